namespace NewsReader.Pages;

/// <summary>The beginning of a text, for cards.</summary>
internal static class Excerpt
{
    /// <summary>A lead without the title it begins with, as it does where the title is its first sentence; null when nothing is
    /// left.</summary>
    public static string? AfterTitle(string? lead, string title)
    {
        if (lead is null || !lead.StartsWith(title, StringComparison.Ordinal))
            return string.IsNullOrWhiteSpace(lead) ? null : lead;
        var rest = lead.AsSpan(title.Length).TrimStart(" .!؟?:؛…\u00A0").ToString();
        return rest.Length == 0 ? null : rest;
    }

    /// <summary>The text when it is at most <paramref name="limit"/> characters long, else its first whole words and an ellipsis.</summary>
    public static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
            return text;
        var cut = text.LastIndexOf(' ', limit);
        return string.Concat(text.AsSpan(0, cut > limit / 2 ? cut : limit).TrimEnd("،,؛;:.…- "), " …");
    }
}
