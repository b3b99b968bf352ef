namespace NewsReader.Text.Languages;

/// <summary>The words that a Hebrew word may be once what is written joined before it is taken off.</summary>
internal static class HebrewForms
{
    private const int MinRest = 3;
    private const int MinRestAfterArticle = 2;

    private static readonly string[] Prefixes =
        ["ה", "ו", "ב", "ל", "מ", "כ", "ש", "וה", "וב", "ול", "ומ", "וש", "שה", "שב", "של", "שמ", "מה", "כש", "כשה", "ושה"];

    /// <summary>The word as it is, and without each of its possible prefixes; a last letter as it is elsewhere in a word.</summary>
    public static IEnumerable<string> Read(string word)
    {
        var letters = string.Concat(word.Select(Inner));
        yield return letters;
        foreach (var prefix in Prefixes)
        {
            if (letters.Length - prefix.Length >= (prefix == "ה" ? MinRestAfterArticle : MinRest)
                && letters.StartsWith(prefix, StringComparison.Ordinal))
                yield return letters[prefix.Length..];
        }
    }

    /// <summary>Whether a letter is of the Hebrew script.</summary>
    public static bool IsLetter(char c) => c is >= 'א' and <= 'ת';

    /// <summary>Whether a quotation mark stands before the last letter of an abbreviation, as in צה"ל.</summary>
    public static bool IsGershayim(ReadOnlySpan<char> text, int i) =>
        text[i] is '"' && i > 0 && i + 1 < text.Length && IsLetter(text[i - 1]) && IsLetter(text[i + 1])
        && (i + 2 == text.Length || !IsLetter(text[i + 2]));

    private static char Inner(char c) => c switch
    {
        'ך' => 'כ',
        'ם' => 'מ',
        'ן' => 'נ',
        'ף' => 'פ',
        'ץ' => 'צ',
        _ => c,
    };
}
