using System.Text;

namespace NewsReader.Text.Typography;

/// <summary>
/// A view of a Persian text as a typesetter would set it: half-spaces where they are missing, «» for paired straight quotation marks,
/// Persian digits outside of what is Latin, one blank for several. For display only; what is stored is never changed by it.
/// </summary>
public static class PersianTypography
{
    /// <summary>Where a text is set otherwise, in order, none within another. Nothing in a text that was set already.</summary>
    /// <param name="text">Plain text in Persian, one paragraph; the time it takes grows with its length.</param>
    public static IReadOnlyList<TypographicChange> Changes(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var draft = new TypographicDraft(text);
        StraightQuotes.Mark(text, draft);
        PersianDigits.Mark(text, draft);
        draft.MarkBlanks();
        draft.MarkHalfSpaces();
        return draft.Changes();
    }

    /// <summary>The text as it is set.</summary>
    /// <inheritdoc cref="Changes" path="/param"/>
    public static string Apply(string text)
    {
        var changes = Changes(text);
        if (changes.Count == 0)
            return text;
        var set = new StringBuilder(text.Length + 16);
        var done = 0;
        foreach (var change in changes)
        {
            set.Append(text, done, change.Start - done).Append(change.Text);
            done = change.End;
        }

        return set.Append(text, done, text.Length - done).ToString();
    }
}
