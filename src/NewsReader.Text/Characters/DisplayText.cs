namespace NewsReader.Text.Characters;

/// <summary>The safe cleaning of a text for display; what is stored as the original is never cleaned.</summary>
public static class DisplayText
{
    /// <summary>The text cleaned for the eye. Arabic ي and ك become Persian letters only when <paramref name="language"/> is "fa".</summary>
    /// <param name="text">One paragraph or line, or several separated by line breaks.</param>
    /// <param name="language">The language as a BCP 47 primary tag.</param>
    public static string Clean(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var cleaned = text.Replace('\u00A0', ' ');
        return language == "fa" ? cleaned.Replace('ي', 'ی').Replace('ك', 'ک') : cleaned;
    }
}
