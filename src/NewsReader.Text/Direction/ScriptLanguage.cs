using System.Buffers;

namespace NewsReader.Text.Direction;

/// <summary>The language that a script written from the left is most often of.</summary>
internal static class ScriptLanguage
{
    private const string Latin = "en";
    private const string Kana = "ja";
    private const string Cyrillic = "ru";

    // Letters of Tajik and of Ukrainian that Russian lacks.
    private static readonly SearchValues<char> TajikLetters = SearchValues.Create("ҳҷӯғқӣҲҶӮҒҚӢ");
    private static readonly SearchValues<char> UkrainianLetters = SearchValues.Create("іїєґІЇЄҐ");

    private static readonly (char First, char Last, string Language)[] Scripts =
    [
        ('\u0370', '\u03FF', "el"), ('\u0400', '\u052F', Cyrillic), ('\u0530', '\u058F', "hy"), ('\u0900', '\u097F', "hi"),
        ('\u0E00', '\u0E7F', "th"), ('\u10A0', '\u10FF', "ka"), ('\u3040', '\u30FF', Kana), ('\u4E00', '\u9FFF', "zh"),
        ('\uAC00', '\uD7AF', "ko"),
    ];

    /// <summary>A BCP 47 primary tag; "en" for Latin letters, which tell no language.</summary>
    public static string MostOften(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('\u0370', '\uD7AF'))
            return Latin;
        Span<int> counts = stackalloc int[Scripts.Length];
        counts.Clear();
        var (latin, most) = (0, 0);
        foreach (var c in text)
        {
            latin += char.IsAsciiLetter(c) ? 1 : 0;
            var script = c < '\u0370' ? -1 : Array.FindIndex(Scripts, script => c >= script.First && c <= script.Last);
            if (script >= 0 && ++counts[script] > counts[most])
                most = script;
        }

        // Japanese has more characters of Chinese than of its own in a headline, Chinese none of Japanese.
        var kana = Array.FindIndex(Scripts, script => script.Language == Kana);
        if (counts[most] <= latin)
            return Latin;
        if (counts[kana] * 10 > counts[most])
            return Kana;
        return Scripts[most].Language == Cyrillic ? OfCyrillic(text) : Scripts[most].Language;
    }

    private static string OfCyrillic(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(TajikLetters) >= 0)
            return "tg";
        return text.IndexOfAny(UkrainianLetters) >= 0 ? "uk" : Cyrillic;
    }
}
