using NewsReader.Articles;
using NewsReader.Text.Reports;
using NewsReader.Text.Words;

namespace NewsReader.Enrichment;

/// <summary>Kicker, title and lead of a report, and the lines that are its text; the one place that decides on them.</summary>
internal sealed record Headings(string? Kicker, string Title, Origin TitleOrigin, string? Lead, IReadOnlyList<ReportLine> Body)
{
    /// <summary>Letters of a title at the most, but for one in twenty (measured on 23,242 articles).</summary>
    private const int LongTitle = 88;
    private const int MaxTitleLength = 150;
    private const int MinTitleLength = 10;
    private const int KickerWords = 6;
    private const int MaxLeadLength = 700;

    // A lead of a few words may begin as the text does and be a lead all the same.
    private const int LettersOfABeginning = 25;

    // A longer one is a paragraph, whatever its source calls it.
    private const int MaxGivenLength = 400;

    /// <summary>Title, lead and text, as far as there are any.</summary>
    public string[] Lines => [Title, Lead ?? "", .. Body.Select(line => line.Text)];

    /// <summary>The line that begins with the title that was derived from it, or null.</summary>
    public ReportLine? Shortened { get; private init; }

    /// <summary>The words that <see cref="Shortened"/> began with: the title, and before it whose report it is.</summary>
    public string Beginning { get; private init; } = "";

    /// <summary>Whose report it is, where the title was derived from a line that says so.</summary>
    public Attribution? Opening { get; private init; }

    /// <summary>Whether all of the title is in the lead or the text as well.</summary>
    public bool IsTitleExcerpt { get; private init; }

    /// <summary>What is not shown again.</summary>
    public IReadOnlyList<DroppedPart> Dropped { get; private init; } = [];

    /// <summary>The form of a draft whose lines are those of its text.</summary>
    public static Headings Find(ArticleDraft draft, IReadOnlyList<ReportLine> lines)
    {
        if (draft.Title is { } title && Flat(title) is { Length: > 0 } flat)
            return Given(draft, flat, lines);
        var form = draft.Html is null ? OfText(lines) : OfMarkup(lines);
        form = form with { Kicker = draft.Kicker ?? form.Kicker };
        return draft.Lead is { } lead ? form.WithLead(Flat(lead)) : form;
    }

    // What the source calls its title and lead is not shown again where the text begins with it.
    private static Headings Given(ArticleDraft draft, string title, IReadOnlyList<ReportLine> lines)
    {
        if (title.Length > MaxGivenLength)
            return OfLongTitle(draft, title, lines);
        var isRepeated = lines.Count > 0 && !lines[0].IsFixed && TitleKey.MayBeginAlike(lines[0].Text, title)
            && TitleKey.Of(lines[0].Text) is { Length: > 0 } key && key == TitleKey.Of(title);
        var form = isRepeated
            ? new Headings(draft.Kicker, title, Origin.Metadata, null, [.. lines.Skip(1)])
            {
                Dropped = [new DroppedPart(DropRule.RepeatedTitle, lines[0].Text)],
            }
            : new Headings(draft.Kicker, title, Origin.Metadata, null, lines);
        return draft.Lead is { } lead ? form.WithLead(Flat(lead)) : form;
    }

    // A paragraph that is called the title is the lead, and a lead that there is goes on with it.
    private static Headings OfLongTitle(ArticleDraft draft, string title, IReadOnlyList<ReportLine> lines)
    {
        var form = new Headings(draft.Kicker, Sentences.Beginning(title, MaxTitleLength), Origin.Metadata, title, lines)
        {
            IsTitleExcerpt = true,
        };
        if (draft.Lead is not { } given || Flat(given) is not { Length: > 0 } lead)
            return form;
        return title.Contains(lead, StringComparison.Ordinal) ? form.Without(lead) : form with { Lead = $"{title} {lead}" };
    }

    /// <summary>With a lead that the source gave; one that is only the beginning of the first paragraph is none.</summary>
    private Headings WithLead(string lead)
    {
        if (lead.Length == 0)
            return this;
        var opening = Body.Count > 0 && !Body[0].IsFixed ? Body[0].Text : "";
        if (!TitleKey.MayBeginAlike(lead, Title) && !TitleKey.MayBeginAlike(lead, opening))
            return this with { Lead = lead };
        var first = TitleKey.Of(opening);
        var key = TitleKey.Of(lead);
        if (key.Length == 0 || key == TitleKey.Of(Title)
            || (key.Length >= LettersOfABeginning && key.Length < first.Length && first.StartsWith(key, StringComparison.Ordinal)))
            return Without(lead);
        return key == first ? Without(Body[0].Text) with { Lead = lead, Body = [.. Body.Skip(1)] } : this with { Lead = lead };
    }

    private Headings Without(string repeated) =>
        this with { Dropped = [.. Dropped, new DroppedPart(DropRule.RepeatedLead, repeated)] };

