namespace NewsReader.Reading.Structured;

/// <summary>Names of fields are the same however their words are joined: publishedAt, published_at, Published At; and with the Arabic forms
/// of Persian letters.</summary>
internal sealed class FieldNameComparer : IEqualityComparer<string>
{
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
            if (letter is not ('_' or '-' or ' ' or ':' or '\u200C' or '\u00A0' or '\0'))
                return Folded(letter);
        }

        return '\0';
    }

    private static char Folded(char letter) => letter switch
    {
        >= 'a' and <= 'z' or '.' or >= '0' and <= '9' => letter,
        >= 'A' and <= 'Z' => (char)(letter | 0x20),
        'ي' or 'ى' => 'ی',
        'ك' => 'ک',
        'أ' or 'إ' => 'ا',
        _ => char.ToLowerInvariant(letter),
    };
}
