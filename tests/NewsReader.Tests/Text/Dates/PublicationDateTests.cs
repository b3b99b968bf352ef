using CsCheck;
using NewsReader.Text.Dates;

namespace NewsReader.Tests.Text.Dates;

public sealed class PublicationDateTests
{
    [Theory]
    [InlineData("2014-11-10", "2014-11-10T00:00 Day")]
    [InlineData("2019-01-25T12:00:00+03:30", "2019-01-25T12:00 Minute 03:30:00")]
    [InlineData("2019-01-25T08:30:00.000Z", "2019-01-25T08:30 Minute 00:00:00")]
    [InlineData("Fri, 25 Jan 2019 12:00:00 +0330", "2019-01-25T12:00 Minute 03:30:00")]
    [InlineData("18 Dec 2014", "2014-12-18T00:00 Day")]
    [InlineData("January 25, 2019", "2019-01-25T00:00 Day")]
    [InlineData("1397/11/04 14:30", "2019-01-24T14:30 Minute")]
    [InlineData("۴ بهمن ۱۳۹۷ ساعت ۱۲:۳۰", "2019-01-24T12:30 Minute")]
    [InlineData("پنجشنبه ۴ بهمن ۱۳۹۷ - ۱۴:۲۰", "2019-01-24T14:20 Minute")]
    [InlineData("25 ژانویه 2019", "2019-01-25T00:00 Day")]
    [InlineData("۱۰ محرم ۱۴۴۰", "2018-09-20T00:00 Day")]
    [InlineData("۱۳۹۷", "2018-03-21T00:00 Year")]
    [InlineData("2019-03", "2019-03-01T00:00 Month")]
    public void A_printed_publication_date_is_read(string text, string expected)
    {
        var date = DateExpression.ReadPublication(text);
        Assert.NotNull(date);
        Assert.Equal(expected, FormattableString.Invariant(
            $"{date.Value.Local:yyyy-MM-ddTHH:mm} {date.Value.Precision} {date.Value.Offset}").TrimEnd());
    }

