using NewsReader.Articles;
using NewsReader.Pages;
using NewsReader.Search;

namespace NewsReader.Tests.Pages;

public sealed class TextFragmentTests
{
    [Theory]
    [InlineData("باد تند شب‌هنگام در کوه‌های شمال وزید و درختان را شکست.", "کوه‌های", "شب‌هنگام در کوه‌های شمال وزید و درختان")]
    [InlineData("کوه بلند است.", "کوه", "کوه بلند است.")]
    [InlineData("راه تا سر کوه.", "کوه.", "تا سر کوه.")]
    [InlineData("کوه", "کوه", "کوه")]
    [InlineData("یک دو\u00A0کوه سه چهار پنج شش هفت هشت", "کوه", "کوه سه چهار پنج شش هفت هشت")]
    public void A_result_leads_to_a_few_whole_words_around_the_first_that_was_asked_for(string text, string word, string expected) =>
        Assert.Equal("#:~:text=" + Uri.EscapeDataString(expected), TextFragment.For(Found("عنوان", Passage(text, word)), isSet: false));

    [Fact]
    public void Signs_of_the_directive_are_encoded_and_half_spaces_kept() =>
        Assert.Equal("#:~:text=a%2Db%2C%20c%26d%20%DA%A9%D9%88%D9%87%E2%80%8C%D9%87%D8%A7",
            TextFragment.For(Found("x", Passage("a-b, c&d کوه‌ها", "c&d")), isSet: false));

    [Fact]
    public void What_only_the_title_has_leads_to_the_article()
    {
        Assert.Equal("", TextFragment.For(Found("کوه بلند است", new MarkedText("آغاز متن.", [])), isSet: false));
        Assert.Equal("", TextFragment.For(Found("کوه بلند است.", Passage("کوه بلند است.", "کوه")), isSet: false));
    }

    [Fact]
    public void Words_that_the_title_has_too_are_passed_over_for_the_next() =>
        Assert.Equal("#:~:text=" + Uri.EscapeDataString("راه کوه بسته ماند"), TextFragment.For(
            Found("کوه بلند است.", Passage("کوه بلند است.", "کوه"), Passage("راه کوه بسته ماند", "کوه")), isSet: false));

    [Fact]
    public void Who_sees_lost_half_spaces_restored_is_led_to_either_form()
    {
        var fragment = TextFragment.For(Found("عنوان", Passage("او می رود به کوه", "می")), isSet: true);

        Assert.Equal(["او می رود به کوه", "او می‌رود به کوه"],
            fragment["#:~:".Length..].Split('&').Select(part => Uri.UnescapeDataString(part["text=".Length..])));
    }

    private static MarkedText Passage(string text, string word)
    {
        var start = text.IndexOf(word, StringComparison.Ordinal);
        return new MarkedText(text, [new TextRange(start, start + word.Length)]);
    }

    private static SearchResult Found(string title, params MarkedText[] passages) => new(
        new ArticleSummary { Id = 1, Key = "1", Title = title, Language = "fa", IsRightToLeft = true, Published = null },
        new MarkedText(title, []), passages, 1, [], []);
}
