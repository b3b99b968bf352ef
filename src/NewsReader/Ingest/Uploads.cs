using System.Globalization;
using NewsReader.Articles;
using NewsReader.Settings;
using NewsReader.Storage;

namespace NewsReader.Ingest;

/// <summary>A file that was brought in.</summary>
internal sealed record UploadedFile(string Name, Func<Stream> Open);

/// <summary>
/// Keeps what the administrator brings in, each time in a folder of its own among the data, and has it read as any folder is: by the same
/// readers, within the same limits, with the same report.
/// </summary>
internal sealed class Uploads(
    AppPaths paths, CollectionStore collections, RequestedIngest ingest, ArticleStore articles, RunStore runs, AuditLog audit,
    TimeProvider clock)
{
    private const string CollectionName = "uploads";
    private const int MaxNameLength = 120;

    private string RemovedFolder => Path.Combine(paths.Uploads, ".removed");

    /// <summary>Keeps files and asks for them to be read.</summary>
    /// <returns>Whether they will be; not when too many are waiting.</returns>
    public async Task<bool> AddAsync(IReadOnlyList<UploadedFile> files, string client, CancellationToken cancellationToken)
    {
        await collections.NamedAsync(CollectionName, paths.Uploads, cancellationToken);
        var folder = NewFolder();
        var isTaken = false;
        try
        {
            foreach (var file in files)
                await KeepAsync(file, folder, cancellationToken);
            // With the log of it at one stroke: what was refused for want of room must not be read all the same.
            var entry = audit.Entry(AuditAct.Uploaded, client, Path.GetFileName(folder));
            isTaken = await ingest.TryAskAsync(folder, entry, cancellationToken);
        }
        finally
        {
            if (!isTaken)
                Directory.Delete(folder, recursive: true);
        }

        return isTaken;
    }

    /// <summary>Takes an upload back: its articles go, its files are put aside. False when it is not there.</summary>
    public async Task<bool> RemoveAsync(string name, string client, CancellationToken cancellationToken)
    {
        if (!TryMove(name, paths.Uploads, RemovedFolder))
            return false;
        var collection = await collections.NamedAsync(CollectionName, paths.Uploads, cancellationToken);
        var files = await runs.FindRemovedAsync(collection.Id, name, static _ => false, cancellationToken);
        await articles.RemoveAsync(files, new SeenArticles(), mirrors: true, waits: false, cancellationToken);
        await audit.AddAsync(AuditAct.UploadRemoved, client, name, cancellationToken);
        return true;
    }

    /// <summary>Brings back what was taken back. False when it is not there.</summary>
    public async Task<bool> ReturnAsync(string name, string client, CancellationToken cancellationToken)
    {
        // The files have to be there when their turn comes.
        if (!TryMove(name, RemovedFolder, paths.Uploads))
            return false;
        var isTaken = false;
        try
        {
            isTaken = await ingest.TryAskAsync(
                Path.Combine(paths.Uploads, name), audit.Entry(AuditAct.Uploaded, client, name), cancellationToken);
        }
        finally
        {
            if (!isTaken)
                TryMove(name, paths.Uploads, RemovedFolder);
        }

        return isTaken;
    }

    // It is on the disk before anybody is told that it was taken.
    private static async Task KeepAsync(UploadedFile file, string folder, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(FreePath(folder, SafeName(file.Name)), FileMode.CreateNew, FileAccess.Write);
        await using var source = file.Open();
        await source.CopyToAsync(stream, cancellationToken);
        await stream.FlushAsync(cancellationToken);
        RandomAccess.FlushToDisk(stream.SafeFileHandle);
    }

    // Two at the same second have numbers.
    private string NewFolder()
    {
        Directory.CreateDirectory(paths.Uploads);
        var time = clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var path = Enumerable.Range(
            1, int.MaxValue).Select(number => Path.Combine(paths.Uploads, FormattableString.Invariant($"{time}-{number}")))
            .First(path => !Directory.Exists(path) && !Directory.Exists(Path.Combine(RemovedFolder, Path.GetFileName(path))));
        Directory.CreateDirectory(path);
        return path;
    }

    private static bool TryMove(string name, string from, string to)
    {
        if (!IsName(name) || !Directory.Exists(Path.Combine(from, name)))
            return false;
        Directory.CreateDirectory(to);
        Directory.Move(Path.Combine(from, name), Path.Combine(to, name));
        return true;
    }

    private static bool IsName(string name) => name.Length > 0 && name.All(c => char.IsAsciiDigit(c) || c == '-');

    /// <summary>The name of a file without folders and without what a file system, a shell or a reader would stumble over.</summary>
    private static string SafeName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var safe = string.Concat(last.Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '\u200C' ? c : ' ')).Trim(' ', '.');
        if (safe.Length > MaxNameLength)
            safe = safe[^MaxNameLength..].TrimStart(' ', '.', '\u200C');
        return safe.Length == 0 ? "file" : safe;
    }

    private static string FreePath(string folder, string name) => Enumerable.Range(1, int.MaxValue)
        .Select(number => Path.Combine(folder, number == 1 ? name : FormattableString.Invariant($"{number}-{name}")))
        .First(path => !Path.Exists(path));
}
