using NewsReader.Text.Characters;

namespace NewsReader.Search.Language;

/// <summary>Queries that are nothing but a time: «۱۳ آبان ۱۳۸۷», «اخبار دیروز».</summary>
internal static class WholeDate
{
    private static readonly HashSet<string> News = new(["اخبار", "خبرهای", "خبر", "news"], StringComparer.Ordinal);

    /// <summary>A query that <see cref="Read"/> takes for a time, as one that says so; any other as it is.</summary>
    public static string AsField(string text) =>
        Read(QueryParser.Parse(text))?.Root.Items is [QueryNode.Published time] ? $"{QueryFields.Date}:\"{time.Text}\"" : text;

    /// <summary>The query for what was published then; null where anything else is asked.</summary>
    public static ParsedQuery? Read(ParsedQuery query)
    {
        var words = query.Root.Items.OfType<QueryNode.Word>().Select(word => word.Text).ToList();
        if (words.Count != query.Root.Items.Count)
            return null;
        if (words.Count > 1 && News.Contains(Folding.Fold(words[0])))
            words.RemoveAt(0);
        var text = string.Join(' ', words);
        // A number alone may count anything.
        if (text.Length == 0 || text.All(char.IsDigit) || DateFilter.Parse(text) is not { } days)
            return null;
        return new ParsedQuery(
            new QueryNode.Group([new QueryNode.Published(text, days.From, days.To)]), [.. query.Notes, QueryNotes.ReadAsDate]);
    }
}
