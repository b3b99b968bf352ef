using NewsReader.Tests.Support;

namespace NewsReader.Tests.Search.Words;

/// <summary>A name is found in the letters of either alphabet, and a word of another language is no name.</summary>
public sealed class OtherAlphabetTests
{
    private const string Filler = "کوه و دشت و رود و باغ و جاده و بندر و پل و چشمه";

    [Fact]
    public async Task A_foreign_word_is_no_persian_word_that_sounds_like_it()
    {
        string[] foreign =
        [
            "amour", "battery", "santé", "monde", "sensor", "mutter", "bruder", "church", "amor", "casa", "honest", "schwester", "guerre",
            "bazaar", "sommer", "market",
        ];
        (string Typed, string Written)[] words = [("ketab", "کتاب"), ("varzesh", "ورزش"), ("karimi", "کریمی"), ("maduro", "مادورو")];
        await using var archive = await TestArchive.OpenAsync();
        for (var i = 0; i < 8; i++)
        {
            await archive.AddAsync($"واژه {i}", "امور و بهتری و سانت و خردمند و سانسور و متر و بردار و کورش و امر و کاسه و شوشتر و گور\n"
                + "بیزار و ثمر و کتاب و ورزش و محمد کریمی و علی کریمی و مادورو و مرکت\n"
                + "صادق (Honest)");
        }

        await archive.IndexAsync();
        foreach (var typed in foreign)
            Assert.Equal((typed, ""), (typed, (await AskAsync(archive, typed)).Also));
        Assert.Equal("", (await AskAsync(archive, "صادق")).Also);
        foreach (var (typed, written) in words)
            Assert.Equal((typed, written), (typed, (await AskAsync(archive, typed)).Also));
    }

    [Theory]
    [InlineData("the hague", "لاهه")]
    [InlineData("Vienna", "وین")]
    [InlineData("tashkent", "تاشکند")]
    [InlineData("nishapur", "نیشابور")]
    [InlineData("Beijing", "پکن")]
    [InlineData("Avicenna", "ابن سینا")]
    public async Task A_name_that_came_by_way_of_another_language_is_known(string typed, string found)
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("خبر", $"دیروز {found} {Filler}");
        Assert.Equal((1, found), await AskAsync(archive, typed));
    }

    private static async Task<(int Total, string Also)> AskAsync(TestArchive archive, string query)
    {
        var page = await archive.FindAsync(query);
        return (page.Total, string.Join(", ", page.AlsoSearched));
    }
}
