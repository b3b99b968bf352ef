using System.Buffers;
using System.Collections.Frozen;

namespace NewsReader.Text.Direction;

/// <summary>Tells the language of a text from its letters and function words.</summary>
public static class LanguageDetector
{
    // ي and ك tell nothing: a quarter of Persian news is typed with them.
    private const string PersianLetters = "پچژگ";
    private const string PersianForms = "کی";
    private const string ArabicLetters = "ةإ";
    private const string PashtoLetters = "ټډړږښڼېۍ";
    private const string KurdishLetters = "ۆێڕڵ";
    private const string UrduLetters = "ٹڈڑںےہھ";

    // A letter that the other language lacks and a function word weigh as several letters.
    private const int LetterWeight = 3;
    private const int WordWeight = 3;

    private static readonly FrozenSet<string> PersianWords = Set(
        "و در به از که را این آن با است برای شد شده می مي كه اين براي های ها کرد كرد گفت بود تا یک يك هم او ما شود خود نیز نيز "
        + "بر وی وي همه یا يا باید بايد دارد نیست نيست سال روز");
    private static readonly FrozenSet<string> ArabicWords = Set(
        "في من على إلى الى عن أن إن التي الذي هذا هذه ذلك كان كانت قد لا ما بعد قال مع بين كل لم أو ثم و وقد الذين حيث منذ");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PersianLookup =
        PersianWords.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ArabicLookup =
        ArabicWords.GetAlternateLookup<ReadOnlySpan<char>>();

    // Of a longer text whole sentences of its beginning, its middle and its end are looked at, a third of the letters each.
    private const int SampleLength = 999;
    private const int MaxSentence = 120;

    private const char FirstLetter = '\u0590';
    private const char LastLetter = '\u08FF';

    // Whose a letter is, for each of the scripts written from the right.
    private static readonly char[] Owners = OwnersOfLetters();

    private static readonly SearchValues<char> Separators = SearchValues.Create(
        [' ', '\n', '\r', '\t', '\u00A0', '\u200C', '،', '.', ':', '؛', '؟', '!', '«', '»', '"', '(', ')']);

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(['.', '؟', '!', '\n', '؛']);

    /// <summary>
    /// A BCP 47 primary tag: "fa", "ar", "ps", "ku", "ur" or "he" by letters and function words, one of
    /// <see cref="LeftToRightLanguages"/> for a text of mostly other letters, "und" when there are none. Text in quotes, brackets and
    /// addresses does not count unless there is no other. Which of the languages that are written from the right it is, at most 1,000
    /// letters tell: whole sentences from its beginning, its middle and its end.
    /// </summary>
    public static string Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TextDirection.Of(text) switch
        {
            BaseDirection.RightToLeft => DetectRightToLeft(Sample(text)),
            BaseDirection.LeftToRight => LeftToRightLanguages.Detect(text),
            _ => "und",
        };
    }

    /// <summary>The language of a block that is written in a direction; null for an address, which is of no language.</summary>
    public static string? OfBlock(string text, BaseDirection direction)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (direction == BaseDirection.RightToLeft)
            return DetectRightToLeft(Sample(text));
        return StrongLetters.Count(text).IsAddress ? null : LeftToRightLanguages.Detect(text);
    }

    private static string Sample(string text)
    {
        if (text.Length <= SampleLength + (2 * MaxSentence))
            return text;
        var third = SampleLength / 3;
        var (middle, end) = (Sentence(text, text.Length / 2), Sentence(text, text.Length - third));
        return string.Concat(text.AsSpan(0, third), "\n", text.AsSpan(middle, third)) + "\n" + text[end..];
    }

    // Where the next sentence begins, or the next word where that is far.
    private static int Sentence(string text, int from)
    {
        var near = text.AsSpan(from, Math.Min(MaxSentence, text.Length - from));
        var at = near.IndexOfAny(SentenceEnds);
        if (at < 0)
            at = near.IndexOf(' ');
        return from + at + 1;
    }

    private static string DetectRightToLeft(string text)
    {
        var count = Count(text);
        if (count.Hebrew > count.ArabicScript)
            return "he";
        // These letters are in no Persian or Arabic word; a few may come with a name.
        foreach (var (tag, own) in ((string, int)[])[("ps", count.Pashto), ("ku", count.Kurdish), ("ur", count.Urdu)])
        {
            if (own * 25 > count.Letters)
                return tag;
        }

        var (persian, arabic) = CountWords(text);
        return (LetterWeight * count.Arabic) + arabic > (LetterWeight * count.Persian) + count.PersianForms + persian ? "ar" : "fa";
    }

    private static LetterCount Count(string text)
    {
        var count = default(LetterCount);
        foreach (var c in text)
        {
            count.Letters += char.IsLetter(c) ? 1 : 0;
            if (c is < '\u0590' or > '\u08FF')
                continue;
            if (c <= '\u05FF')
                count.Hebrew++;
            else
                count.ArabicScript += c >= '\u0600' ? 1 : 0;
            switch (Owners[c - FirstLetter])
            {
                case 'p': count.Persian++; break;
                case 'f': count.PersianForms++; break;
                case 'a': count.Arabic++; break;
                case 's': count.Pashto++; break;
                case 'k': count.Kurdish++; break;
                case 'u': count.Urdu++; break;
                default: break;
            }
        }

        return count;
    }

    private static (int Persian, int Arabic) CountWords(string text)
    {
        var (persian, arabic) = (0, 0);
        foreach (var range in text.AsSpan().SplitAny(Separators))
        {
            var word = text.AsSpan(range);
            if (word.Length == 0)
                continue;
            if (PersianLookup.Contains(word))
                persian += WordWeight;
            if (ArabicLookup.Contains(word))
                arabic += WordWeight;
            else if (HasArticle(word))
                arabic++;
        }

        return (persian, arabic);
    }

    private static bool HasArticle(ReadOnlySpan<char> word) =>
        word.Length > 4 && (word.StartsWith("ال", StringComparison.Ordinal) || word.StartsWith("وال", StringComparison.Ordinal));

    private static char[] OwnersOfLetters()
    {
        var owners = new char[LastLetter - FirstLetter + 1];
        foreach (var (letters, owner) in ((string, char)[])[(PersianLetters, 'p'), (PersianForms, 'f'), (ArabicLetters, 'a'),
            (PashtoLetters, 's'), (KurdishLetters, 'k'), (UrduLetters, 'u')])
        {
            foreach (var letter in letters)
                owners[letter - FirstLetter] = owner;
        }

        return owners;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private record struct LetterCount(int Letters, int Hebrew, int ArabicScript, int Persian, int PersianForms, int Arabic, int Pashto,
        int Kurdish, int Urdu);
}
