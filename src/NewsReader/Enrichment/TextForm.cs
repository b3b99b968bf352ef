using NewsReader.Text.Words;

namespace NewsReader.Enrichment;

/// <summary>Title, lead and text of a report that came as plain lines.</summary>
internal sealed record TextForm(string? Kicker, string Title, bool TitleIsDerived, string? Lead, List<string> Body)
{
    /// <summary>Letters of a title at the most, but for one in twenty (measured on 23,242 articles).</summary>
    private const int LongTitle = 88;
    private const int LongestTitle = 150;
    private const int KickerWords = 6;
    private const int LongestLead = 700;

    /// <summary>
    /// Tells the two forms apart. A report whose first line could be a title has one; where that line is a sentence (it ends with a full
    /// stop, or it is long and the text is paragraphs of its kind) the title is its first sentence and is not shown twice.
    /// </summary>
    public static TextForm Of(List<string> paragraphs)
    {
        if (paragraphs.Count == 0 || !IsTitle(paragraphs))
            return Derived(paragraphs);
        var kicker = IsKicker(paragraphs) ? paragraphs[0] : null;
        var rest = paragraphs.Skip(kicker is null ? 0 : 1).ToList();
        var lead = rest.Count > 2 && IsLead(rest[1]) ? rest[1] : null;
        return new TextForm(kicker, rest[0], false, lead, rest[(lead is null ? 1 : 2)..]);
    }

    private static bool IsTitle(List<string> paragraphs)
    {
        var first = paragraphs[0];
        if (paragraphs.Count == 1 || first.Length > LongestTitle || first[^1] is '؛' or ':' or '،')
            return false;
        if (first[^1] == '.' && !first.EndsWith("..", StringComparison.Ordinal))
            return false;
        return first.Length <= LongTitle || paragraphs[1].Length > first.Length;
    }

    // A kicker is a few words above a longer title, with the lead below both.
    private static bool IsKicker(List<string> paragraphs) =>
        paragraphs.Count > 3 && TitleKey.WordCount(paragraphs[0]) <= KickerWords && paragraphs[1].Length is > 20 and <= LongTitle
            && paragraphs[1].Length > paragraphs[0].Length && !EndsSentence(paragraphs[1]) && EndsSentence(paragraphs[2]);

    private static bool IsLead(string paragraph) => paragraph.Length <= LongestLead && EndsSentence(paragraph) && Attribution.Of(paragraph) is null;

    private static bool EndsSentence(string paragraph) => paragraph[^1] is '.' or '!' or '؟' or '?' or '…' or '»';

    /// <summary>The form of a report without a title: the first sentence, without its full stop, becomes it.</summary>
    public static TextForm Derived(List<string> paragraphs)
    {
        if (paragraphs.Count == 0)
            return new TextForm(null, "", true, null, []);
        var first = paragraphs[0];
        var end = Sentences.FirstEnd(first);
        var rest = first[end..].Trim();
        var sentence = first[..end].Trim();
        var title = sentence.EndsWith('.') && !sentence.EndsWith("..", StringComparison.Ordinal) ? sentence[..^1] : sentence;
        return new TextForm(null, title, true, null, [.. rest.Length > 0 ? [rest] : Array.Empty<string>(), .. paragraphs.Skip(1)]);
    }
}
