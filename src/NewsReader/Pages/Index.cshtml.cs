using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using NewsReader.Articles;
using NewsReader.Pages.Caching;
using NewsReader.Queries;
using NewsReader.Queries.Front;
using NewsReader.Search.Counting;
using NewsReader.Settings;
using NewsReader.Text.Dates;

namespace NewsReader.Pages;

/// <summary>The front page, and with ?page=2 and on the rest of all news.</summary>
[CachePage]
internal sealed class IndexModel(ListQueries lists, FrontQueries front, ReaderView reader, IOptions<NewsReaderOptions> options) : PageModel
{
    private const int SourceCount = 8;
    private const int MaxChoices = 60;

    public NewsList News { get; private set; } = NewsList.None;

    public bool IsFront { get; private set; } = true;

    public FrontEdition Edition { get; private set; } = FrontEdition.Empty;

    /// <summary>Whether cards have drawings where none of their row has a picture.</summary>
    public bool DrawsRows => reader.Display.Pictures == DisplayPreferences.DrawnPictures;

    public IEnumerable<ValueCount> Sources => reader.Counts.Values(ListKind.Source).Take(SourceCount);

    /// <summary>What all news may be narrowed by: the name of the search's filter, its label, its values with their names.</summary>
    public IReadOnlyList<FrontFilter> Filters =>
        [.. Choices.Where(filter => filter.Values.Count > 1)];

    /// <summary>The month of the last day that has news, or null.</summary>
    public CalendarMonth? Calendar
    {
        get
        {
            var day = Edition.Day is { } news ? DateOnly.FromDateTime(news.DateTime) : default;
            if (day == default || ArchivePeriod.Around(day, reader.Display.IsJalali, DatePrecision.Month) is not { } month)
                return null;
            return new CalendarMonth(month, reader.Counts, HeatLevels.From(
                reader.Counts.DaysBetween(month.First, month.Last).Select(one => one.Value)));
        }
    }

    /// <summary>The front page, or a page of all news. Not found beyond the last one.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (PlaceInList.Read(Request.Query) is not { } place)
            return NotFound();
        IsFront = place.IsStart;
        if (IsFront)
            return await FrontAsync(cancellationToken);
        if (await NewsList.ReadAsync(lists, ListScope.News, place, reader.Counts.Articles, "/", cancellationToken) is not { } news)
            return NotFound();
        News = news;
        return Page();
    }

    /// <summary>A section of a band, at its place.</summary>
    public BandSection SectionOf(FrontBand band, int bandIndex, int index)
    {
        var isWide = band.IsWide(index);
        var width = (band.Shape, isWide, band.Sections.Count) switch
        {
            (BandShape.Equal, _, 2) => "w6",
            (_, true, _) => "w8",
            _ => "w4",
        };
        return new BandSection(band.Sections[index], FormattableString.Invariant($"s{bandIndex}-{index}"), width,
            isWide ? reader.Media.Choose(band.Sections[index].Articles[0]) : null, isWide,
            reader.LabelAll(ListKind.Section, band.Sections.Select(section => section.Section))[index].Mark);
    }

    private IEnumerable<FrontFilter> Choices => [Choice("lang", ListKind.Language), Choice("source", ListKind.Source), YearChoice()];

    private FrontFilter Choice(string name, ListKind kind) => new(name, PageText.Of("List.Kinds." + kind),
        [.. reader.Counts.Values(kind).Take(MaxChoices).Select(one => (one.Value, reader.Label(kind, one.Value).Name))]);

    private FrontFilter YearChoice() => new("year", PageText.Of("Front.Year"),
        [.. reader.Counts.Years(reader.Display.IsJalali).Keys.Reverse().Take(MaxChoices)
            .Select(year => (year.ToString(CultureInfo.InvariantCulture), PageText.Plain(year)))]);

    private async Task<IActionResult> FrontAsync(CancellationToken cancellationToken)
    {
        var (pictures, isJalali) = (reader.Display.Pictures, reader.Display.IsJalali);
        var showsPictures = options.Value.Images && pictures == DisplayPreferences.AllPictures;
        Edition = await front.ReadAsync(
            new FrontAsk(isJalali, showsPictures, ShowsFaces: pictures == DisplayPreferences.DrawnPictures), cancellationToken);
        return Page();
    }
}

/// <summary>A filter of the search as a choice.</summary>
/// <param name="Values">Each with its name.</param>
internal sealed record FrontFilter(string Name, string Label, IReadOnlyList<(string Value, string Text)> Values);
