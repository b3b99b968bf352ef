using NewsReader.Enrichment;

namespace NewsReader.Tests.Enrichment;

public sealed class AnatomyTests
{
    [Fact]
    public void Every_line_goes_to_the_part_it_belongs_to()
    {
        var anatomy = Take("پل تازه باز شد.", "بیشتر بخوانید: پل کهنه بسته شد", "• قطار تازه به راه افتاد", "مردم شادند.",
            "برچسب‌ها: پل، راه", "انتهای پیام", "135/117", "نظر شما");

        Assert.Equal(["پل تازه باز شد.", "مردم شادند."], anatomy.Text.Select(line => line.Text));
        Assert.Equal(["پل کهنه بسته شد", "قطار تازه به راه افتاد"], anatomy.Related.Select(related => related.Title));
        Assert.Equal(["پل", "راه"], anatomy.Tags);
        Assert.Equal("135/117", anatomy.DeskCode);
    }

    [Fact]
    public void Who_wrote_a_report_and_when_stands_below_its_title()
    {
        var anatomy = Take("پل تازه باز شد", "نوشتهٔ سارا نیک‌نام", "۱۵ آبان ۱۴۰۴ - شمارهٔ ۸۷۶۵", "مردم از پل تازه گذشتند.");

        Assert.Equal(["پل تازه باز شد", "مردم از پل تازه گذشتند."], anatomy.Text.Select(line => line.Text));
        Assert.Equal(("سارا نیک‌نام", new DateOnly(2025, 11, 6)), (anatomy.Author, anatomy.Published?.First));
        var joined = Take("پل تازه باز شد", "به قلم سارا نیک‌نام | ۱۵ آبان ۱۴۰۴", "مردم از پل تازه گذشتند.");
        Assert.Equal(("سارا نیک‌نام", new DateOnly(2025, 11, 6)), (joined.Author, joined.Published?.First));
    }

    [Fact]
    public void A_list_ends_at_the_first_sentence_and_what_looks_like_a_title_after_it_is_text()
    {
        var anatomy = Take("بیشتر بخوانید", "پل کهنه بسته شد", "مردم شادند.", "پل تازه باز شد");

        Assert.Equal(["پل کهنه بسته شد"], anatomy.Related.Select(related => related.Title));
        Assert.Equal(["مردم شادند.", "پل تازه باز شد"], anatomy.Text.Select(line => line.Text));
    }

    [Fact]
    public void Nothing_after_the_end_marker_is_text_but_a_list_is_still_one()
    {
        var anatomy = Take("پل تازه باز شد.", "پایان پیام/", "همه حقوق محفوظ است.", "همچنین بخوانید:", "پل کهنه بسته شد");

        Assert.Equal(["پل تازه باز شد."], anatomy.Text.Select(line => line.Text));
        Assert.Equal(["پل کهنه بسته شد"], anatomy.Related.Select(related => related.Title));
    }

    [Fact]
    public void The_last_of_several_end_markers_ends_the_text()
    {
        var anatomy = Take("نامزدها شناخته شدند.", "۱- باغ کوچک", "انتهای پیام", "۲- کوچهٔ بلند", "۳- خانهٔ دور", "انتهای پیام/", "پیوست");

        Assert.Equal(["نامزدها شناخته شدند.", "۱- باغ کوچک", "۲- کوچهٔ بلند", "۳- خانهٔ دور"], anatomy.Text.Select(line => line.Text));
    }

    [Fact]
    public void A_list_with_numbers_after_the_end_marker_is_text_and_a_number_alone_is_not()
    {
        Assert.Equal(["جشن برگزار شد.", "برندگان:", "۱- سارا از شیراز", "۲- رضا از رشت"],
            Take("جشن برگزار شد.", "انتهای پیام", "برندگان:", "۱- سارا از شیراز", "۲- رضا از رشت", "نشانی دفتر")
                .Text.Select(line => line.Text));
        Assert.Equal(["جشن برگزار شد."],
            Take("جشن برگزار شد.", "انتهای پیام", "۲ - پیوست", "تلفن: 021-123", "نشانی دفتر:").Text.Select(line => line.Text));
    }

    [Theory]
    [InlineData("/انتهای پیام")]
    [InlineData("//انتهای پیام/")]
    [InlineData("  / انتهای پیام /.")]
    [InlineData("///پایان پیام//")]
    public void Markers_of_any_make_one_after_another_leave_no_empty_line(string marker)
    {
        var anatomy = Take("پل باز شد.", "انتهای پیام", marker, "نشانی دفتر", marker);

        Assert.Equal(["پل باز شد.", "نشانی دفتر"], anatomy.Text.Select(line => line.Text));
    }

    [Fact]
    public void A_marker_behind_a_sentence_ends_what_stands_after_an_earlier_one_too()
    {
        var anatomy = Take("پل باز شد.", "پایان خبر", "بخش دوم", "جشن تا شب ادامه داشت.  انتهای پیام", "خیابان بهار");

        Assert.Equal(["پل باز شد.", "بخش دوم", "جشن تا شب ادامه داشت."], anatomy.Text.Select(line => line.Text));
    }

    [Theory]
    [InlineData("گفت:\n> نان ارزان شد.\n> ۲ تنور بسته شد.\n\nپس رفت.", new[] { "گفت:", "نان ارزان شد.", "۲ تنور بسته شد.", "پس رفت." })]
    [InlineData(">> نان ارزان شد.\n>\n> > آرد هم.", new[] { "نان ارزان شد.", "آرد هم." })]
    [InlineData("دما:\n> ۳۰ درجه\n> -۵ درجه", new[] { "دما:", "> ۳۰ درجه", "> -۵ درجه" })]
    public void Signs_of_quoting_are_no_part_of_a_line(string text, string[] expected) => Assert.Equal(expected, Paragraphs.Split(text));

    [Theory]
    [InlineData("الف\r\nب\rپ\u2028ت\n\n\n ث ", new[] { "الف", "ب", "پ", "ت", "ث" })]
    [InlineData("\u00A0\u200Cالف\u200F\u00A0\n\u200C\n", new[] { "الف" })]
    [InlineData("", new string[0])]
    public void A_line_is_a_paragraph_whatever_ends_it(string text, string[] expected) => Assert.Equal(expected, Paragraphs.Split(text));

    private static WireReportParser Take(params string[] lines)
    {
        return new WireReportParser().TakeAll([.. lines.Select(line => new ReportLine(line))]);
    }
}
