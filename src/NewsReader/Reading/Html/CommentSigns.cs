using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Text.Words;

namespace NewsReader.Reading.Html;

/// <summary>Signs that a box holds what readers wrote, none of which is enough alone: its name, its heading, and entries that begin with
/// a name and a time.</summary>
/// <param name="outline">The page.</param>
internal sealed partial class CommentSigns(PageOutline outline)
{
    private const int Enough = 2;
    private const int MaxName = 40;
    private const int MaxHeading = 60;
    private const int MaxEntries = 40;
    private const int MaxLines = 6;

    private static readonly NameWords Names = NameWords.Load("comment-names");
    private static readonly NameWords Opinions = NameWords.Load("opinion-names");
    private static readonly HashSet<string> Headings =
        new(EmbeddedText.Lines("comment-topics", Assembly.GetExecutingAssembly()).Select(TitleKey.Of), StringComparer.Ordinal);

    /// <summary>Whether the class or id of a box is nothing but a name that opinions of readers have.</summary>
    public static bool IsNamed(IElement box) => NameStrength.AreOnly(ElementHeuristics.Names(box), Opinions, Names);

    /// <summary>Whether a line counts what readers wrote: «انتشار یافته: ۲», «در انتظار بررسی: ۰».</summary>
    public static bool IsCount(string line) => line.Length <= MaxHeading && CountLine().IsMatch(line);

    /// <summary>Whether a line counts what readers wrote and says on what: «۸ نظر برای «…»».</summary>
    public static bool IsCountOn(string line) => line.Length <= MaxHeading * 3
        && (CountOnLine().IsMatch(line) || (line.Length <= MaxHeading && PostedLine().IsMatch(line)));

    /// <summary>Whether a box that stands below a text is one of readers.</summary>
    public bool AreIn(IElement box)
    {
        var hasName = Names.AreIn(ElementHeuristics.Names(box));
        var first = FirstLine(box);
        var hasHeading = first is not null && Headings.Contains(TitleKey.Of(string.Concat(first.Where(c => !char.IsDigit(c)))));
        if (!hasName && !hasHeading && (first is null || !Topic().IsMatch(first)))
            return false;
        var score = (hasName ? 1 : 0) + (hasHeading || (first is not null && Topic().IsMatch(first)) ? 1 : 0);
        var entries = Entries(box);
        if (entries.Exists(entry => HasTime(entry) && BeginsWithName(entry)))
            score += Enough;
        else if (entries.Count(entry => BeginsWithName(entry) || EndsWithName(entry)) * 2 > entries.Count)
            score++;
        return entries.Count > 0 && score >= Enough;
    }

    /// <summary>Whether most of what stands in a box side by side begins or ends with who wrote it.</summary>
    public bool HasEntries(IElement box)
    {
        var entries = Entries(box);
        return entries.Count(entry => BeginsWithName(entry) || EndsWithName(entry)) * 2 > entries.Count;
    }

    private static string? FirstLine(IElement box) => box.Descendants<IText>().FirstOrDefault(text => text.Data.Any(char.IsLetter))
        is { ParentElement: { ChildElementCount: 0 } first } && first.TextContent.Length <= MaxHeading * 2
        && ElementHeuristics.Text(first) is { Length: <= MaxHeading } line ? line : null;

    // The elements side by side that hold sentences each, as deep as there are several of them, or the one there is.
    private List<IElement> Entries(IElement box)
    {
        var at = box;
        while (true)
        {
            var held = at.Children.Where(child => outline.In(child).Prose > 0).ToList();
            if (held is [var only] && only.ChildElementCount > 0 && only.Children.Any(child => outline.In(child).Prose > 0)
                && !BeginsWithName(only))
                at = only;
            else
                return held.Count > MaxEntries ? held[..MaxEntries] : held;
        }
    }

    // A name is a line of its own, without a sign that ends a sentence.
    private static bool BeginsWithName(IElement entry)
    {
        var lines = Lines(entry);
        return lines is [var name, _, ..] && IsName(name) && lines.Skip(1).Any(PageOutline.IsSentence);
    }

    // «… — کیوان، تهران» in an element of its own behind what is said.
    private static bool EndsWithName(IElement entry) => entry.LastElementChild is { LocalName: "small" or "cite" or "footer" or "span"
        or "b" or "i" or "em" or "strong" or "div" or "address" } last && entry.ChildElementCount > 1
        && IsName(ElementHeuristics.Text(last)) && PageOutline.IsSentence(entry.FirstElementChild!.TextContent);

    private static bool IsName(string line) => line.Length is > 1 and <= MaxName && !Role().IsMatch(line)
        && Says().Replace(line, "") is var name && !PageOutline.IsSentence(name) && name.Split(' ').Length <= 5;

    private static bool HasTime(IElement entry) => Lines(entry).Exists(line => line.Length <= MaxName && TimeLine().IsMatch(line));

    private static List<string> Lines(IElement entry) => [.. entry.QuerySelectorAll("*").Prepend(entry)
        .Where(element => ContentElements.Own(element) > 0).Take(MaxLines).Select(element => element.ChildElementCount == 0
            ? ElementHeuristics.Text(element)
            : ElementHeuristics.Flat(string.Concat(element.ChildNodes.OfType<IText>().Select(text => text.Data))))
        .Where(line => line.Length > 0)];

