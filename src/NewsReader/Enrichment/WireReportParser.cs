using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Reading;
using NewsReader.Text.Dates;
using NewsReader.Text.Reports;
using NewsReader.Text.Words;

namespace NewsReader.Enrichment;

/// <summary>The parts of a wire report, gathered line by line: what is text stays, what is not gets its name.</summary>
/// <param name="known">The publication date that the file itself gives; a line with another one is text.</param>
/// <param name="time">How long it may take, or null.</param>
/// <param name="isTitled">Whether the title is known, so that the first line is none.</param>
internal sealed partial class WireReportParser(PartialDate? known = null, ReadingTime? time = null, bool isTitled = false)
{
    private const int MaxTitleLength = 160;

    // A longer line is text whatever it says.
    private const int MaxLineLength = 400;

    // After the end marker stand addresses and notices; a sentence of this many words is part of a report all the same.
    private const int WordsOfASentence = 8;

    // A date may stand alone above a report; further down it heads a part of it.
    private const int FirstLines = 5;

    private readonly List<ReportLine> text = [];
    private readonly List<RelatedDraft> related = [];

    // What stands after an end marker, until it is known whether another one comes.
    private readonly List<ReportLine> afterEnd = [];
    private readonly DayHeadings days = new();
    private bool inRelated;
    private bool hasLinks;
    private bool hasEnded;
    private int count;

    /// <summary>The lines that are text of the report.</summary>
    public IReadOnlyList<ReportLine> Text => text;

    public IReadOnlyList<RelatedDraft> Related => related;

    public List<string> Tags { get; } = [];

    /// <summary>The lines that are no text, each with what it is.</summary>
    public List<DroppedPart> Dropped { get; } = [];

    public string? DeskCode { get; private set; }

    /// <summary>Who wrote the report, by a line below its title that says nothing else.</summary>
    public string? Author { get; private set; }

    /// <summary>The date of a line that is nothing else.</summary>
    public PartialDate? Published { get; private set; }

    /// <summary>The line above all others of a text that goes on day by day, or null.</summary>
    public string? FirstDay => days.First;

    /// <summary>Takes all lines of a report.</summary>
    public WireReportParser TakeAll(IReadOnlyList<ReportLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            count++;
            time?.Check("telling the lines of the article apart");
            var line = lines[i].IsFixed ? lines[i] : WithoutEndMarker(lines[i]);
            // Of a line that was a marker alone nothing is left to be anything.
            if (line.Text.Length == 0)
            {
                Dropped.Add(new DroppedPart(DropRule.EndMarker, line.Tail));
                End();
                continue;
            }

            if (line.IsFixed || line.Text.Length > MaxLineLength
                || RuleOf(line, i + 1 < lines.Count ? lines[i + 1].Text : null) is not { } rule)
                Keep(line);
            else
                Drop(rule, line);
            if (line.Tail.Length > 0)
            {
                Dropped.Add(new DroppedPart(DropRule.EndMarker, line.Tail));
                End();
            }
        }

        days.Restore(text, Dropped, isTitled);
        for (var i = 0; i < afterEnd.Count; i++)
        {
            if (IsTextAfterEnd(i))
                text.Add(afterEnd[i]);
            else
                Dropped.Add(new DroppedPart(DropRule.AfterEnd, afterEnd[i].Text));
        }

