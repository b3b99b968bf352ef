using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace NewsReader.Reading.Notes;

/// <summary>Text files of Kirby that are no pages: what it keeps of a picture beside it, of the whole site, and pages not yet
/// published, which lie in a folder of their own.</summary>
internal sealed partial class KirbyPartReader : IArticleReader
{
    public string Name => "kirby";

    public bool Accepts(SourceFile file) => !file.Head.IsBinary && file.Extension == ".txt" && KindOf(file) is not null
        && (Field().IsMatch(file.Head.Text));

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield return new ReadResult.LeftOut("", KindOf(file) ?? LeftOutKind.Settings);
    }

    private static string? KindOf(SourceFile file)
    {
        if (OfFile().IsMatch(file.Name))
            return LeftOutKind.Attachment;
        return OfSite().IsMatch(file.Name) && file.Head.Text.Contains("\n----", StringComparison.Ordinal) ? LeftOutKind.Settings : null;
    }

    [GeneratedRegex(@"\A\uFEFF?\s*[\p{L}_][\p{L}\p{N}_-]{0,40}:")]
    private static partial Regex Field();

    [GeneratedRegex(@"\.(?:jpe?g|png|gif|webp|avif|svg|pdf|mp[34]|webm|ogg|zip|docx?|xlsx?)(?:\.[a-z]{2})?\.txt$", RegexOptions.IgnoreCase)]
    private static partial Regex OfFile();

    [GeneratedRegex(@"^(?:site|error)(?:\.[a-z]{2})?\.txt$", RegexOptions.IgnoreCase)]
    private static partial Regex OfSite();
}
