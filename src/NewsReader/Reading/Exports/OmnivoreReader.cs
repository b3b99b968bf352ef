using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading.Exports;

/// <summary>What Omnivore exports: lists of what was kept, and beside them the text of each in a file of its own, called by the slug that
/// the list gives. In a container such files cannot be looked up, and are read for themselves.</summary>
internal sealed class OmnivoreReader(FieldMap fields, ReadingOptions limits) : IArticleReader
{
    private const string Content = "content";
    private const string Highlights = "highlights";
    private const string Lists = "metadata_*.json";
    private const int MaxList = 1 << 24;
    private const int MaxFolders = 100;

    // Slugs of the lists in a folder, with what tells that a list has changed since.
    private readonly ConcurrentDictionary<string, (long Stamp, HashSet<string> Slugs)> known = new(StringComparer.Ordinal);
    private readonly JsonExport export = new("omnivore", "", limits);

    public string Name => "omnivore";

    public bool Accepts(SourceFile file) => IsList(file) || IsPart(file);

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!IsList(file))
        {
            yield return new ReadResult.LeftOut("", LeftOutKind.PagePart);
            yield break;
        }

        var told = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var result in export.ReadAsync(file, item => fields.Read(item.Value, told).At("", draft => draft), cancellationToken))
        {
            if (result is ReadResult.Found { Draft: var draft } && Path(file, draft) is { } path)
                yield return new ReadResult.Found(await WithTextAsync(draft, path, cancellationToken));
            else
                yield return result;
        }
    }

    private static bool IsList(SourceFile file) => file.Name.StartsWith("metadata_", StringComparison.Ordinal)
        && JsonShape.IsJson(file.Head) && file.Head.Text.StartsWith('[') && file.Head.Text.Contains("\"slug\"", StringComparison.Ordinal)
        && file.Head.Text.Contains("\"savedAt\"", StringComparison.Ordinal);

    private bool IsPart(SourceFile file)
    {
        if (file.Entry is not null || file.IsGiven || file.FolderName is not (Content or Highlights)
            || System.IO.Path.GetDirectoryName(System.IO.Path.GetDirectoryName(file.FullPath)) is not { } folder)
            return false;
        var slug = System.IO.Path.GetFileNameWithoutExtension(file.FullPath);
        return Slugs(folder).Contains(slug) && File.Exists(System.IO.Path.Join(folder, Content, slug + ".html"));
    }

    private HashSet<string> Slugs(string folder)
    {
        var lists = new DirectoryInfo(folder).EnumerateFiles(Lists).ToList();
        var stamp = lists.Sum(list => list.LastWriteTimeUtc.Ticks / TimeSpan.TicksPerMillisecond) + lists.Count;
        if (known.TryGetValue(folder, out var kept) && kept.Stamp == stamp)
            return kept.Slugs;
        var slugs = lists.Where(list => list.Length < MaxList).SelectMany(list => SlugsOf(list.FullName)).ToHashSet(StringComparer.Ordinal);
        if (known.Count >= MaxFolders)
            known.Clear();
        known[folder] = (stamp, slugs);
        return slugs;
    }

    private static List<string> SlugsOf(string path)
    {
        try
        {
            using var list = JsonDocument.Parse(File.ReadAllBytes(path), JsonShape.Lenient);
            return list.RootElement.ValueKind == JsonValueKind.Array
                ? [.. list.RootElement.EnumerateArray().Select(item => item.Text("slug")).OfType<string>()]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    // The slug is a name, not a way to another folder.
    private static string? Path(SourceFile file, ArticleDraft draft)
    {
        using var item = JsonDocument.Parse(draft.Original);
        if (file.Entry is not null || item.RootElement.Text("slug") is not { } slug || slug != System.IO.Path.GetFileName(slug))
            return null;
        var path = System.IO.Path.Join(System.IO.Path.GetDirectoryName(file.FullPath), Content, slug + ".html");
        return File.Exists(path) ? path : null;
    }

    // What the list tells of a text is its beginning.
    private async Task<ArticleDraft> WithTextAsync(ArticleDraft draft, string path, CancellationToken cancellationToken)
    {
        if (new FileInfo(path).Length > limits.MaxArticleBytes)
            return draft;
        var decoded = TextDecoder.Decode(await File.ReadAllBytesAsync(path, cancellationToken));
        List<string> warnings = [.. draft.Warnings, .. decoded.Warnings];
        var html = HtmlBody.Extract(SafeHtml.WithoutData(decoded.Text), draft.Url, warnings);
        if (!SafeHtml.PlainText(html).Any(char.IsLetter))
            return draft;
        var summary = draft.Lead ?? (draft.Html is null ? draft.Text : SafeHtml.PlainText(draft.Html));
        return draft with { Html = html, Text = null, Lead = string.IsNullOrWhiteSpace(summary) ? null : summary, Warnings = warnings };
    }
}
