using System.Buffers;
using System.Collections.Frozen;

namespace NewsReader.Text.Languages;

/// <summary>The light stem of an English word: without its plural and the endings of its verb, by the first and the last step of Porter's
/// algorithm; what makes other words of it stays.</summary>
internal static class EnglishStemmer
{
    private const string Doubled = "bdfgmnprt";
    private const int MinPluralInIes = 5;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    // What no rule tells: the word, then its forms.
    private static readonly FrozenDictionary<string, string> Irregular = Pairs(
        "man men", "woman women", "child children", "person people", "foot feet", "tooth teeth", "mouse mice", "life lives",
        "wife wives", "leaf leaves", "thief thieves", "knife knives", "half halves", "run ran", "win won", "say said", "make made",
        "take took taken", "give gave given", "go went gone", "see saw seen", "come came", "become became", "begin began begun",
        "speak spoke spoken", "write wrote written", "fall fell fallen", "rise rose risen", "hold held", "meet met", "lead led",
        "lose lost", "leave left", "buy bought", "bring brought", "fight fought", "think thought", "teach taught", "catch caught",
        "sell sold", "tell told", "pay paid", "send sent", "spend spent", "build built", "shoot shot", "kill killed", "die dying",
        "lie lying", "tie tying", "crisis crises", "analysis analyses", "strike struck", "steal stole stolen", "break broke broken",
        "choose chose chosen", "drive drove driven", "fly flew flown", "grow grew grown", "know knew known", "throw threw thrown",
        "swear swore sworn", "seek sought", "find found");

    // They end like a plural and are none.
    private static readonly FrozenSet<string> Whole = "news its his this was has does goes gas bus yes series species always perhaps"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <param name="word">Small letters from a to z; any other word is its own stem.</param>
    public static string Stem(string word)
    {
        if (word.Length < 3 || Whole.Contains(word) || !word.All(char.IsAsciiLetterLower))
            return word;
        if (Irregular.TryGetValue(word, out var lemma))
            return Final(lemma);
        return Final(WithoutVerbEnding(WithoutPlural(word)));
    }

    private static string WithoutPlural(string word)
    {
        if (word.EndsWith("sses", StringComparison.Ordinal))
            return word[..^2];
        if (word.EndsWith("ies", StringComparison.Ordinal))
            return word.Length >= MinPluralInIes ? word[..^2] : word[..^1];
        if (word[^1] != 's' || word[^2] is 's' or 'u' or 'i' || !HasVowel(word.AsSpan(0, word.Length - 2)))
            return word;
        // churches, boxes
        return word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("xes", StringComparison.Ordinal) ? word[..^2] : word[..^1];
    }

    private static string WithoutVerbEnding(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal))
            return Measure(word.AsSpan(0, word.Length - 3)) > 0 ? word[..^1] : word;
        var ending = word switch
        {
            [.., 'i', 'n', 'g'] => 3,
            [.., 'e', 'd'] => 2,
            _ => 0,
        };
        if (ending == 0 || word.Length - ending < 2 || !HasVowel(word.AsSpan(0, word.Length - ending)))
            return word;
        var rest = word[..^ending];
        if (rest.EndsWith("at", StringComparison.Ordinal) || rest.EndsWith("bl", StringComparison.Ordinal)
            || rest.EndsWith("iz", StringComparison.Ordinal))
            return rest + "e";
        if (rest[^1] == rest[^2] && Doubled.Contains(rest[^1], StringComparison.Ordinal))
            return rest[..^1];
        return Measure(rest) == 1 && EndsShort(rest) ? rest + "e" : rest;
    }

    private static string Final(string word)
    {
        if (word.Length > 2 && word[^1] == 'y' && IsConsonant(word, word.Length - 2))
            return word[..^1] + "i";
        var rest = word.AsSpan(0, word.Length - 1);
        if (word[^1] == 'e' && (Measure(rest) > 1 || (Measure(rest) == 1 && !EndsShort(rest))))
            return rest.ToString();
        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word) > 1 ? word[..^1] : word;
    }

    private static bool IsConsonant(ReadOnlySpan<char> word, int i) => word[i] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => i == 0 || !IsConsonant(word, i - 1),
        _ => true,
    };

    private static bool HasVowel(ReadOnlySpan<char> word) => word.ContainsAny(Vowels);

    // How often a consonant follows a vowel.
    private static int Measure(ReadOnlySpan<char> word)
    {
        var (count, isAfterVowel) = (0, false);
        for (var i = 0; i < word.Length; i++)
        {
            var isConsonant = IsConsonant(word, i);
            count += isConsonant && isAfterVowel ? 1 : 0;
            isAfterVowel = !isConsonant;
        }

        return count;
    }

    // Consonant, vowel, consonant.
    private static bool EndsShort(ReadOnlySpan<char> word) =>
        word.Length >= 3 && IsConsonant(word, word.Length - 3) && !IsConsonant(word, word.Length - 2)
        && IsConsonant(word, word.Length - 1) && word[^1] is not ('w' or 'x' or 'y');

    private static FrozenDictionary<string, string> Pairs(params string[] lines) => lines.Select(line => line.Split(' '))
        .SelectMany(words => words.Skip(1), (words, form) => KeyValuePair.Create(form, words[0]))
        .ToFrozenDictionary(StringComparer.Ordinal);
}
