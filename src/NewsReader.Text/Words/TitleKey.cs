using NewsReader.Text.Characters;

namespace NewsReader.Text.Words;

/// <summary>What all spellings of one title have in common: its folded letters and digits; spacing, half-spaces and punctuation are ignored.</summary>
public static class TitleKey
{
    /// <summary>The key of a title; empty when the title has no letter or digit.</summary>
    public static string Of(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return string.Concat(Folding.Fold(title).Where(char.IsLetterOrDigit));
    }

    /// <summary>The number of words in a title; a half-spaced compound is one word.</summary>
    public static int WordCount(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var count = 0;
        for (var index = 0; index < title.Length; index++)
        {
            while (WordReader.Next(title, ref index) is not null)
                count++;
        }

        return count;
    }
}
