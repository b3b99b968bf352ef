using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Mail;

/// <summary>What programs put around the text of a letter: the way out of a list, the head of a letter that is sent on.</summary>
internal sealed partial class LetterParts(bool isOfList)
{
    // What stands above it.
    private const string Marks =
        "Forwarded message|Begin forwarded message|Original Message|Weitergeleitete Nachricht|Ursprüngliche Nachricht"
        + "|Message transféré|Mensaje reenviado|Пересылаемое сообщение|İletilen ileti|پیام (?:هدایت|فوروارد|باز ?ارسال|ارجاع)[\u200C ]?شده"
        + "|پیام اصلی|نامهٔ? (?:هدایت|فوروارد|باز ?ارسال)[\u200C ]?شده|رسالة (?:معاد توجيهها|مُعاد توجيهها|أصلية)";

    private const int MaxLink = 80;
    private const int MaxBlock = 300;
    private const int MaxHead = 1500;
    private const int MaxHeadLines = 12;
    private const int MinFields = 2;
    private const int MaxSignature = 8;

    private readonly List<DroppedPart> dropped = [];

    public IReadOnlyList<DroppedPart> Dropped => dropped;

    /// <summary>Who wrote what is sent on, or null.</summary>
    public string? Author { get; private set; }

    /// <summary>When it was written, or null.</summary>
    public PartialDate? Date { get; private set; }

    /// <summary>Whether the letter is one that is sent on.</summary>
    public bool IsForwarded { get; private set; }

    /// <summary>The title of a letter without the word that says that it is sent on.</summary>
    public string? Title(string? subject) => IsForwarded && subject is not null ? Forwarded().Replace(subject, "") : subject;

    /// <summary>Takes such parts out of HTML.</summary>
    public void RemoveFrom(IElement body)
    {
        var whole = body.TextContent;
        if (WayOut().IsMatch(whole))
            RemoveWaysOut(body, whole.Length);
        if (isOfList)
            RemoveFrames(body);
        if (!Begun().IsMatch(whole) && body.QuerySelector("#divRplyFwdMsg, .gmail_attr, .moz-email-headers-table") is null)
            return;
        foreach (var head in body.QuerySelectorAll("div, p, span, font, table, blockquote").Where(IsHead).ToList())
        {
            // What is within one goes with it.
            if (!body.Contains(head) || head.QuerySelectorAll("div, p, span, font").Any(inner => IsHead(inner)))
                continue;
            var lines = SafeHtml.Lines(head.OuterHtml.Replace("<br>", "\n", StringComparison.OrdinalIgnoreCase)).Split('\n');
            if (Fields(lines, 0) >= MinFields)
                Drop(head, DropRule.Header, ElementHeuristics.Text(head));
        }
    }

    private void RemoveFrames(IElement body)
    {
        foreach (var block in body.QuerySelectorAll("p, div, td, li, center, h2, h3, h4, h5, h6").ToList())
        {
            if (block.QuerySelector("p, div, td, li, h1, h2, h3, h4, img") is null && ElementHeuristics.Text(block) is { Length: > 0 } text
                && LetterFrame.Is(text))
                Drop(block, DropRule.Notice, text);
        }
    }

    // Where the letter is hardly more than the block the link alone goes.
    private void RemoveWaysOut(IElement body, int length)
    {
        foreach (var link in body.QuerySelectorAll("a[href]").ToList())
        {
            if (link.Closest("tr, p, li, td, div, center") is not { } block || !body.Contains(block))
                continue;
            var (own, around) = (ElementHeuristics.Text(link), ElementHeuristics.Text(block));
            var isWayOut = own.Length <= MaxLink && WayOut().IsMatch(own);
            if (around.Length <= MaxBlock && around.Length * 2 < length && (isWayOut || (isOfList && WayOut().IsMatch(around))))
                Drop(block, DropRule.Notice, around);
            else if (isWayOut && isOfList)
                Drop(link, DropRule.Notice, own);
        }
    }

    /// <summary>A plain text without such parts.</summary>
    public string Without(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var kept = new List<string>(lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            if (Marker().IsMatch(lines[i]) && Fields(lines, i + 1) >= MinFields)
            {
                var end = EndOfHead(lines, i + 1);
                dropped.Add(new DroppedPart(DropRule.Header, string.Join(' ', lines[i..end]).Trim()));
                i = end - 1;
            }
            else if (isOfList && lines[i].Length <= MaxBlock && WayOut().IsMatch(lines[i])
                && (IsAddress(lines[i]) || (i + 1 < lines.Length && IsAddress(lines[i + 1]))))
            {
                var end = IsAddress(lines[i]) ? i + 1 : i + 2;
                dropped.Add(new DroppedPart(DropRule.Notice, string.Join(' ', lines[i..end]).Trim()));
                i = end - 1;
            }
            else if (isOfList && LetterFrame.Is(lines[i]))
            {
                dropped.Add(new DroppedPart(DropRule.Notice, lines[i].Trim()));
            }
            else if (isOfList && ListName.FootLines(lines, i) is > 0 and var foot && kept.Exists(line => !string.IsNullOrWhiteSpace(line)))
            {
                dropped.Add(new DroppedPart(DropRule.Notice, string.Join(' ', lines[i..(i + foot)]).Trim()));
                i += foot - 1;
            }
            else if (IsSignature(lines, i) && kept.Exists(line => !string.IsNullOrWhiteSpace(line)))
            {
                dropped.Add(new DroppedPart(DropRule.Signature, string.Join(' ', lines[(i + 1)..]).Trim()));
                break;
            }
            else
            {
                kept.Add(lines[i]);
            }
        }

        return string.Join('\n', kept);
    }

