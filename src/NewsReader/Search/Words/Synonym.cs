using NewsReader.Search.Indexing;
using NewsReader.Text.Words;

namespace NewsReader.Search.Words;

/// <summary>What is said, or written, otherwise.</summary>
/// <param name="Written">As people write it.</param>
/// <param name="Terms">Its S terms, which stand side by side.</param>
internal sealed record Synonym(string Written, IReadOnlyList<string> Terms)
{
    /// <summary>What is found by the terms of a text; null where it has none.</summary>
    public static Synonym? Create(string written) =>
        KernelTokenStream.Usable(TextAnalyzer.Analyze(written)) is { Count: > 0 } tokens
            ? new Synonym(written, [.. tokens.Select(token => token.Stem)])
            : null;

    /// <summary>The terms as one text.</summary>
    public string Key => string.Join(' ', Terms);
}
