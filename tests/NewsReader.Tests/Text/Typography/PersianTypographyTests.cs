using NewsReader.Text.Typography;

namespace NewsReader.Tests.Text.Typography;

public sealed class PersianTypographyTests
{
    [Theory]
    [InlineData("او گفت: \"کار تمام شد\" و رفت.", "او گفت: «کار تمام شد» و رفت.")]
    [InlineData("\"یک\" و \"دو\"", "«یک» و «دو»")]
    [InlineData("نمایش (\"باران\") تمام شد", "نمایش («باران») تمام شد")]
    [InlineData("صفحهٔ 27\" و 32\"", "صفحهٔ ۲۷\" و ۳۲\"")]
    [InlineData("او گفت: \"کار تمام شد و رفت.", "او گفت: \"کار تمام شد و رفت.")]
    [InlineData("\"\" خالی", "\"\" خالی")]
    [InlineData("او گفت\"نه\"و رفت", "او گفت\"نه\"و رفت")]
    public void Paired_straight_quotes_become_guillemets(string written, string set) => Assert.Equal(set, PersianTypography.Apply(written));

    [Theory]
    [InlineData("در سال 2019 هوا سرد بود", "در سال ۲۰۱۹ هوا سرد بود")]
    [InlineData("ساعت 14:30 آغاز شد", "ساعت ۱۴:۳۰ آغاز شد")]
    [InlineData("در 12/05/2019 رسید", "در ۱۲/۰۵/۲۰۱۹ رسید")]
    [InlineData("1,250 نفر و 12.5 درصد", "۱٬۲۵۰ نفر و ۱۲٫۵ درصد")]
    [InlineData("تا 30% رشد", "تا ۳۰٪ رشد")]
    [InlineData("نتیجه 3-2 شد", "نتیجه ۳-۲ شد")]
    [InlineData("شماره‌های ٣٤ و ۵۶", "شماره‌های ۳۴ و ۵۶")]
    [InlineData("کودک 10ساله", "کودک ۱۰ساله")]
    [InlineData("iPhone 15 گران شد", "iPhone 15 گران شد")]
    [InlineData("حافظهٔ 5 GB دارد", "حافظهٔ 5 GB دارد")]
    [InlineData("ویروس COVID-19 در 2019 آمد", "ویروس COVID-19 در ۲۰۱۹ آمد")]
    [InlineData("نشانی 192.168.1.1 است", "نشانی 192.168.1.1 است")]
    [InlineData("در https://example.org/2019/05 نوشت", "در https://example.org/2019/05 نوشت")]
    [InlineData("گروه G20 و 4K و #2019", "گروه G20 و 4K و #2019")]
    [InlineData("در Google, 30 نفر بودند", "در Google, 30 نفر بودند")]
    [InlineData("با Windows. 30 نفر آمدند", "با Windows. ۳۰ نفر آمدند")]
    public void Digits_are_persian_but_in_what_is_latin(string written, string set) => Assert.Equal(set, PersianTypography.Apply(written));

    [Theory]
    [InlineData("مردم می گویند  باران می آید", "مردم می‌گویند باران می‌آید")]
    [InlineData("کتابهای تازه", "کتاب‌های تازه")]
    public void Half_spaces_come_back_and_double_blanks_go(string written, string set) =>
        Assert.Equal(set, PersianTypography.Apply(written));

    [Theory]
    [InlineData("تراکتور سازی برد", "تراکتور‌سازی برد", "تراکتورسازی برد")]
    [InlineData("قهر آمیز و نابود", "قهر‌آمیز و نابود", "قهرآمیز و نابود")]
    public void Parts_of_a_word_come_together_and_all_else_stays(string written, string halfSpaced, string joined) =>
        Assert.Contains(PersianTypography.Apply(written), new[] { written, halfSpaced, joined });

    [Theory]
    [InlineData("ما به دست آوردیم و نگه داریم")]
    [InlineData("این جای خوشحالی دارد")]
    [InlineData("شرکت آی تی سی و بی ام و")]
    [InlineData("فلان و بهمان گفتند")]
    [InlineData("وزنهای سنگین و حرفهای تازه")]
    public void What_may_be_two_things_stays(string text) => Assert.Equal(text, PersianTypography.Apply(text));

    [Fact]
    public void Places_are_whole_words_and_numbers()
    {
        const string Written = "رئیس گفت 250 نفر می گویند \"آری\"";

        var changes = PersianTypography.Changes(Written);

        Assert.Equal(["۲۵۰", "می‌گویند", "«", "»"], changes.Select(change => change.Text));
        Assert.Equal(["250", "می گویند", "\"", "\""], changes.Select(change => Written.Substring(change.Start, change.Length)));
    }

    [Fact]
    public void What_is_set_is_set_no_further_and_places_never_overlap()
    {
        string[] parts =
            ["می گویند", "\"آری\"", "2019", "12.5%", "C++", "5 GB", "کتابها", "  ", "«نه»", "(3)", "14:30", "رییس جمهور", "،", "."];
        var random = new Random(5);
        for (var round = 0; round < 500; round++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 12)).Select(_ => parts[random.Next(parts.Length)]));
            var end = 0;
            foreach (var change in PersianTypography.Changes(text))
            {
                Assert.True(change.Start >= end && change.Length > 0);
                end = change.End;
            }

            var set = PersianTypography.Apply(text);
            Assert.Equal(set, PersianTypography.Apply(set));
        }
    }
}
