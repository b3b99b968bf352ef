using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsReader.Articles;
using NewsReader.Http;
using NewsReader.Queries;
using NewsReader.Search;

namespace NewsReader.Api;

/// <summary>The JSON endpoints.</summary>
internal static class ApiEndpoints
{
    private const int SimilarLimit = 6;
    private const int BacklinkLimit = 20;

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").RequireRateLimiting(RateLimits.Search);
        api.MapGet("/articles", ListAsync);
        api.MapGet("/articles/{id:long}", FindAsync);
        api.MapGet("/search", SearchAsync);
        api.MapGet("/suggest", SuggestAsync);
        app.MapDownloads();
    }

    // Pages with numbers reach as far as those of the site; a place leads on from anywhere.
    private static async Task<Results<Ok<ApiList>, ProblemHttpResult>> ListAsync(
        HttpRequest request, ListQueries lists, CancellationToken cancellationToken, int page = 1, int size = 20, string? after = null)
    {
        if (Problem(size) is { } problem)
            return problem;
        var place = ListCursor.Parse(after);
        if (after is not null && place is null)
            return Refuse("after", after, "the value of next in an answer");
        if (place is null && !IsNumbered(page, size))
            return Refuse("page", page, $"1 to {Numbered(size)}, and after for what follows");

        var started = Stopwatch.GetTimestamp();
        var found = place is { } known
            ? await lists.AfterAsync(null, known, size + 1, cancellationToken)
            : await lists.FirstAsync(null, (page - 1) * size, size + 1, cancellationToken);
        var next = found.Count > size ? found[size - 1].Cursor.ToString() : null;
        return TypedResults.Ok(new ApiList
        {
            Total = lists.Counts.Articles,
            TookMs = Took(started),
            Page = place is null ? page : null,
            Size = size,
            Next = next,
            Items = [.. found.Take(size).Select(article => ApiArticle.From(article, Base(request)))],
        });
    }

    private static async Task<Results<Ok<ApiSearch>, ProblemHttpResult>> SearchAsync(
        HttpRequest http, SearchQueries search, [AsParameters] ApiSearchQuery asked, CancellationToken cancellationToken, int page = 1,
        int size = 20, long? since = null)
    {
        if ((Problem(size) ?? asked.Problem()) is { } problem)
            return problem;
        if (!IsNumbered(page, size))
            return Refuse("page", page, $"1 to {Numbered(size)}");
        var request = asked.ToRequest(page, size) with { Since = since };
        return TypedResults.Ok(ApiSearch.From(await search.SearchAsync(request, cancellationToken), Base(http)));
    }

    private static async Task<Ok<ApiSuggestions>> SuggestAsync(
        HttpRequest request, SuggestQueries suggest, CancellationToken cancellationToken, string? q = null)
    {
        var query = q ?? "";
        var found = await suggest.SuggestAsync(query, cancellationToken);
        return TypedResults.Ok(new ApiSuggestions
        {
            Query = query,
            Items = [.. found.Select(one => ApiSuggestion.From(one, Base(request)))],
        });
    }

    private static async Task<Results<Ok<ApiArticleDetail>, ProblemHttpResult>> FindAsync(
        long id, HttpRequest request, ArticleQueries articles, ConnectionQueries connections, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(id, cancellationToken) is not { } article)
            return TypedResults.Problem($"There is no article {id}.", statusCode: StatusCodes.Status404NotFound);
        var related = await connections.RelatedAsync(article, SimilarLimit, BacklinkLimit, cancellationToken);
        return TypedResults.Ok(ApiArticleDetail.From(article, related, Base(request)));
    }

    private static ProblemHttpResult? Problem(int size) => size is < 1 or > 100 ? Refuse("size", size, "1 to 100") : null;

    private static string Base(HttpRequest request) => request.PathBase.ToUriComponent();

    // As far as pages of the site have numbers.
    private static int Numbered(int size) => (ListQueries.MaxNumbered + size - 1) / size;

    private static bool IsNumbered(int page, int size) => page >= 1 && page <= Numbered(size);

    /// <summary>Says which parameter is not what is allowed.</summary>
    internal static ProblemHttpResult Refuse(string name, object value, string allowed) =>
        TypedResults.Problem($"{name} is \"{value}\"; allowed is {allowed}.", statusCode: StatusCodes.Status400BadRequest);

    private static double Took(long started) => Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 3);
}
