using NewsReader.Reading.Html;

namespace NewsReader.Reading.Structured;

/// <summary>What was said already, to be asked whether it says another text too, however that is marked up. Time and memory grow with the
/// length of the texts.</summary>
internal sealed class SaidText
{
    // Letters of a piece; of all pieces some are kept, by what they are and not by where they stand.
    private const int Piece = 12;
    private const uint Kept = 2;
    private const uint Base = 16_777_619;

    // The part of its pieces by which a text was said before; one that differs by a word was not. Another form of the same text has
    // marks and addresses of its own.
    private const double Enough = 0.9;
    private const double EnoughOfForm = 0.7;

    // Texts too short to have pieces that are looked for as they are.
    private const int MaxLooked = 200;

    private static readonly uint First = Power(Piece);

    private readonly HashSet<uint> pieces = [];
    private readonly List<string> texts = [];
    private readonly HashSet<string> wholes = new(StringComparer.Ordinal);
    private int looked;

    /// <summary>Takes a text, which may be HTML.</summary>
    public void Add(string text)
    {
        var letters = Letters(text);
        texts.Add(letters);
        wholes.Add(letters);
        foreach (var piece in Pieces(letters))
            pieces.Add(piece);
    }

    /// <summary>Whether a text was said as it is, and not within another one.</summary>
    public bool SaysAlone(string text) => wholes.Contains(Letters(text));

    /// <summary>Whether all but nothing of a text was said.</summary>
    /// <param name="isForm">Whether it may be another form of what was said.</param>
    public bool Says(string text, bool isForm = false)
    {
        var letters = Letters(text);
        var (all, known) = (0, 0);
        foreach (var piece in Pieces(letters))
            (all, known) = (all + 1, known + (pieces.Contains(piece) ? 1 : 0));
        if (all > 2)
            return known >= all * (isForm ? EnoughOfForm : Enough);
        return looked++ < MaxLooked && texts.Exists(one => one.Contains(letters, StringComparison.Ordinal));
    }

    private static string Letters(string text) => string.Concat((SafeHtml.IsHtml(text) ? SafeHtml.PlainText(text) : text)
        .Where(char.IsLetterOrDigit));

    // A rolling hash.
    private static IEnumerable<uint> Pieces(string letters)
    {
        var hash = 0u;
        for (var i = 0; i < letters.Length; i++)
        {
            hash = unchecked((hash * Base) + letters[i] - (i >= Piece ? First * letters[i - Piece] : 0));
            if (i >= Piece - 1 && (hash >> 7) % Kept == 0)
                yield return hash;
        }
    }

    private static uint Power(int exponent)
    {
        var power = 1u;
        for (var i = 0; i < exponent; i++)
            power = unchecked(power * Base);
        return power;
    }
}
