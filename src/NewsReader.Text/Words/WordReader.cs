using NewsReader.Text.Characters;

namespace NewsReader.Text.Words;

/// <summary>Cuts a line of text into words.</summary>
internal static class WordReader
{
    private static readonly WordPart[] PercentParts = [new("درصد", "درصد")];

    /// <summary>The next word at or after <paramref name="index"/>, which then stands after it; null at the end of the text or at a line break, on which the index then stands.</summary>
    public static RawWord? Next(string text, ref int index)
    {
        for (; index < text.Length; index++)
        {
            switch (FoldTable.Kind[text[index]])
            {
                case CharKind.LineBreak:
                    return null;
                case CharKind.Percent:
                    index++;
                    return new RawWord(PercentParts[0].Stem, PercentParts, index - 1, index);
                case CharKind.Letter or CharKind.OtherLetter or CharKind.Digit or CharKind.Expansion:
                    if (Read(text, ref index) is { Parts.Length: > 0 } word)
                        return word;
                    index--;
                    break;
            }
        }

        return null;
    }

    private static RawWord Read(string text, ref int index)
    {
        var start = index;
        var end = index;
        var digits = 0;
        for (; index < text.Length; index++)
        {
            var kind = FoldTable.Kind[text[index]];
            if (kind is CharKind.Letter or CharKind.OtherLetter or CharKind.Digit or CharKind.Expansion or CharKind.Mark)
            {
                end = index + 1;
                digits = kind == CharKind.Digit ? digits + 1 : kind == CharKind.Mark ? digits : 0;
            }
            else if (Folding.IsThousandsSeparator(text, index, digits))
            {
                digits = 0;
            }
            else if (kind is not (CharKind.Format or CharKind.Boundary))
            {
                break;
            }
        }

        var parsed = WordParser.Parse(text.AsSpan(start, end - start));
        return new RawWord(parsed.Folded, parsed.Parts, start, end);
    }
}
