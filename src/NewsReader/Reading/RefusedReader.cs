using System.Runtime.CompilerServices;

namespace NewsReader.Reading;

/// <summary>Files of formats that are known and not read: each is refused by its name, with what to do instead. Pictures, sounds and films
/// that are named as such lie in every folder and are passed over.</summary>
internal sealed class RefusedReader : IArticleReader
{
    // Names under which something else than a picture is expected.
    private static readonly HashSet<string> TextNames = new(
        ["", ".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".xml", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".eml", ".mht",
            ".mhtml", ".rss", ".atom", ".mbox", ".asc", ".utf8"],
        StringComparer.Ordinal);

    public string Name => "refused";

    public bool Accepts(SourceFile file) => file.Head.Format(file.Extension) is { } format
        && (format.Kind != FormatKind.Media || file.IsGiven || TextNames.Contains(file.Extension));

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield return new ReadResult.Rejected("", file.Head.Format(file.Extension)!.Refusal);
    }
}
