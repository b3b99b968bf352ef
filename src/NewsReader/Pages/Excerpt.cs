namespace NewsReader.Pages;

/// <summary>The beginning of a text, for cards.</summary>
internal static class Excerpt
{
    /// <summary>The text when it is at most <paramref name="limit"/> characters long, else its first whole words and an ellipsis.</summary>
    public static string Of(string text, int limit)
    {
        if (text.Length <= limit)
            return text;
        var cut = text.LastIndexOf(' ', limit);
        return string.Concat(text.AsSpan(0, cut > limit / 2 ? cut : limit).TrimEnd("،,؛;:.…- "), " …");
    }
}
