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

    /// <summary>Whether the first letters or digits of two texts allow that their keys are equal, or that one begins with the other; it
    /// costs nothing where they do not.</summary>
    public static bool MayBeginAlike(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (first, second) = (FirstLetter(one), FirstLetter(other));
        return first is null || second is null || first == second;
    }

    // Null where there is none, or where it is a sign that stands for letters.
    private static char? FirstLetter(string text)
    {
        foreach (var c in text)
        {
            switch (FoldTable.Kind[c])
            {
                case CharKind.Letter or CharKind.OtherLetter or CharKind.Digit:
                    return FoldTable.Stem[c];
                case CharKind.Percent or CharKind.Expansion:
                    return null;
                default:
                    break;
            }
        }

        return null;
    }

    /// <summary>The number of words in a title, half-spaced compounds counted as one word.</summary>
    public static int WordCount(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var end = -1;
        return TextAnalyzer.Analyze(title).Count(token => token.Start >= end && (end = token.End) > 0);
    }
}
