namespace NewsReader.Text.Words;

/// <summary>What was meant by a word typed while the keyboard was set to the other script.</summary>
public static class KeyboardLayout
{
    private const string LatinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,";
    private const string PersianKeys = "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو";

    // Where the common Windows layout differs from ISIRI 9147: ئ is on m, پ on the key of the backslash or the grave accent.
    private const string WindowsKeys = "m\\`";
    private const string WindowsLetters = "ئپپ";

    // Letters that need the shift key, in either layout.
    private const string ShiftKeys = "CHMSAX";
    private const string ShiftLetters = "ژآءئؤژ";

    /// <summary>
    /// What the standard layout (ISIRI 9147) and the common Windows layout make of a Latin word, each once: <c>lhn,v,</c> is مادورو.
    /// Empty when a character is on no key of a Persian letter.
    /// </summary>
    public static IReadOnlyList<string> Candidates(string typed) =>
        [.. new[] { Map(typed, isWindows: false), Map(typed, isWindows: true) }.OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The Latin word that the keys of a Persian one make, in small letters, or null when a character is on no such key.</summary>
    public static string? ToLatin(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var keys = typed.Select(c => Lookup(PersianKeys, LatinKeys, c) ?? Lookup(WindowsLetters, WindowsKeys, c)).ToArray();
        return keys.Length > 0 && Array.TrueForAll(keys, key => key is not null) ? string.Concat(keys) : null;
    }

    private static string? Map(string typed, bool isWindows)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var letters = typed.Select(c => Letter(c, isWindows)).ToArray();
        return letters.Length > 0 && Array.TrueForAll(letters, letter => letter is not null) ? string.Concat(letters) : null;
    }

    private static char? Letter(char key, bool isWindows) =>
        (isWindows ? Lookup(WindowsKeys, WindowsLetters, key) : null)
        ?? Lookup(ShiftKeys, ShiftLetters, key)
        ?? Lookup(LatinKeys, PersianKeys, char.ToLowerInvariant(key))
        ?? Lookup(WindowsKeys, WindowsLetters, key);

    private static char? Lookup(string from, string to, char c)
    {
        var index = from.IndexOf(c, StringComparison.Ordinal);
        return index < 0 ? null : to[index];
    }
}
