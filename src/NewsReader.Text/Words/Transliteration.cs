using System.Text;

namespace NewsReader.Text.Words;

/// <summary>How well a word in Latin letters and one in Persian letters may be the same name: maduro and مادورو.</summary>
public static class Transliteration
{
    /// <summary>Longer words are no names.</summary>
    public const int MaxLength = 24;

    // Of one word; letters of several sounds double their number.
    private const int MaxKeys = 64;

    // Short vowels are mostly not written, at the end they are.
    private const double ShortVowel = 0.2;
    private const double LastVowel = 0.5;
    private const double Unspoken = 0.4;
    private const double Unlikely = 0.3;

    // With an h they are another letter.
    private const string Digraphs = "cgkpsz";

    // A single s is a ش in few languages: lajos.
    private const double SharpAsDull = 0.45;

    // Letters of one sound: صدر and ثابت begin alike in Latin letters.
    private const double SameSound = 0.1;
    private const string OfSameSound = "ثصطذضظ";

    // The last e of rome is hardly spoken.
    private const double SpokenLastE = 0.2;

    // What Latin letters are written with, the likely ones before the bar; all in the letters of stems.
    private static readonly (string Latin, string Likely, string Unlikely)[] Sounds =
    [
        ("a", "ا", "ع ه ی"), ("aa", "ا", "ع"), ("ae", "اع ای ا", ""), ("ai", "ای ی", "ا"), ("ay", "ای ی", ""),
        ("au", "او", "ا و"), ("b", "ب", ""), ("bb", "ب", ""), ("c", "ک س", "چ"), ("cc", "ک چ", ""),
        ("ch", "چ", "خ ش ک"), ("ck", "ک", ""), ("cz", "چ", "ز"), ("d", "د", "ض"), ("dd", "د", ""), ("dj", "ج", ""), ("e", "", "ا ی ه ع"),
        ("ea", "ی", "ا یا"), ("ee", "ی", ""), ("ei", "ی ای", ""), ("eu", "یو و", "و"), ("ey", "ی", ""), ("f", "ف", ""),
        ("ff", "ف", ""), ("g", "گ", "ج ژ ق غ"), ("gg", "گ ج", ""), ("gh", "ق غ", "گ"), ("h", "ه ح", ""),
        ("i", "ی", "ا ای"), ("ia", "یا", "ی"), ("ie", "ی", "یه"), ("j", "ج", "ژ ی خ"), ("k", "ک", "ق خ"), ("kh", "خ", ""),
        ("kk", "ک", ""), ("l", "ل", ""), ("ll", "ل", "ی"), ("m", "م", ""), ("mm", "م", ""), ("n", "ن", "م"),
        ("nh", "نی", "ن"), ("nn", "ن", ""), ("o", "و", "ا"), ("oo", "و", ""), ("ou", "و", "او"), ("ow", "و", "او"),
        ("p", "پ", "ف"), ("ph", "ف", ""), ("pp", "پ", ""), ("q", "ق", "ک"), ("qu", "ک کو", ""), ("r", "ر", ""),
        ("rr", "ر", ""), ("s", "س", "ز ص ش ث"), ("sch", "ش", ""), ("sh", "ش", ""), ("ss", "س", "ص"), ("t", "ت", "ط"),
        ("th", "ت ث", "ط"), ("tt", "ت", ""), ("tz", "تز", "تس"), ("u", "و", "ا یو ی"), ("ui", "وی ویی", ""),
        ("tch", "چ", ""), ("tsch", "چ", ""), ("v", "و", "ف"), ("w", "و", "ف"),
        ("x", "کس", "ز خ"), ("y", "ی", ""), ("yu", "یو", ""), ("z", "ز", "ذ ض ظ تس س"),
        ("zh", "ژ", ""), ("zz", "ز", "تز"),
    ];

    // At the beginning a vowel is written on an alef.
    private static readonly (string Latin, string Likely, string Unlikely)[] FirstSounds =
    [
        ("a", "ا", "ع"), ("e", "ا", "ع ای"), ("ei", "ای", ""), ("i", "ای ا", "ع"),
        ("o", "ا او", "ع"), ("ou", "او", ""), ("u", "یو او", "ا ی"),
        // No Persian word begins with two consonants: استنفورد.
        ("s", "س", "ز ص ش ث"), ("sh", "ش", ""), ("sch", "ش", "اش"), ("st", "است ست", ""), ("sp", "اسپ سپ", ""), ("sc", "اسک سک", ""),
        ("sk", "اسک سک", ""), ("sm", "اسم سم", ""), ("sn", "اسن سن", ""), ("sl", "اسل سل", ""),
    ];

