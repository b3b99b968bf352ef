using System.Collections.Frozen;
using NewsReader.Text.Words;

namespace NewsReader.Text.Spacing;

/// <summary>What is known of the spelling of words, all folded and learnt from texts that keep their half-spaces.</summary>
internal sealed class SpacingTable
{
    /// <summary>The table shipped inside this library.</summary>
    public static readonly SpacingTable Shipped = new(
        EmbeddedText.Lines("spacing-hosts"),
        EmbeddedText.Lines("spacing-comparables"),
        EmbeddedText.Lines("spacing-compounds"),
        EmbeddedText.Lines("spacing-words"),
        EmbeddedText.Lines("spacing-silent-heh"));

    private readonly FrozenSet<string> _hosts;
    private readonly FrozenSet<string> _comparables;
    private readonly FrozenDictionary<string, int[]> _whole;
    private readonly FrozenSet<string> _silentHeh;
    private readonly FrozenDictionary<string, int> _joined;
    private readonly FrozenSet<(string Left, string Right)> _spaced;

    /// <param name="hosts">Words that the plural in ها belongs to.</param>
    /// <param name="comparables">Words that تر and ترین belong to, with a half-space.</param>
    /// <param name="compounds">Two words of one compound: "a‌b" when it is to be parted where it stands joined, "a b" where it stands
    /// spaced.</param>
    /// <param name="words">Words that are parted as here, or not at all, whatever the rules say.</param>
    /// <param name="silentHeh">Words in a ه that is not spoken, which ای, اند and the like follow.</param>
    public SpacingTable(
        IEnumerable<string> hosts, IEnumerable<string> comparables, IEnumerable<string> compounds, IEnumerable<string> words,
        IEnumerable<string> silentHeh)
    {
        _hosts = hosts.ToFrozenSet(StringComparer.Ordinal);
        _comparables = comparables.ToFrozenSet(StringComparer.Ordinal);
        _whole = words.ToFrozenDictionary(word => word.Replace("\u200C", "", StringComparison.Ordinal), CutsOf, StringComparer.Ordinal);
        _silentHeh = silentHeh.ToFrozenSet(StringComparer.Ordinal);
        var joined = new Dictionary<string, int>(StringComparer.Ordinal);
        var spaced = new HashSet<(string, string)>();
        foreach (var compound in compounds)
        {
            var parts = compound.Split('\u200C', ' ');
            if (compound.Contains('\u200C', StringComparison.Ordinal))
                joined[parts[0] + parts[1]] = parts[0].Length;
            else
                spaced.Add((parts[0], parts[1]));
        }

        _joined = joined.ToFrozenDictionary(StringComparer.Ordinal);
        _spaced = spaced.ToFrozenSet();
    }

    public bool IsHost(string word) => _hosts.Contains(word);

    public bool IsComparable(string word) => _comparables.Contains(word);

    /// <summary>Where a word is parted that the rules do not part rightly; null when they do.</summary>
    public int[]? CutsOfWhole(string letters) => _whole.GetValueOrDefault(letters);

    /// <summary>Whether a word ends in a ه that is not spoken: نامه, but not راه.</summary>
    public bool EndsInSilentHeh(string word) => word.EndsWith('ه') && (_silentHeh.Contains(word) || VerbForms.IsParticiple(word));

    /// <summary>Where a joined compound is parted, or 0.</summary>
    public int PartOf(string joined) => _joined.GetValueOrDefault(joined);

    /// <summary>Whether two words with a blank between them are one compound.</summary>
    public bool IsCompound(string left, string right) => _spaced.Contains((left, right));

    private static int[] CutsOf(string word)
    {
        var parts = word.Split('\u200C');
        var cuts = new int[parts.Length - 1];
        for (var i = 0; i < cuts.Length; i++)
            cuts[i] = parts[i].Length + (i == 0 ? 0 : cuts[i - 1]);
        return cuts;
    }
}
