using System.Diagnostics.CodeAnalysis;

namespace NewsReader.Text.Dates;

/// <summary>Names of one kind, found whether their parts are joined, half-spaced or spaced.</summary>
internal sealed class NameTable<T>
{
    private const int MaxParts = 4;
    private readonly Dictionary<string, T> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _starts = new(StringComparer.Ordinal);

    public NameTable<T> Add(T value, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var key = DateLexer.Key(name);
            _values[key] = value;
            for (var length = 1; length <= key.Length; length++)
                _starts.Add(key[..length]);
        }

        return this;
    }

    /// <summary>The longest name that begins at a token; <paramref name="length"/> is its number of tokens.</summary>
    public bool TryMatch(List<DateToken> tokens, int at, [MaybeNullWhen(false)] out T value, out int length)
    {
        (value, length) = (default, 0);
        var key = string.Empty;
        for (var i = at; i < tokens.Count && i < at + MaxParts && tokens[i].IsWord; i++)
        {
            key += tokens[i].Text;
            if (!_starts.Contains(key))
                break;
            if (_values.TryGetValue(key, out var found))
                (value, length) = (found, i - at + 1);
        }

        return length > 0;
    }
}
