using System.Globalization;
using System.Text.RegularExpressions;
using NewsReader.Text.Characters;
using NewsReader.Text.Dates;

namespace NewsReader.Reading;

/// <summary>Messages of a messenger that were copied or exported as text: a line that says who wrote when, and what was written.</summary>
/// <param name="Sender">Who wrote it, or whose channel it is.</param>
internal sealed partial record CopiedMessage(string Sender, PartialDate? Date, string Text)
{
    // What is shorter is talk.
    private const int MinText = 60;

    // Letters of a line that begins a message; more of them are its text.
    private const int MaxHead = 4000;

    /// <summary>Whether it is talk, or what the messenger says.</summary>
    public bool IsShort => Sender.Length == 0 || Text.Length < MinText;

    /// <summary>The messages in their order; none where the text does not begin with such a line.</summary>
    public static IReadOnlyList<CopiedMessage> Find(string text)
    {
        // The first line tells.
        var first = text.AsSpan().TrimStart("\uFEFF\n\r ");
        var length = first.IndexOfAny('\r', '\n');
        if (length is < 0 or > MaxHead || first[..length].IndexOf(':') < 0 || HeadAt(first[..length].ToString()) is null)
            return [];
        var lines = first.ToString().ReplaceLineEndings("\n").Split('\n');
        var isMonthFirst = Array.Exists(lines, MonthFirst().IsMatch);
        var messages = new List<CopiedMessage>();
        for (var i = 0; i < lines.Length;)
        {
            var (sender, date, begun) = HeadAt(lines[i], isMonthFirst)!.Value;
            var end = i + 1;
            while (end < lines.Length && HeadAt(lines[end]) is null)
                end++;
            var body = string.Join('\n', lines[(i + 1)..end].Prepend(begun)).Trim();
            if (body.Length > 0)
                messages.Add(new CopiedMessage(sender, date, body));
            i = end;
        }

        return messages;
    }

    /// <summary>Whether messages are a talk that WhatsApp exports, in which nothing says that it is one of people who publish.</summary>
    /// <param name="name">The name of their file.</param>
    /// <param name="text">All of it.</param>
    public static bool IsOfFriends(string name, string text, IReadOnlyList<CopiedMessage> all) => all.Count > 0
        && (TalkFile().IsMatch(name) || Sealed().IsMatch(text.Length > MaxHead ? text[..MaxHead] : text))
        && !Outlet().IsMatch(name) && !all.Any(message => Outlet().IsMatch(message.Sender));

    private static (string Sender, PartialDate? Date, string Begun)? HeadAt(string line, bool isMonthFirst = false)
    {
        if (line.Length == 0 || !(Behind().Match(line) is { Success: true } match || (match = Before().Match(line)).Success
            || (match = InWords().Match(line)).Success))
            return null;
        var day = Ordered(match.Groups["date"].Value, isMonthFirst);
        var date = DateExpression.ReadField(day + " " + match.Groups["time"].Value) ?? DateExpression.ReadField(day);
        return date is null ? null : (match.Groups["name"].Value.Trim(), date, match.Groups["text"].Value);
    }

    // 01.05.2024 has the day first; 5/13/24 has not, nor has what stands in one file with it.
    private static string Ordered(string date, bool isMonthFirst)
    {
        var parts = Digits.ToLatin(date).Split('.', '/', '-');
        if (parts.Length == 3 && parts[0].Length == 4)
            return $"{parts[0]}-{parts[1].PadLeft(2, '0')}-{parts[2].PadLeft(2, '0')}";
        if (parts.Length != 3 || !int.TryParse(parts[0], CultureInfo.InvariantCulture, out var first)
            || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out var second))
            return date;
        var (day, month) = second > 12 || (isMonthFirst && first <= 12) ? (second, first) : (first, second);
        var year = parts[2].Length == 2 ? "20" + parts[2] : parts[2];
        return FormattableString.Invariant($"{year}-{month:00}-{day:00}");
    }

    // «Name, [01.05.2024 14:30]» and «Name, [5/25/2024 10:20 AM]» of Telegram, with or without the text behind it.
    [GeneratedRegex(@"^(?<name>[^\[\]\n]{1,80}?)[,،]?\s*"
        + @"\[(?<date>\d{1,4}[./-]\d{1,2}[./-]\d{1,4})[,،]?\s+"
        + @"(?<time>\d{1,2}:\d{2}(?::\d{2})?(?:[\s\u202F]?(?:[AaPp]\.?[Mm]\.?|ق\.? ?ظ\.?|ب\.? ?ظ\.?))?)\]\s*:?(?<text>.*)$")]
    private static partial Regex Behind();

    [GeneratedRegex(@"^[^\[\n]{0,80}\[?\d{1,2}/(?:1[3-9]|2\d|3[01])/\d{2,4}[,،]?\s+\d{1,2}:\d{2}")]
    private static partial Regex MonthFirst();

    // «Name, [25 May 2024 at 10:20:31]:» of Telegram for macOS.
    [GeneratedRegex(@"^(?<name>[^\[\]\n]{1,80}?)[,،]?\s*\[(?<date>[^\[\]\n]{6,40}?)[,،]?\s+(?:at|um|a las|à|alle|às|om|kl\.?|в|о|saat|ساعت"
        + @"|الساعة|في)\s+(?<time>\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[\s\u202F]?[AaPp]\.?[Mm]\.?)?)\]\s*:?(?<text>.*)$")]
    private static partial Regex InWords();

    // «[01.05.2024, 14:30:10] Name: …» and «01/05/2024, 14:30 - Name: …» of WhatsApp.
    [GeneratedRegex(@"^[\u200E\u200F]?\[?(?<date>\d{1,4}[./-]\d{1,2}[./-]\d{2,4})[,،]?\s+"
        + @"(?<time>\d{1,2}:\d{2}(?::\d{2})?(?:[\s\u202F]?[AaPp][Mm])?)(?:\]|\s+[-–])\s*(?:(?<name>[^:\n]{1,60}):\s?)?(?<text>.*)$")]
    private static partial Regex Before();

    [GeneratedRegex(@"WhatsApp|واتس\u200C?اپ|واتس‌آپ|^_chat(?:\s*\(?\d+\)?)?\.txt$", RegexOptions.IgnoreCase)]
    private static partial Regex TalkFile();

    [GeneratedRegex("end-to-end encrypted|رمزگذاری سرتاسر|رمزنگاری سرتاسر|Ende-zu-Ende|chiffrés de bout en bout"
        + "|cifrados de extremo a extremo|uçtan uca şifreli|сквозным шифрованием|مشفرة تمامًا", RegexOptions.IgnoreCase)]
    private static partial Regex Sealed();

    [GeneratedRegex(@"خبر|تحریریه|روزنامه|کانال|نشریه|مجله|رسانه|هفته\u200C?نامه|\bnews|channel|\bpress\b|agency"
        + @"|magazine|editorial|gazete|haber|newsroom|zeitung|journal|diario|новост|أخبار|قناة", RegexOptions.IgnoreCase)]
    private static partial Regex Outlet();
}
