using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Articles;
using NewsReader.Startup;
using NewsReader.Storage;
using NewsReader.Storage.Exchange;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Storage.Exchange;

public sealed class ExportTests
{
    // What an archive is; runs and the log are its diary, and the tables of bands only make repeats quicker to find.
    private static readonly string[] NotCompared = ["Audit", "Runs", "Notes", "Bands", "RecentBands", "DeletedArticles", "sqlite_sequence",
        "__EFMigrationsHistory", "__EFMigrationsLock", "sqlite_stat1", "sqlite_stat4"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_export_read_back_is_an_equal_archive()
    {
        using var original = new DataFolder();
        await FillAsync(original);
        await EditAsync(original);
        var export = original.Beside("export");
        await Verb.SucceedAsync("export", export, "--data", original.Path);
        using var copy = new DataFolder();
        await Verb.SucceedAsync("ingest", export, "--no-seeds", "--data", copy.Path);

        var tables = original.Rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").Except(NotCompared).ToList();
        Assert.Contains("Articles", tables);
        foreach (var table in tables)
        {
            var columns = table == "ChangeCounters" ? "Id, Last" : "*";
            Assert.Equal(original.Rows($"SELECT {columns} FROM \"{table}\" ORDER BY 1, 2"),
                copy.Rows($"SELECT {columns} FROM \"{table}\" ORDER BY 1, 2"));
        }

        var last = "SELECT seq FROM sqlite_sequence WHERE name = 'Articles'";
        Assert.Equal(original.Rows(last), copy.Rows(last));
        var bands = "SELECT Hash, ArticleId FROM Bands UNION SELECT Hash, ArticleId FROM RecentBands ORDER BY 1, 2";
        Assert.Equal(original.Rows(bands), copy.Rows(bands));
        Assert.Empty(await copy.CheckAsync());
        await Verb.SucceedAsync("export", copy.Beside("export"), "--data", copy.Path);
        Assert.Equal(Files(export), Files(copy.Beside("export")));
    }

    [Fact]
    public async Task An_export_of_the_first_version_is_read_as_one_of_today()
    {
        using var original = new DataFolder();
        await FillAsync(original);
        await EditAsync(original);
        var export = original.Beside("export");
        await Verb.SucceedAsync("export", export, "--data", original.Path);
        var today = Files(export);
        var articles = Path.Combine(export, ExportFormat.Articles);
        var now = await File.ReadAllTextAsync(articles, Stop);
        var then = now.Replace("\"storyHeadId\":", "\"leadId\":", StringComparison.Ordinal)
            .Replace("\"repeatCount\":", "\"otherCount\":", StringComparison.Ordinal);
        Assert.Contains("\"leadId\":", then, StringComparison.Ordinal);
        await File.WriteAllTextAsync(articles, then, Stop);
        var manifest = Path.Combine(export, ExportFormat.Manifest);
        await File.WriteAllTextAsync(manifest, (await File.ReadAllTextAsync(manifest, Stop))
            .Replace($"\"version\":{ExportFormat.Version}", "\"version\":1", StringComparison.Ordinal), Stop);
        Assert.Equal(1, ExportManifest.Find(export)!.Version);

        using var copy = new DataFolder();
        await Verb.SucceedAsync("ingest", export, "--no-seeds", "--data", copy.Path);
        await Verb.SucceedAsync("export", copy.Beside("export"), "--data", copy.Path);

        Assert.Equal(today, Files(copy.Beside("export")));
    }

    private static async Task EditAsync(DataFolder data)
    {
        var settings = new Dictionary<string, string?> { ["NewsReader:Data"] = data.Path, ["NewsReader:Seeds"] = "false" };
        await using var tool = await AppBuilder.BuildToolAsync(settings, Stop);
        var ids = data.Rows("SELECT Id FROM Articles WHERE HiddenAt IS NULL ORDER BY Id")
            .Select(id => long.Parse(id, CultureInfo.InvariantCulture)).ToList();
        var editing = tool.Services.GetRequiredService<EditStore>();
        Assert.True(await editing.EditAsync(new ArticleEdit { ArticleId = ids[0], Title = "عنوان دیگر", Tags = ["نان"],
            IsRightToLeft = false }, "terminal", Stop));
        Assert.True(await editing.EditAsync(new SourceEdit { Name = "خبرنامه", ShownName = "خبرنامهٔ شهر" }, "terminal", Stop));
        var named = new LabelEdit
        {
            Kind = LabelKind.Section, Name = "kitchen", ShownName = "آشپزخانه", Parent = "خانه", Mark = "zaban",
        };
        Assert.True(await tool.Services.GetRequiredService<LabelStore>().EditAsync(named, "terminal", Stop));
        var choosing = tool.Services.GetRequiredService<FrontChoiceStore>();
        Assert.True(await choosing.ChooseAsync(ids[0], isPinned: true, "terminal", Stop));
        Assert.Equal(TyingOutcome.Done, await tool.Services.GetRequiredService<TieStore>().TieAsync(ids[^1], ids[0], "terminal", Stop));
    }

    [Fact]
    public async Task The_originals_are_files_byte_for_byte_and_articles_are_lines_of_JSON()
    {
        using var data = new DataFolder();
        await FillAsync(data);
        var export = data.Beside("export");
        await Verb.SucceedAsync("export", export, "--data", data.Path);

        var lines = await File.ReadAllLinesAsync(Path.Combine(export, ExportFormat.Articles), Stop);
        Assert.Equal(data.Rows("SELECT COUNT(*) FROM Articles"), [$"{lines.Length}"]);
        Assert.Contains(lines, line => line.Contains("\"title\":\"نان در شهر گران شد\"", StringComparison.Ordinal));
        var originals = Directory.GetFiles(Path.Combine(export, "originals"), "*", SearchOption.AllDirectories);
        Assert.Contains(originals, file => File.ReadAllText(file).StartsWith("نان در شهر گران شد\n", StringComparison.Ordinal));
        Assert.Contains(originals, file => File.ReadAllText(file).StartsWith("نان در شهر ارزان شد\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_export_is_read_only_into_an_empty_archive_and_only_when_it_is_whole()
    {
        using var data = new DataFolder();
        await FillAsync(data);
        var export = data.Beside("export");
        await Verb.SucceedAsync("export", export, "--data", data.Path);
        Assert.Contains("is there already", (await Verb.RunAsync("export", export, "--data", data.Path)).Error, StringComparison.Ordinal);
        Assert.Contains("empty archive", (await Verb.RunAsync("ingest", export, "--no-seeds", "--data", data.Path)).Error,
            StringComparison.Ordinal);

        using var copy = new DataFolder();
        File.Delete(Directory.GetFiles(Path.Combine(export, "originals"), "*", SearchOption.AllDirectories)[0]);
        Assert.Contains("missing or damaged", (await Verb.RunAsync("ingest", export, "--no-seeds", "--data", copy.Path)).Error,
            StringComparison.Ordinal);
        Assert.Equal(["0"], copy.Rows("SELECT COUNT(*) FROM Articles"));
        Assert.Contains("newsreader ingest", (await Verb.RunAsync("serve", export, "--no-seeds", "--data", copy.Path)).Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExportFormat.Files)]
    [InlineData(ExportFormat.Tags)]
    public async Task An_export_that_lacks_one_of_its_files_is_not_read(string file)
    {
        using var data = new DataFolder();
        await FillAsync(data);
        var export = data.Beside("export");
        await Verb.SucceedAsync("export", export, "--data", data.Path);
        File.Delete(Path.Combine(export, file));
        using var copy = new DataFolder();
        var (code, error) = await Verb.RunAsync("ingest", export, "--no-seeds", "--data", copy.Path);
        Assert.Equal(1, code);
        Assert.Contains(file, error, StringComparison.Ordinal);
        Assert.Equal(["0"], copy.Rows("SELECT COUNT(*) FROM Articles"));
    }

    [Theory]
    [InlineData(ExportFormat.Articles, "null\n")]
    [InlineData(ExportFormat.Articles, "{\n")]
    [InlineData(ExportFormat.Articles, "[]\n")]
    [InlineData(ExportFormat.Articles, "{\"id\": \"one\"}\n")]
    [InlineData(ExportFormat.Articles, "\0\u0001 no text at all\n")]
    [InlineData(ExportFormat.Tags, "7\n")]
    [InlineData(ExportFormat.Tags, "{\"id\": 1, \"name\": \"again\"}\n")]
    [InlineData(ExportFormat.Files, "{\"id\": 99, \"collectionId\": 99, \"path\": \"x\"}\n")]
    [InlineData(ExportFormat.Files, "\n")]
    [InlineData(ExportFormat.ArticleEdits, "{\"articleId\": 99}\n")]
    [InlineData(ExportFormat.Manifest, null)]
    public async Task An_export_that_was_tampered_with_is_refused_in_words_and_nothing_of_it_comes_in(string file, string? added)
    {
        using var data = new DataFolder();
        await FillAsync(data);
        var export = data.Beside("export");
        await Verb.SucceedAsync("export", export, "--data", data.Path);
        var path = Path.Combine(export, file);
        if (added is null)
            await File.WriteAllTextAsync(path, """{"format": "newsreader-export", "version": 2}""", Stop);
        else
            await File.AppendAllTextAsync(path, added, Stop);
        using var copy = new DataFolder();

        var (code, error) = await Verb.RunAsync("ingest", export, "--no-seeds", "--data", copy.Path);
        Assert.Equal(1, code);
        Assert.Contains("is damaged", error, StringComparison.Ordinal);
        Assert.DoesNotContain("NewsReader.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", error, StringComparison.Ordinal);
        Assert.Equal(["0"], copy.Rows("SELECT COUNT(*) FROM Articles"));
    }

    private static async Task FillAsync(DataFolder data)
    {
        var files = Directory.CreateDirectory(data.Beside("files")).FullName;
        var story = string.Join(' ', Enumerable.Range(1, 80).Select(word => $"واژه{word}"));
        await File.WriteAllTextAsync(Path.Combine(
            files, "1.txt"), "نان در شهر ارزان شد\nقیمت نان پایین آمد.\nبیشتر بخوانید:\nشیر در شهر ارزان شد", Stop);
        await File.WriteAllTextAsync(Path.Combine(files, "2.txt"), "شیر در شهر ارزان شد\nقیمت شیر پایین آمد.", Stop);
        await File.WriteAllTextAsync(Path.Combine(files, "3.jsonl"), $$"""
            {"id": 1, "source": "مهر", "title": "یک خبر از دو جا", "body": "{{story}}", "tags": ["خبر", "Tag"], "date": "2024-03-20T10:00:00+03:30", "url": "https://example.com/1"}
            {"id": 2, "source": "ایسنا", "title": "یک خبر از دو جا", "body": "{{story}}", "tags": ["خبر"], "kicker": "روتیتر", "author": "نویسنده"}
            """, Stop);
        await File.WriteAllTextAsync(Path.Combine(files, "4.txt"), "این می‌رود\nاز این پرونده چیزی نمی‌ماند.", Stop);
        await Verb.SucceedAsync("ingest", files, "--no-seeds", "--data", data.Path);
        await File.WriteAllTextAsync(Path.Combine(files, "1.txt"), "نان در شهر گران شد\nقیمت نان بالا رفت.", Stop);
        File.Delete(Path.Combine(files, "4.txt"));
        await Verb.SucceedAsync("ingest", files, "--no-seeds", "--data", data.Path);
        Assert.Equal(["6"], data.Rows("SELECT COUNT(*) FROM Revisions"));
        Assert.Equal(["1|1"], data.Rows(
            "SELECT (SELECT COUNT(*) FROM Articles WHERE RemovedAt IS NOT NULL), (SELECT COUNT(*) FROM Articles WHERE StoryHeadId IS "
                + "NOT NULL)"));
        SqliteConnection.ClearAllPools();
    }

    private static List<string> Files(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(file => $"{Path.GetRelativePath(folder, file)} "
            + $"{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}")];
}
