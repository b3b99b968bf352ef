using NewsReader.Articles;
using NewsReader.Text.Words;

namespace NewsReader.Enrichment;

/// <summary>The parts of a wire report, gathered line by line: what is text stays, what is not gets its name.</summary>
internal sealed class Anatomy
{
    private const int LongestTitle = 160;
    private bool inRelated;
    private bool hasEnded;

    public List<string> Text { get; } = [];

    public List<RelatedDraft> Related { get; } = [];

    public List<string> Tags { get; } = [];

    public string? DeskCode { get; private set; }

    /// <summary>Takes all lines of a report.</summary>
    public void TakeAll(List<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
            Take(lines[i], i + 1 < lines.Count ? lines[i + 1] : null);
    }

    /// <summary>Takes a line; the result says whether it is text of the report.</summary>
    /// <param name="line">A line that is not empty.</param>
    /// <param name="next">The line that follows, or null at the end.</param>
    public bool Take(string line, string? next)
    {
        if (NewsLine.IsRelatedHeading(line, out var first))
        {
            inRelated = true;
            if (first.Length > 0)
                AddRelated(first, null);
            return false;
        }

        if (NewsLine.IsEndMarker(line))
        {
            hasEnded = true;
            inRelated = false;
            return false;
        }

        if (IsNamed(line, next))
            return false;
        if (inRelated && IsTitle(line))
        {
            AddRelated(line, null);
            return false;
        }

        inRelated = false;
        if (hasEnded)
            return false;
        Text.Add(line);
        return true;
    }

    /// <summary>Whether a list of related titles has begun and not ended.</summary>
    public bool IsInRelated => inRelated;

    public void EndRelated() => inRelated = false;

    public void AddRelated(string title, string? url)
    {
        var bare = title.Trim(' ', '-', '•', '●', '*', '–', '»', '«', '\t');
        if (bare.Length > 0)
            Related.Add(new RelatedDraft(bare, url));
    }

    private bool IsNamed(string line, string? next)
    {
        // A number alone between paragraphs is text; the desk's code stands last, before a marker or a list.
        if (NewsLine.DeskCode(line) is { } code && (next is null || hasEnded || EndsText(next)))
        {
            DeskCode = code;
            return true;
        }

        if (NewsLine.Tags(line) is { } tags)
        {
            Tags.AddRange(tags);
            return true;
        }

        return NewsLine.NewsCode(line) is not null || NewsLine.IsShareLine(line);
    }

    private static bool EndsText(string line) =>
        NewsLine.IsEndMarker(line) || NewsLine.IsRelatedHeading(line, out _) || NewsLine.IsShareLine(line) || NewsLine.Tags(line) is not null
            || NewsLine.NewsCode(line) is not null || NewsLine.DeskCode(line) is not null;

    // A list inside the body ends at the first sentence: titles end with a full stop in one of five hundred cases, leads in 98 of 100.
    private static bool IsTitle(string line) => line.Length <= LongestTitle && line[^1] is not ('.' or ':' or '؛') && TitleKey.WordCount(line) > 1;
}
