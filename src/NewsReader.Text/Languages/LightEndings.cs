namespace NewsReader.Text.Languages;

/// <summary>Light stems of languages in Arabic script other than Persian. All letters are those of stems: ے is ی, ں is ن, ە is ه.</summary>
internal static class LightEndings
{
    private const int MinRest = 2;
    private const int MinRestOfSecond = 3;

    private static readonly string[] ArabicPrefixes = ["وبال", "وکال", "ولل", "وال", "بال", "کال", "فال", "ال", "لل"];
    private static readonly string[] ArabicEndings = ["ها", "ان", "ات", "ون", "ین", "یه", "ه", "ی"];

    // Longest first.
    private static readonly string[] UrduEndings = ["یون", "یان", "ون", "ین", "ات", "ا", "ه", "ی"];
    private static readonly string[] PashtoEndings = ["گانو", "ونو", "ونه", "انو", "گان", "ان", "و", "ه", "ی"];

    private static readonly string[] SoraniEndings =
        ["هکانیان", "هکانی", "یهکان", "هکهی", "یهکه", "هکان", "یهکی", "هکه", "یکی", "انی", "یک", "ان", "ه", "ی"];

    /// <summary>The stems that a word may have in a language, the likely one first; none in a language that has no rules here.</summary>
    /// <param name="language">The primary tag: ar, ur, ps, ku or ckb.</param>
    public static string[] Stems(string word, string language) => language switch
    {
        // What begins with و may be a word behind "and": ومصر, but وزير.
        "ar" when word.Length > MinRestOfSecond && word[0] == 'و' && Arabic(word) is var whole =>
            Arabic(word[1..]) is var rest && whole.Length > rest.Length ? [whole, rest] : [whole],
        "ar" => [Arabic(word)],
        "ur" => WithoutEnding(word, UrduEndings),
        "ps" => WithoutEnding(word, PashtoEndings),
        "ku" or "ckb" => WithoutEnding(word, SoraniEndings),
        _ => [],
    };

    // As Larkey's light stemmer: the article with what stands joined before it, then each ending once.
    private static string Arabic(string word)
    {
        foreach (var prefix in ArabicPrefixes)
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal) && word.Length - prefix.Length >= MinRest)
            {
                word = word[prefix.Length..];
                break;
            }
        }

        foreach (var ending in ArabicEndings)
        {
            if (word.Length - ending.Length >= MinRest && word.EndsWith(ending, StringComparison.Ordinal))
                word = word[..^ending.Length];
        }

        // جسراً, whose sign is gone.
        return word.Length > MinRestOfSecond && word[^1] == 'ا' ? word[..^1] : word;
    }

    // What looks like a long ending of a short word may be the word: مشین, but بچوں.
    private static string[] WithoutEnding(string word, string[] endings)
    {
        var (likely, other) = (WithoutTwo(word, endings, MinRestOfSecond), WithoutTwo(word, endings, MinRest));
        return likely == other ? [likely] : [likely, other];
    }

    // قوتابیان is قوتابی and more than one of them, and قوتابی has an ending too.
    private static string WithoutTwo(string word, string[] endings, int rest)
    {
        var shorter = Without(word, endings, rest);
        return shorter == word ? word : Without(shorter, endings, MinRestOfSecond);
    }

    private static string Without(string word, string[] endings, int rest)
    {
        foreach (var ending in endings)
        {
            if (word.Length - ending.Length >= (ending.Length == 1 ? MinRest : rest) && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }

        return word;
    }
}
