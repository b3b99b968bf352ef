using System.Text;
using NewsReader.Reading;

namespace NewsReader.Tests.Reading;

public sealed class TextDecoderTests
{
    private const string Text = "بازار نان و شیر امروز آرام بود و مردم با پول کمتری خرید کردند.";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_decides_and_is_no_part_of_the_text(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var decoded = TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]);
        Assert.Equal((Text, encoding.WebName, 0), (decoded.Text, decoded.Encoding, decoded.Replaced));
    }

    [Fact]
    public void Valid_utf_8_needs_no_mark()
    {
        var decoded = TextDecoder.Decode(Encoding.UTF8.GetBytes(Text));
        Assert.Equal((Text, "utf-8"), (decoded.Text, decoded.Encoding));
        Assert.Empty(decoded.Warnings);
    }

    [Fact]
    public void A_text_with_a_few_broken_bytes_stays_utf_8_and_says_how_many()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Text), 0xFF, 0x20, 0xFE];
        var decoded = TextDecoder.Decode(bytes);
        Assert.Equal((Text + "\uFFFD \uFFFD", "utf-8", 2), (decoded.Text, decoded.Encoding, decoded.Replaced));
        Assert.Contains("2 invalid bytes", Assert.Single(decoded.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_the_old_windows_code_page_is_told_by_its_bytes()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        // The code page has no Persian yeh; texts were written with the Arabic one.
        var written = Text.Replace('ی', 'ي');
        var decoded = TextDecoder.Decode(Encoding.GetEncoding("windows-1256").GetBytes(written));
        Assert.Equal((written, "windows-1256"), (decoded.Text, decoded.Encoding));
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41 })]
    [InlineData(new byte[] { 0x00, 0x00, 0xD8, 0x00 })]
    public void Bytes_of_any_kind_are_decoded_somehow(byte[] bytes) => Assert.NotNull(TextDecoder.Decode(bytes).Encoding);
}
