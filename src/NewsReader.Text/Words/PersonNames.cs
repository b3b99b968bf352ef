using System.Collections.Frozen;

namespace NewsReader.Text.Words;

/// <summary>Tells what is the name of a person from other words.</summary>
public static class PersonNames
{
    private const int MaxWords = 4;

    private static readonly FrozenSet<string> First = EmbeddedText.Lines("first-names").SelectMany(line => line.Split(' '))
        .Select(Lexicon.Fold).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a text is a given name and a family name behind it, and nothing besides: «حسن روحانی», not «حسن کار».</summary>
    public static bool IsName(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Lexicon.Fold).ToList();
        return words.Count is > 1 and <= MaxWords && First.Contains(words[0])
            && words.Skip(1).SkipLast(1).All(First.Contains) && !First.Contains(words[^1]) && IsFamilyName(words[^1]);
    }

    private static bool IsFamilyName(string word) =>
        Lexicon.Surnames.Contains(word) || !(CommonWords.Contains(word) || word.EndsWith("ها", StringComparison.Ordinal));
}
