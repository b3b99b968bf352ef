using System.Globalization;
using System.Text;

namespace NewsReader.Text.Characters;

/// <summary>
/// The folding of every UTF-16 unit, one flat table a stream. Two tables applied in sequence would undo each other, so each is
/// closed: folding what was folded changes nothing.
/// </summary>
internal static class FoldTable
{
    /// <summary>In the tables: the unit is deleted.</summary>
    public const char Deleted = '\0';

    private const string Yeh = "يىۍێېۑےؠؽؾؿ";
    private const string YehHamza = "ئۓ";
    private const string Kaf = "كڪػؼڬڭڮ";
    private const string Heh = "ۀةھہۂۃەۿ";
    private const string Alef = "أإٱٲٳٵ";
    private const string Waw = "ۄۅۆۇۈۉۊۋۏٶٷ";

    // What Urdu, Sorani and Pashto write for a letter that their neighbours write otherwise.
    private const string Others = "ںنڕرڵلګگ";
    private const string Controls =
        "\u00AD\u200D\u200E\u200F\u061C\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF\u0640\u05F3\u05F4";

    /// <summary>What each unit is to its word.</summary>
    public static readonly CharKind[] Kind = new CharKind[0x10000];

    /// <summary>The letter that each unit is in stems.</summary>
    public static readonly char[] Stem = new char[0x10000];

    /// <summary>The letter that each unit is in exact terms: as in stems, but آ ئ ؤ stay.</summary>
    public static readonly char[] Exact = new char[0x10000];

    private static readonly Dictionary<char, string> Expansions = [];

    static FoldTable()
    {
        for (var code = 0; code < 0x10000; code++)
        {
            var c = (char)code;
            Kind[c] = KindOf(c);
            Exact[c] = Kind[c] is CharKind.Mark or CharKind.Format ? Deleted : ExactOf(c);
            Stem[c] = StemOf(Exact[c]);
        }

        for (var c = '\uFB50'; c <= '\uFEFC'; c++)
            AddPresentationForm(c);
    }

    /// <summary>The letters a unit of kind <see cref="CharKind.Expansion"/> stands for; words among them are parted by spaces.</summary>
    public static string Expand(char c) => Expansions[c];

    private static CharKind KindOf(char c)
    {
        if (c is '\u200C' or '\u200B' or '\u00AC')
            return CharKind.Boundary;
        if (Controls.Contains(c, StringComparison.Ordinal))
            return CharKind.Format;
        if (c is '%' or '٪')
            return CharKind.Percent;
        if (c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029')
            return CharKind.LineBreak;
        if (IsDeletedMark(c))
            return CharKind.Mark;
        if (char.IsWhiteSpace(c))
            return CharKind.Blank;
        if (char.IsDigit(c))
            return CharKind.Digit;
        // Vowel signs of other scripts are part of the word and tell words apart.
        var isLetter = char.IsLetter(c)
            || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
        if (!isLetter)
            return CharKind.Separator;
        return IsArabicScript(c) ? CharKind.Letter : CharKind.OtherLetter;
    }

    private static bool IsDeletedMark(char c) =>
        c is (>= '\u064B' and <= '\u065F') or (>= '\u0610' and <= '\u061A') or '\u0670' or (>= '\u06D6' and <= '\u06ED')
            or (>= '\u08D3' and <= '\u08FF') or (>= '\u0300' and <= '\u036F') or (>= '\u0591' and <= '\u05BD') or '\u05BF'
            or '\u05C1' or '\u05C2' or '\u05C4' or '\u05C5' or '\u05C7'
            or (>= '\uFE00' and <= '\uFE0F');

    private static bool IsArabicScript(char c) =>
        c is (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\u08A0' and <= '\u08FF')
            or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFF');

    private static char ExactOf(char c)
    {
        if (Yeh.Contains(c, StringComparison.Ordinal))
            return 'ی';
        if (YehHamza.Contains(c, StringComparison.Ordinal))
            return 'ئ';
        if (Kaf.Contains(c, StringComparison.Ordinal))
            return 'ک';
        if (Heh.Contains(c, StringComparison.Ordinal))
            return 'ه';
        if (Alef.Contains(c, StringComparison.Ordinal))
            return 'ا';
        if (Waw.Contains(c, StringComparison.Ordinal))
            return 'و';
        if (Others.IndexOf(c, StringComparison.Ordinal) is >= 0 and var other)
            return Others[other | 1];
        if (char.IsDigit(c))
            return (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c));
        return char.IsLetter(c) && !IsArabicScript(c) ? FoldOtherScript(c) : c;
    }

    private static char StemOf(char c) => c switch
    {
        'آ' => 'ا',
        'ئ' => 'ی',
        'ؤ' => 'و',
        _ => c,
    };

    // Case, accents (a decomposed accent is a deleted mark) and full-width forms.
    private static char FoldOtherScript(char c)
    {
        var form = c is >= '\uFF00' and <= '\uFFEF' ? NormalizationForm.FormKC : NormalizationForm.FormD;
        var parts = c.ToString().Normalize(form);
        var isAccented = parts.Length > 1 && parts.AsSpan(1).IndexOfAnyExceptInRange('\u0300', '\u05C7') < 0
            && parts.Skip(1).All(IsDeletedMark);
        return char.ToLowerInvariant(parts.Length == 1 || isAccented ? parts[0] : c);
    }

    private static void AddPresentationForm(char c)
    {
        if (c is > '\uFDFF' and < '\uFE70')
            return;
        var letters = c.ToString().Normalize(NormalizationForm.FormKC);
        if (letters.Length == 1 && letters[0] == c)
            return;

        var text = string.Concat(letters.Where(l => Kind[l] is CharKind.Letter or CharKind.Blank)).Trim();
        (Kind[c], Exact[c]) = text.Length switch
        {
            0 => (CharKind.Mark, Deleted),
            1 => (CharKind.Letter, Exact[text[0]]),
            _ => (CharKind.Expansion, c),
        };
        Stem[c] = StemOf(Exact[c]);
        if (text.Length > 1)
            Expansions[c] = text;
    }
}
