using System.Globalization;

namespace NewsReader.Benchmarks.Quality;

/// <summary>A way in which a reader may type a title.</summary>
internal sealed record Spelling(string Name, Func<string, Random, string> Type)
{
    private const int LettersToSlip = 5;
    private const string Letters = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی";

    public static readonly Spelling[] All =
    [
        new("as written", (title, _) => title),
        new("half-spaces dropped", (title, _) => title.Replace("\u200C", "", StringComparison.Ordinal)),
        new("half-spaces as spaces", (title, _) => title.Replace('\u200C', ' ')),
        new("Arabic yeh and kaf", (title, _) => title.Replace('ی', 'ي').Replace('ک', 'ك')),
        new("Arabic digits, no marks", (title, _) => WithArabicDigits(title)),
        new("one edit a long word", (title, random) => WithSlips(title, random, everyWord: true)),
        new("one edit in one word", (title, random) => WithSlips(title, random, everyWord: false)),
    ];

    private static string WithArabicDigits(string title) => string.Concat(title
        .Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
        .Select(c => char.IsDigit(c) ? (char)('\u0660' + (int)char.GetNumericValue(c)) : c));

    private static string WithSlips(string title, Random random, bool everyWord)
    {
        var words = title.Split(' ');
        var longWords = Enumerable.Range(0, words.Length).Where(i => words[i].Count(char.IsLetter) >= LettersToSlip).ToList();
        if (longWords.Count == 0)
            return title;
        foreach (var i in everyWord ? longWords : [longWords[random.Next(longWords.Count)]])
            words[i] = Slip(words[i], random);
        return string.Join(' ', words);
    }

    /// <summary>A word with one edit at any letter, the first one too: insertion, deletion, substitution or transposition.</summary>
    public static string Slip(string word, Random random)
    {
        var places = Enumerable.Range(0, word.Length).Where(i => char.IsLetter(word[i])).ToList();
        var at = places[random.Next(places.Count)];
        var letter = Letters[random.Next(Letters.Length)];
        return random.Next(4) switch
        {
            0 => word.Insert(at, $"{letter}"),
            1 => word.Remove(at, 1),
            2 => $"{word[..at]}{letter}{word[(at + 1)..]}",
            _ when at + 1 < word.Length => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
            _ => word.Remove(at, 1),
        };
    }
}
