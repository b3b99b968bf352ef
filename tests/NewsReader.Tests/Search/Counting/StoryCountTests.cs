using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Articles;
using NewsReader.Queries;
using NewsReader.Search;
using NewsReader.Search.Counting;
using NewsReader.Storage;
using NewsReader.Storage.Rows;
using NewsReader.Tests.Support;
using NewsReader.Text.Dates;

namespace NewsReader.Tests.Search.Counting;

/// <summary>Lists and directories of random archives whose stories repeat: a story is once in each list that any of its articles is
/// in, and counts so in directories, facets, totals and the terminal.</summary>
public sealed class StoryCountTests
{
    private const int Articles = 90;

    private static readonly string[] Sources = ["isna.ir", "ایسنا", "پیک", "کوه"];
    private static readonly string[] Sections = ["sports", "ورزش", "economy", "kitchen/sink", "نان"];
    private static readonly string[] Tags = ["گندم", "جو", "آرد"];
    private static readonly string[] Languages = ["fa", "ar", "en"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public async Task Directories_lists_facets_and_totals_count_a_story_once(int seed, bool isEdited)
    {
        await using var archive = await FillAsync(new Random(seed));
        if (isEdited)
            await MergeTagsAsync(archive);
        await archive.IndexAsync();
        var counts = archive.Services.GetRequiredService<ArchiveCounter>().Now();
        var all = await archive.SearchAsync(new SearchRequest(""));
        await using var db = archive.OpenStore();
        var stories = await db.Articles.ToDictionaryAsync(article => article.Id, article => article.StoryHeadId ?? article.Id, Stop);
        Assert.Equal(counts.Articles, all.Total);
        foreach (var (kind, facet, choose) in (List<(ListKind, IReadOnlyList<FacetValue>, Func<string, SearchFilters>)>)
            [
                (ListKind.Section, all.Facets.Sections, name => new SearchFilters(Section: name)),
                (ListKind.Source, all.Facets.Sources, name => new SearchFilters(Source: name)),
                (ListKind.Tag, all.Facets.Tags, name => new SearchFilters(Tag: name)),
                (ListKind.Language, all.Facets.Languages, name => new SearchFilters(Language: name)),
            ])
        {
            Assert.Equal(facet.Select(one => (one.Value, one.Count)).Order(),
                counts.Values(kind).Select(one => (one.Value, one.Count)).Order());
            foreach (var (name, count) in counts.Values(kind))
            {
                Assert.Equal((name, count), (name, counts.Count(kind, name)));
                Assert.Equal((name, count), (name, (await archive.SearchAsync(new SearchRequest("", Filters: choose(name)))).Total));
                var listed = await ListedAsync(archive, kind, name);
                Assert.Equal((name, count), (name, listed.Count));
                Assert.Equal((name, count), (name, listed.DistinctBy(one => stories[one.Id]).Count()));
            }
        }
    }

    // As the store would no longer tell the order: the index does.
    [Fact]
    public async Task Lists_of_the_index_are_those_of_the_store()
    {
        await using var archive = await FillAsync(new Random(6));
        await archive.IndexAsync();
        var counts = archive.Services.GetRequiredService<ArchiveCounter>().Now();
        var indexed = archive.Services.GetRequiredService<IndexedLists>();
        foreach (var kind in Enum.GetValues<ListKind>())
        {
            foreach (var (name, count) in counts.Values(kind))
            {
                var found = indexed.Listed(kind, value => counts.NameOf(kind, value) == name || IsPart(counts, kind, value, name));
                Assert.Equal((name, count), (name, found.Count + counts.Repeats(kind, name).Count));
            }
        }
    }

    private static bool IsPart(ArchiveCounts counts, ListKind kind, string value, string name) =>
        ArchiveCounts.LabelKindOf(kind) is { } labelled && counts.Labels.IsIn(labelled, value, name);

    private static async Task<List<ArticleSummary>> ListedAsync(TestArchive archive, ListKind kind, string name)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        var lists = scope.ServiceProvider.GetRequiredService<ListQueries>();
        var found = await lists.FirstAsync(new ListScope(kind, name), 0, 7, Stop);
        while (found.Count > 0 && await lists.AfterAsync(new ListScope(kind, name), found[^1].Cursor, 7, Stop) is { Count: > 0 } more)
            found.AddRange(more);
        Assert.Equal(found.OrderByDescending(one => one.Cursor.SortKey).ThenBy(one => one.Id).Select(one => one.Id),
            found.Select(one => one.Id));
        var before = await lists.BeforeAsync(new ListScope(kind, name), found[^1].Cursor, 5, Stop);
        Assert.Equal(found.SkipLast(1).TakeLast(5).Select(one => one.Id), before.Select(one => one.Id));
        return found;
    }

    private static async Task MergeTagsAsync(TestArchive archive)
    {
        var naming = archive.Services.GetRequiredService<LabelStore>();
        Assert.True(await naming.EditAsync(new LabelEdit { Kind = LabelKind.Tag, Name = "جو", ShownName = "گندم" }, "x", Stop));
        Assert.True(await naming.EditAsync(new LabelEdit { Kind = LabelKind.Source, Name = "پیک", ShownName = "کوه" }, "x", Stop));
    }

    private static async Task<TestArchive> FillAsync(Random random)
    {
        var archive = await TestArchive.OpenAsync();
        var heads = new List<long>();
        for (var i = 0; i < Articles; i++)
        {
            long? head = heads.Count > 0 && random.Next(2) == 0 ? heads[random.Next(heads.Count)] : null;
            var isHidden = random.Next(6) == 0;
            var id = await archive.AddAsync("خبر", $"{random.Next(9)}", article =>
            {
                article.Source = random.GetItems(Sources, 1)[0];
                article.Section = random.Next(7) == 0 ? null : random.GetItems(Sections, 1)[0];
                article.Language = random.GetItems(Languages, 1)[0];
                article.Tags = [.. random.GetItems(Tags, random.Next(3)).Distinct()];
                article.SortKey = 1_700_000_000 + (random.Next(30) * 86_400);
                (article.DatePrecision, article.StoryHeadId) = (DatePrecision.Day, head);
                article.HiddenAt = isHidden ? 1 : null;
            });
            if (head is null && !isHidden)
                heads.Add(id);
        }

        await using var transaction = await StoreTransaction.BeginAsync(
            archive.Services.GetRequiredService<IDbContextFactory<NewsDbContext>>(), Stop);
        new TagRows(transaction.Commands).Save(await transaction.Db.AllArticles.AsNoTracking().ToListAsync(Stop));
        await transaction.CommitAsync(Stop);
        return archive;
    }
}
