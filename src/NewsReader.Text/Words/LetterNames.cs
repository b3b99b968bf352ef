namespace NewsReader.Text.Words;

/// <summary>Abbreviations that are written as their letters are called: بی بی سی is BBC.</summary>
public static class LetterNames
{
    /// <summary>The most letters of an abbreviation.</summary>
    public const int MaxLetters = 5;

    private const int MaxReadings = 8;

    private static readonly Dictionary<char, string> Names = new()
    {
        ['a'] = "ای",
        ['b'] = "بی",
        ['c'] = "سی",
        ['d'] = "دی",
        ['e'] = "ای",
        ['f'] = "اف",
        ['g'] = "جی",
        ['h'] = "اچ",
        ['i'] = "آی",
        ['j'] = "جی",
        ['k'] = "کی",
        ['l'] = "ال",
        ['m'] = "ام",
        ['n'] = "ان",
        ['o'] = "او",
        ['p'] = "پی",
        ['q'] = "کیو",
        ['r'] = "آر",
        ['s'] = "اس",
        ['t'] = "تی",
        ['u'] = "یو",
        ['v'] = "وی",
        ['w'] = "دبلیو",
        ['x'] = "ایکس",
        ['y'] = "وای",
        ['z'] = "زد",
    };

    // بی ام و, which elsewhere is "and".
    private const string LastName = "و";
    private const char LastLetter = 'w';
    private const int MinBeforeLast = 2;

    private static readonly (string Name, char Letter)[] OtherNames =
        [("ایچ", 'h'), ("دابلیو", 'w'), ("اکس", 'x'), ("ار", 'r')];

    private static readonly ILookup<string, char> Letters = Names.Select(name => (Name: name.Value, Letter: name.Key)).Concat(OtherNames)
        .ToLookup(name => name.Name, name => name.Letter, StringComparer.Ordinal);

    /// <summary>Whether a word is a part of an abbreviation: what a letter is called, or a letter as in پ ک ک.</summary>
    public static bool IsPart(string word) => IsName(word) || word is [>= 'ء' and <= 'ی' and not 'و'];

    /// <summary>Whether a word is what a letter is called.</summary>
    public static bool IsName(string word) => Letters.Contains(word);

    /// <summary>Whether a word is what a letter is called at the end of an abbreviation alone, behind two names or more.</summary>
    public static bool IsLastName(string word) => word == LastName;

    /// <summary>An abbreviation as its letters are called, the usual way first.</summary>
    /// <param name="abbreviation">Small letters from a to z.</param>
    public static IReadOnlyList<string> Spell(string abbreviation)
    {
        ArgumentNullException.ThrowIfNull(abbreviation);
        List<string> spelled = [""];
        foreach (var letter in abbreviation)
        {
            spelled = [.. spelled.SelectMany(_ => OtherNames.Where(other => other.Letter == letter).Select(other => other.Name)
                .Prepend(Names[letter]), (start, name) => $"{start} {name}").Take(MaxReadings)];
        }

        if (abbreviation.Length > MinBeforeLast && abbreviation[^1] == LastLetter)
            spelled.AddRange([.. spelled.Select(one => $"{one[..one.LastIndexOf(' ')]} {LastName}").Distinct()]);
        return spelled.ConvertAll(one => one.TrimStart());
    }

    /// <summary>Whether half-spaced parts are three names of letters or more, none of which is an ending then: ان‌بی‌ای.</summary>
    internal static bool AreNames(List<RunPart> parts) => parts.Count > 2 && parts.TrueForAll(part => IsName(part.Exact));

    /// <summary>The names of letters that a word is made of, with nothing between them; null where it is not.</summary>
    public static string[]? Part(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Part(word, MaxLetters);
    }

    private static string[]? Part(string word, int most)
    {
        if (word.Length == 0)
            return [];
        if (most == 0)
            return null;
        return Letters.Select(name => name.Key).Where(name => word.StartsWith(name, StringComparison.Ordinal))
            .Select(name => Part(word[name.Length..], most - 1) is { } rest ? (string[])[name, .. rest] : null)
            .FirstOrDefault(parts => parts is not null);
    }

    /// <summary>The abbreviations that words may spell, in small letters; none where one of them is the name of no letter.</summary>
    /// <param name="words">Exact terms.</param>
    public static IReadOnlyList<string> Read(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        List<string> readings = [""];
        var (names, count) = (words.ToList(), 0);
        foreach (var word in names)
        {
            var letters = ++count == names.Count && count > MinBeforeLast && IsLastName(word) ? [LastLetter] : Letters[word];
            readings = [.. readings.SelectMany(_ => letters, (start, letter) => start + letter).Take(MaxReadings)];
        }

        return readings;
    }
}
