using System.Globalization;
using NewsReader.Search;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Search;

/// <summary>Totals of random queries in random archives, with repeats of stories: each facet's count is the total after choosing it, and
/// a filter within the query does what choosing does.</summary>
public sealed class SearchCountTests
{
    private const int Articles = 60;
    private const int Queries = 25;

    private static readonly string[] Words = ["نان", "برف", "مدرسه", "دریا", "گندم"];
    private static readonly string[] Otherwise = ["زلزله", "earthquake", "پهپاد", "drone", "بالگرد", "هلیکوپتر", "NATO", "ناتو"];
    private static readonly string[] Sources = ["روزنامه کوه", "روزنامه رود"];
    private static readonly string[] Sections = ["شهر", "جهان"];
    private static readonly string[] Tags = ["هوا", "آب"];
    private static readonly string[] Languages = ["fa", "ar"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_facets_count_is_the_total_after_choosing_it(int seed)
    {
        var random = new Random(seed);
        await using var archive = await TestArchive.OpenAsync();
        var ids = new List<long>();
        for (var i = 0; i < Articles; i++)
            ids.Add(await AddAsync(archive, random, ids));
        await archive.IndexAsync();
        for (var i = 0; i < Queries; i++)
            await CheckAsync(archive, string.Join(' ', random.GetItems(Words, random.Next(1, 4))), Chosen(random));
    }

    // Half of the articles have what is said otherwise, and are counted in all places alike.
    [Fact]
    public async Task A_facets_count_is_the_total_after_choosing_it_where_more_is_found_than_what_is_typed()
    {
        var random = new Random(4);
        await using var archive = await TestArchive.OpenAsync();
        var ids = new List<long>();
        for (var i = 0; i < Articles; i++)
            ids.Add(await AddAsync(archive, random, ids, Otherwise));
        await archive.IndexAsync();
        for (var i = 0; i < Queries; i++)
            await CheckAsync(archive, string.Join(' ', random.GetItems(Otherwise, random.Next(1, 3))), Chosen(random), asTyped: false);
    }

    private static async Task CheckAsync(TestArchive archive, string query, SearchFilters filters, bool asTyped = true)
    {
        var page = await archive.SearchAsync(new SearchRequest(query, Filters: filters, AsTyped: asTyped));
        foreach (var (values, choose) in (List<(IReadOnlyList<FacetValue>, Func<string, SearchFilters>)>)
            [
                (page.Facets.Sources, value => filters with { Source = value }),
                (page.Facets.Sections, value => filters with { Section = value }),
                (page.Facets.Languages, value => filters with { Language = value }),
                (page.Facets.Tags, value => filters with { Tag = value }),
                (page.Facets.Years, value => filters with { Year = int.Parse(value, CultureInfo.InvariantCulture), Month = null }),
                (page.Facets.Months, value => filters with { Month = int.Parse(value, CultureInfo.InvariantCulture) }),
            ])
        {
            foreach (var value in values)
            {
                var chosen = await archive.SearchAsync(new SearchRequest(query, Filters: choose(value.Value), AsTyped: asTyped));
                if (page.HasAll)
                    Assert.Equal((value.Value, value.Count), (value.Value, chosen.Total));
            }
        }

        if (filters.Year is not null && filters.Month is null)
            Assert.True(page.Facets.Months.Sum(month => month.Count) >= page.Total);
        if (filters is { Source: { } source, Section: null, Language: null, Tag: null, Year: null })
        {
            var within = await archive.SearchAsync(new SearchRequest($"{query} منبع:\"{source}\"", AsTyped: asTyped));
            Assert.Equal((page.Total, page.PartialTotal), (within.Total, within.PartialTotal));
        }
    }

    private static async Task<long> AddAsync(TestArchive archive, Random random, List<long> ids, string[]? words = null)
    {
        words ??= Words;
        var head = ids.Count > 0 && random.Next(3) == 0 ? ids[random.Next(ids.Count)] : (long?)null;
        return await archive.AddAsync(
            string.Join(' ', random.GetItems(words, 2)), string.Join(' ', random.GetItems(words, random.Next(1, 4))), article =>
            {
                (article.Source, article.Section) = (random.GetItems(Sources, 1)[0], random.GetItems(Sections, 1)[0]);
                article.Language = random.GetItems(Languages, 1)[0];
                article.Tags = [.. random.GetItems(Tags, random.Next(3)).Distinct()];
                article.SortKey = new DateTimeOffset(
                    2018 + random.Next(3), random.Next(1, 13), 15, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
                article.StoryHeadId = head;
            });
    }

    private static SearchFilters Chosen(Random random) => random.Next(7) switch
    {
        0 => new SearchFilters(),
        1 => new SearchFilters(Source: Sources[random.Next(2)]),
        2 => new SearchFilters(Language: Languages[random.Next(2)], Section: Sections[random.Next(2)]),
        3 => new SearchFilters(Year: 1397 + random.Next(3)),
        4 => new SearchFilters(Year: 1397 + random.Next(3), Month: random.Next(1, 13)),
        5 => new SearchFilters(Source: Sources[random.Next(2)], Year: 2018 + random.Next(3), Month: random.Next(1, 13)),
        _ => new SearchFilters(Tag: Tags[random.Next(2)]),
    };
}
