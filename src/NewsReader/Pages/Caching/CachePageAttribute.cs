using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsReader.Pages.Caching;

/// <summary>For a page that is the same for all readers of one look: it is kept until the archive changes.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class CachePageAttribute : Attribute, IResourceFilter
{
    /// <summary>How many seconds the page may lag behind while the archive changes all the time.</summary>
    public int LagSeconds { get; init; } = 5;

    public void OnResourceExecuting(ResourceExecutingContext context) =>
        BufferedBody.Keep(context.HttpContext, TimeSpan.FromSeconds(LagSeconds));

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
