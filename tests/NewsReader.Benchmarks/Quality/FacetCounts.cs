using System.Globalization;
using NewsReader.Search;
using NewsReader.Tests.Support;

namespace NewsReader.Benchmarks.Quality;

/// <summary>Whether the number beside a value of a facet is the total after choosing it, and that of the same filter within the
/// query.</summary>
internal static class FacetCounts
{
    private const int ValuesOfAFacet = 3;

    /// <summary>Asks for pairs of words and chooses the first values of each facet.</summary>
    public static async Task<WrittenFormResult> RunAsync(
        TestArchive archive, WordSample sample, string half, int queries, int seed, Action<string> onMiss)
    {
        var random = new Random(seed);
        var words = sample.FrequentForms(half, queries * 2, seed);
        var (right, all) = (0, 0);
        for (var i = 0; i < Math.Min(queries, words.Count / 2); i++)
        {
            var query = random.Next(2) == 0 ? words[2 * i] : $"{words[2 * i]} {words[(2 * i) + 1]}";
            var page = await archive.SearchAsync(new SearchRequest(query, Size: 1, AsTyped: true));
            if (!page.HasAll)
                continue;
            foreach (var (value, request) in Choices(query, page.Facets))
            {
                var chosen = await archive.SearchAsync(request);
                all++;
                if (chosen.Total == value.Count)
                    right++;
                else
                    onMiss($"{query}\t{value.Value}\t{value.Count}\t{chosen.Total}\t{request.Text}");
            }
        }

        return new WrittenFormResult("counts", half, queries, right, all);
    }

    private static IEnumerable<(FacetValue Value, SearchRequest Request)> Choices(string query, SearchFacets facets)
    {
        var asked = new SearchRequest(query, Size: 1, AsTyped: true, WithFacets: false);
        foreach (var source in facets.Sources.Take(ValuesOfAFacet))
        {
            yield return (source, asked with { Filters = new SearchFilters(Source: source.Value) });
            if (!source.Value.Contains('"', StringComparison.Ordinal))
                yield return (source, asked with { Text = $"{query} source:\"{source.Value}\"" });
        }

        foreach (var section in facets.Sections.Take(ValuesOfAFacet))
            yield return (section, asked with { Filters = new SearchFilters(Section: section.Value) });
        foreach (var year in facets.Years.Take(ValuesOfAFacet))
            yield return (year, asked with { Filters = new SearchFilters(Year: int.Parse(year.Value, CultureInfo.InvariantCulture)) });
        foreach (var language in facets.Languages)
            yield return (language, asked with { Filters = new SearchFilters(Language: language.Value) });
        foreach (var tag in facets.Tags.Take(ValuesOfAFacet))
            yield return (tag, asked with { Filters = new SearchFilters(Tag: tag.Value) });
    }
}
