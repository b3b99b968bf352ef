using NewsReader.Text.Characters;

namespace NewsReader.Text.Words;

/// <summary>The one analyser that index text and query text both go through.</summary>
public static class TextAnalyzer
{
    /// <summary>Changes whenever any text could yield other tokens than before; an index of another version is rebuilt.</summary>
    public const int Version = 1;

    /// <summary>Positions left free between paragraphs, so that no phrase crosses the boundary.</summary>
    public const int ParagraphGap = 100;

    /// <summary>The tokens of a text in order of position; a line break is a paragraph boundary.</summary>
    public static List<Token> Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>();
        var position = 0;
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inWord)
            {
                if (start < 0)
                    start = i;
                continue;
            }

            if (start >= 0)
            {
                var term = Folding.Fold(text.AsSpan(start, i - start));
                tokens.Add(new Token(term, term, position++, start, i));
                start = -1;
            }

            if (i < text.Length && text[i] == '\n')
                position += ParagraphGap;
        }

        return tokens;
    }
}
