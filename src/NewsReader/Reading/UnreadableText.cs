using System.Runtime.CompilerServices;
using NewsReader.Articles;

namespace NewsReader.Reading;

/// <summary>A reader whose articles are texts: one that is mostly control characters is refused with that as the reason.</summary>
internal sealed class UnreadableText(IArticleReader reader) : IArticleReader
{
    // Where so many signs have no control character, the others are looked at by no one.
    private const int Looked = 256;

    public string Name => reader.Name;

    public bool Accepts(SourceFile file) => reader.Accepts(file);

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var result in reader.ReadAsync(file, cancellationToken))
        {
            yield return result is ReadResult.Found { Draft: var draft } && IsOfControls(draft)
                ? new ReadResult.Rejected(draft.Location, "it is no text: most of it is control characters")
                : result;
        }
    }

    private static bool IsOfControls(ArticleDraft draft)
    {
        var (title, text) = (draft.Title ?? "", draft.Html ?? draft.Text ?? "");
        if (!IsMarked(title) && !IsMarked(text))
            return false;
        var (controls, letters) = (0, 0);
        foreach (var part in new[] { title, draft.Lead ?? "", draft.Html is null ? text : ArticleText.Of(text) })
        {
            foreach (var c in part)
            {
                controls += IsControl(c) ? 1 : 0;
                letters += char.IsLetterOrDigit(c) ? 1 : 0;
            }
        }

        return controls > letters;
    }

    private static bool IsMarked(string text)
    {
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Looked)))
        {
            if (IsControl(c))
                return true;
        }

        return false;
    }

    // Ends of lines and pages and colours of terminals are in texts.
    private static bool IsControl(char c) => c is < '\t' or (> '\r' and < '\u001B');
}
