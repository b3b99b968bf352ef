namespace NewsReader.Text.Words;

/// <summary>A part of a word in the letters of both streams.</summary>
internal readonly record struct WordPart(string Stem, string Exact);

/// <summary>A word as it stands in a text: the parts that take a position, and where it is.</summary>
/// <param name="Folded">The whole word in S letters without half-spaces.</param>
/// <param name="Parts">Empty when the word is an ending of the word before it.</param>
internal readonly record struct RawWord(string Folded, WordPart[] Parts, int Start, int End);