        return this;
    }

    private void Keep(ReportLine line)
    {
        if (line.IsHeading && known is not null && NewsLine.Date(line.Text, isLabelled: false) is { } day)
            days.AddOther(line, text.Count, day);
        (hasEnded ? afterEnd : text).Add(line);
    }

    private void Drop(string rule, ReportLine line)
    {
        var part = new DroppedPart(rule, line.Text);
        if (rule == DropRule.DateLine && !hasEnded && NewsLine.Date(line.Text, isLabelled: false) is { } day)
            days.Add(part, line, text.Count, day);
        Dropped.Add(part);
    }

    // A list with numbers, and the line that leads to it, are part of a report wherever they stand.
    private bool IsTextAfterEnd(int at)
    {
        var line = afterEnd[at];
        return line.IsFixed || line.Text.Length > MaxLineLength || IsSentence(line.Text) || IsNumbered(at) || (line.Text[^1] == ':'
            && IsNumbered(at + 1));
    }

    private bool IsNumbered(int at) => at < afterEnd.Count && NewsLine.IsNumbered(afterEnd[at].Text)
        && ((at > 0 && NewsLine.IsNumbered(afterEnd[at - 1].Text))
            || (at + 1 < afterEnd.Count && NewsLine.IsNumbered(afterEnd[at + 1].Text)));

    // The last marker ends a report: what stands between two of them is text.
    private void End()
    {
        text.AddRange(afterEnd);
        afterEnd.Clear();
        (hasEnded, inRelated) = (true, false);
    }

    private static ReportLine WithoutEndMarker(ReportLine line) =>
        NewsLine.EndMarkerOf(line.Text) is { Length: > 0 } tail ? line with { Text = line.Text[..^tail.Length], Tail = tail } : line;

    // By which rule a line is no text, or null where it is.
    private string? RuleOf(ReportLine line, string? next)
    {
        if (NewsLine.IsRelatedHeading(line.Text, out var first))
        {
            inRelated = true;
            hasLinks = false;
            AddInline(line, first);
            return DropRule.RelatedList;
        }

        if (NewsLine.IsEndMarker(line.Text))
        {
            End();
            return DropRule.EndMarker;
        }

        // What heads an entry of a live report says when it was written, and more.
        if (line.IsHeading && NewsLine.AuthorOfDateLine(line.Text) is not null && NewsLine.Date(line.Text, isLabelled: false) is not null)
            return null;
        if (NamedRule(line.Text, next) is { } named)
            return named;
        if (inRelated && IsItem(line))
            return DropRule.RelatedList;
        inRelated = false;
        return null;
    }

    // «بیشتر بخوانید: …» with the first titles in the same line.
    private void AddInline(ReportLine heading, string first)
    {
        if (heading.Links.Count > 0 && first.Length > 0)
            AddLinks(heading);
        else if (first.Length > 0)
            Add(first, null);
    }

    // A list is one of links where it has links, and of titles where it has none. Titles end with a full stop in one of five hundred
    // cases, leads in 98 of 100: the first sentence ends the list.
    private bool IsItem(ReportLine line)
    {
        if (line.IsLinks)
        {
            AddLinks(line);
            return true;
        }

        if (!IsTitle(line.Text) || (hasLinks && !line.IsListed))
            return false;
        Add(line.Text, null);
        return true;
    }

    private void AddLinks(ReportLine line)
    {
        hasLinks = true;
        foreach (var link in line.Links)
            Add(link.Title, link.Url);
    }

    private void Add(string title, string? url)
    {
        var bare = title.Trim(' ', '-', '•', '●', '▪', '◾', '*', '–', '»', '«', '›', '‹', '<', '>', '\t');
        // The address may stand behind the title.
        if (url is null && bare.Contains("://", StringComparison.Ordinal)
            && AddressBehind().Match(bare) is { Success: true, Index: > 0 } behind)
            (bare, url) = (bare[..behind.Index].TrimEnd(), behind.Groups[1].Value);
        if (bare.Length > 0 && !NewsLine.IsRelatedHeading(bare, out _))
            related.Add(new RelatedDraft(bare, url));
    }

    private string? NamedRule(string line, string? next)
    {
        // A number alone between paragraphs, or below others in a table, is text; the desk's code stands last, before a marker or a list.
        if (NewsLine.DeskCode(line) is { } code
            && (hasEnded || ((next is null || EndsText(next)) && (!code.All(char.IsDigit) || FollowsSentence()))))
        {
            DeskCode ??= code;
            return DropRule.DeskCode;
        }

        if (NewsLine.Tags(line) is { } tags)
        {
            Tags.AddRange(tags);
            return DropRule.TagLine;
        }

        if (NewsLine.NewsCode(line) is not null)
            return DropRule.NewsCode;
        if (MastheadLine.IsRights(line) && count > 1 && (hasEnded || next is null || EndsText(next)))
            return DropRule.Notice;
        if (NewsLine.IsShareLine(line) || IsHandleAtFoot(line, next))
            return DropRule.ShareLine;
        if (Author is null && next is not null && count <= FirstLines && (isTitled || count > 1) && BylineText.OfLine(line) is { } author)
        {
            Author = author;
            return DropRule.Byline;
        }

        return IsDate(line) ? DropRule.DateLine : null;
    }

    // The name of the channel below its post; one of several is an item of a list.
    private bool IsHandleAtFoot(string line, string? next) => count > 1 && NewsLine.IsHandle(line)
        && (next is null || NewsLine.IsShareLine(next)) && text.Count > 0 && !NewsLine.IsHandle(text[^1].Text);

    private bool FollowsSentence() =>
        text.Count > 0 && !text[^1].IsFixed && (IsSentence(text[^1].Text) || TitleKey.WordCount(text[^1].Text) >= WordsOfASentence);

    private bool IsDate(string line)
    {
        if (NewsLine.Date(line, isLabelled: count > FirstLines || hasEnded) is not { } date
            || (known is { } own && own.First != date.First))
            return false;
        Published ??= date;
        Author ??= NewsLine.AuthorOfDateLine(line);
        return true;
    }

    private static bool EndsText(string line) =>
        NewsLine.IsEndMarker(line) || MastheadLine.IsRights(line) || NewsLine.IsRelatedHeading(line, out _) || NewsLine.IsShareLine(line)
            || NewsLine.Tags(line) is not null
            || NewsLine.NewsCode(line) is not null || NewsLine.DeskCode(line) is not null;

    private static bool IsTitle(string line) =>
        line.Length <= MaxTitleLength && line[^1] is not ('.' or ':' or '؛') && TitleKey.WordCount(line) > 1;

    private static bool IsSentence(string line) =>
        line[^1] is '.' or '!' or '؟' or '»' or '…' or '?' or ':' && TitleKey.WordCount(line) >= WordsOfASentence;

    [GeneratedRegex(@"\s*[-–:]?\s*[(\[<]?\s*(https?://[^\s()\[\]<>]+)\s*[)\]>]?$")]
    private static partial Regex AddressBehind();
}
