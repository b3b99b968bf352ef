using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using NewsReader.Commands;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Commands;

/// <summary>Whatever is typed, the answer is one line in people's words and a code that says whether anything was done.</summary>
public sealed partial class WrongInputTests(WrongInputs inputs) : IClassFixture<WrongInputs>
{
    [Theory]
    [InlineData(2, "ingset")]
    [InlineData(2, "serch نان")]
    [InlineData(2, "nix --help")]
    [InlineData(2, "stats --jsonn")]
    [InlineData(2, "stats -x")]
    [InlineData(2, "stats extra")]
    [InlineData(2, "stats --data")]
    [InlineData(2, "stats --data x --data y")]
    [InlineData(2, "stats --data [text]")]
    [InlineData(2, "stats --data []")]
    [InlineData(2, "stats @nofile")]
    [InlineData(2, "[[diagram]] stats")]
    [InlineData(2, "admin")]
    [InlineData(2, "admin set-pasword")]
    [InlineData(2, "completion")]
    [InlineData(2, "completion tcsh")]
    [InlineData(2, "ingest")]
    [InlineData(2, "ingest []")]
    [InlineData(2, "ingest nofolder")]
    [InlineData(2, "ingest [text] nofolder")]
    [InlineData(2, "ingest -- --nofile")]
    [InlineData(2, "ingest [newer] [text]")]
    [InlineData(2, "serve nofolder")]
    [InlineData(2, "serve [export]")]
    [InlineData(2, "serve [newer]")]
    [InlineData(2, "serve --urls nonsense")]
    [InlineData(2, "serve --urls http://127.0.0.1:99999")]
    [InlineData(2, "serve --NewsReader:PageCacheMegabytes=abc")]
    [InlineData(2, "search")]
    [InlineData(2, "search x --size abc")]
    [InlineData(2, "search x --size 0")]
    [InlineData(2, "search x --size 101")]
    [InlineData(2, "search x --size 99999999999999")]
    [InlineData(2, "search x --size= --data [data]")]
    [InlineData(2, "search نان --jsn")]
    [InlineData(2, "search --jsn")]
    [InlineData(2, "search x --siz 5")]
    [InlineData(2, "search x --siz=5")]
    [InlineData(2, "search --Json x")]
    [InlineData(2, "search x --exact=5")]
    [InlineData(2, "search x --exact=")]
    [InlineData(2, "search x --facets:yes")]
    [InlineData(2, "search x --json=1")]
    [InlineData(2, "search x ---")]
    [InlineData(2, "search x --source []")]
    [InlineData(2, "search x --section []")]
    [InlineData(2, "search x --lang []")]
    [InlineData(2, "search x --tag=")]
    [InlineData(2, "export --jsn --data [data]")]
    [InlineData(2, "backup --overwrit x.db --data [data]")]
    [InlineData(2, "restore --force --data [new]")]
    [InlineData(2, "runs --opn --data [data]")]
    [InlineData(2, "runs --open=2 --data [data]")]
    [InlineData(2, "serve --dat=[new]")]
    [InlineData(2, "--dat=[new]")]
    [InlineData(2, "serve --mirorr=true")]
    [InlineData(2, "serve --no-seed=true")]
    [InlineData(2, "serve --no-seeds=maybe")]
    [InlineData(2, "serve --Bogus:Key=1")]
    [InlineData(2, "serve --Urls=http://127.0.0.1:0")]
    [InlineData(2, "serve --urls:http=1")]
    [InlineData(2, "serve --NewsReader=1")]
    [InlineData(2, "serve --Serilog=1")]
    [InlineData(2, "serve --NewsReader:Limit:Burst=1")]
    [InlineData(2, "serve --NewsReader__Seeds=false")]
    [InlineData(2, "serve --Kestrel:Endpoint:X:Url=http://127.0.0.1:0")]
    [InlineData(2, "serve --Serilog:MinimumLevle=Debug")]
    [InlineData(2, "serve --Serilog:WriteTo:Console:Name=Nope --data [new]")]
    [InlineData(2, "serve --=1")]
    [InlineData(2, "serve --NewsReader:Limits:Burst=0 --data [new]")]
    [InlineData(2, "serve --urls ;")]
    [InlineData(2, "serve --urls http://127.0.0.1:5974;http://127.0.0.1:5974")]
    [InlineData(2, "ingest [link]")]
    [InlineData(2, "ingest [link] [text]")]
    [InlineData(1, "ingest [torn] --data [new]")]
    [InlineData(2, "serve [torn]")]
    [InlineData(1, "admin set-password --data [none]")]
    [InlineData(1, "admin unlock --data [none]")]
    [InlineData(2, "ingest a\u202Eb\u0007c")]
    [InlineData(2, "ingest a\nb\u2066")]
    [InlineData(2, "stats --data x --\u001b[31m")]
    [InlineData(2, "search x --page -1")]
    [InlineData(2, "search x --page 1.5")]
    [InlineData(2, "search x --sort upside")]
    [InlineData(2, "search x --sort 7")]
    [InlineData(2, "search x --year abc")]
    [InlineData(2, "search x --year -5")]
    [InlineData(2, "runs abc")]
    [InlineData(2, "runs 0")]
    [InlineData(2, "runs 1 2")]
    [InlineData(2, "runs 99999999999999999999")]
    [InlineData(2, "backup")]
    [InlineData(2, "backup []")]
    [InlineData(2, "restore []")]
    [InlineData(2, "export []")]
    [InlineData(1, "stats --data [none]")]
    [InlineData(1, "search x --data [none]")]
    [InlineData(1, "runs --data [none]")]
    [InlineData(1, "check --data [none]")]
    [InlineData(1, "check --repair --json --data [none]")]
    [InlineData(1, "reindex --data [none]")]
    [InlineData(1, "export [out] --data [none]")]
    [InlineData(1, "stats --data [text]/below")]
    [InlineData(1, "backup [folder] --data [data]")]
    [InlineData(1, "backup [folder] --overwrite --data [data]")]
    [InlineData(1, "backup [none]/x.db --data [data]")]
    [InlineData(1, "backup [data]/news.db --overwrite --data [data]")]
    [InlineData(1, "restore [none] --data [new]")]
    [InlineData(1, "restore [folder] --data [new]")]
    [InlineData(1, "restore [text] --data [new]")]
    [InlineData(1, "restore [foreign]/news.db --data [new]")]
    [InlineData(1, "export [folder] --data [data]")]
    [InlineData(1, "export [text]/below --data [data]")]
    [InlineData(1, "ingest [export] --data [data]")]
    [InlineData(1, "ingest [newer] --data [new]")]
    [InlineData(1, "ingest [text] --data [foreign]")]
    [InlineData(1, "stats --data [foreign]")]
    [InlineData(1, "check --data [foreign]")]
    [InlineData(1, "backup [out] --data [foreign]")]
    [InlineData(1, "serve --urls http://127.0.0.1:0 --data [foreign]")]
    [InlineData(1, "stats --data [garbage]")]
    [InlineData(1, "search x --data [garbage]")]
    [InlineData(1, "export [out] --data [garbage]")]
    [InlineData(1, "reindex --data [garbage]")]
    public async Task Wrong_input_is_answered_in_one_line_that_a_person_understands(int code, string line)
    {
        using var error = new StringWriter();
        var ended = await CommandLine.RunAsync(inputs.Arguments(line), error);
        Assert.True(code == ended, $"{ended}: {error}");
        SqliteConnection.ClearAllPools();

        var said = error.ToString().TrimEnd();
        Assert.StartsWith("newsreader: ", said, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', said);
        Assert.DoesNotMatch(InsideOfTheProgram(), said);
        Assert.DoesNotContain(said, letter => char.IsControl(letter) || letter is '\u202E' or '\u2066');
    }

    [Theory]
    [InlineData("--urls", "http://203.0.113.7:5975")]
    [InlineData("--urls", "https://127.0.0.1:0")]
    [InlineData("--urls", "http://127.0.0.1:0", "--Kestrel:Endpoints:X:Url=nonsense")]
    [InlineData("--urls", "https://127.0.0.1:0", "--Kestrel:Certificates:Default:Path=/none.pfx")]
    public async Task A_server_that_cannot_listen_says_so_in_one_line(params string[] arguments)
    {
        var (code, _, error) = await Executable.RunAsync(["serve", .. arguments, "--no-seeds", "--data", inputs["served"]]);
        Assert.InRange(code, 1, 2);
        Assert.StartsWith("newsreader: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.TrimEnd());
        Assert.DoesNotMatch(InsideOfTheProgram(), error);
    }

    [Fact]
    public async Task What_belongs_to_another_program_is_not_touched()
    {
        Assert.Equal(["t"], await inputs.ForeignTablesAsync());
        string[] verbs = ["ingest [text]", "stats", "check", "check --repair", "runs", "reindex", "export [out]", "backup [out]"];
        foreach (var verb in verbs)
            Assert.Equal(1, await CommandLine.RunAsync([.. inputs.Arguments(verb), "--data", inputs["foreign"]], TextWriter.Null));
        SqliteConnection.ClearAllPools();

        Assert.Equal(["t"], await inputs.ForeignTablesAsync());
        Assert.Equal(inputs.ForeignBytes, await File.ReadAllBytesAsync(
            Path.Combine(inputs["foreign"], "news.db"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("search نان --size ۵ --page ٢")]
    [InlineData("search \"(((")]
    [InlineData("runs ۱")]
    [InlineData("search -- --jsn")]
    [InlineData("search نان -- --size 5")]
    [InlineData("search نان -سیب")]
    [InlineData("search نان --exact=true --facets:false")]
    public async Task What_is_odd_but_means_something_is_done(string line) =>
        Assert.Equal(0, await CommandLine.RunAsync(["--data", inputs["data"], .. inputs.Arguments(line)], TextWriter.Null));

    [Theory]
    [InlineData("ingset", "Did you mean ingest?")]
    [InlineData("stats --jsonn", "Did you mean --json?")]
    [InlineData("search x --sort upside", "--sort is \"upside\"; allowed are relevance, newest, oldest.")]
    [InlineData("search x --size abc", "--size is \"abc\"; allowed is 1 to 100.")]
    [InlineData("search نان --jsn", "\"--jsn\" is no option. Did you mean --json?")]
    [InlineData("search x --siz 5", "Did you mean --size?")]
    [InlineData("search x --exact=5", "--exact is \"5\"; allowed are true and false.")]
    [InlineData("search x --lang []", "--lang is \"\"; leave it out, or name one.")]
    [InlineData("serve --dat=[new]", "\"--dat\" is no option and no setting. Did you mean --data?")]
    [InlineData("serve --mirorr=true", "Did you mean --mirror?")]
    [InlineData("serve --no-seed=true", "Did you mean --no-seeds?")]
    [InlineData("serve --Urls=http://127.0.0.1:0", "Did you mean --urls?")]
    [InlineData("serve --Serilog:MinimumLevle=Debug", "Did you mean --Serilog:MinimumLevel?")]
    [InlineData("serve --Bogus:Key=1", "Settings are written as --NewsReader:")]
    [InlineData("serve --NewsReader:Limits:Burst=0 --data [new]", "command line: NewsReader:Limits:Burst is \"0\"")]
    [InlineData("admin set-password --jsn", "See newsreader admin set-password --help")]
    [InlineData("ingest [link]", "is a symbolic link to \"nowhere\", which is not there")]
    [InlineData("ingest [torn] --data [new]", "is an export that is damaged (articles.jsonl is missing)")]
    [InlineData("ingest a\u202Eb", "\"a\\u202Eb\"")]
    [InlineData("ingest کتاب\u200Cها", "\"کتاب\u200Cها\"")]
    [InlineData("ingest [newer] --data [new]", "was exported by a newer NewsReader")]
    [InlineData("serve [newer]", "was exported by a newer NewsReader")]
    [InlineData("serve [export]", "read it by itself with: newsreader ingest")]
    [InlineData("stats --data [foreign]", "is a database of another program and was left as it is")]
    [InlineData("backup [folder] --overwrite --data [data]", "is a folder; name a file")]
    [InlineData("backup [none]/x/y.db --data [data]", "there is no folder")]
    [InlineData("backup [text]/y.db --data [data]", "is a file, so that nothing can lie below it")]
    [InlineData("backup [data]/news.db --overwrite --data [data]", "cannot be copied onto itself")]
    [InlineData("backup [data]/../data/news.db --overwrite --data [data]", "cannot be copied onto itself")]
    [InlineData("export [text]/below --data [data]", "is a file, so that nothing can lie below it")]
    [InlineData("restore [folder] --data [new]", "is a folder")]
    [InlineData("restore [none] --data [new]", "there is no file")]
    [InlineData("restore [text] --data [new]", "(file is not a database)")]
    public async Task The_line_says_what_to_do(string line, string part)
    {
        using var error = new StringWriter();
        await CommandLine.RunAsync(inputs.Arguments(line), error);
        Assert.Contains(part, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(".partial", error.ToString(), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"Exception|^\s+at |System\.|Microsoft\.|SQLite Error|NewsReader\.[A-Z]\w+\.")]
    private static partial Regex InsideOfTheProgram();
}

/// <summary>What wrong command lines name, made once.</summary>
public sealed class WrongInputs : IAsyncLifetime
{
    private readonly DataFolder data = new();

    internal byte[] ForeignBytes { get; private set; } = [];

    internal string this[string name] => name.Length == 0 ? "" : name == "data" ? data.Path : data.Beside(name);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(this["text"], "نان ارزان شد\n\nقیمت نان پایین آمد.", Stop);
        await File.WriteAllTextAsync(this["a.txt"], "نان ارزان شد\n\nقیمت نان پایین آمد.", Stop);
        await Verb.SucceedAsync("ingest", this["a.txt"], "--no-seeds", "--data", data.Path);
        await Verb.SucceedAsync("export", this["export"], "--data", data.Path);
        await Verb.SucceedAsync("export", this["newer"], "--data", data.Path);
        var manifest = Path.Combine(this["newer"], "archive.json");
        await File.WriteAllTextAsync(manifest, (await File.ReadAllTextAsync(manifest, Stop)).Replace("\"version\":2", "\"version\":99",
            StringComparison.Ordinal), Stop);
        await Verb.SucceedAsync("export", this["torn"], "--data", data.Path);
        File.Delete(Path.Combine(this["torn"], "articles.jsonl"));
        File.CreateSymbolicLink(this["link"], "nowhere");
        foreach (var folder in (string[])["folder", "foreign", "garbage"])
            Directory.CreateDirectory(this[folder]);
        await File.WriteAllTextAsync(Path.Combine(this["garbage"], "news.db"), "no database, but long enough to be taken for one", Stop);
        var foreign = Path.Combine(this["foreign"], "news.db");
        await using (var connection = new SqliteConnection($"Data Source={foreign};Pooling=False"))
        {
            await connection.OpenAsync(Stop);
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE t (x); INSERT INTO t VALUES (5)";
            await command.ExecuteNonQueryAsync(Stop);
        }

        ForeignBytes = await File.ReadAllBytesAsync(foreign, Stop);
    }

    public ValueTask DisposeAsync()
    {
        data.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The words of a line; what is in brackets is the path of an input, in double ones it is in brackets itself.</summary>
    internal string[] Arguments(string line) => [.. line.Split(' ').Select(word =>
        word.StartsWith("[[", StringComparison.Ordinal) ? word[1..^1] : word.StartsWith('[') && word.Split(']') is [var name, var rest]
            ? this[name[1..]] + rest : word)];

    internal Task<List<string>> ForeignTablesAsync() =>
        Task.FromResult(DataFolder.Rows(Path.Combine(this["foreign"], "news.db"), "SELECT name FROM sqlite_master"));
}
