using NewsReader.Search.Words;

namespace NewsReader.Search;

/// <summary>Other ways of saying or writing what was typed that a reader does not want to be looked for.</summary>
internal sealed class LeftOutWritings : IEquatable<LeftOutWritings>
{
    /// <summary>What parts them where they are one text.</summary>
    public const char Separator = '|';

    /// <summary>How long that text may be; what is longer is cut.</summary>
    public const int MaxLength = 512;

    private const int MaxCount = 32;

    public static readonly LeftOutWritings None = new([]);

    private readonly string text;
    private readonly HashSet<string> keys;

    private LeftOutWritings(IReadOnlyList<Synonym> all)
    {
        Written = [.. all.Select(one => one.Written)];
        text = string.Join(Separator, Written);
        keys = [.. all.Select(one => one.Key)];
    }

    /// <summary>Each as it is written, in the order in which they were left out.</summary>
    public IReadOnlyList<string> Written { get; }

    /// <summary>Reads what <see cref="ToString"/> gives; what has no word in it is passed over.</summary>
    public static LeftOutWritings Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return None;
        var read = text[..Math.Min(text.Length, MaxLength)].Split(Separator, StringSplitOptions.TrimEntries)
            .Select(Synonym.Create).OfType<Synonym>().DistinctBy(one => one.Key).Take(MaxCount).ToList();
        return read.Count == 0 ? None : new LeftOutWritings(read);
    }

    /// <summary>Whether it is left out, however it is spelled.</summary>
    public bool Contains(Synonym other) => keys.Contains(other.Key);

    public LeftOutWritings With(string written) => Read($"{text}{Separator}{written}");

    public LeftOutWritings Except(string written) => Read(string.Join(Separator, Written.Where(one => one != written)));

    public bool Equals(LeftOutWritings? other) => other is not null && text == other.text;

    public override bool Equals(object? obj) => Equals(obj as LeftOutWritings);

    public override int GetHashCode() => text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => text;
}
