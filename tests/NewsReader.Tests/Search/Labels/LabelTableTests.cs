using NewsReader.Articles;
using NewsReader.Pages;
using NewsReader.Search.Labels;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Search.Labels;

/// <summary>What sections, sources and tags are called.</summary>
public sealed class LabelTableTests
{
    [Theory]
    [InlineData("sports", "ورزش", null)]
    [InlineData("Sport", "ورزش", null)]
    [InlineData("varzeshi", "ورزش", null)]
    [InlineData("sport-news", "ورزش", null)]
    [InlineData("news/sports", "ورزش", null)]
    [InlineData("ورزشی", "ورزش", null)]
    [InlineData("اخبار ورزشی", "ورزش", null)]
    [InlineData("sports/others", "ورزش", null)]
    [InlineData("sports/football-world", "فوتبال جهان", "فوتبال")]
    [InlineData("football-international", "فوتبال جهان", "فوتبال")]
    [InlineData("volleyball-world", "والیبال جهان", "والیبال")]
    [InlineData("والیبال جهان", "والیبال جهان", "والیبال")]
    [InlineData("sports/world", "ورزش جهان", "ورزش")]
    [InlineData("economics", "اقتصاد", null)]
    [InlineData("economy/iran", "اقتصاد/ایران", "اقتصاد")]
    [InlineData("eghtesad", "اقتصاد", null)]
    [InlineData("culture-sport", "فرهنگ و ورزش", "فرهنگ")]
    [InlineData("سیاسی و ورزشی", "سیاست و ورزش", "سیاست")]
    [InlineData("politics/parliament", "مجلس", "سیاست")]
    [InlineData("social/education", "آموزش", "جامعه")]
    [InlineData("isfahan", "اصفهان", "استان‌ها")]
    [InlineData("استان اصفهان", "اصفهان", "استان‌ها")]
    [InlineData("khorasan-shomali", "خراسان شمالی", "استان‌ها")]
    [InlineData("_posts", "نوشته‌ها", null)]
    [InlineData("kitchen-sink", "kitchen-sink", null)]
    [InlineData("sports/curling", "sports/curling", "ورزش")]
    [InlineData("kitchen/world", "kitchen/world", "kitchen")]
    [InlineData("نان و آب", "نان و آب", null)]
    [InlineData("نان/آب", "نان/آب", "نان")]
    [InlineData("/", "/", null)]
    public void A_section_has_its_usual_name_and_what_that_is_part_of(string section, string name, string? parent)
    {
        var label = LabelTable.Usual.Find(LabelKind.Section, section);
        Assert.Equal((name, parent), (label.Name, label.Parent));
        Assert.Equal(label, LabelTable.Usual.Find(LabelKind.Section, label.Name));
    }

    [Fact]
    public void There_are_31_provinces_each_part_of_provinces_and_with_the_mark_of_these()
    {
        string[] provinces =
        [
            "azarbaijan-sharghi", "azarbaijan-gharbi", "ardabil", "esfahan", "alborz", "ilam", "bushehr", "tehran", "chaharmahal-bakhtiari",
            "khorasan-jonubi", "khorasan-razavi", "khorasan-shomali", "khuzestan", "zanjan", "semnan", "sistan-baluchestan", "fars",
            "ghazvin", "ghom", "kurdistan", "kerman", "kermanshah", "kohgiluyeh-boyerahmad", "golestan", "gilan", "lorestan", "mazandaran",
            "markazi", "hormozgan", "hamedan", "yazd",
        ];
        var labels = provinces.Select(province => LabelTable.Usual.Find(LabelKind.Section, province)).ToList();
        Assert.Equal(31, labels.Select(label => label.Name).Distinct().Count());
        Assert.All(labels, label => Assert.Equal("استان‌ها", label.Parent));
        Assert.All(provinces, province => Assert.Equal("ostan", LabelTable.Usual.MarkOf(LabelKind.Section, province)));
    }

