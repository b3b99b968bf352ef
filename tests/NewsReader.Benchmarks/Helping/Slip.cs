namespace NewsReader.Benchmarks.Helping;

/// <summary>A way in which a letter goes wrong.</summary>
internal sealed record Slip(string Name, Func<string, Random, string> Make)
{
    private const string Letters = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی";
    private static readonly string[] Sounds = ["سصث", "زذضظ", "تط", "حه", "غق", "اع"];
    private static readonly string[] Dots = ["بپتثنی", "جچحخ", "دذ", "رزژ", "سش"];
    private static readonly string[] Keys = ["ضصثقفغعهخحجچ", "شسیبلاتنمکگ", "ظطزرذدئو"];

    public static readonly Slip[] All =
    [
        new("sound", (word, random) => Swap(word, random, Sounds, nearest: false)),
        new("dots", (word, random) => Swap(word, random, Dots, nearest: false)),
        new("neighbouring key", (word, random) => Swap(word, random, Keys, nearest: true)),
        new("letter dropped", (word, random) => word.Remove(1 + random.Next(word.Length - 1), 1)),
        new("letter doubled", (word, random) => Double(word, 1 + random.Next(word.Length - 1))),
        new("letters transposed", (word, random) => Transpose(word, 1 + random.Next(word.Length - 2))),
        new("any other letter", (word, random) => Replace(word, 1 + random.Next(word.Length - 1), Letters[random.Next(Letters.Length)])),
    ];

    private static string Double(string word, int at) => word.Insert(at, word[at].ToString());

    private static string Transpose(string word, int at) => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}";

    private static string Replace(string word, int at, char letter) => $"{word[..at]}{letter}{word[(at + 1)..]}";

    // The word itself where none of its letters is in a group.
    private static string Swap(string word, Random random, string[] groups, bool nearest)
    {
        foreach (var at in Enumerable.Range(0, word.Length).OrderBy(_ => random.Next()).ToList())
        {
            if (Array.Find(groups, group => group.Contains(word[at], StringComparison.Ordinal)) is not { } group)
                continue;
            var place = group.IndexOf(word[at], StringComparison.Ordinal);
            var other = nearest ? (place + 1 < group.Length ? place + 1 : place - 1)
                : (place + 1 + random.Next(group.Length - 1)) % group.Length;
            return Replace(word, at, group[other]);
        }

        return word;
    }
}
