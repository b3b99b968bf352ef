using NewsReader.Articles;
using NewsReader.Enrichment;
using NewsReader.Reading;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Enrichment;

/// <summary>Every letter that was read is in the article or left out by a rule that has a name; what is neither is told.</summary>
public sealed class TextAccountTests
{
    private static readonly SourceContext Place = new("f/a.txt", TimeZoneInfo.Utc);

    [Fact]
    public void Lines_that_are_no_text_are_left_out_by_the_name_of_what_they_are()
    {
        var account = AccountOf(Draft() with
        {
            Text = """
                بازار میوه پس از باران آرام شد
                فروشندگان می‌گویند بهای سیب از دیروز پایین آمده و خریدار بیشتر شده است.
                تاریخ انتشار: ۵ بهمن ۱۳۹۷ - ۱۴:۳۰
                کد خبر: 445566
                برچسب‌ها: میوه، بازار
                بیشتر بخوانید:
                باران در راه است
                انتهای پیام/
                135/117
                نشانی دفتر: خیابان بهار
                """,
        });
        Assert.Equal(
            [DropRule.DateLine, DropRule.NewsCode, DropRule.TagLine, DropRule.RelatedList, DropRule.RelatedList, DropRule.EndMarker,
                DropRule.DeskCode, DropRule.AfterEnd],
            account.Dropped.Select(part => part.Rule));
        Assert.Equal((0, null), (account.Missing, account.Warning));
    }

    [Fact]
    public void What_is_said_twice_is_left_out_as_repeated()
    {
        var account = AccountOf(Draft() with
        {
            Title = "پلی تازه بر رود",
            Lead = "کار ساخت پل از بهار آغاز می‌شود و دو سال زمان می‌برد.",
            Html = "<h1>پلی تازه بر رود</h1><p>کار ساخت پل از بهار آغاز می‌شود و دو سال زمان می‌برد. شهردار این را گفت.</p>",
        });
        Assert.Equal([DropRule.RepeatedTitle, DropRule.RepeatedLead], account.Dropped.Select(part => part.Rule));
        Assert.Equal(0, account.Missing);
    }

    [Fact]
    public void A_line_that_draws_a_word_out_is_no_letter()
    {
        var account = AccountOf(Draft() with { Title = "شـــعر", Text = "هنگام رســـــیدن ســــوار است انــــگار" });
        Assert.Empty(account.Dropped);
        Assert.Equal((0, null), (account.Missing, account.Warning));
    }

    [Fact]
    public void A_paragraph_that_is_called_the_title_takes_no_lead_with_it()
    {
        var title = string.Concat(Enumerable.Repeat("این بند دراز را کسی عنوان نامیده است و باز هم ادامه دارد. ", 10));
        var draft = Draft() with { Title = title, Lead = "چکیده‌ای که جای دیگری نیست.", Text = "متن." };
        var report = Report();
        var article = ArticleEnricher.Enrich(draft, Place, report);
        Assert.EndsWith("چکیده‌ای که جای دیگری نیست.", article.Lead, StringComparison.Ordinal);
        Assert.Equal(0, report.Account!.Missing);
    }

    [Fact]
    public void Words_in_what_shows_something_else_are_named()
    {
        var account = AccountOf(Draft() with
        {
            Title = "فرمول",
            Html = "<p>مساحت برابر است با</p><svg><text>نمودار رشد</text></svg><script>var هیچ = 1;</script><p>و بس.</p>",
        });
        var part = Assert.Single(account.Dropped);
        Assert.Equal((DropRule.Embedded, "نمودار رشد"), (part.Rule, part.Text));
        Assert.Equal(0, account.Missing);
    }

    [Fact]
    public void What_a_reader_left_out_by_no_rule_is_missing_and_told_with_its_words()
    {
        var account = AccountOf(Draft() with
        {
            Title = "گزارش",
            Text = "متن کوتاهی که ماند.",
            Dropped = [new DroppedPart(DropRule.Navigation, "خانه ورزش"), new DroppedPart(null, "پاره‌ای که گم شد.")],
        });
        Assert.Equal(12, account.Missing);
        Assert.Equal("پاره‌ای که گم شد.", account.MissingWords());
        Assert.StartsWith("37.5 % of its text is left out by no rule: «پاره‌ای که گم شد.»", account.Warning, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_of_two_in_a_hundred_is_not_told()
    {
        var text = string.Concat(Enumerable.Repeat("واژه ", 245));
        var account = AccountOf(Draft() with { Title = "عنوان", Text = text, Dropped = [new DroppedPart(null, "گم")] });
        Assert.Equal(2, account.Missing);
        Assert.Null(account.Warning);
    }

    [Theory]
    [InlineData("<p>الف ب</p><!-- پ --><script>ت</script><STYLE>ث</STYLE>ج&nbsp;چ &amp; 12", 8)]
    [InlineData("a < b و 3 < 4", 5)]
    [InlineData("<p>ناتمام <b", 6)]
    [InlineData("<!-- بی‌پایان", 0)]
    [InlineData("AT&T & co;", 5)]
    [InlineData("<section>س</section><table>ج</table>", 2)]
    public void Letters_of_html_are_those_of_its_text(string html, int letters) =>
        Assert.Equal(letters, NewsReader.Text.Characters.LetterCount.InHtml(html));

    [Fact]
    public async Task An_ingest_explained_stores_nothing_and_shows_text_and_rules()
    {
        using var data = new DataFolder();
        var folder = Directory.CreateDirectory(data.Beside("files")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "a.txt"),
            "بارش برف راه‌ها را بست\nراهداران می‌گویند تا فردا راه‌ها باز می‌شود و کسی در راه نمانده است.\nانتهای پیام/",
            TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "b.jsonl"), "{ broken", TestContext.Current.CancellationToken);
        var (code, output, error) = await Executable.RunAsync("ingest", folder, "--explain", "--data", data.Path);
        Assert.True(code == 0, error);
        Assert.Matches("title +بارش برف راه‌ها را بست\n", output);
        Assert.Matches("- end-marker +انتهای پیام/\n", output);
        Assert.Matches("missing +nothing\n", output);
        Assert.Contains("b.jsonl, line 1", output, StringComparison.Ordinal);
        Assert.False(File.Exists(data.Store));
    }

    private static ArticleDraft Draft() => new() { Key = "k", Original = [], Reader = "t", Encoding = "utf-8" };

    private static EnrichmentReport Report() => new(new ReadingTime(TimeProvider.System, new ReadingOptions()));

    private static TextAccount AccountOf(ArticleDraft draft)
    {
        var report = Report();
        _ = ArticleEnricher.Enrich(draft, Place, report);
        return report.Account!;
    }
}
