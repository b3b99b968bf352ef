using CsCheck;
using NewsReader.Tests.Support;
using NewsReader.Text.Dates;

namespace NewsReader.Tests.Text.Dates;

/// <summary>Published on Friday 25 January 2019, 5 Bahman 1397, unless a case says otherwise.</summary>
public sealed class DateMentionTests
{
    private static readonly DateOnly Published = new(2019, 1, 25);

    [Theory]
    [InlineData("او ۵ بهمن ۱۳۹۷ به تهران رفت", "2019-01-25")]
    [InlineData("در تاریخ ۱۳۹۷/۱۱/۴ امضا شد", "2019-01-24")]
    [InlineData("مورخ 97-11-04", "2019-01-24")]
    [InlineData("۱۵ شهريورماه سال ۱۳۹۶", "2017-09-06")]
    [InlineData("بیست‌ونهم اسفند ۱۳۹۶", "2018-03-20")]
    [InlineData("سی‌ام دی‌ماه", "2019-01-20")]
    [InlineData("۳۱ شهریور ۱۳۵۹", "1980-09-22")]
    [InlineData("۳۱ مهر ۱۳۹۷", "")]
    [InlineData("۳۰ اسفند ۱۴۰۳", "2025-03-20")]
    [InlineData("۲۹ فوریه ۲۰۱۹", "")]
    [InlineData("۲۹ فوریه ۲۰۲۰", "2020-02-29")]
    [InlineData("چهاردهم فبریه ۲۰۱۹", "2019-02-14")]
    [InlineData("۵ مه ۲۰۱۸ برگزار شد", "2018-05-05")]
    [InlineData("۵ می برگزار شد", "2019-05-05")]
    [InlineData("سوم ژوئیه سال ۲۰۱۸ میلادی", "2018-07-03")]
    [InlineData("١٠ محرم ١٤٤٠", "2018-09-20")]
    [InlineData("بیستم صفر ۱۴۴۰", "2018-10-29")]
    [InlineData("۲۷ رجب‌المرجب ۱۴۴۰", "2019-04-03")]
    [InlineData("۲۲ بهمن سال ۵۷", "1979-02-11")]
    [InlineData("۲۲ بهمن سال گذشته", "2018-02-11")]
    [InlineData("۲۲ بهمن امسال", "2019-02-11")]
    [InlineData("بهمن‌ماه سال جاری", "2019-01-21/2019-02-19")]
    [InlineData("خردادماه ۱۳۹۲", "2013-05-22/2013-06-21")]
    [InlineData("در ژوئن ۲۰۱۳", "2013-06")]
    [InlineData("25 January 2019 in Tehran", "2019-01-25")]
    [InlineData("on January 25th, 2019, in Tehran", "2019-01-25")]
    [InlineData("on December 3", "2018-12-03")]
    [InlineData("2019-01-25T12:00:00Z", "2019-01-25T12:00")]
    [InlineData("۱۲ اسفند", "2019-03-03")]
    [InlineData("۱۲ شهریور", "2018-09-03")]
    [InlineData("۱۲ آبان گذشته", "2018-11-03")]
    [InlineData("۱۲ آبان آینده", "2019-11-03")]
    [InlineData("۳۱ دسامبر", "2018-12-31")]
    [InlineData("در سال ۲۰۱۵ میلادی", "2015")]
    [InlineData("در سال ۱۳۵۷", "1978-03-21/1979-03-20")]
    [InlineData("سال‌های ۱۳۹۵ تا ۱۳۹۷", "2016-03-20/2019-03-20")]
    public void A_date_in_a_sentence_is_found(string text, string expected) => Assert.Equal(expected, Single(text));

    [Theory]
    [InlineData("روز جمعه", "2019-01-25")]
    [InlineData("جمعه گذشته", "2019-01-18")]
    [InlineData("جمعه آینده", "2019-02-01")]
    [InlineData("شنبه", "2019-01-19")]
    [InlineData("شنبه آینده", "2019-01-26")]
    [InlineData("يكشنبه", "2019-01-20")]
    [InlineData("صبح روز دوشنبه", "2019-01-21")]
    [InlineData("چهار شنبه شب", "2019-01-23")]
    [InlineData("سه‌شنبه هفته گذشته", "2019-01-15")]
    [InlineData("شنبه هفته آینده", "2019-01-26")]
    [InlineData("پنج‌شنبه این هفته", "2019-01-24")]
    [InlineData("پنجشنبه ۱۳۹۷/۱۱/۰۴", "2019-01-24")]
    [InlineData("پنجشنبه، ۴ بهمن", "2019-01-24")]
    [InlineData("پنجشنبه مورخ ۴ بهمن ۱۳۹۷", "2019-01-24")]
    public void A_weekday_is_the_latest_unless_a_word_moves_it(string text, string expected) => Assert.Equal(expected, Single(text));

