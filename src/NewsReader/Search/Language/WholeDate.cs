using NewsReader.Text.Characters;

namespace NewsReader.Search.Language;

/// <summary>Queries that are a time, with nothing else or with words: «۱۳ آبان ۱۳۸۷», «اخبار دیروز», «تورم شهریور ۱۳۸۷».</summary>
internal static class WholeDate
{
    private const int DigitsOfYear = 4;

    // Day, month and year.
    private const int MaxWords = 3;

    private static readonly HashSet<string> News = new(
        ["اخبار", "خبرهای", "خبر", "رویدادهای", "تیترهای", "news", "headlines"], StringComparer.Ordinal);

    /// <summary>A query that <see cref="Read"/> takes for a time, as one that says so; any other as it is.</summary>
    public static string AsField(string text) => Read(QueryParser.Parse(text)) is { } read
        ? string.Join(' ', read.Root.Items.Select(Written))
        : text;

    /// <summary>The note for a query that is a day with its year which no calendar has; null for any other.</summary>
    public static string? FaultOf(ParsedQuery query) => query.Root.Items.All(item => item is QueryNode.Word)
        && DateFilter.FaultOf(string.Join(' ', query.Root.Items.Cast<QueryNode.Word>().Select(word => word.Text))) is QueryNotes.NoSuchDay
            and var fault
        && query.Root.Items[^1] is QueryNode.Word { Text.Length: >= DigitsOfYear } ? fault : null;

    private static string Written(QueryNode item) =>
        item is QueryNode.Published time ? $"{QueryFields.Date}:\"{time.Text}\"" : ((QueryNode.Word)item).Text;

    /// <summary>The query for what was published then; null where anything else is asked.</summary>
    public static ParsedQuery? Read(ParsedQuery query)
    {
        var words = query.Root.Items.OfType<QueryNode.Word>().Select(word => word.Text).ToList();
        if (words.Count != query.Root.Items.Count)
            return null;
        if (words.Count > 1 && BesideNews(words) is { } dated)
            return new ParsedQuery(new QueryNode.Group(dated), [.. query.Notes, QueryNotes.PartReadAsDate]);
        if (words.Count > 1 && News.Contains(Folding.Fold(words[0])))
            words.RemoveAt(0);
        var text = string.Join(' ', words);
        // A number alone may count anything.
        if (text.Length > 0 && !text.All(char.IsDigit) && DateFilter.Parse(text) is { } days)
            return new ParsedQuery(new QueryNode.Group([new QueryNode.Published(text, days.From, days.To)]),
                [.. query.Notes, QueryNotes.ReadAsDate]);
        return Within(words) is { } items
            ? new ParsedQuery(new QueryNode.Group(items), [.. query.Notes, QueryNotes.PartReadAsDate])
            : null;
    }

    // «اخبار دیروز تهران»: a time told from today right beside the word for news, with other words.
    private static List<QueryNode>? BesideNews(List<string> words)
    {
        var news = words.FindIndex(word => News.Contains(Folding.Fold(word)));
        for (var length = Math.Min(MaxWords, words.Count - 2); news >= 0 && length > 0; length--)
        {
            foreach (var start in (int[])[news + 1, news - length])
            {
                if (start < 0 || start + length > words.Count)
                    continue;
                var time = string.Join(' ', words.GetRange(start, length));
                if (DateFilter.Relative(time) is not { } days)
                    continue;
                var others = words.Where((_, i) => i != news && (i < start || i >= start + length));
                return [.. others.Select(word => new QueryNode.Word(word)), new QueryNode.Published(time, days.First, days.Last)];
            }
        }

        return null;
    }

    // Of words and a time only what ends in a month and a year is one: a year alone belongs to what it stands behind.
    private static List<QueryNode>? Within(List<string> words)
    {
        for (var end = words.Count; end > 1; end--)
        {
            if (words[end - 1].Length != DigitsOfYear || !words[end - 1].All(char.IsDigit))
                continue;
            for (var start = Math.Max(0, end - MaxWords); start < end - 1; start++)
            {
                var time = string.Join(' ', words[start..end]);
                if (!words[start..(end - 1)].TrueForAll(word => word.All(char.IsDigit)) && DateFilter.Parse(time) is { } days)
                {
                    return
                    [
                        .. words[..start].Concat(words[end..]).Select(word => new QueryNode.Word(word)),
                        new QueryNode.Published(time, days.From, days.To),
                    ];
                }
            }
        }

        return null;
    }
}