    // At the end of French names letters are not spoken: renault, versailles, bordeaux.
    private static readonly ILookup<char, (string Latin, string Persian, double Cost)> LastRules = new[]
    {
        ("ault", "و", 0), ("aud", "و", 0), ("eau", "و", 0), ("eaux", "و", 0), ("eot", "و", 0), ("oux", "و", 0), ("ais", "ه", 0),
        ("ailles", "ای", 0), ("oir", "وار", 0), ("aut", "و", Unlikely), ("ot", "و", Unlikely), ("et", "ه", Unlikely),
        ("ier", "یه", Unlikely), ("ois", "وا", Unlikely), ("x", "", Unlikely),
        // Of Arabic names: doha, jeddah.
        ("a", "ه", SameSound), ("ah", "ه", 0), ("eh", "ه", 0),
    }.ToLookup(rule => rule.Item1[0]);

    private static readonly Dictionary<char, List<(string Latin, string Persian, double Cost)>> Rules = Grouped(Sounds);
    private static readonly Dictionary<char, List<(string Latin, string Persian, double Cost)>> FirstRules = Grouped(FirstSounds);

    // Before a, o, u and consonants it is no s: cannes.
    private static readonly List<(string Latin, string Persian, double Cost)> HardC = Rules['c'].FindAll(rule => rule.Persian != "س");

    /// <summary>The letters that a word may begin with in Persian.</summary>
    public static IEnumerable<char> FirstLetters(string latin)
    {
        ArgumentNullException.ThrowIfNull(latin);
        return latin.Length == 0 ? [] : RulesAt(latin, 0).Where(rule => rule.Persian.Length > 0).Select(rule => rule.Persian[0]).Distinct();
    }

    /// <summary>What words in Persian letters that may be the same name have in common: their consonants, those alike that one Latin letter
    /// is written with.</summary>
    public static string SoundKey(ReadOnlySpan<char> persian)
    {
        var key = new StringBuilder(persian.Length);
        foreach (var letter in persian)
            Append(key, letter);
        return key.ToString();
    }

    /// <summary>The keys of all that a word in small Latin letters may be written as.</summary>
    public static IReadOnlySet<string> SoundKeys(string latin)
    {
        ArgumentNullException.ThrowIfNull(latin);
        // Of each place in the word, what may stand before it.
        var keys = new HashSet<string>?[latin.Length + 1];
        keys[0] = [""];
        for (var i = 0; i < latin.Length && latin.Length <= MaxLength; i++)
        {
            if (keys[i] is not { } before)
                continue;
            foreach (var (from, to, _) in RulesAt(latin, i))
            {
                if (string.CompareOrdinal(latin, i, from, 0, from.Length) == 0)
                    AddAll(ref keys[i + from.Length], before, to);
            }

            foreach (var (_, to, _) in LastRules[latin[i]].Where(rule => IsEnd(latin, i, rule.Latin)))
                AddAll(ref keys[latin.Length], before, to);
            if (i > 0 && "aeiouyhw".Contains(latin[i], StringComparison.Ordinal))
                AddAll(ref keys[i + 1], before, "");
        }

        return keys[latin.Length] ?? [];
    }

    private static void AddAll(ref HashSet<string>? keys, HashSet<string> before, string letters)
    {
        keys ??= [];
        foreach (var start in before)
        {
            var key = new StringBuilder(start);
            foreach (var letter in letters)
                Append(key, letter);
            if (keys.Count < MaxKeys)
                keys.Add(key.ToString());
        }
    }

    private static void Append(StringBuilder key, char letter)
    {
        var sound = letter switch
        {
            'ب' => 'B',
            'پ' or 'ف' => 'P',
            'ت' or 'ط' => 'T',
            'د' => 'D',
            'ر' => 'R',
            'ل' => 'L',
            'م' or 'ن' => 'N',
            'ک' or 'ق' or 'گ' or 'غ' or 'خ' => 'K',
            'س' or 'ث' or 'ص' or 'ز' or 'ذ' or 'ض' or 'ظ' or 'ش' or 'چ' or 'ج' or 'ژ' => 'S',
            _ => '\0',
        };
        if (sound != '\0' && (key.Length == 0 || key[^1] != sound))
            key.Append(sound);
    }

    /// <summary>What it takes to read one as the other: 0 where every sound has its letter, null where they are not the same.</summary>
    /// <param name="latin">Small letters from a to z.</param>
    /// <param name="persian">Folded letters without half-spaces.</param>
    public static double? Cost(string latin, ReadOnlySpan<char> persian) => Cost(latin, persian, isPlain: false);

