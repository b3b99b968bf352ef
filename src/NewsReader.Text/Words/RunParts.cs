using System.Text;
using NewsReader.Text.Characters;

namespace NewsReader.Text.Words;

/// <summary>A part of a run between half-spaces, or of one script: its letters in both streams, unit by unit alike.</summary>
internal readonly record struct RunPart(string Stem, string Exact, CharKind Kind);

/// <summary>Parts a run at half-spaces, glued spaces and between letters, foreign letters and digits, and folds the parts.</summary>
internal sealed class RunParts
{
    /// <summary>The letters kept of a term: far above any word, far below what an index refuses.</summary>
    public const int MaxTermLength = 128;

    private readonly List<RunPart> _parts = [];
    private readonly StringBuilder _stem = new();
    private readonly StringBuilder _exact = new();
    private CharKind _kind;

    private RunParts()
    {
    }

    /// <summary>The parts of a run in order; empty when nothing of it is left by folding.</summary>
    public static List<RunPart> Split(ReadOnlySpan<char> run)
    {
        var parts = new RunParts();
        foreach (var c in run)
        {
            // What follows an apostrophe inside a run is the English possessive.
            if (TextAnalyzer.IsApostrophe(c))
                break;
            parts.Add(c);
        }

        parts.EndPart();
        return parts._parts;
    }

    private void Add(char c)
    {
        var kind = FoldTable.Kind[c];
        switch (kind)
        {
            case CharKind.Letter or CharKind.OtherLetter or CharKind.Digit:
                AddLetter(c, kind);
                break;
            case CharKind.Expansion:
                foreach (var letter in FoldTable.Expand(c))
                    Add(letter);
                break;
            case CharKind.Mark when _exact.Length > 0:
                _exact[^1] = Folding.Compose(_exact[^1], c);
                break;
            case CharKind.Boundary or CharKind.Blank:
                EndPart();
                break;
            default:
                break;
        }
    }

    private void AddLetter(char c, CharKind kind)
    {
        if (kind != _kind)
            EndPart();
        _kind = kind;
        if (_stem.Length == MaxTermLength)
            return;
        _stem.Append(FoldTable.Stem[c]);
        _exact.Append(FoldTable.Exact[c]);
    }

    private void EndPart()
    {
        if (_stem.Length == 0)
            return;
        var stem = _stem.ToString();
        var length = stem.Length - Folding.FinalHamzas(stem);
        _parts.Add(new RunPart(stem[..length], _exact.ToString(0, length), _kind));
        _stem.Clear();
        _exact.Clear();
    }
}
