namespace NewsReader.Pages;

/// <summary>The size of a headline by its length.</summary>
internal static class Headline
{
    private const int SentenceLength = 60;

    /// <summary>The class of a first-rank headline; one of over 60 letters is a sentence and is set smaller.</summary>
    public static string FirstRank(string title) => title.Length > SentenceLength ? "hl--long" : "hl--1";

    /// <summary>"rtl" or "ltr".</summary>
    public static string Direction(bool isRightToLeft) => isRightToLeft ? "rtl" : "ltr";
}