    [Theory]
    [InlineData("Tue, 08 Oct 2013 18:30:00 EST", "2013-10-08T18:30 Minute -05:00:00")]
    [InlineData("Thu, 06 Nov 2025 12:30:00 GMT+0330", "2025-11-06T12:30 Minute 03:30:00")]
    [InlineData("Thu Nov 06 12:30:00 2025", "2025-11-06T12:30 Minute")]
    [InlineData("Thu Nov  6 12:30:00 IRST 2025", "2025-11-06T12:30 Minute 03:30:00")]
    [InlineData("Thu Nov 06 12:30:00 +0000 2025", "2025-11-06T12:30 Minute 00:00:00")]
    [InlineData("Thu Nov 06 2025 12:30:00 GMT+0330 (Iran Standard Time)", "2025-11-06T12:30 Minute 03:30:00")]
    [InlineData("Thursday, 06-Nov-25 12:30:00 GMT", "2025-11-06T12:30 Minute 00:00:00")]
    [InlineData("06-Nov-2025 12:30", "2025-11-06T12:30 Minute")]
    [InlineData("06/Nov/2025:12:30:00 +0330", "2025-11-06T12:30 Minute 03:30:00")]
    [InlineData("2025-Nov-06", "2025-11-06T00:00 Day")]
    [InlineData("Thu, 6 Nov 2025 9:5:3 -0330", "2025-11-06T09:05 Minute -03:30:00")]
    [InlineData("2025-11-06T12:30:00+03", "2025-11-06T12:30 Minute 03:00:00")]
    [InlineData("2025-11-06 12:30 UTC+3:30", "2025-11-06T12:30 Minute 03:30:00")]
    [InlineData("2025-11-06T12:30:00+01:00[Europe/Berlin]", "2025-11-06T12:30 Minute 01:00:00")]
    [InlineData("2021-06-06T12:30:00[Asia/Tehran]", "2021-06-06T12:30 Minute 04:30:00")]
    [InlineData("2025-11-06 12:30:00.123456 America/New_York", "2025-11-06T12:30 Minute -05:00:00")]
    [InlineData("2025-11-06T24:00:00Z", "2025-11-07T00:00 Minute 00:00:00")]
    [InlineData("۱۵ آبان ۱۴۰۴ ساعت ۲۴", "2025-11-07T00:00 Minute")]
    [InlineData("2025-11-06T23:59:60Z", "2025-11-06T23:59 Minute 00:00:00")]
    [InlineData("20251106T123000Z", "2025-11-06T12:30 Minute 00:00:00")]
    [InlineData("20251106123000", "2025-11-06T12:30 Minute")]
    [InlineData("Thursday 6th of November 2025 10:30:00 AM", "2025-11-06T10:30 Minute")]
    [InlineData("6. 11. 2025 14:05", "2025-11-06T14:05 Minute")]
    [InlineData("۱۴۰۴ / ۰۸ / ۱۵", "2025-11-06T00:00 Day")]
    [InlineData("آبان ۱۵, ۱۴۰۴", "2025-11-06T00:00 Day")]
    [InlineData("۱۵ آبان ۱۴۰۴ - ۷ صبح", "2025-11-06T07:00 Minute")]
    [InlineData("6 Nov 2025 7:00 a.m. ET", "2025-11-06T07:00 Minute -05:00:00")]
    [InlineData("2025-310", "2025-11-06T00:00 Day")]
    [InlineData("2025-W45-4T12:30Z", "2025-11-06T12:30 Minute 00:00:00")]
    [InlineData("2025:11:06 12:30:05", "2025-11-06T12:30 Minute")]
    [InlineData("٦ی تشرینی دووەمی ٢٠٢٥", "2025-11-06T00:00 Day")]
    [InlineData("6ê Mijdarê 2025 - 12:30", "2025-11-06T12:30 Minute")]
    [InlineData("יום חמישי, 6 בנובמבר 2025, 12:30", "2025-11-06T12:30 Minute")]
    [InlineData("6 नवंबर 2025", "2025-11-06T00:00 Day")]
    [InlineData("6 листопада 2025 р.", "2025-11-06T00:00 Day")]
    [InlineData("6 Νοεμβρίου 2025", "2025-11-06T00:00 Day")]
    [InlineData("2025년 11월 6일 목요일 오후 6:30", "2025-11-06T18:30 Minute")]
    [InlineData("2025年11月6日(木) 18時30分", "2025-11-06T18:30 Minute")]
    [InlineData("令和7年11月6日", "2025-11-06T00:00 Day")]
    [InlineData("２０２５／１１／０６　１２：３０", "2025-11-06T12:30 Minute")]
    [InlineData("۱۴۰۴⁄۰۸⁄۱۵", "2025-11-06T00:00 Day")]
    [InlineData("۱۴۰۴ـ۰۸ـ۱۵", "2025-11-06T00:00 Day")]
    [InlineData("+002025-11-06T12:30:00.000Z", "2025-11-06T12:30 Minute 00:00:00")]
    [InlineData("2025W454", "2025-11-06T00:00 Day")]
    [InlineData("منتشرشده در ۱۵ آبان ۱۴۰۴ ساعت ۱۲:۳۰", "2025-11-06T12:30 Minute")]
    [InlineData("آخرین به‌روزرسانی: ۱۸ آبان ۱۴۰۴ - ۰۹:۱۰ | انتشار: ۱۵ آبان ۱۴۰۴ - ۱۲:۳۰", "2025-11-06T12:30 Minute")]
    [InlineData("Published: November 6, 2025 | Updated: November 9, 2025", "2025-11-06T00:00 Day")]
    [InlineData("Updated: November 9, 2025 | Published: November 6, 2025", "2025-11-06T00:00 Day")]
    [InlineData("6 نوفمبر 2025 - آخر تحديث 9 نوفمبر 2025", "2025-11-06T00:00 Day")]
    [InlineData("پنجشنبه ۱۵ آبان ۱۴۰۴ ساعت ۱۲:۳۰ به وقت تهران", "2025-11-06T12:30 Minute 03:30:00")]
    [InlineData("۱۲:۳۰ به وقت محلی، ۱۵ آبان ۱۴۰۴", "2025-11-06T12:30 Minute")]
    [InlineData("۵شنبه ۱۵ آبان ۱۴۰۴", "2025-11-06T00:00 Day")]
    [InlineData("6 de noviembre de 2025", "2025-11-06T00:00 Day")]
    [InlineData("Do, 6. November 2025, 12.30 Uhr", "2025-11-06T12:30 Minute")]
    [InlineData("jeu. 1er août 2024 à 18h05", "2024-08-01T18:05 Minute")]
    [InlineData("mar., 24 déc. 2024", "2024-12-24T00:00 Day")]
    [InlineData("Perşembe, 20 Şubat 2025", "2025-02-20T00:00 Day")]
    [InlineData("6 ноября 2025", "2025-11-06T00:00 Day")]
    [InlineData("الخميس ٦ تشرين الثاني ٢٠٢٥ - ٠٢:٣٠ م", "2025-11-06T14:30 Minute")]
    [InlineData("6 نوفمبر/تشرين الثاني 2025", "2025-11-06T00:00 Day")]
    [InlineData("12 أغسطس 2024", "2024-08-12T00:00 Day")]
    [InlineData("15/05/1447 هـ", "2025-11-06T00:00 Day")]
    [InlineData("۱۵ عقرب ۱۴۰۴", "2025-11-06T00:00 Day")]
    [InlineData("۱۵ لړم ۱۴۰۴", "2025-11-06T00:00 Day")]
    [InlineData("٦ تشرینی دووەم ٢٠٢٥", "2025-11-06T00:00 Day")]
    [InlineData("۶ نومبر ۲۰۲۵", "2025-11-06T00:00 Day")]
    [InlineData("2025年11月6日 12:30", "2025-11-06T12:30 Minute")]
    [InlineData("۱۵ آبان ۱۴۰۴ - ۱۴ جمادی الاول ۱۴۴۷ - ۶ نوامبر ۲۰۲۵", "2025-11-06T00:00 Day")]
    public void A_date_is_read_as_programs_and_other_languages_write_it(string text, string expected)
    {
        Assert.Equal(expected, Write(DateExpression.ReadPublication(text)));
        Assert.Equal(expected, Write(DateExpression.ReadField(text)));
    }

