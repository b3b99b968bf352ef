using NewsReader.Articles;

namespace NewsReader.Search;

/// <summary>Offsets of a piece of a text, in UTF-16 units.</summary>
internal readonly record struct TextRange(int Start, int End);

/// <summary>A text and the ranges of it that matched, to be highlighted.</summary>
internal sealed record MarkedText(string Text, IReadOnlyList<TextRange> Marks);

/// <summary>A field besides title and text that words of the query were found in.</summary>
/// <param name="Name">"kicker", "tags", "source", "section" or "author".</param>
internal sealed record FoundField(string Name, MarkedText Text);

/// <summary>One result.</summary>
/// <param name="Passages">One to three passages of the original text, in its order.</param>
/// <param name="FoundIn">Where words were found that neither the title nor the text has.</param>
/// <param name="MissingWords">Words of the query, as typed, that this article does not have although others do.</param>
internal sealed record SearchResult(
    ArticleSummary Article, MarkedText Title, IReadOnlyList<MarkedText> Passages, double Score, IReadOnlyList<FoundField> FoundIn,
    IReadOnlyList<string> MissingWords);
