using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Options;
using NewsReader.Articles;
using NewsReader.Search;
using NewsReader.Search.Counting;
using NewsReader.Search.Labels;
using NewsReader.Settings;
using NewsReader.Text.Typography;

namespace NewsReader.Pages;

/// <summary>What every view of a request needs: the reader's preferences, the day and the size of the archive.</summary>
internal sealed class ReaderView(
    IHttpContextAccessor accessor, ArchiveLabels labels, TimeProvider clock, IOptions<NewsReaderOptions> options)
{
    public DisplayPreferences Display { get; } = DisplayPreferences.From(accessor.HttpContext!.Request.Cookies);

    /// <summary>What every address of the site begins with: nothing, or its base path, such as "/news". Addresses are without it within the
    /// program; what writes one for a browser puts it before.</summary>
    public string Base { get; } = accessor.HttpContext!.Request.PathBase.ToUriComponent();

    /// <summary>The address of the site itself, without a slash at its end.</summary>
    public string Site
    {
        get
        {
            var request = accessor.HttpContext!.Request;
            return $"{request.Scheme}://{request.Host}{Base}";
        }
    }

    /// <summary>Set before a page renders; empty where the archive could not be asked.</summary>
    public ArchiveCounts Counts { get; set; } = ArchiveCounts.None;

    /// <summary>Set before a page renders: whether much of the archive is yet to be counted.</summary>
    public bool IsCatchingUp { get; set; }

    /// <summary>The counts for a page that shows nothing else.</summary>
    /// <exception cref="IndexUnavailableException">The archive could not be asked.</exception>
    public ArchiveCounts KnownCounts => ReferenceEquals(Counts, ArchiveCounts.None) ? throw new IndexUnavailableException() : Counts;

    /// <summary>Chooses what is drawn for the stories of the page.</summary>
    public MediaChooser Media => field ??= new MediaChooser(
        options.Value.Images && Display.Pictures == DisplayPreferences.AllPictures, Display.Pictures != DisplayPreferences.NoPictures);

    /// <summary>What sections, sources and tags are called.</summary>
    public LabelTable Labels => labels.Now;

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateText Today => DateText.OfDay(clock.GetLocalNow(), Display.IsJalali);

    /// <summary>Today without its year.</summary>
    public string DayAndMonth => DateText.OfDayAndMonth(clock.GetLocalNow(), Display.IsJalali);

    /// <summary>The path and query of a request, to come back to: of a page of an error those that were asked for, and the front page where
    /// something was sent there.</summary>
    public static string Address(HttpRequest request)
    {
        var features = request.HttpContext.Features;
        var (path, query) = (request.Path, request.QueryString.ToUriComponent());
        if (features.Get<IStatusCodeReExecuteFeature>() is { } refused)
            (path, query) = (refused.OriginalPath, refused.OriginalQueryString ?? "");
        else if (features.Get<IExceptionHandlerPathFeature>() is { } failed)
            (path, query) = (failed.Path, "");
        return HttpMethods.IsGet(request.Method)
            ? request.PathBase.ToUriComponent() + Encoded(path) + query
            : request.PathBase.ToUriComponent() + "/";
    }

    // A name may look like an encoded one («%00»), which PathString takes for one; of all signs only a slash comes undecoded.
    private static string Encoded(PathString path) => string.Join('/', (path.Value ?? "").Split('/').Select(Uri.EscapeDataString))
        .Replace("%252F", "%2F", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc cref="Pages.Icon.Of"/>
    public IHtmlContent Icon(string name) => Pages.Icon.Of(name, Base);

    /// <inheritdoc cref="Pages.Icon.Along"/>
    public IHtmlContent IconAlong(string name) => Pages.Icon.Along(name, Base);

    /// <summary>Whether all Persian texts are set otherwise than they are written, as the reader chose or, without a choice, the
    /// administrator.</summary>
    public bool SetsAll => Display.Typography switch
    {
        DisplayPreferences.SetTypography => true,
        DisplayPreferences.WrittenTypography => false,
        _ => options.Value.Typography.All,
    };

    /// <summary>Whether a text is set otherwise than it is written, as the reader chose or, without a choice, the administrator.</summary>
    public bool Sets(ArticleSummary article) => article.Language == "fa" && Display.Typography switch
    {
        DisplayPreferences.SetTypography => true,
        DisplayPreferences.WrittenTypography => false,
        _ => options.Value.Typography.IsFor(article.Source),
    };

    /// <summary>A title or a lead of an article as it is shown.</summary>
    public string Text(ArticleSummary article, string text) => Sets(article) ? PersianTypography.Apply(text) : text;

    /// <summary>A title or a lead in something of an article, with what would be torn apart from right to left held together.</summary>
    public IHtmlContent Html(ArticleSummary article, string text) => MixedText.Html(Text(article, text), article.IsRightToLeft);

    /// <summary>The title of an article in something of it, with the words together that lines should not part.</summary>
    public IHtmlContent Title(ArticleSummary article) => MixedText.Title(Text(article, article.Title), article.IsRightToLeft);

    /// <inheritdoc cref="Pages.Icon.Mark"/>
    public IHtmlContent? Mark(string? name) => name is null ? null : Pages.Icon.Mark(name, Base);

    /// <summary>A value as the page shows it.</summary>
    public ShownLabel Label(ListKind kind, string value)
    {
        if (ArchiveCounts.LabelKindOf(kind) is not { } labelled)
            return new ShownLabel(value, PageText.Find("Language." + value) ?? value);
        var label = Labels.Find(labelled, value);
        return new ShownLabel(label.Name, PageText.Language == "en" ? label.English : label.Name, Labels.MarkOf(labelled, value));
    }

    /// <summary>Some values as the page shows them side by side: where any has a mark, all have one.</summary>
    public IReadOnlyList<ShownLabel> LabelAll(ListKind kind, IEnumerable<string> values)
    {
        var shown = values.Select(value => Label(kind, value)).ToList();
        return shown.Exists(label => label.Mark is not null)
            ? shown.ConvertAll(label => label with { Mark = label.Mark ?? ShownLabel.OtherMark })
            : shown;
    }

    public DateText Date(PublicationDate date, bool full = false) => DateText.Of(date, Display.IsJalali, full);
}
