using System.Globalization;
using System.Text;
using NewsReader.Text.Characters;

namespace NewsReader.Text.Dates;

/// <summary>Cuts a text into the words, numbers and signs that dates are made of, with spellings unified.</summary>
internal static class DateLexer
{
    private const char Tatweel = 'ـ';

    /// <summary>The tokens in order; half-spaces separate words as blanks do.</summary>
    public static List<DateToken> Read(string text)
    {
        var tokens = new List<DateToken>();
        var current = new StringBuilder();
        var kind = DateTokenKind.Sign;
        var space = false;
        var spaceBefore = false;
        var (start, end) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var raw = text[i];
            if (IsIgnored(raw) && !(raw == Tatweel && kind == DateTokenKind.Number && current.Length > 0))
                continue;
            var c = Fold(raw);
            var next = KindOf(c);
            if (current.Length > 0 && (next != kind || next == DateTokenKind.Sign))
                Flush();
            if (next == DateTokenKind.Sign && IsBlank(c))
            {
                space = true;
                continue;
            }

            if (current.Length == 0)
                (spaceBefore, space, kind, start) = (space, false, next, i);
            current.Append(c);
            end = i + 1;
        }

        Flush();
        return tokens;

        void Flush()
        {
            if (current.Length == 0)
                return;
            var word = current.ToString();
            current.Clear();
            var value = kind == DateTokenKind.Number && word.Length <= 9 ? int.Parse(word, CultureInfo.InvariantCulture) : -1;
            tokens.Add(new DateToken(kind, word, value, spaceBefore, start, end));
        }
    }

    /// <summary>The letters of a name without its blanks, as names are looked up.</summary>
    public static string Key(string name) => string.Concat(Read(name).Select(token => token.Text));

    private static DateTokenKind KindOf(char c)
    {
        if (char.IsAsciiDigit(c))
            return DateTokenKind.Number;
        return char.IsLetter(c) || IsThaiMark(c) || char.GetUnicodeCategory(c) == UnicodeCategory.SpacingCombiningMark
            ? DateTokenKind.Word
            : DateTokenKind.Sign;
    }

    // A picture of a clock or of a calendar stands before a date as a blank does.
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200C' or '\u200B'
        || (c > '\u00FF' && (char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol));

    // Vowels above and below a letter, by which alone some months are told apart.
    private static bool IsThaiMark(char c) => c is >= '\u0E31' and <= '\u0E4E';

    private static bool IsIgnored(char c) =>
        c is not (' ' or (>= 'ء' and < 'ـ')) && !IsThaiMark(c)
            && (c is 'ـ' or '\u200D'
                || (c is not ('\u200C' or '\u200B')
                    && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format));

    private static char Fold(char c)
    {
        // Of every script that has digits of its own: full-width ones, those of India.
        var digit = c > '\u007F' ? CharUnicodeInfo.GetDecimalDigitValue(c) : Digits.ValueOf(c);
        return digit >= 0 ? (char)('0' + digit) : c switch
        {
            'ي' or 'ى' or 'ې' or 'ئ' => 'ی',
            'ك' => 'ک',
            'آ' or 'أ' or 'إ' or 'ٱ' => 'ا',
            'ؤ' => 'و',
            'ة' or 'ۀ' or 'ە' => 'ه',
            '٫' or '．' => '.',
            '−' or '–' or '—' or '‐' or '‑' or '‒' or '―' or '－' or Tatweel => '-',
            '⁄' or '∕' or '／' or '؍' => '/',
            '：' or '∶' => ':',
            '，' or '、' => ',',
            '（' => '(',
            '）' => ')',
            >= '\u0600' and <= '\u06FF' => c,
            _ => char.ToLowerInvariant(c),
        };
    }
}