    [Theory]
    [InlineData("1762421400", "2025-11-06T09:30 Minute 00:00:00")]
    [InlineData("۱۷۶۲۴۲۱۴۰۰", "2025-11-06T09:30 Minute 00:00:00")]
    [InlineData("1762421400123", "2025-11-06T09:30 Minute 00:00:00")]
    [InlineData("-157766400", "1965-01-01T00:00 Minute 00:00:00")]
    [InlineData("1762421400.5", "2025-11-06T09:30 Minute 00:00:00")]
    [InlineData("1.7624214E9", "2025-11-06T09:30 Minute 00:00:00")]
    [InlineData("1762421400000000", "2025-11-06T09:30 Minute 00:00:00")]
    [InlineData("/Date(1762421400000+0330)/", "2025-11-06T09:30 Minute 00:00:00")]
    [InlineData("Timestamp(seconds=1762421400, nanoseconds=0)", "2025-11-06T09:30 Minute 00:00:00")]
    [InlineData("ISODate(\"2025-11-06T09:30:00Z\")", "2025-11-06T09:30 Minute 00:00:00")]
    [InlineData("45967", "2025-11-06T00:00 Day")]
    [InlineData("45967.5", "2025-11-06T12:00 Minute")]
    [InlineData("20251106", "2025-11-06T00:00 Day")]
    [InlineData("Thu, 06 Nov 2025 12:30:00 XYZT", "2025-11-06T12:30 Minute")]
    [InlineData("2025-11-06-12.30.00.000000", "2025-11-06T00:00 Day")]
    [InlineData("06 Nov 2025 lunchtime", "2025-11-06T00:00 Day")]
    [InlineData("۱۵ آبان ۱۴۰۴ | ۱۲:۳۰ | کد خبر ۸۸۷۱", "2025-11-06T12:30 Minute")]
    [InlineData("2025-11-06 12:30 (updated 2025-11-08 09:00)", "2025-11-06T12:30 Minute")]
    [InlineData("2025-11-06 (updated 2025-11-08 09:00)", "2025-11-06T00:00 Day")]
    [InlineData("شناسه: 1398450 - ۱۴۰۴/۸/۱۵", "2025-11-06T00:00 Day")]
    [InlineData("Nov 6, 2025, 2 PM", "2025-11-06T14:00 Minute")]
    public void A_field_that_holds_a_date_may_hold_it_as_a_number_or_among_other_words(string text, string expected) =>
        Assert.Equal(expected, Write(DateExpression.ReadField(text)));

