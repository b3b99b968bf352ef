using System.Collections.Concurrent;
using NewsReader.Articles;
using NewsReader.Reading.Html;

namespace NewsReader.Reading.Exports;

/// <summary>The texts of an export that has a list of its articles, and the text of each in a file of its own beside it. In a container
/// such files cannot be looked up, and are read for themselves.</summary>
/// <param name="lists">How the lists are called.</param>
/// <param name="folder">The folder of the texts.</param>
/// <param name="names">The names of the texts that a list gives.</param>
internal sealed class ListedTexts(string lists, string folder, Func<string, IEnumerable<string>> names, ReadingOptions limits)
{
    private const int MaxList = 1 << 24;
    private const int MaxFolders = 100;

    // With what tells that a list has changed since.
    private readonly ConcurrentDictionary<string, (long Stamp, HashSet<string> Names)> known = new(StringComparer.Ordinal);

    /// <summary>Whether a file is the text, or says something of it, of an article that a list gives.</summary>
    /// <param name="folders">The folders of such files.</param>
    public bool Has(SourceFile file, params ReadOnlySpan<string> folders)
    {
        if (file.Entry is not null || file.IsGiven || !folders.Contains(file.FolderName)
            || Path.GetDirectoryName(Path.GetDirectoryName(file.FullPath)) is not { } around)
            return false;
        var name = Path.GetFileNameWithoutExtension(file.FullPath);
        return Names(around).Contains(name) && File.Exists(Path.Join(around, folder, name + ".html"));
    }

    /// <summary>An article of a list with its text, where that is there; what the list says of it is its lead then.</summary>
    public async Task<ArticleDraft> WithTextAsync(SourceFile list, ArticleDraft draft, string? name, CancellationToken cancellationToken)
    {
        // It is a name, not a way to another folder.
        if (list.Entry is not null || name is null || name != Path.GetFileName(name))
            return draft;
        var path = Path.Join(Path.GetDirectoryName(list.FullPath), folder, name + ".html");
        if (!File.Exists(path) || new FileInfo(path).Length > limits.MaxArticleBytes)
            return draft;
        var decoded = TextDecoder.Decode(await File.ReadAllBytesAsync(path, cancellationToken));
        List<string> warnings = [.. draft.Warnings, .. decoded.Warnings];
        var html = HtmlBody.Extract(SafeHtml.WithoutData(decoded.Text), draft.Url, warnings);
        if (!SafeHtml.PlainText(html).Any(char.IsLetter))
            return draft;
        var summary = draft.Lead ?? (draft.Html is null ? draft.Text : SafeHtml.PlainText(draft.Html));
        return draft with { Html = html, Text = null, Lead = string.IsNullOrWhiteSpace(summary) ? null : summary, Warnings = warnings };
    }

    private HashSet<string> Names(string around)
    {
        var files = new DirectoryInfo(around).EnumerateFiles(lists).ToList();
        var stamp = files.Sum(list => list.LastWriteTimeUtc.Ticks / TimeSpan.TicksPerMillisecond) + files.Count;
        if (known.TryGetValue(around, out var kept) && kept.Stamp == stamp)
            return kept.Names;
        var found = files.Where(list => list.Length < MaxList).SelectMany(list => names(list.FullName)).ToHashSet(StringComparer.Ordinal);
        if (known.Count >= MaxFolders)
            known.Clear();
        known[around] = (stamp, found);
        return found;
    }
}