    [GeneratedRegex(@"^\W*(?:(?:تعداد\s+)?(?:نظرات|نظر‌ها|دیدگاه‌ها|دیدگاه)(?:\s+(?:منتشر|انتشار|تایید|تأیید)[\s‌](?:شده|یافته))?"
        + @"|(?:تعداد\s+)?(?:انتشار|منتشر)[\s‌]?(?:یافته|شده)(?:\s+ها)?|(?:در\s+)?(?:انتظار|صف)\s+(?:بررسی|انتشار|تایید|تأیید)"
        + @"|غیر[\s‌]?قابل[\s‌]انتشار|تعداد\s+(?:نظرات|نظرها|دیدگاه‌ها|کامنت‌ها)|(?:ژمارەی\s+)?(?:بۆچوون|کۆمێنت|لێدوان)ەکان"
        + @"|(?:عدد\s+)?التعليقات)\s*[:：(]\s*\d+\W*$"
        + @"|^\W*\d+\s+(?:yorum|şərh|rəy|kommentare?|commentaires?|comentarios?|комментари\w+|تعليقا?|تعليقات|تبصرے|تبصرہ|لێدوان"
        + @"|کۆمێنت)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex CountLine();

    [GeneratedRegex(@"^\W*\d+\s+(?:نظر|دیدگاه|پاسخ|کامنت|تعليقا?|تعليقات|comments?|responses?|replies|thoughts?|yorum|kommentare?"
        + @"|commentaires?|comentarios?|комментари\w+)\s+(?:برای|به|در|بر|درباره|درباره‌ی|دربارهٔ|على|on|to|zu|sur|en|к)"
        + @"\s*[:：]?\s*[«»„“”""'‘].*$", RegexOptions.IgnoreCase)]
    private static partial Regex CountOnLine();

    // «۳ نظر برای این مطلب ثبت شده», «2 comments on this article».
    [GeneratedRegex(@"^\W*(?:تاکنون\s+|(?:برای|درباره|به|بر)\s+این\s+\w+\s+)?\d+\s+(?:نظر|دیدگاه|پاسخ|کامنت)\s+(?:\S+\s+){0,5}?"
        + @"(?:(?:برای|درباره|دربارهٔ|درباره‌ی|به|بر|در|زیر|پای)\s+این\s+[\w\u200C]+|(?:ثبت|منتشر|ارسال|نوشته|داده|تأیید|تایید|دریافت))"
        + @"(?:\s+شده(?:[\s\u200C]?(?:است|اند))?)?\W*$"
        + @"|^\W*\d+\s+(?:comments?|responses?|replies|opinions?)\s+(?:(?:have|has)\s+been\s+\w+|(?:on|to|about|for)\s+this\s+\w+"
        + @"|posted|so\s+far)\W*$"
        + @"|^\W*\d+\s+(?:تعليقا?|تعليقات|آراء)\s+(?:على|حول)\s+هذ[اه]\s+\w+\W*$"
        + @"|^\W*(?:bu\s+\w+\s+(?:için\s+)?)?\d+\s+(?:yorum|görüş|şərh)(?:\s+(?:yapıldı|yapılmış|yazıldı|var|yazılıb))?\W*$"
        + @"|^\W*\d+\s+(?:Kommentare?|Meinungen)\s+zu\s+diese[mrn]\s+\w+\W*$"
        + @"|^\W*\d+\s+(?:commentaires?|avis)\s+sur\s+(?:cet?|cette)\s+\w+\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex PostedLine();

    [GeneratedRegex(@"^[\W\d]*(?:گفت[\s‌]?و?[\s‌]?گو|نظر|نظرات|نظرها|دیدگاه|دیدگاه‌ها|پیام|بازخورد"
        + @"|بۆچوون(?:ەکان)?|کۆمێنت(?:ەکان)?|لێدوان(?:ەکان)?|تعليق|تعليقات|التعليقات|آراء|تبصرے|تبصرې|yorum(?:lar)?|şərhlər|rəylər"
        + @"|discussion|conversation|comments?|responses?|replies)(?:[\s‌]|\b|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Topic();

    [GeneratedRegex(@"\d{1,2}:\d{2}|\d{2,4}[/\-.]\d{1,2}[/\-.]\d{1,4}|\b(?:ago|hours?|days?|minutes?)\b"
        + @"|(?:روز|ساعت|دقیقه|هفته|ماه|سال|لحظاتی)\s+(?:پیش|قبل)"
        + @"|(?:پێش|قبل|منذ)\s+(?:\d+\s+)?(?:خولەک|کاتژمێر|ڕۆژ|هەفتە|مانگ|دقيقة|دقائق|ساعة|ساعات|يوم|أيام|أسبوع)"
        + @"|\b(?:فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند)\b.*\d", RegexOptions.IgnoreCase)]
    private static partial Regex TimeLine();

    [GeneratedRegex(@"\s+(?:می[\s‌]?گوید|دەڵێت|نووسیویەتی|نوشت|نوشته|گفت|says|said|wrote)?\s*[:：]\s*$|[:：]\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Says();

    // Of an interview: who asks.
    [GeneratedRegex("خبرنگار|پرسش|پاسخ|سؤال|سوال|جواب|question|answer|interviewer", RegexOptions.IgnoreCase)]
    private static partial Regex Role();
}