    [Theory]
    [InlineData("امروز", "2019-01-25")]
    [InlineData("صبح امروز", "2019-01-25")]
    [InlineData("دیشب", "2019-01-24")]
    [InlineData("شب گذشته", "2019-01-24")]
    [InlineData("روز گذشته", "2019-01-24")]
    [InlineData("پس‌فردا", "2019-01-27")]
    [InlineData("دو روز پیش", "2019-01-23")]
    [InlineData("ده روز دیگر", "2019-02-04")]
    [InlineData("هفته جاری", "2019-01-19/2019-01-25")]
    [InlineData("هفته آینده", "2019-01-26/2019-02-01")]
    [InlineData("دو هفته پیش", "2019-01-05/2019-01-11")]
    [InlineData("ماه گذشته", "2018-12-22/2019-01-20")]
    [InlineData("ماه جاری", "2019-01-21/2019-02-19")]
    [InlineData("ماه آینده", "2019-02-20/2019-03-20")]
    [InlineData("ماه گذشته میلادی", "2018-12")]
    [InlineData("امسال", "2018-03-21/2019-03-20")]
    [InlineData("سال آینده", "2019-03-21/2020-03-19")]
    [InlineData("سال جاری میلادی", "2019")]
    [InlineData("پارسال", "2017-03-21/2018-03-20")]
    [InlineData("پنج سال پیش", "2013-03-21/2014-03-20")]
    [InlineData("سه روز گذشته", "2019-01-22/2019-01-25")]
    [InlineData("چند روز پیش", "")]
    public void A_relative_date_is_counted_from_publication(string text, string expected) => Assert.Equal(expected, Single(text));

    [Theory]
    [InlineData("۱۲ تا ۲۲ بهمن", "2019-02-01/2019-02-11")]
    [InlineData("از ۱۲ الی ۲۲ بهمن‌ماه ۱۳۹۷", "2019-02-01/2019-02-11")]
    [InlineData("۱۲ و ۱۳ بهمن", "2019-02-01/2019-02-02")]
    [InlineData("از ۲۵ دی تا ۵ بهمن", "2019-01-15/2019-01-25")]
    [InlineData("از ۲۵ دی تا ۵ بهمن ۱۳۹۵", "2017-01-14/2017-01-24")]
    [InlineData("۲۵ اسفند ۱۳۹۵ تا ۵ فروردین", "2017-03-15/2017-03-25")]
    [InlineData("فروردین تا خرداد ۱۳۹۷", "2018-03-21/2018-06-21")]
    [InlineData("از شنبه تا چهارشنبه", "2019-01-19/2019-01-23")]
    [InlineData("از جمعه تا یکشنبه", "2019-01-25/2019-01-27")]
    [InlineData("1397/11/04 تا 1397/11/08", "2019-01-24/2019-01-28")]
    public void Two_dates_with_until_between_are_a_range(string text, string expected) => Assert.Equal(expected, Single(text));

    [Theory]
    [InlineData("۲۰ دی ماه 48 ساله شد", "2019-01-10")]
    [InlineData("در ۲۰ دی‌ماه ۴۸ سالگی او بود", "2019-01-10")]
    [InlineData("۲۰ دی ۷۰ نفره برگزار شد", "2019-01-10")]
    [InlineData("۴ بهمن ۴۵٪ گران شد", "2019-01-24")]
    [InlineData("۴ بهمن 45 درصدی", "2019-01-24")]
    [InlineData("سوم بهمن ۸۰ کیلومتری شهر", "2019-01-23")]
    [InlineData("۴ بهمن ۷۲ ساعته", "2019-01-24")]
    [InlineData("۴ بهمن ۶۰ هکتار سوخت", "2019-01-24")]
    [InlineData("۴ بهمن ۹۰ دقیقه‌ای", "2019-01-24")]
    [InlineData("۴ بهمن 1350 نفر آمدند", "2019-01-24")]
    [InlineData("۴ بهمن ۱۳۰۰ تومان شد", "2019-01-24")]
    [InlineData("25 January 48 people came", "2019-01-25")]
    [InlineData("۲۰ دی ماه 48 در تهران", "1970-01-10")]
    [InlineData("۲۰ دی ۹۷ فیلم ساخته شد", "2019-01-10")]
    [InlineData("۴ بهمن ۱۳۹۷ شمسی", "2019-01-24")]
    public void A_number_of_something_is_no_year(string text, string expected) => Assert.Equal(expected, Single(text));

    [Theory]
    [InlineData("ساعت ۸ شب", "T20:00")]
    [InlineData("ساعت هشت و نیم صبح", "T08:30")]
    [InlineData("ساعت ۸ صبح روز پنجشنبه", "2019-01-24T08:00")]
    [InlineData("پنجشنبه ساعت ۲۰:۴۵", "2019-01-24T20:45")]
    [InlineData("۴ بهمن ۱۳۹۷ - ۱۴:۲۰", "2019-01-24T14:20")]
    [InlineData("فردا شب ساعت ۹", "2019-01-26T09:00")]
    public void A_time_goes_with_its_day(string text, string expected) => Assert.Equal(expected, Single(text));

