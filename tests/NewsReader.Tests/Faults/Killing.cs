using System.Net;
using NewsReader.Storage.Care;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Faults;

/// <summary>Kills a verb at a write, by count; then what it left is whole, and the same verb completes it.</summary>
internal sealed class Killing(Rehearsal archive, Random random)
{
    private const int LastWrite = 160;
    private const int MostUploads = 6;

    private static readonly string[] Verbs = ["ingest", "reindex", "backup", "uploads", "restore"];

    /// <summary>Kills any verb, after it was told which and where.</summary>
    public Task RunAsync(Action<string> tell)
    {
        var fault = Fault.Kill(random.Next(1, random.Next(2) == 0 ? 12 : LastWrite));
        var verb = random.Next(archive.Backups.Count > 0 ? 5 : 4);
        tell($"{Verbs[verb]} with {fault}");
        return verb switch
        {
            0 => IngestAsync(fault),
            1 => ReindexAsync(fault),
            2 => BackUpAsync(fault),
            3 => UploadAsync(fault, MostUploads),
            _ => RestoreAsync(fault),
        };
    }

    /// <returns>Whether it was killed before its end.</returns>
    public async Task<bool> IngestAsync(Fault fault)
    {
        for (var i = 0; i < 3; i++)
            archive.Folder.Change(random);
        var arguments = archive.Arguments("ingest", archive.Folder.Path);
        var run = await RunAsync(fault, arguments);
        Assert.Empty(await archive.Data.CheckAsync());
        await Verb.SucceedAsync(arguments);
        archive.ModelIngest();
        return run.IsKilled;
    }

    public async Task<bool> ReindexAsync(Fault fault)
    {
        var isKilled = false;
        await archive.UnservedAsync(async () =>
        {
            isKilled = (await RunAsync(fault, archive.Arguments("reindex"))).IsKilled;
            Assert.Empty(await archive.Data.CheckAsync());
        });
        return isKilled;
    }

    public async Task<bool> BackUpAsync(Fault fault)
    {
        var file = archive.NextBackup();
        var run = await RunAsync(fault, archive.Arguments("backup", file));
        // What has the name of the backup is the backup.
        if (File.Exists(file))
            Assert.Equal(archive.Model.Articles.Count, StoreBackup.Verify(file).Articles);
        await Verb.SucceedAsync(archive.Arguments("backup", "--overwrite", file));
        archive.Backups.Add((file, archive.Model));
        return run.IsKilled;
    }

    public async Task<bool> RestoreAsync(Fault fault)
    {
        var (file, model) = archive.Backups[random.Next(archive.Backups.Count)];
        var isKilled = false;
        await archive.UnservedAsync(async () =>
        {
            isKilled = (await RunAsync(fault, archive.Arguments("restore", file))).IsKilled;
            Assert.Empty(await archive.Data.CheckAsync());
        });
        // It is the one or the other as a whole.
        var isRestored = ArchiveComparison.IsStored(model, archive.Data);
        if (isRestored)
            archive.Model = model;
        await archive.CheckAsync();
        await archive.UnservedAsync(() => Verb.SucceedAsync(archive.Arguments("restore", file)));
        archive.Model = model;
        return isKilled;
    }

    /// <summary>Uploads to a server with a fault; what it took is there after its next start, what it refused is not, and of what it gave
    /// no answer to either may be.</summary>
    /// <returns>How many uploads were taken, and whether the fault ended the server.</returns>
    public async Task<(int Taken, bool IsKilled)> UploadAsync(Fault fault, int most)
    {
        var (sent, isKilled) = (new List<(Content Content, HttpStatusCode? Answer)>(), false);
        await archive.UnservedAsync(async () =>
        {
            await using var server = new ServedProcess(fault, archive.Arguments("serve"));
            var isServing = await server.UntilServingAsync() && await server.SignInAsync();
            while (isServing && sent.Count < most)
            {
                var content = archive.Folder.NextContent();
                sent.Add((content, await server.UploadAsync(content)));
                isServing = sent[^1].Answer is not null;
            }

            if (!isServing || sent is [.., { Answer: null }])
                await server.UntilEndedAsync();
            isKilled = await server.KillAsync();
        });
        foreach (var (content, answer) in sent)
        {
            var isTaken = answer is HttpStatusCode.Redirect;
            Assert.True(isTaken || answer is null or HttpStatusCode.InsufficientStorage or HttpStatusCode.ServiceUnavailable, $"{answer}");
            if (isTaken || (answer is null && ArchiveComparison.Count(content, archive.Data) > 0))
                archive.ModelUpload(content);
        }

        return (sent.Count(one => one.Answer is HttpStatusCode.Redirect), isKilled);
    }

    private static async Task<ProgramRun> RunAsync(Fault fault, string[] arguments)
    {
        var run = await FaultInjector.RunAsync(fault, arguments);
        run.AssertSpeaksToPeople();
        Assert.True(run.IsKilled || run.Code == 0, $"{arguments[0]} with {fault} ended with {run.Code}: {run.Error}");
        return run;
    }
}
