using System.Text;
using NewsReader.Text.Characters;
using NewsReader.Text.Words;

namespace NewsReader.Text.Spacing;

/// <summary>Copies a text word by word, with a half-space wherever one is missing.</summary>
internal ref struct SpacingWriter(string text, SpacingTable table)
{
    private const char HalfSpace = '\u200C';
    private const int MaxWordLength = 40;

    private readonly string _text = text;
    private readonly WordParts _parts = new(table);
    private readonly StringBuilder _written = new();
    private readonly List<int> _origins = [];
    private int _copied;
    private int _restored;

    // The word before the one at hand, the last part of it; and the whole word before that.
    private string _before = "";
    private string _last = "";
    private bool _lastIsPart;
    private int _lastEnd = -1;

    public (string Text, int Restored) Write()
    {
        for (var i = 0; i < _text.Length;)
        {
            if (FoldTable.Kind[_text[i]] != CharKind.Letter)
            {
                i++;
                continue;
            }

            var gap = i;
            while (gap > 0 && FoldTable.Kind[_text[gap - 1]] is CharKind.Blank or CharKind.Boundary && i - gap < 2)
                gap--;
            var end = EndOfWord(i);
            WriteWord(gap, i, end);
            i = end;
        }

        if (_restored == 0)
            return (_text, 0);
        _written.Append(_text, _copied, _text.Length - _copied);
        return (_written.ToString(), _restored);
    }

    private readonly int EndOfWord(int start)
    {
        var end = start;
        while (end < _text.Length && FoldTable.Kind[_text[end]] is CharKind.Letter or CharKind.Mark or CharKind.Format)
            end++;
        return end;
    }

    private void WriteWord(int gap, int start, int end)
    {
        var word = Fold(start, end);
        var isNear = gap == _lastEnd && start - gap == 1 && _last.Length > 0;
        var isPart = isNear && FoldTable.Kind[_text[gap]] == CharKind.Boundary;
        if (!isNear)
            (_before, _last, _lastIsPart) = ("", "", false);

        if (isNear && !isPart && _parts.BelongTogether(_before, _last, _lastIsPart, word))
        {
            Join(gap, start);
            isPart = true;
        }

        _before = isPart ? _before : _last;
        (_last, _lastIsPart, _lastEnd) = (word, isPart, end);
        if (!isPart && (end == _text.Length || FoldTable.Kind[_text[end]] != CharKind.Boundary))
            Part(start, word);
    }

    // After a letter that does not join, the letters stand apart without it.
    private void Join(int gap, int start)
    {
        _written.Append(_text, _copied, gap - _copied);
        if (QueryVariants.JoinsToNext(_last[^1]))
            _written.Append(HalfSpace);
        _copied = start;
        _restored++;
    }

    private void Part(int start, string word)
    {
        foreach (var cut in word.Length <= MaxWordLength ? _parts.Cuts(word) : [])
        {
            var at = start + _origins[cut];
            _written.Append(_text, _copied, at - _copied).Append(HalfSpace);
            _copied = at;
            _restored++;
            (_last, _lastIsPart) = (word[cut..], true);
        }
    }

    // The letters of the S stream, and where in the word each comes from.
    private readonly string Fold(int start, int end)
    {
        _origins.Clear();
        var letters = end - start <= MaxWordLength ? stackalloc char[MaxWordLength] : new char[end - start];
        for (var i = start; i < end; i++)
        {
            var letter = FoldTable.Stem[_text[i]];
            if (letter == FoldTable.Deleted)
                continue;
            letters[_origins.Count] = letter;
            _origins.Add(i - start);
        }

        return letters[.._origins.Count].ToString();
    }
}
