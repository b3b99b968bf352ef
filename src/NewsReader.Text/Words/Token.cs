namespace NewsReader.Text.Words;

/// <summary>One place of a text as the index sees it, with the span of the original it came from.</summary>
/// <param name="Stem">The term by which any form and spelling of the word is found: folded and lightly stemmed.</param>
/// <param name="Exact">The term by which the form as it is written is found: letters unified, but آ ئ ؤ kept and no stem.</param>
/// <param name="Position">The word position, from 0; a paragraph boundary leaves a gap of <see cref="TextAnalyzer.ParagraphGap"/>.</param>
/// <param name="Start">First UTF-16 offset in the original text.</param>
/// <param name="End">Offset after the last UTF-16 unit in the original text.</param>
public readonly record struct Token(string Stem, string Exact, int Position, int Start, int End);