    // RFC 3676: a line of two dashes and a blank, and some lines at the end of the letter.
    private static bool IsSignature(string[] lines, int at) => lines[at] is "-- " or "--"
        && lines.Skip(at + 1).Count(line => !string.IsNullOrWhiteSpace(line)) is > 0 and <= MaxSignature;

    private static bool IsHead(IElement element) => element.TextContent.Length <= MaxHead
        && (element.Id == "divRplyFwdMsg" || element.ClassList.Contains("gmail_attr")
            || element.ClassList.Contains("moz-email-headers-table") || BeginsForwarded().IsMatch(element.TextContent));

    private static bool IsAddress(string line) => line.Contains("http", StringComparison.OrdinalIgnoreCase)
        || line.Contains("mailto:", StringComparison.OrdinalIgnoreCase);

    // How many fields of the head of a letter stand from a line on; who wrote it and when are kept.
    private int Fields(string[] lines, int from)
    {
        var count = 0;
        for (var i = from; i < Math.Min(lines.Length, from + MaxHeadLines); i++)
        {
            if (Field().Match(lines[i]) is not { Success: true } field)
                continue;
            count++;
            var value = field.Groups["value"].Value.Trim(' ', '*');
            if (field.Groups["from"].Success)
                Author ??= Address().Replace(value, "").Trim(' ', '"', '\'') is { Length: > 0 } name ? name : null;
            if (field.Groups["date"].Success)
                Date ??= DateExpression.ReadField(value);
        }

        IsForwarded |= count >= MinFields;
        return count;
    }

    private static int EndOfHead(string[] lines, int from)
    {
        var end = from;
        for (var i = from; i < Math.Min(lines.Length, from + MaxHeadLines); i++)
        {
            if (Field().IsMatch(lines[i]))
                end = i + 1;
            else if (!string.IsNullOrWhiteSpace(lines[i]))
                break;
        }

        return end;
    }

    private void Drop(IElement element, string rule, string text)
    {
        if (text.Length > 0)
            dropped.Add(new DroppedPart(rule, text));
        element.Remove();
    }

    [GeneratedRegex(@"^[-_–—=*>\s]*(?:" + Marks + @")[-_–—=*:\s]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Marker();

    [GeneratedRegex("(?:" + Marks + ")", RegexOptions.IgnoreCase)]
    private static partial Regex Begun();

    [GeneratedRegex(@"^[-_–—=*>\s]*(?:" + Marks + @")[-_–—=*:\s]*", RegexOptions.IgnoreCase)]
    private static partial Regex BeginsForwarded();

    [GeneratedRegex(@"^[>*\s]*(?:(?<from>From|Von|De|От|Kimden|از|فرستنده|من)"
        + "|(?<date>Date|Sent|Datum|Gesendet|Fecha|Дата|Tarih|تاریخ|ارسال|زمان|التاريخ)|Subject|Betreff|Objet|Asunto|Тема|Konu"
        + @"|موضوع|الموضوع|To|An|À|Para|Кому|Kime|به|گیرنده|إلى|Cc|رونوشت|Reply-To)\*?\s*:\*?\s*(?<value>.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Field();

    [GeneratedRegex(@"\s*[<(\[]?(?:mailto:)?[\w.+\-]+@[\w.\-]+[>)\]]?\s*")]
    private static partial Regex Address();

    [GeneratedRegex(@"^\s*(?:Fwd?|FW|WG|TR|RV|Пересл|İlt|فوروارد|هدایت|ارجاع)\s*:\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Forwarded();

    [GeneratedRegex("لغو (?:اشتراک|عضویت|دریافت)|(?:انصراف|خروج) از (?:اشتراک|عضویت|خبرنامه|فهرست|دریافت)|تنظیمات (?:اشتراک|خبرنامه)"
        + @"|(?:مشاهده|نمایش|دیدن|خواندن)(?:ٔ|ی)?(?: \S+){0,3} در (?:مرورگر|وب)|(?:در مرورگر|در وب) (?:ببینید|باز کنید|بخوانید)"
        + "|unsubscribe|opt[- ]out|view (?:this |it )?(?:e-?mail |newsletter |message )?(?:in (?:your |a |the )?(?:web )?browser|online)"
        + "|(?:manage|update|change|edit) (?:your |my )?(?:e-?mail )?(?:subscription|preferences)|read (?:it )?online"
        + "|إلغاء الاشتراك|عرض .{0,30}في المتصفح|abmelden|abbestellen|im browser (?:ansehen|öffnen|anzeigen)|désabonner|désinscrire"
        + "|dans (?:votre|le) navigateur|darse de baja|en (?:tu|su|el) navegador|abonelikten (?:çık|ayrıl)|отписаться",
        RegexOptions.IgnoreCase)]
    private static partial Regex WayOut();
}
