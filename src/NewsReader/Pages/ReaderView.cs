using NewsReader.Queries;

namespace NewsReader.Pages;

/// <summary>What every view of a request needs: the reader's preferences and the day.</summary>
internal sealed class ReaderView(IHttpContextAccessor accessor, TimeProvider clock)
{
    public DisplayPreferences Display { get; } = DisplayPreferences.From(accessor.HttpContext!.Request.Cookies);

    /// <summary>Set before a page renders; empty where the store could not be asked.</summary>
    public ArchiveOverview Overview { get; set; } = new(0, 0, []);

    public DateText Today => DateText.OfDay(clock.GetLocalNow(), Display.IsJalali);

    public DateText Date(PublicationDate date, bool full = false) => DateText.Of(date, Display.IsJalali, full);
}
