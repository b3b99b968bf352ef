using NewsReader.Search;

namespace NewsReader.Api;

/// <summary>Plain text and the ranges of it that matched.</summary>
internal sealed record ApiSnippet
{
    // What stands between passages that are given as one text.
    private const string Between = " … ";

    public required string Text { get; init; }

    public required IReadOnlyList<ApiRange> Ranges { get; init; }

    public static ApiSnippet From(MarkedText text) => new() { Text = text.Text, Ranges = ApiRange.From(text.Marks) };

    /// <summary>Passages as one text, an ellipsis between them and the ranges moved along; null for none.</summary>
    public static ApiSnippet? Join(IReadOnlyList<MarkedText> passages)
    {
        if (passages.Count == 0)
            return null;
        var ranges = new List<ApiRange>();
        var offset = 0;
        foreach (var passage in passages)
        {
            ranges.AddRange(ApiRange.From(passage.Marks, offset));
            offset += passage.Text.Length + Between.Length;
        }

        return new ApiSnippet { Text = string.Join(Between, passages.Select(passage => passage.Text)), Ranges = ranges };
    }
}

/// <summary>A piece of a text, from the first of its UTF-16 units to the one behind the last.</summary>
internal sealed record ApiRange
{
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>Ranges of a text that begins at an offset of a longer one.</summary>
    public static IReadOnlyList<ApiRange> From(IReadOnlyList<TextRange> ranges, int offset = 0) =>
        [.. ranges.Select(range => new ApiRange { Start = range.Start + offset, End = range.End + offset })];
}
