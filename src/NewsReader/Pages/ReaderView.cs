using NewsReader.Articles;
using NewsReader.Search;
using NewsReader.Search.Counting;

namespace NewsReader.Pages;

/// <summary>What every view of a request needs: the reader's preferences, the day and the size of the archive.</summary>
internal sealed class ReaderView(IHttpContextAccessor accessor, TimeProvider clock)
{
    public DisplayPreferences Display { get; } = DisplayPreferences.From(accessor.HttpContext!.Request.Cookies);

    /// <summary>Set before a page renders; empty where the archive could not be asked.</summary>
    public ArchiveCounts Counts { get; set; } = ArchiveCounts.None;

    /// <summary>The counts for a page that shows nothing else.</summary>
    /// <exception cref="IndexUnavailableException">The archive could not be asked.</exception>
    public ArchiveCounts KnownCounts => ReferenceEquals(Counts, ArchiveCounts.None) ? throw new IndexUnavailableException() : Counts;

    public DateText Today => DateText.OfDay(clock.GetLocalNow(), Display.IsJalali);

    /// <summary>The path and query of a request, to come back to.</summary>
    public static string Address(HttpRequest request) => request.Path.ToUriComponent() + request.QueryString.ToUriComponent();

    public DateText Date(PublicationDate date, bool full = false) => DateText.Of(date, Display.IsJalali, full);
}
