using System.Runtime.CompilerServices;
using NewsReader.Articles;

namespace NewsReader.Reading;

/// <summary>Plain text, one article a file; its folder is its section.</summary>
internal sealed class PlainTextReader : IArticleReader
{
    public string Name => "text";

    public bool Accepts(SourceFile file) => file.Extension == ".txt";

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var bytes = await WholeFile.ReadAsync(file, cancellationToken);
        if (bytes is null)
        {
            yield return WholeFile.TooLarge;
            yield break;
        }

        var decoded = TextDecoder.Decode(bytes);
        if (!decoded.Text.Any(char.IsLetterOrDigit))
        {
            yield return new ReadResult.Rejected("", "the file has no text");
            yield break;
        }

        yield return new ReadResult.Found(new ArticleDraft
        {
            Key = file.RelativePath,
            Section = file.FolderName,
            Text = decoded.Text,
            Original = bytes,
            Reader = Name,
            Encoding = decoded.Encoding,
            Warnings = decoded.Warnings,
        });
    }
}
