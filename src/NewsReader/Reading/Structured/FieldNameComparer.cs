using System.Text;

namespace NewsReader.Reading.Structured;

/// <summary>Names of fields are the same however their words are joined: publishedAt, published_at, Published At; and with the Arabic forms
/// of Persian letters, and Latin ones without their signs.</summary>
internal sealed class FieldNameComparer : IEqualityComparer<string>
{
    private static readonly string Latin = LatinLetters();

    public static FieldNameComparer Instance { get; } = new();

    public bool Equals(string? x, string? y)
    {
        if (x is null || y is null)
            return ReferenceEquals(x, y);
        var (i, j) = (0, 0);
        while (true)
        {
            var (a, b) = (Next(x, ref i), Next(y, ref j));
            if (a != b)
                return false;
            if (a == '\0')
                return true;
        }
    }

    public int GetHashCode(string obj)
    {
        var hash = 0;
        for (var i = 0; Next(obj, ref i) is var letter && letter != '\0';)
            hash = (hash * 31) + letter;
        return hash;
    }

    private static char Next(string name, ref int at)
    {
        while (at < name.Length)
        {
            var letter = name[at++];
            if (letter < '\u0080' ? letter is not ('_' or '-' or ' ' or ':' or '\0') : !IsMark(letter))
                return Folded(letter);
        }

        return '\0';
    }

    private static char Folded(char letter) => letter switch
    {
        >= 'a' and <= 'z' or '.' or >= '0' and <= '9' => letter,
        >= 'A' and <= 'Z' => (char)(letter | 0x20),
        'ي' or 'ى' or 'ے' => 'ی',
        'ك' => 'ک',
        'أ' or 'إ' or 'ٱ' => 'ا',
        'ة' or 'ہ' or 'ۀ' => 'ه',
        < '\u0180' => Latin[letter],
        'ё' or 'Ё' => 'е',
        _ => char.ToLowerInvariant(letter),
    };

    // Marks of direction, joiners, and what stands above or below a letter.
    private static bool IsMark(char letter) => letter is '\u00A0' or '\uFEFF' or '\u0640' or (>= '\u200B' and <= '\u200F')
        or (>= '\u0300' and <= '\u036F') or (>= '\u064B' and <= '\u0655');

    // Letters without their signs: é is e.
    private static string LatinLetters() => string.Create(0x180, 0, static (span, _) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            var letter = ((char)i).ToString().Normalize(NormalizationForm.FormD)[0];
            span[i] = (char)i switch
            {
                'ı' or 'İ' => 'i',
                'ß' => 's',
                'ø' or 'Ø' => 'o',
                'ł' or 'Ł' => 'l',
                _ => char.ToLowerInvariant(letter),
            };
        }
    });
}
