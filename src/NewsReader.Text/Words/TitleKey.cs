using NewsReader.Text.Characters;

namespace NewsReader.Text.Words;

/// <summary>What two spellings of one title have in common: letters after folding; spacing, half-spaces and punctuation are
/// ignored.</summary>
public static class TitleKey
{
    /// <summary>The key of a title; empty when the title has no letter or digit.</summary>
    public static string Of(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return string.Concat(TextAnalyzer.Analyze(title).Select(token => Folding.Fold(token.Exact)));
    }

    /// <summary>The number of words in a title, half-spaced compounds counted as one word.</summary>
    public static int WordCount(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var end = -1;
        return TextAnalyzer.Analyze(title).Count(token => token.Start >= end && (end = token.End) > 0);
    }
}
