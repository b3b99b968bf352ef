using CsCheck;
using NewsReader.Text.Direction;

namespace NewsReader.Tests.Text.Direction;

public sealed class LeftToRightRunsTests
{
    private const string Letters = "آبیC+#@.:/-=()«» \n09۰۲xhttps&<>";

    [Theory]
    [InlineData("او C++ و C# را دوست دارد", "C++|C#")]
    [InlineData("کتابخانهٔ .NET تازه شد.", ".NET")]
    [InlineData("تلفن ۰۲۱-۱۲۳۴۵۶۷۸، نمابر 021-87654321", "۰۲۱-۱۲۳۴۵۶۷۸|021-87654321")]
    [InlineData("شمارهٔ 0912 345 6789 را بگیرید", "0912 345 6789")]
    [InlineData("از +98 21 1234 5678 بپرسید", "+98 21 1234 5678")]
    [InlineData("کد +۹۸ برای ایران", "+۹۸")]
    [InlineData("تاریخ 2025-11-28 و ۱۴۰۴-۰۹-۰۷", "2025-11-28|۱۴۰۴-۰۹-۰۷")]
    [InlineData("نشانی https://example.org/a?b=c&d=e، و ادامه", "https://example.org/a?b=c&d=e")]
    [InlineData("ببینید (https://fa.example.org/wiki/ایران).", "https://fa.example.org/wiki/ایران")]
    [InlineData("به info@example.com بنویسید", "info@example.com")]
    [InlineData("کانال @newsreader_fa را دنبال کنید", "@newsreader_fa")]
    [InlineData("با هشتگ #FIFA2026 بنویسید", "#FIFA2026")]
    [InlineData("رابطهٔ E = mc² را نوشت", "E = mc²")]
    [InlineData("جمع ۲ + ۲ = ۴ است", "۲ + ۲ = ۴")]
    [InlineData("واکنش 2H₂ + O₂ → 2H₂O رخ داد", "2H₂ + O₂ → 2H₂O")]
    [InlineData("دمای -۵°C و −۳ درجه", "-۵°C|−۳")]
    [InlineData("گزینهٔ --help را بزنید", "--help")]
    [InlineData("پروندهٔ /etc/hosts را باز کنید", "/etc/hosts")]
    [InlineData("گوشی Huawei P smart+ آمد", "Huawei P smart+")]
    [InlineData("ساعت ۳ p.m. به وقت محلی", "p.m.")]
    public void What_would_be_torn_is_a_run(string text, string runs) => Assert.Equal(runs, Runs(text));

    [Theory]
    [InlineData("شرکت Microsoft نسخهٔ تازهٔ Windows 11 را داد.")]
    [InlineData("بازهٔ ۱۰–۲۰ درصد و ۱۰-۲۰ درصد")]
    [InlineData("نتیجهٔ ۲-۱ و آرایش ۴-۲-۳-۱")]
    [InlineData("سال‌های ۱۳۹۸-۱۴۰۲ و (1985-1984-1983)")]
    [InlineData("در تاریخ 2025/11/11 ساعت ۱۴:۳۰")]
    [InlineData("ویروس hiv/ ايدز")]
    [InlineData("مرکز NFC(ارتباط نزدیک) و who(سازمان)")]
    [InlineData("شبکهٔ «+Canal» فرانسه")]
    [InlineData("تمرین کرده است.ITC این بازیکن")]
    [InlineData("۱- نخست\n- ۵ نفر")]
    [InlineData("مبلغ ۱٬۲۳۴٬۵۶۷٫۸۹ ریال، 15% سود")]
    [InlineData("در سال 2025 Apple گفت: Hello!")]
    public void What_the_algorithm_shows_as_it_is_read_is_none(string text) => Assert.Equal("", Runs(text));

    [Fact]
    public void Runs_are_in_order_within_the_text_and_have_no_blank_at_their_ends() =>
        Gen.Int[0, Letters.Length - 1].Select(i => Letters[i]).Array[0, 60].Select(letters => new string(letters)).Sample(text =>
        {
            var end = 0;
            foreach (var run in LeftToRightRuns.Find(text))
            {
                Assert.True(run.Start.Value >= end && run.End.Value > run.Start.Value && run.End.Value <= text.Length);
                Assert.Equal(text[run].Trim(), text[run]);
                end = run.End.Value;
            }
        });

    private static string Runs(string text) => string.Join('|', LeftToRightRuns.Find(text).Select(run => text[run]));
}
