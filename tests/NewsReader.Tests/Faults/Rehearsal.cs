using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Ingest;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Faults;

/// <summary>An archive that is served while verbs run on its data, and the model of what it should be.</summary>
internal sealed class Rehearsal : IAsyncDisposable
{
    private const int FilesAtStart = 9;

    private readonly DataFolder data = new();
    private Site? site;

    private Rehearsal(bool mirrors)
    {
        Mirrors = mirrors;
        Folder = new ArticleFolder(data.Beside("files"));
    }

    public bool Mirrors { get; }

    public JumpingClock Clock { get; } = new();

    public ArticleFolder Folder { get; }

    public ArchiveModel Model { get; set; } = ArchiveModel.Empty;

    public DataFolder Data => data;

    public Site Site => site ?? throw new InvalidOperationException("It is not served now.");

    /// <summary>What was backed up, and as what.</summary>
    public List<(string File, ArchiveModel Model)> Backups { get; } = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A new archive with some articles, served.</summary>
    public static async Task<Rehearsal> StartAsync(bool mirrors, Random random)
    {
        var rehearsal = new Rehearsal(mirrors);
        for (var i = 0; i < FilesAtStart; i++)
            rehearsal.Folder.Add(isOfSeveral: random.Next(3) == 0);
        await Verb.SucceedAsync(rehearsal.Arguments("ingest", rehearsal.Folder.Path));
        rehearsal.ModelIngest();
        await rehearsal.ServeAsync(isFirst: true);
        await rehearsal.CheckAsync();
        return rehearsal;
    }

    /// <summary>A verb on this archive.</summary>
    public string[] Arguments(params ReadOnlySpan<string> verb) =>
        [.. verb, "--no-seeds", .. (string[])(Mirrors ? ["--mirror"] : []), "--data", data.Path];

    /// <summary>Runs a verb that has to succeed, most often in this process, which is faster, and else in one of its own.</summary>
    public async Task SucceedAsync(Random random, params string[] verb)
    {
        if (random.Next(12) > 0)
            await Verb.SucceedAsync(Arguments(verb));
        else
            Assert.Equal(0, (await RunProgramAsync(verb)).Code);
    }

    /// <summary>Runs a verb in a process of its own; what it says is for people.</summary>
    public async Task<ProgramRun> RunProgramAsync(params string[] verb)
    {
        var (code, output, error) = await Executable.RunAsync(Arguments(verb));
        var run = new ProgramRun(code, output, error);
        run.AssertSpeaksToPeople();
        return run;
    }

    public void ModelIngest() => Model = Model.Ingested(Folder.Files, Mirrors);

    /// <summary>Does something while no server runs.</summary>
    public async Task UnservedAsync(Func<Task> work)
    {
        await EndServingAsync();
        await work();
        await ServeAsync(isFirst: false);
    }

    public async Task SignInAsync()
    {
        using var entered = await Site.SignInAsync();
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
    }

    /// <summary>Sends a form of an article's page.</summary>
    public async Task SendAsync(long id, string handler, params (string, string)[] fields)
    {
        using var answer = await Site.SendFormAsync($"/admin/articles/{id}", $"/admin/articles/{id}?handler={handler}", fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>Uploads a file; the model has its article once it was taken.</summary>
    public async Task UploadAsync(Content content)
    {
        var form = (await Site.PageAsync("/admin/upload")).Forms.Single(form => form.Enctype == "multipart/form-data");
        var token = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Single();
        using var sent = new MultipartFormDataContent { { new StringContent(token.Value), token.Name! } };
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(content.AsText));
        sent.Add(file, "files", content.Number + ".txt");
        using var answer = await Site.Client.PostAsync(new Uri("/admin/upload", UriKind.Relative), sent, Stop);
        Assert.Equal("/runs?asked=true", answer.Headers.Location?.OriginalString);
        ModelUpload(content);
        await UntilReadAsync();
    }

    public void ModelUpload(Content content) =>
        Model = Model.Adding(new ModelArticle($"upload {content.Number}", "", content) { IsUpload = true });

    /// <summary>Reads the folder within the server, by its clock.</summary>
    public async Task IngestInServerAsync() =>
        await Site.Services.GetRequiredService<ArticleIngestor>().IngestAsync([Folder.Path], progress: null, Stop);

    /// <summary>Waits until what was asked for has been read.</summary>
    public async Task UntilReadAsync()
    {
        using var patience = Patience.Begin();
        while (data.Rows("SELECT COUNT(*) FROM Queue") is not ["0"])
            await Task.Delay(50, patience.Token);
    }

    /// <summary>A file for a backup that is not there yet.</summary>
    public string NextBackup() => data.Beside($"backup{Backups.Count}.db");

    public async Task BackUpAsync()
    {
        var file = NextBackup();
        await Verb.SucceedAsync(Arguments("backup", file));
        Backups.Add((file, Model));
    }

    /// <summary>Waits until the server has healed itself.</summary>
    public async Task UntilHealthyAsync()
    {
        using var patience = Patience.Begin();
        for (var isHealthy = false; !isHealthy; await Task.Delay(50, patience.Token))
        {
            using var health = await Site.GetAsync("/healthz");
            isHealthy = health.StatusCode == HttpStatusCode.OK;
        }
    }

    /// <summary>Whether the archive is as the model has it, and some of what was in it before is not found.</summary>
    public async Task CheckAsync(Random random)
    {
        await CheckAsync();
        var there = Model.Articles.Select(article => article.Content.Number).ToHashSet();
        var comparison = new ArchiveComparison(Model, Site);
        foreach (var content in Folder.Earlier.Where(content => !there.Contains(content.Number)).OrderBy(_ => random.Next()).Take(3))
            await comparison.AssertForgottenAsync(content);
    }

    /// <summary>Whether the archive is as the model has it.</summary>
    public async Task CheckAsync()
    {
        Model = ArchiveComparison.Learn(Model, data);
        await Site.IndexAsync();
        await new ArchiveComparison(Model, Site).AssertEqualAsync(data);
        Assert.Empty(await data.CheckAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
            await site.DisposeAsync();
        data.Dispose();
    }

    private async Task EndServingAsync()
    {
        await Site.DisposeAsync();
        site = null;
        SqliteConnection.ClearAllPools();
    }

    private async Task ServeAsync(bool isFirst)
    {
        site = Site.On(new DirectoryInfo(Path.GetDirectoryName(data.Path)!), Clock,
            ("NewsReader:Mirror", Mirrors ? "true" : "false"), ("NewsReader:Limits:RequestsPerSecond", "0"));
        if (isFirst)
            await site.SetPasswordAsync();
        await SignInAsync();
        await UntilReadAsync();
    }
}
