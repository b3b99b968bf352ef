using System.Runtime.CompilerServices;

namespace NewsReader.Reading;

/// <summary>Files that editors, office programs and systems leave beside those of people, known by their names: what is in them is said
/// elsewhere, or is not for people.</summary>
internal sealed class ToolFileReader : IArticleReader
{
    private static readonly HashSet<string> Names = new(
        ["Thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "Icon\r", "$RECYCLE.BIN", "Zone.Identifier"],
        StringComparer.OrdinalIgnoreCase);

    public string Name => "tool";

    /// <summary>Whether a name is that of such a file: "#a.txt#" of Emacs, "~$a.docx" of Office, ".~lock.a.odt#" of LibreOffice.</summary>
    public static bool IsName(string name) => Names.Contains(name) || name.StartsWith("~$", StringComparison.Ordinal)
        || name.EndsWith(":Zone.Identifier", StringComparison.OrdinalIgnoreCase) || name is ['#', _, .., '#'];

    public bool Accepts(SourceFile file) => IsName(Path.GetFileName(file.RelativePath)) || IsLabels(file);

    // Google Keep lists the names of all labels beside the notes, which have theirs.
    private static bool IsLabels(SourceFile file) => file.Name == "Labels.txt" && (file.RelativePath.Split('/', '\\') is [.., "Keep", _]
        || Directory.GetParent(file.FullPath)?.Name == "Keep");

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield return new ReadResult.LeftOut("", LeftOutKind.ToolFile);
    }
}
