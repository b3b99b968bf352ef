namespace NewsReader.Text.Words;

/// <summary>The one analyser that index text and query text both go through. Safe for use by many threads.</summary>
public static class TextAnalyzer
{
    /// <summary>Changes whenever any text could yield other tokens than before; an index of another version is rebuilt.</summary>
    public const int Version = 9;

    /// <summary>Positions left free between paragraphs, so that no phrase crosses the boundary.</summary>
    public const int ParagraphGap = 100;

    internal static readonly WordCache Cache = new(RunAnalyzer.Analyze);

    /// <summary>The tokens of a text in order of position; a line break is a paragraph boundary.</summary>
    public static List<Token> Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>((text.Length / 6) + 1);
        Analyze(text, tokens);
        return tokens;
    }

    /// <summary>Adds the tokens of a text to <paramref name="tokens"/>, whatever it holds; their positions begin at 0.</summary>
    /// <remarks>
    /// A word written in several parts has a token a part, all with the span of the whole word: tokens side by side that share
    /// their span are one word of the original.
    /// </remarks>
    public static void Analyze(string text, List<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        new TokenWriter(text, tokens).Write();
    }

    /// <summary>Whether a character is used as an English apostrophe.</summary>
    internal static bool IsApostrophe(char c) => c is '\'' or '\u2019';
}
