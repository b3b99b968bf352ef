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
    /// <summary>
    /// The direction of most letters outside quotes and brackets; of most letters at all when there are none outside; null when
    /// there is no letter, and the text takes its parent's direction. A tie is right to left.
    /// </summary>
    public static BaseDirection? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (outsideRtl, outsideLtr, allRtl, allLtr) = StrongLetters.Count(text);
        return Majority(outsideRtl, outsideLtr) ?? Majority(allRtl, allLtr);
    }

    private static BaseDirection? Majority(int rtl, int ltr)
    {
        if (rtl + ltr == 0)
            return null;
        return rtl >= ltr ? BaseDirection.RightToLeft : BaseDirection.LeftToRight;
    }
}
