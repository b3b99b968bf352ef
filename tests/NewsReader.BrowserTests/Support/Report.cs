namespace NewsReader.BrowserTests.Support;

/// <summary>The wire report among the articles that the product ships with.</summary>
internal static class Report
{
    public const string TitleStart = "سخنگوی ریاست جمهوری روسیه اعلام کرد";

    /// <summary>The start of the title of a shipped article that lists the report as its first entry.</summary>
    public const string ReferrerStart = "نهادهای ونزوئلا";
}
