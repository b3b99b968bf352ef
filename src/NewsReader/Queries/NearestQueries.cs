using System.Diagnostics;
using NewsReader.Search;
using NewsReader.Search.Language;
using NewsReader.Search.Words;
using NewsReader.Text.Words;

namespace NewsReader.Queries;

/// <summary>Another search than the one that was asked.</summary>
/// <param name="Count">How many stories its page of results tells of; null where there was no time to count them.</param>
internal readonly record struct CountedSearch(string Text, int? Count);

/// <summary>What finds something where a search finds nothing, under the same filters.</summary>
internal sealed record NearestSearches
{
    /// <summary>How many stories the better spelling finds; null where none is offered.</summary>
    public int? Suggested { get; init; }

    /// <summary>How many the same search finds without its filters; null where it has none.</summary>
    public int? Unfiltered { get; init; }

    /// <summary>The words of the query, each by itself; empty where there is a single one, or none finds anything.</summary>
    public required IReadOnlyList<CountedSearch> Words { get; init; }

    /// <summary>The words of the archive that may have been meant, of which something is found.</summary>
    public required IReadOnlyList<CountedSearch> Near { get; init; }

    /// <summary>The longest beginning of a word that no article has, with its star.</summary>
    public CountedSearch? Beginning { get; init; }
}

/// <summary>Tells what finds something where a search finds nothing.</summary>
internal sealed class NearestQueries(SearchQueries search)
{
    private const int MaxWords = 6;
    private const int MaxNear = 8;
    private const int MaxCut = 3;
    private const int MinBeginning = 3;

    // Nobody waits long for what is not what was asked.
    private static readonly TimeSpan Enough = TimeSpan.FromMilliseconds(300);

    /// <param name="nothing">A page without results.</param>
    /// <exception cref="IndexUnavailableException">The index is not open, or broken where it was asked.</exception>
    public async Task<NearestSearches> OfAsync(SearchPage nothing, CancellationToken cancellationToken)
    {
        var (asked, started) = (nothing.Request, Stopwatch.GetTimestamp());
        var words = await CountAsync(Words(asked.Text), Alone);
        return new NearestSearches
        {
            Suggested = nothing.Suggestion is { } suggestion ? (await SearchAsync(suggestion.Text)).Total : null,
            Unfiltered = asked.Filters is { } filters && filters != new SearchFilters()
                ? (await search.SearchAsync(Small(asked) with { Filters = null }, cancellationToken)).Total
                : null,
            Words = words.Exists(word => word.Count > 0) ? words : [],
            Near = (await CountAsync(nothing.NearWords.Take(MaxNear), Total)).FindAll(word => word.Count != 0),
            Beginning = await BeginningAsync(nothing.MissingWords),
        };

        async Task<List<CountedSearch>> CountAsync(IEnumerable<string> texts, Func<SearchPage, int> count)
        {
            var counted = new List<CountedSearch>();
            foreach (var text in texts)
                counted.Add(new CountedSearch(text, Stopwatch.GetElapsedTime(started) > Enough ? null : count(await SearchAsync(text))));
            return counted;
        }

        async Task<CountedSearch?> BeginningAsync(IReadOnlyList<string> missing)
        {
            var word = missing.Where(one => one.All(char.IsLetter)).MaxBy(one => one.Length) ?? "";
            for (var cut = 1; cut <= MaxCut && word.Length - cut >= MinBeginning && Stopwatch.GetElapsedTime(started) < Enough; cut++)
            {
                var beginning = word[..^cut] + "*";
                if ((await SearchAsync(beginning)).Total is > 0 and var total)
                    return new CountedSearch(beginning, total);
            }

            return null;
        }

        Task<SearchPage> SearchAsync(string text) => search.SearchAsync(
            Small(asked) with { Text = text, AsTyped = false, Without = LeftOutWritings.None }, cancellationToken);
    }

    private static SearchRequest Small(SearchRequest asked) => asked with { Page = 1, Size = 1, WithFacets = false, Since = null };

    private static int Total(SearchPage page) => page.Total;

    // Where others stand in for it, it is itself in no article.
    private static int Alone(SearchPage page) => page.WasCorrected || page.MissingWords.Count > 0 ? 0 : page.Total;

    private static List<string> Words(string text)
    {
        var words = QueryWords.Find(text, QueryParser.Parse(text).Root)
            .SelectMany(word => word.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)
            .Where(word => TextAnalyzer.Analyze(word).Exists(token => !StopWords.Contains(token.Stem)))
            .Take(MaxWords).ToList();
        return words.Count > 1 ? words : [];
    }
}
