using System.Collections.Frozen;

namespace NewsReader.Search.Labels;

/// <summary>Reads slugs and names that are made of those of the table: "sports/football-world", "news-sport", «اخبار سیاسی».</summary>
internal static class SectionSlugs
{
    private const int MaxLength = 80;
    private const int MaxParts = 6;
    private const int MaxWords = 6;

    // What says only that there are articles.
    private static readonly FrozenSet<string> Containers = Keys(
        "news", "akhbar", "khabar", "category", "categories", "cat", "section", "sections", "service", "services", "topic", "topics", "tag",
        "archive", "archives", "root", "home", "fa", "en", "fa-ir", "per", "persian", "english", "content", "www");

    // What says nothing beside what it stands under.
    private static readonly FrozenSet<string> Rest = Keys(
        "other", "others", "misc", "general", "all", "index", "main", "news", "home", "sayer", "سایر", "عمومی", "دیگر");

    private static readonly FrozenSet<string> Before = Keys(
        "news", "akhbar", "khabar", "ostan", "service", "group", "section", "category", "اخبار", "خبر", "خبرهای", "استان", "گروه", "سرویس",
        "بخش", "صفحه", "صفحهٔ", "دسته", "شهر");

    private static readonly FrozenSet<string> After = Keys(
        "news", "page", "section", "desk", "province", "service", "group", "channel", "category", "iran-news", "fa");

    private static readonly FrozenSet<string> Abroad = Keys(
        "world", "international", "jahan", "khareji", "foreign", "global", "جهان", "جهانی", "خارجی");

    private static readonly FrozenSet<string> AtHome = Keys("iran", "domestic", "dakheli", "ایران", "داخلی");

    private static readonly FrozenSet<string> Joining = Keys("and", "va", "o", "n", "و");

    /// <summary>What a section of some name or slug is called; null where the table does not say.</summary>
    public static UsualName? Find(string text)
    {
        text = text.Trim().TrimStart('_', '#');
        if (text.Length is 0 or > MaxLength)
            return null;
        if (UsualSections.Find(text) is { } known)
            return known;
        var parts = text.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var telling = Array.FindAll(parts, part => !Containers.Contains(UsualSections.KeyOf(part)));
        return telling.Length is 0 or > MaxParts ? null : OfPath(telling);
    }

    private static UsualName? OfPath(string[] parts)
    {
        if (UsualSections.Find(string.Join('/', parts)) is { } known)
            return known;
        var last = parts[^1];
        if (parts.Length == 1)
            return Alone(last);
        if (OfPath(parts[..^1]) is not { } parent)
            return null;
        if (Rest.Contains(UsualSections.KeyOf(last)))
            return parent;
        if (Alone(last) is not { } own)
            return null;
        return UsualSections.IsWithin(own, parent)
            ? own
            : new UsualName($"{parent.Name}/{own.Name}", $"{parent.English}/{own.English}", Parent: parent.Name);
    }

    private static UsualName? Alone(string text)
    {
        if (UsualSections.Find(text) is { } known)
            return known;
        var words = text.Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > MaxWords)
            return null;
        if (Before.Contains(UsualSections.KeyOf(words[0])) && Alone(Join(words.AsSpan(1))) is { } behind)
            return behind;
        if (After.Contains(UsualSections.KeyOf(words[^1])) && Alone(Join(words.AsSpan()[..^1])) is { } before)
            return before;
        return OfPlace(words) ?? OfPair(words);
    }

    // "football-world", «فوتبال جهان»
    private static UsualName? OfPlace(string[] words)
    {
        var place = UsualSections.KeyOf(words[^1]);
        var isAbroad = Abroad.Contains(place);
        if ((!isAbroad && !AtHome.Contains(place)) || UsualSections.Find(Join(words.AsSpan()[..^1])) is not { } topic)
            return null;
        return isAbroad
            ? new UsualName(topic.Name + " جهان", topic.English + ", world", Parent: topic.Name)
            : new UsualName(topic.Name + " ایران", topic.English + ", Iran", Parent: topic.Name);
    }

    // "politics-economy", «سیاسی و اقتصادی»
    private static UsualName? OfPair(string[] words)
    {
        for (var at = 1; at < words.Length; at++)
        {
            var behind = Joining.Contains(UsualSections.KeyOf(words[at])) ? at + 1 : at;
            if (behind >= words.Length || UsualSections.Find(Join(words.AsSpan(0, at))) is not { } first
                || UsualSections.Find(Join(words.AsSpan(behind))) is not { } second)
                continue;
            if (UsualSections.IsWithin(second, first))
                return second;
            return UsualSections.IsWithin(first, second)
                ? first
                : new UsualName($"{first.Name} و {second.Name}", $"{first.English} and {Small(second.English)}", Parent: first.Name);
        }

        return null;
    }

    private static string Small(string english) => char.ToLowerInvariant(english[0]) + english[1..];

    private static string Join(ReadOnlySpan<string> words) => string.Join(' ', words);

    private static FrozenSet<string> Keys(params ReadOnlySpan<string> words)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
            keys.Add(UsualSections.KeyOf(word));
        return keys.ToFrozenSet(StringComparer.Ordinal);
    }
}
