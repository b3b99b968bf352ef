using NewsReader.Enrichment;

namespace NewsReader.Tests.Enrichment;

/// <summary>The language of an article as files say it, and where that cannot be.</summary>
public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("fa-IR", "fa")]
    [InlineData(" EN_us", "en")]
    [InlineData("per", "fa")]
    [InlineData("ckb", "ckb")]
    [InlineData("Persian", null)]
    [InlineData(null, null)]
    public void A_tag_is_told_by_its_first_part(string? tag, string? expected) => Assert.Equal(expected, LanguageTag.Primary(tag));

    [Theory]
    [InlineData("en-US", "این متن به زبان فارسی نوشته شده است و آن را می‌توان دید.", "fa")]
    [InlineData("ar", "این متن به زبان فارسی نوشته شده است و آن را می‌توان دید.", "ar")]
    [InlineData("de", "Dieser Text ist nicht persisch.", "de")]
    [InlineData("fa", "This text is in English.", "fa")]
    [InlineData("fa", "This text is in English and so long that it would hold a letter of Persian if there were any in it, "
        + "for a text of that language has one in every word of it. "
        + "A site that writes its pages in two languages often says but one of them.", "en")]
    public void A_Latin_language_of_a_text_from_the_right_is_a_setting_nobody_made(string said, string text, string expected) =>
        Assert.Equal(expected, ArticleEnricher.Enrich(
            new() { Key = "k", Title = text, Text = text, Language = said, Original = [], Reader = "test", Encoding = "utf-8" },
            new SourceContext("", TimeZoneInfo.Utc)).Language);
}
