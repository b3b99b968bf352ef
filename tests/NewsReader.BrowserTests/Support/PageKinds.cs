namespace NewsReader.BrowserTests.Support;

/// <summary>The kinds of page that the site has.</summary>
public enum PageKind
{
    Front,
    Article,
    Search,
    SearchStart,
    SearchByMonth,
    Corrected,
    Suggestions,
    NothingFound,
    NotFound,
    Bookmarks,
    History,
    Offline,
    Help,
    Sections,
    Section,
    Sources,
    Source,
    Tags,
    Tag,
    Languages,
    Language,
    Archive,
    Year,
    Month,
    Day,
    Undated,
    Network,
    Revisions,
    Runs,
    Run,
}

public static class PageKinds
{
    public static TheoryData<PageKind> All => [.. Enum.GetValues<PageKind>()];

    /// <summary>Reaches a page of the kind as a reader would.</summary>
    internal static Task ReachAsync(this Visit visit, PageKind kind) => kind switch
    {
        PageKind.Front => visit.GoAsync("/"),
        PageKind.Article => visit.OpenReportAsync(),
        PageKind.Search => visit.GoAsync("/search?q=" + Uri.EscapeDataString("رئیس جمهور")),
        PageKind.SearchStart => visit.GoAsync("/search"),
        PageKind.SearchByMonth => visit.GoAsync("/search?year=1404"),
        PageKind.Corrected => visit.GoAsync("/search?q=" + Uri.EscapeDataString("ونزوعلا")),
        PageKind.Suggestions => visit.OpenSuggestionsAsync(),
        PageKind.NothingFound => visit.GoAsync("/search?q=" + Uri.EscapeDataString("ژغفپچگ")),
        PageKind.NotFound => visit.GoAsync("/articles/999999999"),
        PageKind.Bookmarks => visit.GoAsync("/bookmarks"),
        PageKind.History => visit.GoAsync("/history"),
        PageKind.Offline => visit.GoAsync("/offline"),
        PageKind.Help => visit.GoAsync("/help"),
        PageKind.Sections => visit.GoAsync("/sections"),
        PageKind.Section => visit.GoAsync("/sections/" + Uri.EscapeDataString("دانش")),
        PageKind.Sources => visit.GoAsync("/sources"),
        PageKind.Source => visit.GoInAsync("/sources", "/sources/"),
        PageKind.Tags => visit.GoAsync("/tags"),
        PageKind.Tag => visit.GoInAsync("/tags", "/tags/"),
        PageKind.Languages => visit.GoAsync("/languages"),
        PageKind.Language => visit.GoInAsync("/languages", "/languages/"),
        PageKind.Archive => visit.GoAsync("/archive"),
        PageKind.Year => visit.GoAsync("/archive/1404"),
        PageKind.Month => visit.GoAsync("/archive/1404/10"),
        PageKind.Day => visit.GoAsync("/archive/1404/10/14"),
        PageKind.Undated => visit.GoAsync("/archive/undated"),
        PageKind.Network => visit.OpenNetworkAsync(),
        PageKind.Revisions => visit.OpenRevisionsAsync(),
        PageKind.Runs => visit.GoAsync(visit.Management + "/runs"),
        PageKind.Run => visit.GoInAsync(visit.Management + "/runs", "/runs/"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