    [Theory]
    [InlineData("1970-01-01")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 +0000")]
    [InlineData("1970-01-01T03:30:00+03:30")]
    [InlineData("1969-12-31 16:00:00")]
    [InlineData("1348/10/11 03:30")]
    [InlineData("۱۱ دی ۱۳۴۸")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("0")]
    [InlineData("-62135596800")]
    [InlineData("null")]
    [InlineData("2025-13-45")]
    [InlineData("دیروز")]
    [InlineData("{{date}}")]
    [InlineData("12:30")]
    public void A_clock_that_was_never_set_is_no_date(string text) => Assert.Null(DateExpression.ReadField(text));

    [Theory]
    [InlineData("1979-02-11T10:00:00+03:30")]
    [InlineData("1970-01-02")]
    [InlineData("1970-01-01T05:17:00Z")]
    public void An_old_date_is_a_date(string text) => Assert.NotNull(DateExpression.ReadField(text));

    [Theory]
    [InlineData("۱۵ آبان ۱۴۰۴ در تهران")]
    [InlineData("1762421400")]
    [InlineData("45967")]
    [InlineData("2025-11-06 (updated 2025-11-08 09:00)")]
    public void Where_anything_may_stand_only_a_date_alone_is_one(string text) => Assert.Null(DateExpression.ReadPublication(text));

    [Theory]
    [InlineData("135/117")]
    [InlineData("72 ساعت")]
    [InlineData("254 251")]
    [InlineData("۳۰ اسفند ۱۳۹۷")]
    [InlineData("دهم ژانویه")]
    [InlineData("")]
    public void What_is_no_full_date_is_none(string text) => Assert.Null(DateExpression.ReadPublication(text));

    private static string Write(PartialDate? date) => date is { } read
        ? FormattableString.Invariant($"{read.Local:yyyy-MM-ddTHH:mm} {read.Precision} {read.Offset}").TrimEnd()
        : "none";

    [Fact]
    public void No_text_makes_the_reader_throw() =>
        Gen.String.Sample(text => DateExpression.ReadPublication(text) is null or { Precision: not DatePrecision.None }
            && DateExpression.ReadField(text) is null or { Precision: not DatePrecision.None });

    [Fact]
    public void Every_Jalali_day_comes_back_from_the_Gregorian_calendar() =>
        Gen.Select(Gen.Int[1200, 1499], Gen.Int[1, 12], Gen.Int[1, 29])
            .Sample((year, month, day) => JalaliDate.From(
                new JalaliDate(year, month, day).ToGregorian()!.Value) == new JalaliDate(year, month, day));
}
