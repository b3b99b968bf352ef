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

namespace NewsReader.Tests.Search.Labels;

/// <summary>What is called the same counts the same wherever it is counted.</summary>
public sealed class NamedCountTests
{
    private const int Articles = 160;

    private static readonly string[] Sections =
    [
        "sports", "sport", "ورزش", "sports/football-iran", "football-world", "sports/curling", "economy", "economics", "اقتصادی",
        "economy/iran", "kitchen", "kitchen/sink", "tehran", "استان تهران", "province", "politics/others", "نان",
    ];

    private static readonly string[] Sources = ["isna.ir", "ایسنا", "farsnews", "پیک", "کوه"];
    private static readonly string[] Tags = ["نان", "آرد", "گندم", "bread", "flour", "جو"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public async Task Lists_directories_facets_and_searches_agree(int seed, bool isEdited)
    {
        await using var archive = await FillAsync(new Random(seed));
        if (isEdited)
            await EditAsync(archive);
        await archive.IndexAsync();
        var counts = archive.Services.GetRequiredService<ArchiveCounter>().Now();
        var all = await archive.SearchAsync(new SearchRequest("خبر"));
        Assert.Equal(Articles, all.Total);
        foreach (var (kind, facet) in new[]
        {
            (ListKind.Section, all.Facets.Sections), (ListKind.Source, all.Facets.Sources), (ListKind.Tag, all.Facets.Tags),
        })
        {
            Assert.Equal(counts.Values(kind).Select(one => (one.Value, one.Count)).Order(),
                facet.Select(one => (one.Value, one.Count)).Order());
            foreach (var (name, count) in counts.Values(kind))
            {
                Assert.Equal((name, count), (name, (await ListedAsync(archive, kind, name)).Count));
                Assert.Equal((name, count), (name, (await archive.SearchAsync(Narrowed(kind, name))).Total));
                Assert.Equal((name, count), (name, (await archive.SearchAsync(new SearchRequest($"{Field(kind)}:\"{name}\""))).Total));
            }
        }
    }

    [Fact]
    public async Task A_list_of_many_names_is_in_order_and_can_be_walked_from_either_end()
    {
        await using var archive = await FillAsync(new Random(5));
        await archive.IndexAsync();
        var listed = await ListedAsync(archive, ListKind.Section, "ورزش");
        Assert.Equal(listed.OrderByDescending(one => one.Cursor.SortKey).ThenBy(one => one.Id).Select(one => one.Id),
            listed.Select(one => one.Id));
        await using var scope = archive.Services.CreateAsyncScope();
        var lists = scope.ServiceProvider.GetRequiredService<ListQueries>();
        var sports = new ListScope(ListKind.Section, "sport");
        Assert.Equal(listed.Skip(3).Take(4).Select(one => one.Id), (await lists.FirstAsync(sports, 3, 4, Stop)).Select(one => one.Id));
        Assert.Equal(listed.Skip(2).Take(4).Select(one => one.Id),
            (await lists.BeforeAsync(sports, listed[6].Cursor, 4, Stop)).Select(one => one.Id));
        var beside = await lists.BesideAsync(listed.Find(one => one.Section == "sport")!, Stop);
        var at = listed.FindIndex(one => one.Section == "sport");
        Assert.Equal((listed.ElementAtOrDefault(at + 1)?.Id, listed.ElementAtOrDefault(at - 1)?.Id), (beside.Older, beside.Newer));
    }

    [Theory]
    [InlineData("section:sports")]
    [InlineData("بخش:ورزش")]
    [InlineData("بخش:ورزشی")]
    [InlineData("section:varzesh")]
    [InlineData("section:Sports")]
    [InlineData("بخش:(ورزش | نیست)")]
    public async Task Any_name_of_a_section_finds_what_is_merged_in_it_and_part_of_it(string query)
    {
        await using var archive = await FillAsync(new Random(9));
        await archive.IndexAsync();
        var count = archive.Services.GetRequiredService<ArchiveCounter>().Now().Count(ListKind.Section, "sports");
        Assert.True(count > 20);
        Assert.Equal(count, (await archive.SearchAsync(new SearchRequest(query))).Total);
    }

    private static SearchRequest Narrowed(ListKind kind, string name) => new("", Filters: kind switch
    {
        ListKind.Section => new SearchFilters(Section: name),
        ListKind.Source => new SearchFilters(Source: name),
        _ => new SearchFilters(Tag: name),
    });

    private static string Field(ListKind kind) => kind switch
    {
        ListKind.Section => "section",
        ListKind.Source => "source",
        _ => "tag",
    };

    private static async Task<List<ArticleSummary>> ListedAsync(TestArchive archive, ListKind kind, string name)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        var lists = scope.ServiceProvider.GetRequiredService<ListQueries>();
        var found = await lists.FirstAsync(new ListScope(kind, name), 0, 7, Stop);
        while (found.Count > 0 && await lists.AfterAsync(new ListScope(kind, name), found[^1].Cursor, 7, Stop) is { Count: > 0 } more)
            found.AddRange(more);
        Assert.Equal(found.Count, found.Select(one => one.Id).Distinct().Count());
        return found;
    }

    private static async Task EditAsync(TestArchive archive)
    {
        var naming = archive.Services.GetRequiredService<LabelStore>();
        (LabelKind, string, string?, string?)[] said =
        [
            (LabelKind.Section, "kitchen", "آشپزخانه", "خانه"), (LabelKind.Section, "نان", "آشپزخانه", null),
            (LabelKind.Section, "ورزش", "میدان", null), (LabelKind.Section, "استان‌ها", null, "ایران"),
            (LabelKind.Source, "پیک", "کوه", null), (LabelKind.Tag, "bread", "نان", null), (LabelKind.Tag, "آرد", null, "گندم"),
            (LabelKind.Tag, "flour", "آرد", null),
        ];
        foreach (var (kind, name, shown, parent) in said)
            Assert.True(await naming.EditAsync(new LabelEdit { Kind = kind, Name = name, ShownName = shown, Parent = parent }, "x", Stop));
    }

    private static async Task<TestArchive> FillAsync(Random random)
    {
        var archive = await TestArchive.OpenAsync();
        for (var i = 0; i < Articles; i++)
        {
            var number = i;
            var day = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000 + (random.Next(40) * 86_400));
            var tags = Tags.Where(_ => random.Next(3) == 0).ToList();
            var section = random.Next(9) == 0 ? null : Sections[random.Next(Sections.Length)];
            var source = Sources[random.Next(Sources.Length)];
            await archive.AddAsync($"خبر {Word(number)} {Word(number * 7)}", $"{Word(number * 3)} {Word(number * 5)}", article =>
            {
                (article.Section, article.Source, article.Tags) = (section, source, tags);
                (article.SortKey, article.DatePrecision) = (day.ToUnixTimeSeconds(), DatePrecision.Day);
            });
        }

        await SaveTagsAsync(archive);
        return archive;
    }

    private static string Word(int number) => string.Concat($"{number + 1000}".Select(digit => (char)('ب' + digit - '0')));

    private static async Task SaveTagsAsync(TestArchive archive)
    {
        await using var transaction = await StoreTransaction.BeginAsync(
            archive.Services.GetRequiredService<IDbContextFactory<NewsDbContext>>(), Stop);
        new TagRows(transaction.Commands).Save(await transaction.Db.AllArticles.AsNoTracking().ToListAsync(Stop));
        await transaction.CommitAsync(Stop);
    }
}
