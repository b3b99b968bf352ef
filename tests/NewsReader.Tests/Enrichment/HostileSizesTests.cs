using System.Diagnostics;
using NewsReader.Articles;
using NewsReader.Enrichment;

namespace NewsReader.Tests.Enrichment;

/// <summary>Time grows with the length of a text and no faster; a file takes two seconds at most.</summary>
public sealed class HostileSizesTests
{
    private const int Length = 128 * 1024;

    public static TheoryData<string, string, string> Texts => new()
    {
        { "one line of words", "", "نان " },
        { "one line without a blank", "", "ن" },
        { "short lines", "", "نان و آب\n" },
        { "wrapped lines", "", "این سطر به پهنای صفحه شکسته شده است و در میان جمله به پایان می‌رسد و\n" },
        { "codes", "", "135/117\n" },
        { "headings of lists", "", "بیشتر بخوانید:\n" },
        { "dates", "", "۵ بهمن ۱۳۹۷ تا ۶ بهمن " },
        { "brackets", "", "(«[" },
        { "points", "", ". . " },
        { "paragraphs", "html", "<p>نان و آب</p>" },
        { "links", "html", "<a href=\"https://example.org/1\">نان</a>" },
        { "breaks", "html", "نان<br>" },
        { "open elements", "html", "<p><b><i>نان" },
        { "entities", "html", "&zwnj;&amp;" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Twice_the_text_takes_hardly_more_than_twice_the_time(string what, string form, string piece)
    {
        _ = Time(form, piece, Length / 16);
        var (small, large) = (Time(form, piece, Length / 4), Time(form, piece, Length));
        // Four times the text takes sixteen times as long where it is quadratic; a busy machine is no reason to fail.
        Assert.True(large < 10 * small || large < 1, FormattableString.Invariant($"{what}: {small:0.00} s for a quarter, {large:0.00} s for the whole"));
    }

    private static double Time(string form, string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var draft = new ArticleDraft
        {
            Text = form.Length == 0 ? text : null, Html = form.Length == 0 ? null : text, Key = "k", Original = [], Reader = "t", Encoding = "utf-8",
        };
        var started = Stopwatch.GetTimestamp();
        _ = ArticleEnricher.Enrich(draft, new DraftPlace("f/a.txt", TimeZoneInfo.Utc));
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
