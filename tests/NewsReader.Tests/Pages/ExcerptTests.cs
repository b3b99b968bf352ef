using NewsReader.Pages;

namespace NewsReader.Tests.Pages;

public sealed class ExcerptTests
{
    [Fact]
    public void A_long_text_is_cut_between_words() => Assert.Equal("باد و باران …", Excerpt.Cut("باد و باران، و سپس آفتاب", 13));

    [Fact]
    public void A_short_text_stays_whole() => Assert.Equal("باد", Excerpt.Cut("باد", 3));

    [Fact]
    public void A_lead_does_not_repeat_the_title_it_begins_with()
    {
        Assert.Equal("سپس آفتاب شد", Excerpt.AfterTitle("باد آمد. سپس آفتاب شد", "باد آمد"));
        Assert.Null(Excerpt.AfterTitle("باد آمد.", "باد آمد"));
        Assert.Equal("دیگر", Excerpt.AfterTitle("دیگر", "باد آمد"));
    }
}
