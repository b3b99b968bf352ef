using NewsReader.Articles;
using NewsReader.Queries.Front;
using NewsReader.Text.Dates;

namespace NewsReader.Tests.Queries.Front;

/// <summary>What stands where on the front page.</summary>
public sealed class FrontComposerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 30, 12, 0, 0, TimeSpan.FromHours(3.5));
    private static readonly string[] Sections = ["سیاست", "اقتصاد", "ورزش", "فرهنگ", "دانش", "جهان", "هوا", "استان‌ها", "هنر"];

    [Fact]
    public void Without_an_article_there_is_no_lead() =>
        Assert.Null(FrontComposer.Compose(new FrontMaterial { Newest = [], Candidates = [] }).Lead);

    [Fact]
    public void Nothing_stands_twice_on_a_page_of_any_archive()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var edition = FrontComposer.Compose(Random(new Random(seed)));
            var shown = Shown(edition).Select(article => article.Id).ToList();
            Assert.Equal(shown.Count, shown.Distinct().Count());
        }
    }

    [Fact]
    public void What_is_newer_than_the_place_to_go_on_from_stands_on_the_page()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var material = Random(new Random(seed));
            var edition = FrontComposer.Compose(material);
            var shown = Shown(edition).Select(article => article.Id).ToHashSet();
            var until = edition.After is { } place
                ? material.Newest.TakeWhile(article => article.Cursor != place).Append(material.Newest.First(one => one.Cursor == place))
                : material.Newest;
            Assert.All(until, article => Assert.Contains(article.Id, shown));
        }
    }

    [Fact]
    public void Bands_have_sections_of_three_or_more_and_never_one_alone()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var edition = FrontComposer.Compose(Random(new Random(seed)));
            Assert.All(edition.Bands, band => Assert.InRange(band.Sections.Count, 2, 3));
            Assert.All(edition.Bands.SelectMany(band => band.Sections), block => Assert.True(block.Articles.Count >= 3));
        }
    }

    [Fact]
    public void A_small_archive_has_all_its_articles_on_one_page()
    {
        var material = Of(Enumerable.Range(1, 25).Select(id => Article(id)));

        var edition = FrontComposer.Compose(material);

        Assert.Equal(FrontTemplate.Quiet, edition.Template);
        Assert.Equal(25, Shown(edition).Count);
        Assert.Null(edition.After);
    }

    [Fact]
    public void A_small_archive_has_three_stories_beside_its_lead_though_its_last_day_has_one()
    {
        var articles = Enumerable.Range(1, 20).Select(id => Article(id)).ToList();

        var edition = FrontComposer.Compose(Of(articles) with { HasMore = false, Candidates = [articles[0]] });

        Assert.Equal(3, edition.Seconds.Count);
        Assert.Equal(20, Shown(edition).Select(article => article.Id).Distinct().Count());
    }

    [Fact]
    public void A_day_without_pictures_has_a_headline_over_the_whole_width() =>
        Assert.Equal(FrontTemplate.Plain, FrontComposer.Compose(Of(Enumerable.Range(1, 60).Select(id => Article(id)))).Template);

    [Fact]
    public void A_story_that_outweighs_the_others_stands_alone_beside_two_that_weigh_the_same()
    {
        var equal = Enumerable.Range(1, 60).Select(id => Article(id) with { Image = "https://example.org/p.jpg" }).ToList();
        var one = equal.ToList();
        one[5] = one[5] with { RepeatCount = 7 };

        Assert.Equal(FrontTemplate.TwoEqual, FrontComposer.Compose(Of(equal) with { ShowsPictures = true }).Template);
        var big = FrontComposer.Compose(Of(one) with { ShowsPictures = true });
        Assert.Equal(FrontTemplate.OneBig, big.Template);
        Assert.Equal(one[5].Id, big.Lead!.Id);
    }

    [Fact]
    public void A_title_of_one_word_never_leads_where_there_are_others()
    {
        var articles = Enumerable.Range(1, 60).Select(id => Article(id)).ToList();
        articles[0] = articles[0] with { Title = "مرور" };

        Assert.NotEqual(articles[0].Id, FrontComposer.Compose(Of(articles)).Lead!.Id);
    }

    [Fact]
    public void The_story_that_the_administrator_put_first_leads()
    {
        var articles = Enumerable.Range(1, 60).Select(id => Article(id)).ToList();

        var edition = FrontComposer.Compose(Of(articles) with { Pinned = articles[40] });

        Assert.Equal(articles[40].Id, edition.Lead!.Id);
    }

    [Fact]
    public void What_is_left_out_stands_in_the_stream_alone_and_nothing_is_lost()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var material = Random(random);
            var dropped = material.Newest.Where(_ => random.Next(4) == 0).Select(article => article.Id).ToHashSet();
            if (dropped.Count == material.Newest.Count)
                continue;
            var edition = FrontComposer.Compose(material with { Dropped = dropped });
            var shown = Shown(edition).Select(article => article.Id).ToList();
            Assert.Equal(shown.Count, shown.Distinct().Count());
            var all = edition.Template == FrontTemplate.Quiet ? edition.Newest : edition.Stream;
            Assert.DoesNotContain(shown.Except(all.Select(article => article.Id)), dropped.Contains);
        }
    }

    [Fact]
    public void Sections_that_are_part_of_one_are_one_beside_the_lead()
    {
        var articles = Enumerable.Range(1, 60)
            .Select(id => Article(id) with { Section = id <= 20 ? $"ورزش/{id}" : Sections[id % 8] }).ToList();

        var edition = FrontComposer.Compose(Of(articles) with { TopOf = section => section.Split('/')[0] });

        var tops = new[] { edition.Lead! }.Concat(edition.Seconds).Select(article => article.Section!.Split('/')[0]).ToList();
        Assert.Equal(tops.Count, tops.Distinct().Count());
    }

    [Fact]
    public void Stories_beside_the_lead_are_of_other_sections_where_they_weigh_the_same()
    {
        var articles = Enumerable.Range(1, 60)
            .Select(id => Article(id) with { Section = id <= 20 ? "سیاست" : Sections[id % 8] }).ToList();

        var edition = FrontComposer.Compose(Of(articles));

        Assert.Equal(3, new[] { edition.Lead! }.Concat(edition.Seconds).Select(article => article.Section).Distinct().Count());
    }

    [Fact]
    public void The_same_day_of_one_other_year_alone_is_not_drawn()
    {
        var material = Of(Enumerable.Range(1, 60).Select(id => Article(id)));
        (int, IReadOnlyList<ArticleSummary>) first = (1398, [Article(1001)]);
        (int, IReadOnlyList<ArticleSummary>) second = (1400, [Article(1002), Article(1003) with { RepeatCount = 3 }]);

        Assert.Empty(FrontComposer.Compose(material with { Years = [first] }).ThisDay);
        var both = FrontComposer.Compose(material with { Years = [first, second] });
        Assert.Equal([1001L, 1003L], both.ThisDay.Select(one => one.Article.Id));
    }

    private static List<ArticleSummary> Shown(FrontEdition edition) =>
    [
        .. edition.Lead is { } lead ? new[] { lead } : [], .. edition.Seconds, .. edition.Newest, .. edition.Row,
        .. edition.ThisDay.Select(one => one.Article),
        .. edition.Bands.SelectMany(band => band.Sections).SelectMany(block => block.Articles),
        .. edition.Stream,
    ];

    private static FrontMaterial Random(Random random)
    {
        var count = random.Next(1, 97);
        var articles = Enumerable.Range(1, count).Select(id => Article(id) with
        {
            Title = new string('آ', random.Next(3, 120)),
            Section = random.Next(5) == 0 ? null : Sections[random.Next(Sections.Length)],
            RepeatCount = random.Next(4) == 0 ? random.Next(6) : 0,
            WordCount = random.Next(2000),
            Image = random.Next(3) == 0 ? "https://example.org/p.jpg" : null,
        }).ToList();
        var older = Enumerable.Range(200, 200)
            .Select(id => Article(id) with { Section = Sections[random.Next(Sections.Length)] }).ToList();
        return new FrontMaterial
        {
            Newest = articles,
            HasMore = count == 96 && random.Next(2) == 0,
            Candidates = articles.Take(random.Next(1, count + 1)).ToList(),
            Sections = [.. Sections.Take(random.Next(Sections.Length + 1)).Select(name =>
                new SectionBlock(name, [.. articles.Concat(older).Where(article => article.Section == name).Take(10)]))],
            Years = [.. Enumerable.Range(1398, random.Next(5)).Select(year =>
                (year, (IReadOnlyList<ArticleSummary>)[.. older.Skip((year - 1398) * 40).Take(random.Next(4))]))],
            ShowsPictures = random.Next(2) == 0,
            ShowsFaces = random.Next(3) == 0,
        };
    }

    private static FrontMaterial Of(IEnumerable<ArticleSummary> articles)
    {
        var all = articles.ToList();
        return new FrontMaterial { Newest = all, Candidates = all.Take(40).ToList() };
    }

    private static ArticleSummary Article(long id) => new()
    {
        Id = id,
        Key = "k",
        Title = "گزارش شورای شهر از ساخت پل تازه بر رودخانهٔ شمالی",
        Lead = "ساخت پل تازه از بهار آغاز می‌شود و دو سال به درازا می‌کشد؛ شهرداری می‌گوید هزینه‌اش در بودجه آمده است.",
        Section = Sections[id % Sections.Length],
        Language = "fa",
        IsRightToLeft = true,
        WordCount = 400,
        Published = new PublicationDate(Noon.AddMinutes(-id), DatePrecision.Minute, false, false),
        Cursor = new ListCursor(Noon.AddMinutes(-id).ToUnixTimeSeconds(), id),
    };
}
