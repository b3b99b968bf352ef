using NewsReader.Text.Characters;

namespace NewsReader.Text.Words;

/// <summary>
/// The one analyser that index text and query text both go through. A compound gives the same terms at the same positions
/// whether it is joined, half-spaced or spaced; endings of the ها family and می take no position in any of the three.
/// </summary>
public static class TextAnalyzer
{
    /// <summary>Changes whenever any text could yield other tokens than before; an index of another version is rebuilt.</summary>
    public const int Version = 2;

    /// <summary>Positions left free between paragraphs, so that no phrase crosses the boundary.</summary>
    public const int ParagraphGap = 100;

    /// <summary>The tokens of a text in order of position; a line break is a paragraph boundary. Any string is analysed; none throws.</summary>
    public static List<Token> Analyze(string text)
    {
        var tokens = new List<Token>();
        Analyze(text, tokens);
        return tokens;
    }

    /// <summary>As <see cref="Analyze(string)"/>, into a list that is cleared first, for callers that analyse much.</summary>
    public static void Analyze(string text, List<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        tokens.Clear();
        var line = new List<RawWord>();
        var position = 0;
        for (var index = 0; index < text.Length; index++)
        {
            line.Clear();
            while (WordReader.Next(text, ref index) is { } word)
                line.Add(word);
            if (line.Count == 0)
                continue;
            position = Emit(line, tokens, position) + ParagraphGap;
        }
    }

    /// <summary>Adds the tokens of a line from a position on; the result is the position after them.</summary>
    private static int Emit(List<RawWord> line, List<Token> tokens, int position)
    {
        for (var i = 0; i < line.Count; i++)
        {
            var word = line[i];
            if (i > 0 && Clitics.IsSpacedEnding(word.Folded, line[i - 1].Folded))
                continue;
            if (IsVerbPrefix(line, i))
                continue;
            if (Sequence(line, i) is { } sequence)
            {
                tokens.Add(new Token(sequence.Word, sequence.Word, position++, word.Start, line[sequence.Last].End));
                i = sequence.Last;
                continue;
            }

            var negation = i > 0 && line[i - 1].Folded == "نمی" && IsVerbPrefix(line, i - 1) ? "ن" : "";
            foreach (var part in word.Parts)
            {
                tokens.Add(new Token(negation + part.Stem, negation + part.Exact, position++, word.Start, word.End));
                negation = "";
            }
        }

        return position;
    }

    // «می» is also the month of May: before a year or another number, before «سال» and after «ماه» it is no prefix.
    private static bool IsVerbPrefix(List<RawWord> line, int index)
    {
        var word = line[index];
        if (word.Folded is not ("می" or "نمی") || index + 1 == line.Count || line[index + 1].Start - word.End > 2)
            return false;
        var next = line[index + 1].Folded;
        var afterMonth = index > 0 && line[index - 1].Folded is "ماه" || (index > 0 && char.IsAsciiDigit(line[index - 1].Folded[0]));
        return next.Length > 1 && next is not ("سال" or "درصد") && !char.IsAsciiDigit(next[0]) && !(word.Folded == "می" && afterMonth);
    }

    private static (string Word, int Last)? Sequence(List<RawWord> line, int index)
    {
        if (line[index].Parts.Length == 0 || !WordSequences.CanBegin(line[index].Parts[0].Stem))
            return null;
        var parts = string.Join(' ', line[index].Parts.Select(part => part.Stem));
        (string, int)? found = WordSequences.Find(parts) is { } alone ? (alone, index) : null;
        for (var last = index + 1; last < line.Count && last < index + WordSequences.Longest; last++)
        {
            parts += " " + string.Join(' ', line[last].Parts.Select(part => part.Stem));
            if (WordSequences.Find(parts) is { } word)
                found = (word, last);
        }

        return found;
    }
}
