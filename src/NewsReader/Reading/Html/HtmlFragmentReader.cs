using System.Runtime.CompilerServices;
using NewsReader.Articles;

namespace NewsReader.Reading.Html;

/// <summary>Pieces of HTML without a page around them: all of it is the article.</summary>
internal sealed class HtmlFragmentReader(ReadingOptions limits) : IArticleReader
{
    private static readonly string[] Extensions = [".html", ".htm", ".xhtml", ".shtml"];

    public string Name => "html-fragment";

    // Of a long file the element that is around all of it ends beyond what is looked at.
    public bool Accepts(SourceFile file) => !file.Head.IsBinary && (SafeHtml.HtmlNames.Contains(file.Head.Root)
        ? !file.Head.IsWhole || SafeHtml.IsHtml(file.Head.Text)
        : Extensions.Contains(file.Extension) && SafeHtml.IsHtml(file.Head.Text));

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await WholeFile.ReadAsync(file, limits.MaxArticleBytes, cancellationToken) is not { } bytes)
        {
            yield return WholeFile.TooLarge(limits.MaxArticleBytes);
            yield break;
        }

        yield return Read(file, bytes, TextDecoder.Decode(bytes));
    }

    private ReadResult Read(SourceFile file, byte[] bytes, DecodedText decoded)
    {
        List<string> warnings = [.. decoded.Warnings];
        var body = SafeHtml.Parse(SafeHtml.WithoutData(decoded.Text), warnings).Body!;
        HtmlBody.RemovePrograms(body);
        EmbeddedMedia.Simplify(body, root: null);
        HtmlBody.ResolveAddresses(body, root: null);
        if (!body.TextContent.Any(char.IsLetterOrDigit))
            return new ReadResult.Rejected("", "the file has no text");
        var heading = body.QuerySelector("h1");
        var title = heading is null ? null : ElementHeuristics.Text(heading);
        heading?.Remove();
        return new ReadResult.Found(new ArticleDraft
        {
            Key = file.RelativePath,
            Title = string.IsNullOrEmpty(title) ? null : title,
            Section = file.FolderName,
            Html = HtmlSerializer.Inner(body).Trim(),
            Original = bytes,
            Reader = Name,
            Encoding = decoded.Encoding,
            Warnings = warnings,
        });
    }
}
