using NewsReader.Articles;
using NewsReader.Pages;

namespace NewsReader.Tests.Pages;

public sealed class MediaChooserTests
{
    [Fact]
    public void A_title_has_the_same_drawing_everywhere_in_any_spelling()
    {
        var first = new MediaChooser(showsPictures: false, draws: true).Choose(Article("قطار كوهستان از پل گذشت"));

        Assert.Equal(first, new MediaChooser(showsPictures: false, draws: true).Choose(Article("قطار کوهستان از پل گذشت")));
    }

    [Fact]
    public void Twelve_stories_of_a_page_have_twelve_drawings()
    {
        var chooser = new MediaChooser(showsPictures: false, draws: true);

        var drawings = Enumerable.Range(0, 12).Select(number => chooser.Choose(Article($"خبر {number}"))!.Drawing).ToList();

        Assert.Equal(Enumerable.Range(1, 12), drawings.Order());
        Assert.InRange(chooser.Choose(Article("سیزدهم"))!.Drawing, 1, 12);
    }

    [Fact]
    public void Of_a_row_all_have_something_or_none_has()
    {
        var (with, without) = (Article("یک") with { Image = "https://example.org/p.jpg" }, Article("دو"));

        Assert.All(new MediaChooser(true, draws: true).ChooseForRow([with, without], always: false), Assert.NotNull);
        Assert.All(new MediaChooser(true, draws: false).ChooseForRow([with, without], always: false), Assert.Null);
        Assert.All(new MediaChooser(true, draws: true).ChooseForRow([without, without], always: false), Assert.Null);
        Assert.All(new MediaChooser(false, draws: true).ChooseForRow([without, without], always: true), Assert.NotNull);
    }

    private static ArticleSummary Article(string title) =>
        new() { Id = 1, Key = "1", Title = title, Language = "fa", IsRightToLeft = true, Published = null };
}
