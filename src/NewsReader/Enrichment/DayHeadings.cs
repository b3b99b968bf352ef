using NewsReader.Articles;
using NewsReader.Text.Dates;

namespace NewsReader.Enrichment;

/// <summary>Lines that are dates and nothing else. One says when a report was published; several of other days each head a part of what
/// was written day by day, and are text.</summary>
internal sealed class DayHeadings
{
    private readonly List<(DroppedPart? Part, ReportLine Line, int At, PartialDate Day)> all = [];

    /// <summary>The one that stands above all else where nothing says what the text is called, once they are restored.</summary>
    public string? First { get; private set; }

    /// <param name="part">As it was left out.</param>
    /// <param name="at">How many lines of text stand before it.</param>
    public void Add(DroppedPart part, ReportLine line, int at, PartialDate day) => all.Add((part, line, at, day));

    /// <summary>Takes a heading of another day than that of publication, which is text already.</summary>
    public void AddOther(ReportLine line, int at, PartialDate day) => all.Add((null, line, at, day));

    /// <summary>Puts them back into a text that has several days.</summary>
    public void Restore(List<ReportLine> text, List<DroppedPart> dropped, bool isTitled)
    {
        // The day of a report may be printed twice, in two calendars or above and below it.
        if (all.Count < 2 || all.TrueForAll(day => day.At == all[0].At || day.Day.First == all[0].Day.First))
            return;
        for (var i = all.Count - 1; i >= 0; i--)
        {
            var (part, line, at, _) = all[i];
            if (part is null)
                continue;
            dropped.Remove(part);
            if (at == 0 && i == 0 && !isTitled && !line.IsHeading)
                First = line.Text;
            else
                text.Insert(at, line);
        }
    }
}
