using NewsReader.Text.Characters;

namespace NewsReader.Text.Spacing;

/// <summary>
/// A view of a Persian text with the half-spaces (U+200C) it has lost: می شود, کتابها, رئیسجمهور. For display only; what is stored
/// is never changed by it. Only half-spaces are added, in a word or in place of one blank, and nothing else is touched.
/// </summary>
public static class HalfSpaces
{
    private const int MinLost = 2;
    private const int LargestShareKept = 3;

    // A text is spaced alike from its beginning to its end.
    private const int SampleLength = 2_000;

    /// <summary>The text with its half-spaces restored; the same string when none is missing. Restoring twice changes nothing.</summary>
    /// <param name="text">Plain text in Persian, of any number of paragraphs.</param>
    public static string Restore(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Restore(text, SpacingTable.Shipped).Text;
    }

    /// <summary>HTML whose texts have their half-spaces restored; tags, comments and entities stay as they are.</summary>
    /// <param name="html">A well-formed fragment as a serialiser writes it.</param>
    public static string RestoreHtml(string html) => HtmlTexts.Replace(html, Restore);

    /// <summary>
    /// Whether a text has lost its half-spaces, so that the restored view reads better: at least two are missing, and they are at
    /// least a quarter of all there should be. A long text is judged by its beginning.
    /// </summary>
    /// <param name="text">Plain text or HTML, in Persian.</param>
    public static bool AreLost(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sample = text.Length <= SampleLength ? text : text[..SampleLength];
        var lost = Restore(sample, SpacingTable.Shipped).Restored;
        return lost >= MinLost && sample.Count(c => FoldTable.Kind[c] == CharKind.Boundary) <= LargestShareKept * lost;
    }

    /// <summary>The restored text and the number of places where it differs.</summary>
    internal static (string Text, int Restored) Restore(string text, SpacingTable table) => new SpacingWriter(text, table).Write();
}