    /// <summary>
    /// Tells the two forms of plain text apart. A report whose first line could be a title has one; where that line is a sentence (it ends
    /// with a full stop, or it is long and the text is paragraphs of its kind) the title is its first sentence and is not shown twice.
    /// </summary>
    private static Headings OfText(IReadOnlyList<ReportLine> lines)
    {
        var captions = lines.TakeWhile(line => line.IsCaption).Count();
        var rest = captions == 0 ? lines : [.. lines.Skip(captions)];
        if (rest.Count == 0 || !IsTitle(rest))
            return Derived(lines);
        var kicker = IsKicker(rest) ? 1 : 0;
        var lead = rest.Count > 2 + kicker && IsLead(rest[1 + kicker]) ? 1 : 0;
        return new Headings(
            kicker > 0 ? rest[0].Text : null, rest[kicker].Text, Origin.Text, lead > 0 ? rest[kicker + 1].Text : null,
            [.. lines.Take(captions), .. rest.Skip(kicker + 1 + lead)]);
    }

    // In markup a title is marked as one: what is not is text.
    private static Headings OfMarkup(IReadOnlyList<ReportLine> lines) =>
        lines.Count > 1 && lines[0] is { IsHeading: true, IsFixed: false } heading && heading.Text.Length <= MaxTitleLength
            ? new Headings(null, heading.Text, Origin.Markup, null, [.. lines.Skip(1)])
            : Derived(lines);

    private static bool IsTitle(IReadOnlyList<ReportLine> lines)
    {
        var first = lines[0].Text;
        if (lines.Count == 1 || first.Length > MaxTitleLength || first[^1] is '؛' or ':' or '،')
            return false;
        if (first[^1] == '.' && !first.EndsWith("..", StringComparison.Ordinal))
            return false;
        if (Attribution.Opens(first))
            return false;
        return first.Length <= LongTitle || lines[1].Text.Length > first.Length;
    }

    // A kicker is a few words above a longer title, with the lead below both.
    private static bool IsKicker(IReadOnlyList<ReportLine> lines)
    {
        if (lines.Count > 2 && NewsLine.IsColumnHead(lines[0].Text))
            return lines[1].Text.Length is > 3 and <= LongTitle && !EndsSentence(lines[1].Text);
        return lines.Count > 3 && TitleKey.WordCount(lines[0].Text) <= KickerWords && lines[1].Text.Length is > 20 and <= LongTitle
            && lines[1].Text.Length > lines[0].Text.Length && !EndsSentence(lines[1].Text) && EndsSentence(lines[2].Text);
    }

    private static bool IsLead(ReportLine line) =>
        !line.IsCaption && line.Text.Length <= MaxLeadLength && EndsSentence(line.Text)
            && Attribution.Parse(line.Text) is null or { IsLabel: true };

    // The number of a note may stand behind it.
    private static bool EndsSentence(string paragraph) => paragraph.TrimEnd("[]()0123456789۰۱۲۳۴۵۶۷۸۹ ".ToCharArray()) is [.., var last]
        && last is '.' or '!' or '؟' or '?' or '…' or '»';

    /// <summary>The form of a report without a title: the first sentence becomes it, without its full stop and without «به گزارش …، »;
    /// a very long one stays in the text.</summary>
    private static Headings Derived(IReadOnlyList<ReportLine> lines)
    {
        var at = 0;
        while (at < lines.Count - 1 && (lines[at].IsFixed || lines[at].IsCaption))
            at++;
        if (at >= lines.Count)
            return new Headings(null, "", Origin.FirstSentence, null, []);
        var first = lines[at].Text;
        var end = Sentences.FirstEnd(first);
        var opening = Attribution.Parse(first);
        var from = opening is { Length: > 0 } && end - opening.Length >= MinTitleLength ? opening.Length : 0;
        if (end > MaxGivenLength || lines[at].IsFixed)
        {
            return new Headings(null, Sentences.Beginning(first[from..].Trim(), MaxTitleLength), Origin.FirstSentence, null, lines)
            {
                IsTitleExcerpt = true,
                Opening = opening,
            };
        }

        var rest = first[end..].Trim();
        return new Headings(null, WithoutStop(first[from..end].Trim()), Origin.FirstSentence, null, [
            .. lines.Take(at), .. rest.Length > 0 ? [lines[at] with { Text = rest }] : Array.Empty<ReportLine>(), .. lines.Skip(at + 1)])
        {
            Shortened = lines[at],
            Beginning = WithoutStop(first[..end].Trim()),
            Opening = opening,
            Dropped = from > 0 ? [new DroppedPart(DropRule.Attribution, first[..from].Trim())] : [],
        };
    }

    private static string WithoutStop(string sentence) =>
        sentence.EndsWith('.') && !sentence.EndsWith("..", StringComparison.Ordinal) ? sentence[..^1] : sentence;

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
