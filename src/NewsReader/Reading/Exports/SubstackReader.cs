using System.Runtime.CompilerServices;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading.Exports;

/// <summary>What Substack exports: a table of the posts, the text of each in a file that is called by the number in the table.</summary>
internal sealed class SubstackReader(FieldMap fields, ReadingOptions limits) : IArticleReader
{
    private const string Header = "post_id,";

    private readonly CsvReader table = new(fields, limits);
    private readonly ListedTexts texts = new("posts.csv", "posts", Numbers, limits);

    public string Name => "substack";

    public bool Accepts(SourceFile file) => IsTable(file) || texts.Has(file, "posts");

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!IsTable(file))
        {
            yield return new ReadResult.LeftOut("", LeftOutKind.PagePart);
            yield break;
        }

        await foreach (var result in table.ReadAsync(file, cancellationToken))
        {
            yield return result is ReadResult.Found { Draft: var draft }
                ? new ReadResult.Found(await texts.WithTextAsync(file, draft with { Reader = Name }, draft.Key, cancellationToken))
                : result;
        }
    }

    private static bool IsTable(SourceFile file) => file.Name == "posts.csv" && file.Head.Text.StartsWith(Header, StringComparison.Ordinal);

    // The number stands first, and has no quotes.
    private static IEnumerable<string> Numbers(string path)
    {
        var lines = File.ReadLines(path).GetEnumerator();
        using (lines)
        {
            if (!lines.MoveNext() || !lines.Current.TrimStart('\uFEFF').StartsWith(Header, StringComparison.Ordinal))
                yield break;
            while (lines.MoveNext())
            {
                if (lines.Current.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma)
                    yield return lines.Current[..comma];
            }
        }
    }
}
