using NewsReader.Articles;

namespace NewsReader.Enrichment;

/// <summary>A line of a report, as plain text or as HTML gives it.</summary>
/// <param name="Text">Its text without blanks around it; never empty.</param>
internal record ReportLine(string Text)
{
    /// <summary>What was taken off its end, such as an end marker.</summary>
    public string Tail { get; init; } = "";

    /// <summary>The links of a line of HTML.</summary>
    public IReadOnlyList<RelatedDraft> Links { get; init; } = [];

    /// <summary>Whether it is part of a table, a figure or preformatted text, which stay as they are.</summary>
    public bool IsFixed { get; init; }

    /// <summary>Whether it is preformatted text, as code is: of no language that is spoken.</summary>
    public bool IsCode { get; init; }

    /// <summary>Whether it is an item of a list or stands in a quote.</summary>
    public bool IsListed { get; init; }

    /// <summary>Whether the markup makes it a heading.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Whether it names or describes a picture.</summary>
    public bool IsCaption { get; init; }

    /// <summary>Whether hardly anything but links is in it.</summary>
    public bool IsLinks => Links.Count > 0 && Text.Length <= Links.Sum(link => link.Title.Length + 3) + 10;
}