    [Theory]
    [InlineData("135/117")]
    [InlineData("72 ساعت")]
    [InlineData("ظرف ۷۲ ساعت ۱۵ نفر")]
    [InlineData("۳۲۱۰/۷۲۷۳")]
    [InlineData("میدان ۷ تیر")]
    [InlineData("خیابان پانزده خرداد")]
    [InlineData("نماز جمعه تهران")]
    [InlineData("امام جمعه مشهد")]
    [InlineData("شنبه‌ها و یکشنبه‌ها")]
    [InlineData("خبرنگار مهر گفت")]
    [InlineData("در مهر ۲۰ نفر آمدند")]
    [InlineData("از هر ۵ می توان گذشت")]
    [InlineData("۳ می شود")]
    [InlineData("با نتیجه سه صفر")]
    [InlineData("از صفر تا صد")]
    [InlineData("192.168.1.1")]
    [InlineData("نسخه 10.5.99")]
    [InlineData("فصل ۲۰۱۸-۱۹")]
    [InlineData("۱۳۹۷")]
    [InlineData("دو روز پیش از بازی")]
    [InlineData("روزنامه عصر ایران")]
    [InlineData("عصر طلایی")]
    [InlineData("۳۰ درصد")]
    [InlineData("سال‌های گذشته")]
    [InlineData("تیر خلاص")]
    public void What_only_resembles_a_date_is_none(string text) =>
        Assert.DoesNotContain(DateExpression.Read(text, Published), mention => mention.Iso.Length > 0);

    [Theory]
    [InlineData("دیروز")]
    [InlineData("پنجشنبه گذشته")]
    [InlineData("دهم ژانویه")]
    [InlineData("سال گذشته")]
    [InlineData("۱۲ تا ۲۲ بهمن")]
    public void Without_a_publication_date_it_stays_unresolved(string text) =>
        Assert.Equal("", Assert.Single(DateExpression.Read(text, null)).Iso);

    [Fact]
    public void Mentions_come_in_order_with_their_places()
    {
        const string text = "او عصر دیروز رفت و ۱۲ بهمن ۱۳۹۷، ساعت ۱۴:۳۰، بازمی‌گردد.";
        var mentions = DateExpression.Read(text, Published);
        Assert.Equal(["عصر دیروز", "۱۲ بهمن ۱۳۹۷، ساعت ۱۴:۳۰"], mentions.Select(mention => text.Substring(mention.Start, mention.Length)));
        Assert.Equal(DayPart.Evening, mentions[0].Part);
    }

    [Fact]
    public void Lunar_and_ambiguous_dates_say_so()
    {
        Assert.True(Assert.Single(DateExpression.Read("۱۰ محرم ۱۴۴۰", null)).IsApproximate);
        Assert.True(Assert.Single(DateExpression.Read("12/05/2019", null)).IsAmbiguous);
        Assert.True(Assert.Single(DateExpression.Read("دوشنبه ۴ بهمن ۱۳۹۷", null)).IsAmbiguous);
    }

    [Fact]
    public void Dates_of_the_shared_vectors_are_read()
    {
        var vectors = Vector.Of("date");
        Assert.Empty(vectors.Where(
            vector => !IsRead(vector)).Select(vector => $"{vector.Input}: {Single(vector.Input)} for {vector.Expected}"));
    }

    [Fact]
    public void No_text_makes_the_reader_throw_and_mentions_lie_within_it() => Gen.String.Sample(
        text => DateExpression.Read(text, Published).All(mention => mention.Start >= 0 && mention.Start + mention.Length <= text.Length
            && (mention.First is null || mention.First <= mention.Last)));

    private static bool IsRead(Vector vector)
    {
        var dates = DateExpression.Read(vector.Input, vector.Why.Contains("pub=", StringComparison.Ordinal) ? Published : null)
            .Where(mention => mention.Iso.Length > 0).ToList();
        if (vector.Expected.Length == 0 || !vector.Why.Contains("within 2 days", StringComparison.Ordinal))
            return string.Join(' ', dates.Select(mention => mention.Iso)) == vector.Expected;
        var day = DateOnly.Parse(vector.Expected, System.Globalization.CultureInfo.InvariantCulture);
        return dates.Count == 1 && dates[0].IsApproximate && Math.Abs(dates[0].First!.Value.DayNumber - day.DayNumber) <= 2;
    }

    private static string Single(string text) =>
        string.Join(' ', DateExpression.Read(text, Published).Select(mention => mention.Iso).Where(iso => iso.Length > 0));
}
