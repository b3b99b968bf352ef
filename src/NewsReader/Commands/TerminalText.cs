using System.Globalization;

namespace NewsReader.Commands;

/// <summary>Texts of others in lines of a terminal.</summary>
internal static class TerminalText
{
    /// <summary>A text whose control characters, which would move the cursor or turn what follows around, are written as numbers.</summary>
    public static string Escape(string text) => string.Concat(text.Select(letter =>
        IsHarmless(letter) ? letter.ToString() : FormattableString.Invariant($"\\u{(int)letter:X4}")));

    // Joiners are part of Persian words.
    private static bool IsHarmless(char letter) => letter is '\u200C' or '\u200D' || CharUnicodeInfo.GetUnicodeCategory(letter)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
