using System.Globalization;

namespace NewsReader.Pages.Admin;

/// <summary>A line of text that the administrator types: what stands around it, and blanks in a row, are no part of it.</summary>
internal static class AdminInput
{
    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';

    /// <summary>The line; null when it is longer than allowed or has signs that steer the text around it rather than being read.</summary>
    /// <param name="longest">UTF-16 units.</param>
    public static string? Clean(string? typed, int longest)
    {
        var line = string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= longest && !line.Any(IsControl) ? line : null;
    }

    private static bool IsControl(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned
        && c is not (ZeroWidthNonJoiner or ZeroWidthJoiner);
}
