using Microsoft.AspNetCore.Mvc.Filters;
using NewsReader.Queries;
using NewsReader.Search;

namespace NewsReader.Pages;

/// <summary>Asks what the frame around every page shows. The page that reports a failure does without.</summary>
internal sealed class FrameFilter(ListQueries lists, IndexFollower follower, ReaderView reader) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerInstance is not ErrorModel { IsFailure: true })
            (reader.Counts, reader.IsCatchingUp) = (lists.Counts, follower.Progress.IsFarBehind);
        // A page is written for its reader's cookies and language.
        context.HttpContext.Response.Headers.Vary = "Cookie, Accept-Language, Accept-Encoding";
        context.HttpContext.Response.Headers.CacheControl = "private, no-cache";
        return next();
    }
}
