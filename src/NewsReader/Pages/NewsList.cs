using NewsReader.Articles;
using NewsReader.Queries;

namespace NewsReader.Pages;

/// <summary>One page of a list of articles, and the ways to the others.</summary>
internal sealed record NewsList(IReadOnlyList<ArticleSummary> Items, int Total, Pager Pager)
{
    public const int PageSize = 20;

    public static readonly NewsList None = new([], 0, new Pager(1, 1, _ => "/"));

    /// <summary>The page that an address asks for; null when there is no such page.</summary>
    /// <param name="total">How many articles the list has; it may lag behind, so it never decides what is there.</param>
    /// <param name="address">The address of the list itself.</param>
    public static async Task<NewsList?> ReadAsync(
        ListQueries lists, ListScope? scope, PlaceInList asked, int total, string address, CancellationToken cancellationToken)
    {
        var numbered = Math.Max(1, (Math.Min(total, ListQueries.MaxNumbered) + PageSize - 1) / PageSize);
        var found = asked switch
        {
            { After: { } after } => await lists.AfterAsync(scope, after, PageSize + 1, cancellationToken),
            { Before: { } before } => await lists.BeforeAsync(scope, before, PageSize + 1, cancellationToken),
            { Page: >= 1 and <= ListQueries.MaxNumbered / PageSize } =>
                await lists.FirstAsync(scope, (asked.Page - 1) * PageSize, PageSize + 1, cancellationToken),
            _ => [],
        };
        if (found.Count == 0 && (asked.Page != 1 || asked.IsByPlace))
            return null;

        // Of what leads up to a place the one too many is the first.
        var isFirst = asked.Before is not null && found.Count <= PageSize;
        var items = asked.Before is null ? found.Take(PageSize).ToList() : found.TakeLast(PageSize).ToList();
        var more = found.Count > PageSize || asked.Before is not null;
        var pager = asked.IsByPlace ? new Pager(0, numbered, Number) : new Pager(asked.Page, Math.Max(numbered, asked.Page), Number);
        var next = more ? $"{address}?after={items[^1].Cursor}" : null;
        if (asked.IsByPlace)
            pager = pager with { Previous = isFirst ? null : $"{address}?before={items[0].Cursor}", Next = next };
        else if (pager.Next is null)
            pager = pager with { Next = next };
        return new NewsList(items, total, pager);

        string Number(int page) => page == 1 ? address : FormattableString.Invariant($"{address}?page={page}");
    }
}

/// <summary>Where in a list an address points: a number or a place.</summary>
internal sealed record PlaceInList(int Page, ListCursor? After = null, ListCursor? Before = null)
{
    public bool IsByPlace => After is not null || Before is not null;

    public bool IsStart => Page == 1 && !IsByPlace;

    /// <summary>What the address says; null when it is malformed.</summary>
    public static PlaceInList? Read(IQueryCollection query)
    {
        var (after, before) = (ListCursor.Parse(query["after"]), ListCursor.Parse(query["before"]));
        if ((query.ContainsKey("after") && after is null) || (query.ContainsKey("before") && before is null))
            return null;
        if (!query.ContainsKey("page"))
            return new PlaceInList(1, after, before);
        return int.TryParse(query["page"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
            out var page) && page > 0
            ? new PlaceInList(page, after, before)
            : null;
    }
}
