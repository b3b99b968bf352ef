using System.Diagnostics.CodeAnalysis;
using NewsReader.Text.Words;

namespace NewsReader.Enrichment;

/// <summary>Names of one word or several, found in the words of a text however they are spelt and spaced.</summary>
internal sealed class NamePhrases<T>
{
    private readonly Dictionary<string, T> values = new(StringComparer.Ordinal);
    private readonly HashSet<string> beginnings = new(StringComparer.Ordinal);

    /// <summary>Adds a name; of two that are spelt alike the first one stays.</summary>
    public void Add(string name, T value)
    {
        var key = TitleKey.Of(name);
        values.TryAdd(key, value);
        for (var length = 1; length <= key.Length; length++)
            beginnings.Add(key[..length]);
    }

    /// <summary>The value of a text that is a name and nothing else.</summary>
    public bool TryGet(string name, [MaybeNullWhen(false)] out T value) => values.TryGetValue(TitleKey.Of(name), out value);

    /// <summary>The longest name that begins at a word; <paramref name="length"/> is its number of words.</summary>
    public bool TryMatch(IReadOnlyList<OpeningWord> words, int at, [MaybeNullWhen(false)] out T value, out int length)
    {
        (value, length) = (default, 0);
        var key = "";
        for (var i = at; i < words.Count && !words[i].IsSign; i++)
        {
            key += words[i].Key;
            if (!beginnings.Contains(key))
                break;
            if (values.TryGetValue(key, out var found))
                (value, length) = (found, i - at + 1);
        }

        return length > 0;
    }
}
