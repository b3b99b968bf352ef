namespace NewsReader.Text.Direction;

/// <summary>The base direction of a text or a paragraph.</summary>
public enum BaseDirection
{
    /// <summary>As in Latin script.</summary>
    LeftToRight,

    /// <summary>As in Arabic and Hebrew script.</summary>
    RightToLeft,
}

/// <summary>Base direction by majority of strong letters, not by the first strong letter.</summary>
public static class TextDirection
{
    /// <summary>The direction of a text, or null when it has no strong letter and takes its parent's.</summary>
    public static BaseDirection? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rtl = text.Count(c => c is >= '\u0590' and <= '\u08FF');
        var ltr = text.Count(char.IsAsciiLetter);
        return rtl == 0 && ltr == 0 ? null : rtl >= ltr ? BaseDirection.RightToLeft : BaseDirection.LeftToRight;
    }
}
