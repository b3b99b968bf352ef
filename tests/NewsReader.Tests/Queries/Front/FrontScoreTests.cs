using NewsReader.Articles;
using NewsReader.Queries.Front;
using NewsReader.Text.Dates;

namespace NewsReader.Tests.Queries.Front;

public sealed class FrontScoreTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    private static readonly ArticleSummary Usual = new()
    {
        Id = 1,
        Key = "k",
        Title = new string('ب', 48),
        Lead = new string('ب', 120),
        Language = "fa",
        IsRightToLeft = true,
        WordCount = 300,
        Published = new PublicationDate(Now, DatePrecision.Minute, false, false),
    };

    private static readonly Dictionary<string, ArticleSummary> Lighter = new()
    {
        ["no lead"] = Usual with { Lead = null },
        ["a title of one word"] = Usual with { Title = "مرور" },
        ["a title of two lines"] = Usual with { Title = new string('ب', 110) },
        ["a few words"] = Usual with { WordCount = 20 },
        ["a title taken from the text"] = Usual with { TitleIsDerived = true },
        ["older"] = Usual with { Published = Usual.Published! with { Begins = Now.AddHours(-5) } },
    };

    public static TheoryData<string> LighterNames => [.. Lighter.Keys];

    [Theory]
    [MemberData(nameof(LighterNames))]
    public void A_story_weighs_less_with(string what) =>
        Assert.True(FrontScore.Weigh(Lighter[what], Now, showsPictures: false) < FrontScore.Weigh(Usual, Now, showsPictures: false));

    [Fact]
    public void Copies_in_other_sources_weigh_more_than_links()
    {
        var told = FrontScore.Weigh(Usual with { RepeatCount = 3 }, Now, showsPictures: false);
        var linked = FrontScore.Weigh(Usual with { BacklinkCount = 3 }, Now, showsPictures: false);

        Assert.True(told > linked && linked > FrontScore.Weigh(Usual, Now, showsPictures: false));
    }

    [Fact]
    public void Age_costs_four_at_most() =>
        Assert.Equal(4, FrontScore.Weigh(Usual, Now, false) - FrontScore.Weigh(
            Usual with { Published = Usual.Published! with { Begins = Now.AddYears(-3) } }, Now, false), 6);

    [Fact]
    public void A_picture_counts_only_where_pictures_are_shown()
    {
        var pictured = Usual with { Image = "https://example.org/p.jpg" };

        Assert.Equal(FrontScore.Weigh(Usual, Now, false), FrontScore.Weigh(pictured, Now, false));
        Assert.Equal(2, FrontScore.Weigh(pictured, Now, true) - FrontScore.Weigh(pictured, Now, false), 6);
    }
}
