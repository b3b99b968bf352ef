namespace NewsReader.Text.Direction;

/// <summary>The base direction of a text or a paragraph.</summary>
public enum BaseDirection
{
    /// <summary>As in Latin script.</summary>
    LeftToRight,

    /// <summary>As in Arabic and Hebrew script.</summary>
    RightToLeft,
}

/// <summary>
/// Base direction by majority of strong letters outside quotation marks and brackets, not by the first strong letter: a Persian
/// sentence may begin with a Latin name.
/// </summary>
public static class TextDirection
{
    private const string Opening = "«‹“‘([{";
    private const string Closing = "»›”’)]}";

    /// <summary>The direction of a text or paragraph, or null when it has no strong letter and takes its parent's.</summary>
    public static BaseDirection? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (outside, all) = Count(text);
        return Majority(outside) ?? Majority(all);
    }

    private static (Letters Outside, Letters All) Count(string text)
    {
        Letters outside = default, all = default;
        var depth = 0;
        var quoted = false;
        foreach (var c in text)
        {
            if (c == '"')
                quoted = !quoted;
            else if (Opening.Contains(c, StringComparison.Ordinal))
                depth++;
            else if (Closing.Contains(c, StringComparison.Ordinal))
                depth = Math.Max(0, depth - 1);
            else if (c == '\n')
                (depth, quoted) = (0, false);
            var letter = Letters.Of(c);
            all += letter;
            if (depth == 0 && !quoted)
                outside += letter;
        }

        return (outside, all);
    }

    private static BaseDirection? Majority(Letters letters) =>
        letters == default ? null : letters.RightToLeft >= letters.LeftToRight ? BaseDirection.RightToLeft : BaseDirection.LeftToRight;

    private readonly record struct Letters(int RightToLeft, int LeftToRight)
    {
        public static Letters operator +(Letters a, Letters b) => new(a.RightToLeft + b.RightToLeft, a.LeftToRight + b.LeftToRight);

        // Hebrew to Arabic Extended-A and the presentation forms are right to left; digits and marks are not strong.
        public static Letters Of(char c) =>
            !char.IsLetter(c) ? default
            : c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFF') ? new(1, 0)
            : new(0, 1);
    }
}
