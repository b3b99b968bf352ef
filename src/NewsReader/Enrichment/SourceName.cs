using System.Collections.Frozen;
using NewsReader.Text.Words;

namespace NewsReader.Enrichment;

/// <summary>The name of an agency among the words that open a report.</summary>
/// <param name="Name">The one name of a known agency, else the words as they are.</param>
/// <param name="End">The index of the word behind it.</param>
internal sealed record SourceName(string Name, int End)
{
    private const int MaxWords = 4;
    private const int MaxKindWords = 3;

    // «گروه تحلیل، تفسیر و پژوهش‌های خبری ایرنا»: the name of a desk may have commas in it.
    private const int MaxDeskWords = 10;
    private const int MaxDeskCommas = 2;
    private const int MaxUnknownDeskWords = 2;

    // What a name ends before, and what no desk is named with: there the report begins.
    private static readonly FrozenSet<string> Clause = Keys(
        "از", "در", "به", "که", "با", "طی", "بر", "براساس", "طبق", "برای", "وی", "او", "این", "پس", "تا", "روز", "امروز", "دیروز",
        "امشب", "دیشب", "صبح", "ظهر", "عصر", "شب", "هم", "نیز", "را", "است", "شد", "کرد", "گفت", "ضمن", "حدود", "بیش", "پیش", "هنگام");

    private static readonly FrozenSet<string> Regions = Keys("منطقه", "استان", "مرکز", "شهرستان", "شعبه", "واحد", "و");
    private static readonly FrozenSet<string> Reporters = Keys("خبرنگار", "خبرنگاران", "گزارشگر", "اعزامی", "افتخاری", "ویژه", "ثابت",
        "ارشد");

    private static readonly string[] Glued = ["از", "به", "در", "و"];
    private static readonly string[] MediaParts = ["نیوز", "پرس", "خبر", "آنلاین", "تی‌وی", "تایمز", "پست"];

    /// <summary>The agency that is named from a word on; null when there is none.</summary>
    /// <param name="quotes">Whether it is whom an agency quotes, or a line that names it alone: who may be anybody.</param>
    public static SourceName? Read(List<OpeningWord> words, int from, bool quotes = false) =>
        ReadKnown(words, from) ?? ReadOther(words, from, quotes);

    private static SourceName? ReadKnown(List<OpeningWord> words, int from)
    {
        var (hasRole, commas, unknown) = (false, 0, 0);
        for (var at = from; at < Math.Min(words.Count, from + MaxDeskWords) && !IsClause(words, at);)
        {
            var kind = SourceKinds.KindLength(words, at);
            if (Find(words, at) is { } found)
            {
                var end = at + found.Length;
                var isBounded = found.IsGlued || !IsName(words, end);
                var isCalled = kind > 0 || IsBehindKind(words, from, at);
                var isFree = unknown == 0 && (!found.Agency.IsWord || (isBounded && (hasRole || at == from)));
                if (isCalled || isFree || (hasRole && isBounded && !found.Agency.IsWord))
                    return new SourceName(found.Agency.Name, end);
            }

            if (words[at].IsComma && (!hasRole || ++commas > MaxDeskCommas))
                return null;
            var isRole = SourceKinds.IsRole(words[at]);
            hasRole |= isRole;
            unknown += isRole || kind > 0 || words[at].IsSign || SourceKinds.IsDesk(words[at]) || words[at].Text == "و" ? 0 : 1;
            if (unknown > MaxUnknownDeskWords || SourceKinds.IsNobody(words[at]))
                return null;
            at += Math.Max(1, kind);
        }

        return null;
    }

    // «برنااز لرستان»: a word may have run into the name.
    private static (Agency Agency, int Length, bool IsGlued)? Find(List<OpeningWord> words, int at)
    {
        if (words[at].IsSign)
            return null;
        if (Agencies.At(words, at) is { } known)
            return (known.Agency, known.Length, false);
        var text = words[at].Text;
        return at + 1 < words.Count && !words[at + 1].IsSign
            && Array.Find(Glued, ending => text.EndsWith(ending, StringComparison.Ordinal)) is { } glued
            && Agencies.Named(text[..^glued.Length]) is { } agency
            ? (agency, 1, true)
            : null;
    }

    private static bool IsBehindKind(List<OpeningWord> words, int from, int at)
    {
        for (var start = Math.Max(from, at - MaxKindWords); start < at; start++)
        {
            if (SourceKinds.KindLength(words, start) == at - start)
                return true;
        }

        return false;
    }

    private static SourceName? ReadOther(List<OpeningWord> words, int from, bool quotes)
    {
        var at = from;
        while (!quotes && at < words.Count && SourceKinds.IsRole(words[at]))
            at = SkipDesk(words, at);
        var kind = SourceKinds.KindLength(words, at);
        var end = at + kind;
        if (end >= words.Count || SourceKinds.IsNobody(words[at]) || SourceKinds.IsNobody(words[end]))
            return null;
        while (end < words.Count && !words[end].IsSign && !IsClause(words, end))
            end++;
        var count = end - at - kind;
        var isEnded = end < words.Count ? words[end].IsSign || words[end].Text == "از" : quotes;
        var start = kind > 0 && SourceKinds.IsPlace(words, at) ? at + kind : at;
        var name = string.Join(' ', words.GetRange(start, end - start).Select(word => word.Text));
        if (count is 0 or > MaxWords || !isEnded || (at > from && kind == 0 && !IsMedia(name, count)))
            return null;
        return new SourceName(InBrackets(words, end) ?? name, end);
    }

    // «خبرگزاری دانشجویان ایران (ایسنا)»
    private static string? InBrackets(List<OpeningWord> words, int at) =>
        at + 2 < words.Count && words[at].Text == "(" && words[at + 2].Text == ")" ? Agencies.Named(words[at + 1].Text)?.Name : null;

    // A part of an agency has a word of its own at least, whatever it is, and all those that desks are known to have.
    private static int SkipDesk(List<OpeningWord> words, int at)
    {
        var isPart = !Reporters.Contains(words[at].Key);
        at++;
        if (isPart && IsName(words, at) && !SourceKinds.IsRole(words[at]) && SourceKinds.KindLength(words, at) == 0)
            at++;
        while (at < words.Count && (SourceKinds.IsDesk(words[at]) || words[at].Text == "و"))
            at++;
        return at;
    }

    // Of words behind «خبرنگار» that nobody knows one is a name, unless it ends as desks do; several are one where they sound so.
    private static bool IsMedia(string name, int count) =>
        (count == 1 && name[^1] is not ('ی' or 'ي')) || Array.Exists(MediaParts, part => name.Contains(part, StringComparison.Ordinal));

    // Whether a word may be part of a name.
    private static bool IsName(List<OpeningWord> words, int at) =>
        at < words.Count && !words[at].IsSign && !IsClause(words, at) && !Regions.Contains(words[at].Key);

    private static bool IsClause(List<OpeningWord> words, int at) => Clause.Contains(words[at].Key);

    private static FrozenSet<string> Keys(params ReadOnlySpan<string> words)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
            keys.Add(TitleKey.Of(word));
        return keys.ToFrozenSet(StringComparer.Ordinal);
    }
}
