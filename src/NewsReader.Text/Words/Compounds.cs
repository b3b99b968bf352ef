using System.Collections.Frozen;

namespace NewsReader.Text.Words;

/// <summary>Compounds in their three spellings: joined, with a half-space, with a space.</summary>
internal static class Compounds
{
    private static readonly FrozenDictionary<string, string[]> ByJoined = WordData.Lines("compounds.txt")
        .Select(line => line.Split(' ')).DistinctBy(string.Concat)
        .ToFrozenDictionary(string.Concat, parts => parts, StringComparer.Ordinal);

    private static readonly FrozenSet<(string, string)> Joined = WordData.Lines("joined.txt")
        .Select(line => line.Split(' ')).Select(parts => (parts[0], parts[1])).ToFrozenSet();

    private static readonly FrozenSet<string> LostHalfSpaceAfterHeh =
        WordData.Lines("heh.txt").Select(word => word[..^1] + "های").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The parts of a joined word in their light stems: those of a known compound, else the word alone.</summary>
    public static IEnumerable<WordPart> Split(WordPart word)
    {
        if (LostHalfSpaceAfterHeh.Contains(word.Stem))
            return [new WordPart(word.Stem[..^2], word.Exact)];
        var stem = Clitics.StripPlural(word.Stem);
        if (!ByJoined.TryGetValue(stem, out var parts) && !ByJoined.TryGetValue(word.Stem, out parts))
            return [new WordPart(stem, word.Exact)];

        // Folding to S keeps the number of letters, so the X parts are cut at the same places.
        var exact = word.Exact.Length == word.Stem.Length ? word.Exact : word.Stem;
        return parts.Select((part, i) => new WordPart(part, exact.Substring(parts.Take(i).Sum(earlier => earlier.Length), part.Length)));
    }

    /// <summary>The parts with those joined that are usually written as one word.</summary>
    public static WordPart[] Join(List<WordPart> parts)
    {
        for (var i = parts.Count - 2; i >= 0; i--)
        {
            if (!Joined.Contains((parts[i].Stem, parts[i + 1].Stem)))
                continue;
            parts[i] = new WordPart(parts[i].Stem + parts[i + 1].Stem, parts[i].Exact + parts[i + 1].Exact);
            parts.RemoveAt(i + 1);
        }

        return [.. parts];
    }
}
