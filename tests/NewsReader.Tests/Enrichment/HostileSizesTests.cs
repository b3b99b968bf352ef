using NewsReader.Articles;
using NewsReader.Enrichment;

namespace NewsReader.Tests.Enrichment;

/// <summary>Work grows with the length of a text and no faster; memory tells it on any machine.</summary>
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
    public void Four_times_the_text_takes_hardly_more_than_four_times_the_memory(string what, string form, string piece)
    {
        _ = Allocated(form, piece, Length / 16);
        var (small, large) = (Allocated(form, piece, Length / 4), Allocated(form, piece, Length));
        // Sixteen times where it is quadratic.
        Assert.True(large < 8 * small, FormattableString.Invariant($"{what}: {small:N0} bytes for a quarter, {large:N0} for the whole"));
    }

    private static long Allocated(string form, string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var draft = new ArticleDraft
        {
            Text = form.Length == 0 ? text
                : null, Html = form.Length == 0 ? null : text, Key = "k", Original = [], Reader = "t", Encoding = "utf-8",
        };
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = ArticleEnricher.Enrich(draft, new SourceContext("f/a.txt", TimeZoneInfo.Utc));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
