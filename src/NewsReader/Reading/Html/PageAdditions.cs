using System.Buffers;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Articles;

namespace NewsReader.Reading.Html;

/// <summary>Small boxes and lines that a site puts into every article of its own, told by all of their words: links that skip a box, what a
/// print view says of itself, how long reading takes, what else is most read, letters to subscribe to.</summary>
internal static partial class PageAdditions
{
    private const int MaxLine = 300;
    private const int MaxBox = 900;
    private const int MaxOwn = 2;

    private const string Lines = "p, div, span, a, font, td, small, li, h4, h5, h6, strong, b, em, section, label, button, center";
    private const string Boxes = "aside, section, div, ul, ol";

    private static readonly SearchValues<string> Signs = SearchValues.Create(["skip ", "رد شوید", "پرش به", "جهش به", "پایان ", "find this",
        "check the box", "click to print", "links referenced",
        "temps de lecture", "min read", "minute", "reading time", "read time", "tiempo de lectura", "زمان مطالعه", "lesezeit", "réutiliser",
        "les plus lus", "most ", "meistgelesen", "más leíd", "الأكثر", "newsletter", "خبرنامه", "تجاوز",
        "reprint", "printed from", "print this"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes them out of the page; to be done while it has buttons.</summary>
    /// <param name="said">Its words.</param>
    public static void Remove(IElement body, string said, DroppedText dropped)
    {
        if (!said.AsSpan().ContainsAny(Signs))
            return;
        foreach (var line in body.QuerySelectorAll(Lines).ToList())
        {
            if (!body.Contains(line) || line.TextContent.Length > MaxLine
                || line.QuerySelector("h1, img, video, iframe, p, h2, h3") is not null
                || ElementHeuristics.Text(line) is not { Length: > 3 } words)
                continue;
            if (Skip().IsMatch(words))
                dropped.Remove(DropRule.Navigation, line);
            else if (PrintView().IsMatch(words))
                dropped.Remove(DropRule.PageInfo, line);
            else if (HowLong().IsMatch(words))
                dropped.Remove(DropRule.PageInfo, line);
        }

        foreach (var box in body.QuerySelectorAll(Boxes).Where(box => box.TextContent.Length <= MaxBox).ToList())
        {
            if (!body.Contains(box) || box.QuerySelector("h1") is not null)
                continue;
            if (IsLetter(box))
                dropped.Remove(DropRule.Notice, box);
            else if (IsMostRead(box))
                dropped.Remove(DropRule.OtherArticles, box);
        }
    }

    // It is called one, and has what is pressed to get it.
    private static bool IsLetter(IElement box) => LetterName().IsMatch(ElementHeuristics.Names(box))
        && box.QuerySelectorAll("p").Length <= MaxOwn
        && box.QuerySelector("button, input, form, a[class*=button], a[class*=btn]") is not null;

    // A heading that says so, and a list of titles.
    private static bool IsMostRead(IElement box) => box.FirstElementChild is { } heading && box.QuerySelectorAll("p").Length == 0
        && box.QuerySelectorAll("li, h3, h4").Length > 1 && MostRead().IsMatch(ElementHeuristics.Text(heading))
        && ElementHeuristics.Text(heading).Length < 60;

    [GeneratedRegex(@"^(?:skip\s.{2,80}\sand continue reading|skip (?:to (?:main |the )?content|advertisement|ad|promo|past .{2,60})"
        + @"|end of .{2,60} (?:podcast|promotion|advertisement)s?"
        + @"|از\s.{2,80}\sرد شوید و به (?:خواندن|مطالعه) ادامه دهید|(?:پرش|جهش|رفتن) به (?:محتوای?|مطلب|متن|بخش)(?: اصلی)?(?:ی)?"
        + @"|تجاوز\s.{2,80}\sو(?:تابع|واصل) (?:القراءة|قراءة.{0,20})|انتقل إلى المحتوى(?: الرئيسي)?"
        + @"|پایان (?:پادکست|تبلیغ|آگهی|پادکست‌ها|مطالب پیشنهادی|ویدیو)\w*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Skip();

    [GeneratedRegex(@"^(?:find this (?:article|story|page) (?:at|online at?)\s*:?(?:\s*(?:https?://|www\.)\S+)?"
        + @"|check the box to include .{2,120}"
        + @"|links referenced within this article.{0,100}|(?:\W*(?:click to print|print this(?: page)?|save this|email this"
        + @"|close(?: window)?)\W*)+"
        + @"|(?:this article was )?printed from:?\s*(?:https?://)\S+|return to (?:article|story)|click here to return to .{2,60}"
        + @"|(?:for )?(?:reprints?|reprint rights)\b.{0,80}|uncheck the box to remove .{2,100})$", RegexOptions.IgnoreCase)]
    private static partial Regex PrintView();

    [GeneratedRegex(@"^(?:temps de lecture\s*:?\s*\d+ ?min\w*\.?|(?:reading time|read time)\s*:?\s*\d+ ?min\w*"
        + @"|\d{1,3}[- ]min(?:ute)?s?(?: to)? read|lesezeit\s*:?\s*(?:ca\. )?\d+ ?min\w*\.?"
        + @"|(?:زمان|مدت)(?: تقریبی)? (?:مطالعه|خواندن)\s*:?\s*\d+ دقیقه|tiempo de lectura\s*:?\s*\d+ ?min\w*\.?"
        + @"|réutiliser ce contenu)$", RegexOptions.IgnoreCase)]
    private static partial Regex HowLong();

    [GeneratedRegex(@"^(?:les plus (?:lus|partagés|populaires)|(?:the )?most (?:read|popular|viewed|shared|emailed|commented)\b.*"
        + @"|meistgelesen\w*|am meisten gelesen|lo más (?:leído|visto)|más leíd[ao]s"
        + @"|en çok okunanlar|самое читаемое|الأكثر (?:قراءة|مشاهدة|تداولا))$", RegexOptions.IgnoreCase)]
    private static partial Regex MostRead();

    [GeneratedRegex(@"(?:^|[\s_-])(?:nl|newsletter|newsletters|inread_nl|khabarnameh)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex LetterName();
}
