using NewsReader.Text.Characters;
using NewsReader.Text.Languages;

namespace NewsReader.Text.Words;

/// <summary>
/// Finds the runs of one text, glues what a space has torn apart (می شود, کتاب های, رفته اند) and writes their tokens.
/// </summary>
internal ref struct TokenWriter(string text, List<Token> tokens)
{
    // Beyond it words stand side by side by accident, or by ill will: each gluing analyses the whole again.
    private const int MaxGluedLength = 48;

    private static readonly WordAnalysis Percent = RunAnalyzer.Analyze("درصد");

    private readonly ReadOnlySpan<char> _text = text;
    private readonly List<Token> _tokens = tokens;
    private int _position;

    // The run written last, to which the next one may be glued.
    private int _lastStart;
    private int _lastIndex;
    private int _lastPosition;
    private WordTraits _lastTraits;
    private string _lastFirst = "";
    private bool _lastIsNear;
    private bool _lastFollowsMonth;

    public void Write()
    {
        for (var i = 0; i < _text.Length;)
        {
            switch (FoldTable.Kind[_text[i]])
            {
                case CharKind.Letter or CharKind.OtherLetter or CharKind.Digit or CharKind.Expansion:
                    var end = EndOfRun(i, out var next);
                    WriteRun(i, end);
                    i = next;
                    continue;
                case CharKind.Percent:
                    Append(i, i + 1, Percent);
                    _lastIsNear = false;
                    break;
                case CharKind.LineBreak:
                    BreakParagraph(ref i);
                    continue;
                case CharKind.Separator:
                    _lastIsNear = false;
                    break;
                default:
                    break;
            }

            i++;
        }
    }

    private void BreakParagraph(ref int i)
    {
        while (i < _text.Length && FoldTable.Kind[_text[i]] is CharKind.LineBreak or CharKind.Blank)
            i++;
        _position += ParagraphGapAfterWords();
        _lastIsNear = false;
    }

    private readonly int ParagraphGapAfterWords() => _position == 0 ? 0 : TextAnalyzer.ParagraphGap;

    // The end of the run is after its last letter, digit or mark; trailing controls and half-spaces are passed over.
    private readonly int EndOfRun(int start, out int next)
    {
        var end = start;
        var digits = 0;
        var i = start;
        for (; i < _text.Length; i++)
        {
            var kind = FoldTable.Kind[_text[i]];
            if (kind is CharKind.Letter or CharKind.OtherLetter or CharKind.Digit or CharKind.Expansion or CharKind.Mark)
                end = i + 1;
            else if (kind is not (CharKind.Format or CharKind.Boundary) && !IsInsideRun(i, digits))
                break;
            if (kind == CharKind.Digit)
                digits++;
            else if (kind is not (CharKind.Mark or CharKind.Format))
                digits = 0;
        }

        next = i;
        return end;
    }

    private readonly bool IsInsideRun(int i, int digits) =>
        Folding.IsThousandsSeparator(_text, i, digits) || HebrewForms.IsGershayim(_text, i)
        || (TextAnalyzer.IsApostrophe(_text[i]) && IsPossessive(i));

    // Trump's: an apostrophe and a final s after a letter that is not of Arabic script.
    private readonly bool IsPossessive(int i) =>
        i > 0 && i + 1 < _text.Length && _text[i + 1] is 's' or 'S' && FoldTable.Kind[_text[i - 1]] == CharKind.OtherLetter
        && (i + 2 == _text.Length || FoldTable.Kind[_text[i + 2]] is not (CharKind.Letter or CharKind.OtherLetter or CharKind.Digit
            or CharKind.Mark or CharKind.Format or CharKind.Boundary or CharKind.Expansion));

    private void WriteRun(int start, int end)
    {
        var analysis = TextAnalyzer.Cache.Get(_text[start..end]);
        if (_lastIsNear && end - _lastStart <= MaxGluedLength && (Glues(analysis.Traits) || IsTorn(analysis)))
        {
            _tokens.RemoveRange(_lastIndex, _tokens.Count - _lastIndex);
            _position = _lastPosition;
            start = _lastStart;
            Append(start, end, TextAnalyzer.Cache.Get(_text[start..end]));
        }
        else
        {
            _lastFollowsMonth = _lastIsNear && _lastTraits.HasFlag(WordTraits.Month);
            Append(start, end, analysis);
        }

        _lastIsNear = true;
    }

    private void Append(int start, int end, WordAnalysis analysis)
    {
        (_lastStart, _lastIndex, _lastPosition) = (start, _tokens.Count, _position);
        (_lastTraits, _lastFirst) = (analysis.Traits, analysis.First);
        foreach (var term in analysis.Terms)
            _tokens.Add(new Token(term.Stem, term.Exact, _position++, start, end));
    }

    private readonly bool Glues(WordTraits next)
    {
        var last = _lastTraits;
        if (Has(last, WordTraits.VerbPrefix))
            return Has(next, WordTraits.VerbForm) && !_lastFollowsMonth;
        if (!Has(last, WordTraits.Host))
            return false;
        return Has(next, WordTraits.Plural)
            || Has(next, WordTraits.Comparative)
            || (Has(next, WordTraits.AfterHeh) && Has(last, WordTraits.EndsInHeh))
            || (Has(next, WordTraits.Possessive) && Has(last, WordTraits.EndsInPlural))
            || (Has(next, WordTraits.Ezafe) && Has(last, WordTraits.EndsInHeh | WordTraits.EndsInVowel));
    }

    // وزارت خانه
    private readonly bool IsTorn(WordAnalysis next) =>
        Has(_lastTraits, WordTraits.JoinsNext) && Has(next.Traits, WordTraits.JoinsLast) && JoinedWords.IsSpaced(_lastFirst, next.First);

    private static bool Has(WordTraits traits, WordTraits any) => (traits & any) != WordTraits.None;
}
