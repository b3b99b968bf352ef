using NewsReader.Reading;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Reading.Html;

/// <summary>When an article was published, by what its page shows beside it or keeps for programs.</summary>
public sealed class PageDateTests
{
    [Theory]
    [InlineData("<abbr class=published title=2025-02-20T15:00:00Z>سه ماه پیش</abbr>")]
    [InlineData("<span class=ago data-date='2025-02-20 18:30'>دیروز</span>")]
    [InlineData("<span title='پنجشنبه ۲ اسفند ۱۴۰۳ ساعت ۱۸:۳۰'>سه روز پیش</span>")]
    [InlineData("<time data-timestamp=1740063600>امروز</time>")]
    [InlineData("<relative-time datetime=2025-02-20T15:00:00Z>دیروز</relative-time>")]
    [InlineData("<meta itemprop=datePublished content=2025-02-20T18:30>")]
    [InlineData("<span class=updated>ویرایش: ۱۴۰۳/۱۲/۰۵</span> <span class=published>انتشار: ۱۴۰۳/۱۲/۰۲</span>")]
    [InlineData("<time class=updated datetime=2025-03-05>۱۵ اسفند</time> <time class=entry-date datetime=2025-02-20>۲ اسفند</time>")]
    [InlineData("<p>به‌روزرسانی: ۵ اسفند ۱۴۰۳ - ۰۹:۱۰ | انتشار: ۲ اسفند ۱۴۰۳ - ۱۸:۳۰</p>")]
    [InlineData("<p class=publish-time>منتشرشده در ۲ اسفند ۱۴۰۳</p>")]
    public async Task The_day_of_publication_is_told_from_all_others(string shown)
    {
        var text = string.Concat(Enumerable.Repeat(
            "<p>کار ساختن پل تازه تا پایان سال به پایان می‌رسد و مردم از آن خواهند گذشت.</p>", 4));
        var results = await SourceFiles.ReadAsync("a.html", SourceFiles.Utf8("<!DOCTYPE html><html><head><title>پل تازهٔ شهر</title></head>"
            + $"<body><div id=clock>شنبه ۱۰ آذر ۱۴۰۳</div><article><h1>پل تازهٔ شهر</h1>{shown}{text}</article></body></html>"));
        var draft = Assert.IsType<ReadResult.Found>(Assert.Single(results!)).Draft;

        Assert.Equal(new DateOnly(2025, 2, 20), draft.Published?.First);
    }

    [Fact]
    public async Task A_page_of_a_paper_is_of_the_day_of_its_number()
    {
        var results = await SourceFiles.ReadAsync("a.html", SourceFiles.Utf8(
            "<html><head><title>روزنامهٔ بامداد | پل تازهٔ شهر</title></head>"
            + "<body><div>روزنامهٔ صبح - سال هجدهم - شمارهٔ ۵۲۱۱ - دوشنبه ۲۱ آبان ۱۳۹۷</div>"
            + "<div><a href=/><img alt='روزنامهٔ بامداد'></a></div><h2>پل تازهٔ شهر</h2>"
            + "<div>کار ساختن پل تازه تا پایان سال به پایان می‌رسد و مردم از آن خواهند گذشت.</div></body></html>"));
        var draft = Assert.IsType<ReadResult.Found>(Assert.Single(results!)).Draft;

        Assert.Equal((new DateOnly(2018, 11, 12), "روزنامهٔ بامداد"), (draft.Published!.Value.First, draft.Source));
    }
}
