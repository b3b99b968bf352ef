using System.Net;
using System.Text;
using CsCheck;
using NewsReader.Articles;
using NewsReader.Enrichment;
using NewsReader.Reading;
using NewsReader.Text.Reports;

namespace NewsReader.Tests.Enrichment;

/// <summary>Every word of a source is in the article: in its text, or in the part of the anatomy it was found to be.</summary>
public sealed class NothingLostTests
{
    private static readonly string[] Words =
        ["پل", "شهر", "رودخانه", "باران", "انتهای", "پیام", "بیشتر", "بخوانید", "گزارش", "به", "کد", "خبر", "135/117", "۲۷۲۱۵", "نظر",
            "شما", "برچسب", "می‌رود", "Bridge", "دی", "۱۳۹۷", "تاریخ", "عکس:", "لینک", "کوتاه"];

    private static readonly string[] Ends = [".", "", "!", "؟", ":", "/", "»", "…", "؛"];

    private static readonly string[] Wrappers = ["p", "div", "li", "blockquote", "h2", "h3", "td", "figcaption", "span",
        "a href=\"https://example.org/1\"", "center", "pre", "section"];

    private static readonly Gen<string> Line =
        Gen.Select(Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[1, 24], Gen.Int[0, Ends.Length - 1].Select(i => Ends[i]))
        .Select((words, end) => string.Join(' ', words) + end);

    [Fact]
    public void No_word_of_a_plain_text_is_lost() => Line.Array[1, 14].Sample(
        lines => AssertKept(lines, Enrich(
            new() { Text = string.Join('\n', lines), Key = "k", Original = [], Reader = "t", Encoding = "utf-8" })), iter: 300);

    [Fact]
    public void No_word_of_a_marked_up_text_is_lost() =>
        Gen.Select(Line.Array[1, 12], Gen.Int[0, Wrappers.Length - 1].Array[12], Gen.Int[0, 3].Array[12]).Sample(
        (lines, wrappers, nestings) => AssertKept(lines, Enrich(
            new() { Html = Html(lines, wrappers, nestings), Key = "k", Original = [], Reader = "t", Encoding = "utf-8" })), iter: 300);

    [Fact]
    public void No_text_whatever_makes_enrichment_throw() => Gen.String.Sample(text =>
    {
        _ = Enrich(new() { Text = text, Key = "k", Original = [], Reader = "t", Encoding = "utf-8" });
        _ = Enrich(new() { Html = text, Key = "k", Original = [], Reader = "t", Encoding = "utf-8" }, isAccounted: false);
    });

    // Its own account says the same, letter for letter.
    private static (Article Article, string Opening) Enrich(ArticleDraft draft, bool isAccounted = true)
    {
        var report = new EnrichmentReport(new ReadingTime(TimeProvider.System, new ReadingOptions()));
        var article = ArticleEnricher.Enrich(draft, new SourceContext("f/a.txt", TimeZoneInfo.Utc), report);
        if (isAccounted)
            Assert.Equal(0, report.Account!.Missing);
        if (draft.Text is not null)
            Assert.Equal("", report.Account!.MissingWords());
        // Whose report it is stands in its source.
        return (article, string.Concat(report.Account!.Dropped.Where(part => part.Rule == DropRule.Attribution).Select(part => part.Text)));
    }

    private static string Html(string[] lines, int[] wrappers, int[] nestings)
    {
        var html = new StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            var open = Wrappers[wrappers[i]];
            var close = open.Split(' ')[0];
            var inner = $"<{open}>{WebUtility.HtmlEncode(lines[i])}</{close}>";
            html.Append(nestings[i] switch { 0 =>
                inner, 1 => $"<div>{inner}</div>", 2 => $"<blockquote><p>{inner}</p></blockquote>", _ => inner + "<br>" });
        }

        return html.ToString();
    }

    // A line that is a code, a marker, an invitation or a date of its own is no text, nor is a short line after the end.
    private static void AssertKept(string[] lines, (Article Article, string Opening) enriched)
    {
        var (article, opening) = enriched;
        var kept = string.Join('\n', new[] { opening, article.Title, article.Kicker, article.Lead, article.DeskCode,
            ArticleText.Of(article.Body!.Html) }
            .Concat(article.Tags).Concat(article.Related.Select(link => link.Title + " " + link.Label)));
        var ended = false;
        foreach (var line in lines.Select(line => string.Join(' ', line.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))))
        {
            ended |= NewsLine.IsEndMarker(line);
            if (ended || NewsLine.IsRelatedHeading(line, out _) || NewsLine.IsShareLine(line) || NewsLine.DeskCode(line) is not null
                || NewsLine.NewsCode(line) is not null
                || NewsLine.Tags(line) is not null || NewsLine.Date(line, isLabelled: false) is not null)
                continue;
            foreach (var word in line.Split(' '))
                Assert.Contains(word.Trim('.', '؛', ':', '/', '»', '…', '!', '؟'), kept, StringComparison.Ordinal);
        }
    }
}