    /// <summary>Whether one is the other letter by letter, short vowels left out: ketab and کتاب, not battery and بهتری.</summary>
    /// <param name="latin">Small letters from a to z.</param>
    /// <param name="persian">Folded letters without half-spaces.</param>
    public static bool IsPlain(string latin, ReadOnlySpan<char> persian) => Cost(latin, persian, isPlain: true) is not null;

    private static double? Cost(string latin, ReadOnlySpan<char> persian, bool isPlain)
    {
        ArgumentNullException.ThrowIfNull(latin);
        if (latin.Length is 0 or > MaxLength || persian.Length is 0 or > MaxLength)
            return null;
        Span<double> costs = stackalloc double[(latin.Length + 1) * (persian.Length + 1)];
        costs.Fill(double.PositiveInfinity);
        costs[0] = 0;
        var width = persian.Length + 1;
        for (var i = 0; i < latin.Length; i++)
        {
            for (var j = 0; j < width; j++)
            {
                if (!double.IsPositiveInfinity(costs[(i * width) + j]))
                    Step(latin, persian, i, j, costs, isPlain ? SameSound : double.MaxValue);
            }
        }

        return costs[^1] is var cost && double.IsPositiveInfinity(cost) ? null : cost;
    }

    // Of each letter, so much may be unlikely.
    private static void Step(string latin, ReadOnlySpan<char> persian, int i, int j, Span<double> costs, double most)
    {
        var width = persian.Length + 1;
        foreach (var (from, to, cost) in RulesAt(latin, i))
        {
            if (cost > most || string.CompareOrdinal(latin, i, from, 0, from.Length) != 0 || !persian[j..].StartsWith(to))
                continue;
            var last = from == "e" && to == "ی" && i + 1 == latin.Length ? SpokenLastE : 0;
            Offer(costs, ((i + from.Length) * width) + j + to.Length, costs[(i * width) + j] + cost + last);
        }

        foreach (var (from, to, cost) in LastRules[latin[i]])
        {
            if (cost <= most && IsEnd(latin, i, from) && persian[j..].StartsWith(to))
                Offer(costs, (latin.Length * width) + j + to.Length, costs[(i * width) + j] + cost);
        }

        if ("aeiouy".Contains(latin[i], StringComparison.Ordinal) && i > 0)
        {
            var isLast = i + 1 == latin.Length && latin[i] != 'e';
            Offer(costs, ((i + 1) * width) + j, costs[(i * width) + j] + (isLast ? LastVowel : ShortVowel));
        }
        else if (latin[i] is 'h' or 'w' && i > 0 && Unspoken <= most)
        {
            var isOfTwo = latin[i] == 'h' && Digraphs.Contains(latin[i - 1], StringComparison.Ordinal);
            Offer(costs, ((i + 1) * width) + j, costs[(i * width) + j] + (isOfTwo ? 2 * Unspoken : Unspoken));
        }
    }

    private static bool IsEnd(string latin, int i, string end) =>
        i > 0 && i + end.Length == latin.Length && latin.EndsWith(end, StringComparison.Ordinal);

    private static void Offer(Span<double> costs, int at, double cost) => costs[at] = Math.Min(costs[at], cost);

    private static List<(string Latin, string Persian, double Cost)> RulesAt(string latin, int i)
    {
        if (i == 0 && FirstRules.TryGetValue(latin[0], out var first))
            return first;
        var isHard = latin[i] == 'c' && (i + 1 == latin.Length || !"eiyh".Contains(latin[i + 1], StringComparison.Ordinal));
        return isHard ? HardC : Rules.GetValueOrDefault(latin[i], []);
    }

    private static Dictionary<char, List<(string Latin, string Persian, double Cost)>> Grouped(
        (string Latin, string Likely, string Unlikely)[] sounds) => sounds
        .SelectMany(sound => Letters(sound.Likely).Select(letters => (sound.Latin, letters, 0.0))
            .Concat(Letters(sound.Unlikely).Select(letters => (sound.Latin, letters, CostOf(sound.Latin, letters)))))
        .GroupBy(rule => rule.Latin[0]).ToDictionary(rules => rules.Key, rules => rules.ToList());

    private static double CostOf(string latin, string unlikely) => (latin, unlikely) switch
    {
        ("s", "ش") => SharpAsDull,
        _ when OfSameSound.Contains(unlikely, StringComparison.Ordinal) => SameSound,
        _ => Unlikely,
    };

    private static string[] Letters(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
