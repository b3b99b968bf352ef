using System.Collections.Frozen;

namespace NewsReader.Text.Words;

/// <summary>Words of languages in Latin letters, which a Persian word may sound like by chance: amour is not امور.</summary>
public static class ForeignWords
{
    // With these end words of English, French, German and Spanish, and hardly any name.
    private const int MinBeforeEnding = 3;

    private static readonly string[] Endings =
    [
        "ation", "ition", "ction", "ssion", "ement", "ness", "ible", "able", "tique", "euse", "heit", "keit", "schaft", "lich", "cion",
        "miento", "ful", "less", "ship", "ity",
    ];

    // Of English words, and what a word without them may end in.
    private static readonly (string Ending, string[] Instead)[] Inflections =
    [
        ("ies", ["y"]), ("es", ["", "e"]), ("s", [""]), ("ied", ["y"]), ("ed", ["", "e"]), ("ing", ["", "e"]), ("ly", ["", "le"]),
        ("ers", ["", "e"]), ("er", ["", "e"]),
    ];

    private static readonly FrozenSet<string> English = EmbeddedText.Lines("scowl-words").SelectMany(line => line.Split(' '))
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Other = EmbeddedText.Lines("foreign-words").SelectMany(line => line.Split(' '))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word in small letters without accents is one.</summary>
    public static bool Contains(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return IsEnglish(word) || IsContinental(word) || IsInflected(word)
            || Endings.Any(ending => word.Length >= ending.Length + MinBeforeEnding && word.EndsWith(ending, StringComparison.Ordinal));
    }

    private static bool IsEnglish(string word) => EnglishWords.Contains(word) || English.Contains(word);

    // stopped is stop.
    private static bool IsInflected(string word)
    {
        foreach (var (ending, instead) in Inflections)
        {
            if (word.Length < ending.Length + MinBeforeEnding || !word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var rest = word[..^ending.Length];
            if (instead.Any(end => IsEnglish(rest + end)) || (rest[^1] == rest[^2] && IsEnglish(rest[..^1])))
                return true;
        }

        return false;
    }

    /// <summary>Whether it is one of French, German, Spanish or Italian, which Persian has not borrowed.</summary>
    public static bool IsContinental(string word) => Other.Contains(word);
}
