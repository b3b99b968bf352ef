using System.Collections.Frozen;
using System.Reflection;
using NewsReader.Text.Words;

namespace NewsReader.Enrichment;

/// <summary>Words around the name of an agency: what it is, who reports for it, at which desk.</summary>
internal static class SourceKinds
{
    // Of each, whether it only says where something is published, so that it is no part of a name.
    private static readonly NamePhrases<bool> Kinds = LoadKinds();
    private static readonly FrozenSet<string> Roles = Load("source-roles");
    private static readonly FrozenSet<string> Desks = Load("desk-words");
    private static readonly FrozenSet<string> Nobody = Load("source-never");

    /// <summary>How many words at one say what an agency is («پایگاه خبری», "news agency"); 0 when none do.</summary>
    public static int KindLength(IReadOnlyList<OpeningWord> words, int at) => Kinds.TryMatch(words, at, out _, out var length) ? length : 0;

    /// <summary>Whether the words at one say where it is published («سایت رسمی»), rather than what an agency is («خبرگزاری»).</summary>
    public static bool IsPlace(IReadOnlyList<OpeningWord> words, int at) => Kinds.TryMatch(words, at, out var isPlace, out _) && isPlace;

    /// <summary>Whether a word says who reports, or which part of an agency: «خبرنگار», «گروه».</summary>
    public static bool IsRole(OpeningWord word) => Roles.Contains(word.Key);

    /// <summary>Whether a word is one that desks are named with.</summary>
    public static bool IsDesk(OpeningWord word) => Desks.Contains(word.Key);

    /// <summary>Whether whoever is named with this first word is no agency: «کارشناسان», «این».</summary>
    public static bool IsNobody(OpeningWord word) => Nobody.Contains(word.Key);

    /// <summary>A name without what it is said to be, before and after it.</summary>
    public static List<OpeningWord> Strip(List<OpeningWord> words)
    {
        var from = 0;
        while (KindLength(words, from) is > 0 and var kind)
            from += kind;
        var to = words.Count;
        for (var at = from + 1; at < to; at++)
        {
            if (KindLength(words, at) == to - at)
                to = at;
        }

        return words.GetRange(from, to - from);
    }

    private static NamePhrases<bool> LoadKinds()
    {
        var kinds = new NamePhrases<bool>();
        foreach (var kind in EmbeddedText.Lines("source-kinds", Assembly.GetExecutingAssembly()))
            kinds.Add(kind.TrimStart('~'), kind.StartsWith('~'));
        return kinds;
    }

    private static FrozenSet<string> Load(string list) =>
        EmbeddedText.Lines(list, Assembly.GetExecutingAssembly()).Select(TitleKey.Of).ToFrozenSet(StringComparer.Ordinal);
}
