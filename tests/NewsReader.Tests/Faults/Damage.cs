using NewsReader.Tests.Support;

namespace NewsReader.Tests.Faults;

/// <summary>Damages the archive behind its back; that is found, named and mended.</summary>
internal sealed class Damage(Rehearsal archive, Random random, Action<string> tell)
{
    private const int PageSize = 16384;

    /// <summary>Damages anything, and tells what.</summary>
    public Task RunAsync() => random.Next(4) switch
    {
        0 => IndexAsync(),
        1 => HealedIndexAsync(),
        2 when archive.Model.Articles.Count > 0 => RowAsync(),
        _ => archive.Backups.Count > 0 ? PageAsync() : IndexAsync(),
    };

    private async Task IndexAsync()
    {
        await archive.UnservedAsync(async () =>
        {
            BreakIndexFile();
            var findings = await archive.Data.CheckAsync();
            Assert.True(findings.Any(finding => finding.StartsWith("index", StringComparison.Ordinal)), "It was not found.");
            await MendAsync();
        });
    }

    // The server needs nobody for that.
    private async Task HealedIndexAsync()
    {
        await archive.UnservedAsync(() =>
        {
            BreakIndexFile();
            return Task.CompletedTask;
        });
        await Verb.RunAsync(archive.Arguments("check"));
        await archive.UntilHealthyAsync();
    }

    private async Task RowAsync()
    {
        var id = archive.Model.Articles[random.Next(archive.Model.Articles.Count)].Id;
        string[] rots =
        [
            $"UPDATE Articles SET Title = Title || 'x' WHERE Id = {id}",
            $"UPDATE Articles SET Section = 'rot', Tags = '[' WHERE Id = {id}",
            $"UPDATE Bodies SET Html = substr(Html, 2) WHERE ArticleId = {id}",
            $"UPDATE Bodies SET Html = CAST(x'ff3c703e' AS TEXT) WHERE ArticleId = {id}",
            $"DELETE FROM Bodies WHERE ArticleId = {id}",
            $"UPDATE Articles SET AsRead = '[]' WHERE Id = {id}",
        ];
        var rot = rots[random.Next(rots.Length)];
        tell(rot);
        await archive.UnservedAsync(async () =>
        {
            archive.Data.Run(rot);
            var findings = await archive.Data.CheckAsync();
            Assert.True(findings.Count > 0, $"{rot} was not found.");
            await MendAsync();
        });
    }

    // What no repair can mend: a backup is put in its place.
    private async Task PageAsync()
    {
        var (file, model) = archive.Backups[random.Next(archive.Backups.Count)];
        var isFound = false;
        await archive.UnservedAsync(async () =>
        {
            using (var store = File.OpenWrite(archive.Data.Store))
            {
                var page = random.NextInt64(store.Length / PageSize);
                tell($"page {page} of the store zeroed, restore {Path.GetFileName(file)} if something was in it");
                store.Position = page * PageSize;
                store.Write(new byte[PageSize]);
            }

            // A page that nothing is in.
            isFound = (await archive.Data.CheckAsync()).Count > 0;
            if (isFound)
                await archive.SucceedAsync(random, "restore", file);
        });
        if (isFound)
            archive.Model = model;
    }

    private async Task MendAsync()
    {
        await archive.SucceedAsync(random, "check", "--repair");
        Assert.Empty(await archive.Data.CheckAsync());
    }

    private void BreakIndexFile()
    {
        var files = new DirectoryInfo(Path.Combine(archive.Data.Path, "index")).GetFiles("*", SearchOption.TopDirectoryOnly)
            .Where(file => file.Length > 0 && (file.Name[0] == '_' || file.Name.StartsWith("segments_", StringComparison.Ordinal)))
            .OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        var file = files[random.Next(files.Count)];
        switch (random.Next(3))
        {
            case 0:
                tell($"index file {file.Name} deleted");
                file.Delete();
                break;
            case 1:
                tell($"index file {file.Name} cut");
                using (var cut = file.Open(FileMode.Open))
                    cut.SetLength(file.Length / 2);
                break;
            default:
                var bytes = File.ReadAllBytes(file.FullName);
                var place = random.Next(bytes.Length);
                tell($"index file {file.Name} flipped at {place}");
                bytes[place] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(file.FullName, bytes);
                break;
        }
    }
}
