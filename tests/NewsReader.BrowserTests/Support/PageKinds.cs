namespace NewsReader.BrowserTests.Support;

/// <summary>The kinds of page that the site has.</summary>
public enum PageKind
{
    Front,
    Article,
    Search,
    NothingFound,
    NotFound,
    Bookmarks,
    History,
    Offline,
    Section,
    Sources,
    Archive,
    Undated,
    Network,
}

public static class PageKinds
{
    public static TheoryData<PageKind> All => [.. Enum.GetValues<PageKind>()];

    /// <summary>Opens a page of the kind as a reader would reach it.</summary>
    internal static Task OpenAsync(this Visit visit, PageKind kind) => kind switch
    {
        PageKind.Front => visit.GoAsync("/"),
        PageKind.Article => visit.OpenReportAsync(),
        PageKind.Search => visit.GoAsync("/search?q=" + Uri.EscapeDataString("رئیس جمهور")),
        PageKind.NothingFound => visit.GoAsync("/search?q=" + Uri.EscapeDataString("ژغفپچگ")),
        PageKind.NotFound => visit.GoAsync("/articles/999999999"),
        PageKind.Bookmarks => visit.GoAsync("/bookmarks"),
        PageKind.History => visit.GoAsync("/history"),
        PageKind.Offline => visit.GoAsync("/offline"),
        PageKind.Section => visit.GoAsync("/sections/" + Uri.EscapeDataString("دانش")),
        PageKind.Sources => visit.GoAsync("/sources"),
        PageKind.Archive => visit.GoAsync("/archive"),
        PageKind.Undated => visit.GoAsync("/archive/undated"),
        PageKind.Network => visit.OpenNetworkAsync(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
