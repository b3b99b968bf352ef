using System.Globalization;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace NewsReader.Reading.Notes;

/// <summary>Lists numbered as Persian texts number them, in digits of any script before a point, a bracket or a dash.</summary>
internal sealed class PersianMarkdown : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        if (pipeline.BlockParsers.Find<ListBlockParser>() is not { } lists)
            return;
        lists.ItemParsers.RemoveAll(parser => parser is NumberedListItemParser);
        lists.ItemParsers.Add(new NumberParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private sealed class NumberParser : OrderedListItemParser
    {
        // A year that begins a line is no number of a list.
        private const int MaxDigits = 3;

        public NumberParser() => OpeningCharacters = [.. "0123456789۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩"];

        public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result)
        {
            result = default;
            var (number, digits, begin) = (0, 0, state.Start);
            for (var c = state.CurrentChar; CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var value; c = state.NextChar())
            {
                number = (number * 10) + value;
                if (++digits > MaxDigits)
                    return false;
            }

            var sign = state.CurrentChar;
            if (digits == 0 || sign is not ('.' or ')' or '-' or '–' or 'ـ'))
                return false;
            state.NextChar();
            result = new ListInfo
            {
                BulletType = '1',
                OrderedStart = number.ToString(CultureInfo.InvariantCulture),
                OrderedDelimiter = sign,
                DefaultOrderedStart = "1",
                SourceBullet = new Markdig.Helpers.StringSlice(state.Line.Text, begin, state.Start - 2),
            };
            return true;
        }
    }
}

/// <summary>Emphasis beside quotation marks and stops without a blank between: the rule of CommonMark, made for Latin letters, takes
/// «گفت **«آب»**و رفت» for asterisks.</summary>
internal static partial class PersianEmphasis
{
    // Neither a blank nor punctuation, so that signs beside it begin and end emphasis; no text has it.
    private const char Joiner = '\uE0B7';

    /// <summary>The text with joiners where the rule fails.</summary>
    public static string Join(string markdown) => markdown.AsSpan().IndexOfAny('*', '~', '=') < 0
        ? markdown
        : Closing().Replace(Opening().Replace(markdown, $"$0{Joiner}"), $"{Joiner}$0");

    /// <summary>A text without them.</summary>
    public static string Unjoin(string text) => text.Replace(Joiner.ToString(), "", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<=[\p{IsArabic}\u200C])(?:\*{1,3}|~~|==)(?=[«“""(\[‹])")]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?<=[»”"")\]›.:،؛؟!…])(?:\*{1,3}|~~|==)(?=[\p{IsArabic}\u200C])")]
    private static partial Regex Closing();
}
