using System.Text.Json;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Commands;

/// <summary>What scripts read: JSON alone on standard output, in the shape that the documentation shows.</summary>
public sealed class JsonTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_verbs_print_for_programs_has_the_fields_that_the_documentation_shows()
    {
        using var data = new DataFolder();
        await WriteAsync(data);
        var ingest = await RunAsync(data, 0, "ingest", data.Beside("files"), "--no-seeds", "--json");
        AssertDocumented("ingest", ingest);
        Assert.Equal((1, 1, 1), (Number(ingest, "runId"), Number(ingest, "added"), Number(ingest, "rejected")));
        var reject = Assert.Single(ingest.GetProperty("rejects").EnumerateArray());
        Assert.EndsWith("broken.jsonl", reject.GetProperty("path").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("line 1", reject.GetProperty("place").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(reject.GetProperty("reason").GetString()!);

        AssertDocumented("stats", await RunAsync(data, 0, "stats", "--json"));
        AssertDocumented("runs", await RunAsync(data, 0, "runs", "1", "--json"));
        AssertDocumented("check", await RunAsync(data, 0, "check", "--json"));
        var open = await RunAsync(data, 0, "runs", "--open", "--json");
        Assert.Equal((0, 1), (open.GetProperty("runs").GetArrayLength(), open.GetProperty("notes").GetArrayLength()));
        var run = (await RunAsync(data, 0, "runs", "--json")).GetProperty("runs")[0];
        Assert.Matches("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$", run.GetProperty("startedAt").GetString());

        var search = await RunAsync(data, 0, "search", "نان", "--json");
        await using var site = Site.Start(root: new DirectoryInfo(Path.GetDirectoryName(data.Path)!));
        await site.IndexAsync();
        var (_, _, answer) = await site.JsonAsync("/api/search?q=" + Uri.EscapeDataString("نان") + "&size=10");
        Assert.Equal(Shape(answer), Shape(search));
        Assert.Equal(1, Number(search, "total"));
    }

    [Fact]
    public async Task A_finding_names_file_table_and_rows_and_says_what_to_do()
    {
        using var data = new DataFolder();
        await WriteAsync(data);
        await Verb.SucceedAsync("ingest", data.Beside("files"), "--no-seeds", "--data", data.Path);
        data.Run("DELETE FROM Bodies");

        var check = await RunAsync(data, 1, "check", "--json");
        AssertDocumented("check", check);
        Assert.False(check.GetProperty("isWhole").GetBoolean());
        var finding = check.GetProperty("findings")[0];
        Assert.Equal((data.Store, "Articles", "restore"), (finding.GetProperty("file").GetString(),
            finding.GetProperty("table").GetString(), finding.GetProperty("remedy").GetString()));
        Assert.Equal([1], finding.GetProperty("ids").EnumerateArray().Select(id => id.GetInt32()));
        Assert.Contains("newsreader ingest", finding.GetProperty("advice").GetString(), StringComparison.Ordinal);

        var repaired = await RunAsync(data, 0, "check", "--repair", "--json");
        Assert.True(repaired.GetProperty("repaired").GetBoolean() && repaired.GetProperty("isWhole").GetBoolean());
    }

    [Fact]
    public async Task A_strict_ingest_ends_with_a_code_of_its_own_when_anything_is_rejected()
    {
        using var data = new DataFolder();
        await WriteAsync(data);
        string[] ingest = ["ingest", data.Beside("files"), "--no-seeds", "--data", data.Path];
        Assert.Equal(0, (await Verb.RunAsync(ingest)).Code);
        Assert.Equal(["1"], data.Rows("SELECT COUNT(*) FROM Articles"));

        File.SetLastWriteTimeUtc(Path.Combine(data.Beside("files"), "broken.jsonl"), DateTime.UtcNow.AddDays(-1));
        Assert.Equal(3, (await Verb.RunAsync([.. ingest, "--strict"])).Code);
        Assert.Equal(3, (await Verb.RunAsync([.. ingest, "--strict"])).Code);
        var again = await RunAsync(data, 3, "ingest", data.Beside("files"), "--no-seeds", "--strict", "--json");
        Assert.Equal(1, Number(again, "stillRejected"));
        var broken = Path.Combine(data.Beside("files"), "broken.jsonl");
        Assert.Equal(3, (await Verb.RunAsync(["ingest", broken, .. ingest[2..], "--strict"])).Code);
        Assert.Equal(0, (await Verb.RunAsync(["ingest", Path.Combine(data.Beside("files"), "1.txt"), .. ingest[2..], "--strict"])).Code);
        Assert.Equal(0, (await Verb.RunAsync(ingest)).Code);
        await File.WriteAllTextAsync(Path.Combine(data.Beside("files"), "broken.jsonl"), """{"title": "برق", "body": "برق آمد."}""", Stop);
        Assert.Equal(0, (await Verb.RunAsync([.. ingest, "--strict"])).Code);
    }

    [Fact]
    public async Task An_export_that_is_read_is_reported_as_an_ingest_without_a_run()
    {
        using var data = new DataFolder();
        await WriteAsync(data);
        await Verb.SucceedAsync("ingest", data.Beside("files"), "--no-seeds", "--data", data.Path);
        await Verb.SucceedAsync("export", data.Beside("export"), "--data", data.Path);

        var ingest = await RunAsync(data, 0, "ingest", data.Beside("export"), "--json", "--data", data.Beside("other"));
        AssertDocumented("ingest", ingest);
        Assert.Equal((JsonValueKind.Null, 1), (ingest.GetProperty("runId").ValueKind, Number(ingest, "added")));
    }

    private static async Task WriteAsync(DataFolder data)
    {
        var files = Directory.CreateDirectory(data.Beside("files")).FullName;
        await File.WriteAllTextAsync(Path.Combine(files, "1.txt"), "نان ارزان شد\n\nقیمت نان پایین آمد.", Stop);
        await File.WriteAllTextAsync(Path.Combine(files, "broken.jsonl"), "no JSON at all", Stop);
        await File.WriteAllTextAsync(Path.Combine(files, "picture.xyz"), "?", Stop);
    }

    private static async Task<JsonElement> RunAsync(DataFolder data, int code, params string[] arguments)
    {
        string[] where = arguments.Contains("--data", StringComparer.Ordinal) ? [] : ["--data", data.Path];
        var (ended, output, error) = await Executable.RunAsync([.. arguments, .. where]);
        Assert.True(code == ended, error);
        return JsonDocument.Parse(output).RootElement;
    }

    private static long Number(JsonElement json, string name) => json.GetProperty(name).GetInt64();

    private static void AssertDocumented(string verb, JsonElement printed)
    {
        var page = File.ReadAllText(Path.Combine(SourceTree.Root, "src", "docs", "scripts.md"));
        var part = page[page.IndexOf($"## `{verb} --json`", StringComparison.Ordinal)..];
        var begin = part.IndexOf("```json", StringComparison.Ordinal) + "```json".Length;
        var shown = JsonDocument.Parse(part[begin..part.IndexOf("```", begin, StringComparison.Ordinal)]).RootElement;
        Assert.Superset(Shape(printed), Shape(shown));
        Assert.Equal(Names(shown), Names(printed));
    }

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(property => property.Name);

    // The path of every field; those of all members of a list are the same.
    private static HashSet<string> Shape(JsonElement json, string path = "") => json.ValueKind switch
    {
        JsonValueKind.Object =>
            [.. json.EnumerateObject().SelectMany(one => Shape(one.Value, $"{path}/{one.Name}").Append($"{path}/{one.Name}"))],
        JsonValueKind.Array => [.. json.EnumerateArray().SelectMany(one => Shape(one, path))],
        _ => [],
    };
}
