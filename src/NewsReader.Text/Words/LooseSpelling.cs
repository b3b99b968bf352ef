using System.Collections.Frozen;
using System.Text;

namespace NewsReader.Text.Words;

/// <summary>
/// What the spellings of one foreign word have in common, for they differ in vowel letters (لیورپول, لیورپل), doubled letters and
/// a few consonants. Words with a letter that only Arabic words have, common nouns, forms of verbs, and words that another known
/// word would be taken for are left as they are.
/// </summary>
internal static class LooseSpelling
{
    // With four, one word in three that meet is another word: نشست and ناشایست.
    private const int MinConsonants = 5;
    private const int MinClusterLength = 6;
    private const string Vowels = "اوی";
    private const string OfOtherWords = "عحصضظثذء";

    private static readonly FrozenSet<string> Clashes = EmbeddedText.Lines("key-clashes").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The spelling to index by of a word without its endings.</summary>
    public static string Unify(string word) => Key(word) is { } key && !Clashes.Contains(key) ? key : word;

    /// <summary>The letters that the spellings of a word share, or null when it is not one that is loosely spelt.</summary>
    internal static string? Key(string word)
    {
        if (word.Length < MinConsonants || IsInfinitive(word) || Lexicon.StopWords.Contains(word) || Lexicon.Nouns.Contains(word)
            || IsVerb(word))
            return null;
        var start = StartOfCluster(word);
        var key = new StringBuilder(word.Length);
        for (var i = start; i < word.Length; i++)
        {
            var letter = word[i];
            if (letter is < 'ء' or > 'ی' || OfOtherWords.Contains(letter, StringComparison.Ordinal))
                return null;
            if (i == start || !IsDropped(word, i))
                Append(key, Letter(word, i));
        }

        var consonants = 0;
        for (var i = 0; i < key.Length; i++)
            consonants += Vowels.Contains(key[i], StringComparison.Ordinal) ? 0 : 1;
        return consonants < MinConsonants ? null : key.Replace('گ', 'ک', 1, key.Length - 1).Replace('غ', 'ق').ToString();
    }

    // استولتنبرگ and ستولتنبرگ; ایبراهیموویچ and ابراهیموویچ, whose ی is dropped like any other.
    private static int StartOfCluster(string word) =>
        word.Length >= MinClusterLength && word.StartsWith("اس", StringComparison.Ordinal)
            && !Vowels.Contains(word[2], StringComparison.Ordinal) ? 1 : 0;

    private static bool IsDropped(string word, int index) =>
        index < word.Length - 1 && Vowels.Contains(word[index], StringComparison.Ordinal);

    // Of کمونیزم, استامبول, and of a last ه that is spoken like ا.
    private static char Letter(string word, int index) => word[index] switch
    {
        'ط' => 'ت',
        'ه' when index == word.Length - 1 => 'ا',
        'ن' when index + 1 < word.Length && word[index + 1] == 'ب' => 'م',
        'ز' when index > 0 && word[index - 1] == 'ی' && index == word.Length - 2 && word[^1] == 'م' => 'س',
        var other => other,
    };

    private static void Append(StringBuilder key, char letter)
    {
        if (key.Length == 0 || key[^1] != letter)
            key.Append(letter);
    }

    // انداختن and اندوختن
    private static bool IsInfinitive(string word) =>
        word.EndsWith("تن", StringComparison.Ordinal) || word.EndsWith("دن", StringComparison.Ordinal);

    private static bool IsVerb(string word) =>
        VerbForms.IsGenerated(word) || VerbForms.IsParticiple(word)
        || (word[0] is 'ب' or 'ن' && (VerbForms.IsGenerated(word[1..]) || (word[1] == 'ی' && VerbForms.IsGenerated("ا" + word[2..]))));
}
