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

    private static readonly ILookup<string, char> Letters = Names.ToLookup(name => name.Value, name => name.Key);

    /// <summary>Whether a word is what a letter is called.</summary>
    public static bool IsName(string word) => Letters.Contains(word);

    /// <summary>An abbreviation as its letters are called.</summary>
    /// <param name="abbreviation">Small letters from a to z.</param>
    public static string Spell(string abbreviation)
    {
        ArgumentNullException.ThrowIfNull(abbreviation);
        return string.Join(' ', abbreviation.Select(letter => Names[letter]));
    }

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
        foreach (var word in words)
            readings = [.. readings.SelectMany(_ => Letters[word], (start, letter) => start + letter).Take(MaxReadings)];
        return readings;
    }
}