    [Theory]
    [InlineData("isna.ir", "ایسنا", "ISNA")]
    [InlineData("farsnews", "فارس", "Fars")]
    [InlineData("The Guardian", "گاردین", "The Guardian")]
    [InlineData("پیک", "پیک", "پیک")]
    public void A_source_has_the_name_of_its_agency(string source, string name, string english)
    {
        var label = LabelTable.Usual.Find(LabelKind.Source, source);
        Assert.Equal((name, english), (label.Name, label.English));
    }

    [Fact]
    public void Every_mark_is_drawn_and_has_a_name()
    {
        var drawn = File.ReadAllText(Path.Combine(SourceTree.Root, "src/NewsReader/wwwroot/icons.svg"));
        Assert.All(LabelTable.Marks, mark =>
        {
            Assert.Contains($"id=\"m-{mark}\"", drawn, StringComparison.Ordinal);
            Assert.NotNull(PageText.Find("Mark." + mark));
        });
        Assert.All(SectionsOfTable(), section =>
            Assert.Contains(section.OwnMark ?? LabelTable.Marks[0], LabelTable.Marks));
    }

    [Fact]
    public void What_the_administrator_says_counts_more_and_reaches_all_that_are_merged()
    {
        var table = new LabelTable(
        [
            Said("ورزش", "تندرستی و ورزش", mark: "danesh"), Said("kitchen", "آشپزخانه", parent: "خانه"), Said("sink", "آشپزخانه"),
            Said("tehran", null, parent: "تهران"),
        ]);
        Assert.All(new[] { "sports", "sport", "ورزش" }, name => Assert.Equal("تندرستی و ورزش", NameOf(table, name)));
        Assert.Equal("danesh", table.MarkOf(LabelKind.Section, "sports/football-iran"));
        Assert.Equal(["آشپزخانه", "خانه"], table.Chain(LabelKind.Section, "sink"));
        Assert.Null(table.Find(LabelKind.Section, "tehran").Parent);
        Assert.Equal("sports", table.Find(LabelKind.Tag, "sports").Name);
    }

    [Fact]
    public void Names_that_lead_in_a_circle_end_at_one_of_them()
    {
        var table = new LabelTable(
            [Said("نان", "آب"), Said("آب", "نان"), Said("شیر", null, parent: "دوغ"), Said("دوغ", null, parent: "شیر")]);
        Assert.Equal(NameOf(table, "نان"), NameOf(table, "آب"));
        Assert.Equal(["شیر", "دوغ"], table.Chain(LabelKind.Section, "شیر"));
    }

    [Fact]
    public void Any_name_is_shown_and_its_name_is_its_own()
    {
        var random = new Random(7);
        string[] parts =
        [
            "sports", "world", "/", "-", " ", "و", "ایران", "news", "kitchen", "and", "فوتبال", "others", "استان", "_", "é", "\u200C",
        ];
        for (var i = 0; i < 3000; i++)
        {
            var section = string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => parts[random.Next(parts.Length)]));
            var label = LabelTable.Usual.Find(LabelKind.Section, section);
            Assert.Equal((section, label.Name), (section, LabelTable.Usual.Find(LabelKind.Section, label.Name).Name));
            Assert.InRange(LabelTable.Usual.Chain(LabelKind.Section, section).Count, 1, 5);
        }
    }

    private static string NameOf(LabelTable table, string section) => table.Find(LabelKind.Section, section).Name;

    private static IEnumerable<Label> SectionsOfTable() => File
        .ReadLines(Path.Combine(SourceTree.Root, "src/NewsReader/Resources/section-names.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => LabelTable.Usual.Find(LabelKind.Section, line.Split('|')[0].Trim()));

    private static LabelEdit Said(string name, string? shown, string? parent = null, string? mark = null) =>
        new() { Kind = LabelKind.Section, Name = name, ShownName = shown, Parent = parent, Mark = mark };
}
