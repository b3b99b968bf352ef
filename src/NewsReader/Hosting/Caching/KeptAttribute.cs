using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsReader.Hosting.Caching;

/// <summary>For a page that is the same for all readers of one look: it is kept until the archive changes.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class KeptAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context) => HeldBody.Keep(context.HttpContext);

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
