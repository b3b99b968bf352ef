using System.Text;
using NewsReader.Articles;
using NewsReader.Reading;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Reading;

/// <summary>What a file says around its articles is counted with the one next to it: under a rule, or as missing.</summary>
public sealed class AroundArticlesTests
{
    private const string Said = "باغداران کوه‌رنگان سه پل چوبی تازه را پیش از زمستان برپا کردند.";
    private const string News =
        """{"title":"پل تازه","body":"ماهیگیران رودبالا جشن برداشت را در میدان شهر برگزار کردند.","date":"2024-03-02"}""";

    private const string Xml = "<article><title>پل تازه</title><date>2024-03-02</date>"
        + "<body><p>ماهیگیران رودبالا جشن برداشت را در میدان شهر برگزار کردند.</p></body></article>";

    [Theory]
    [InlineData("""{"description":"SAID","articles":[NEWS]}""", DropRule.OfTheFile)]
    [InlineData("""{"editorial":"SAID","items":[NEWS]}""", null)]
    [InlineData("""{"issue":{"title":"شماره","intro":"SAID","articles":[NEWS]}}""", null)]
    [InlineData("""{"section":"جامعه","posts":[NEWS],"footer":{"text":"SAID"}}""", null)]
    [InlineData("""[{"category":"شهر","about":"SAID","items":[NEWS,NEWS]}]""", DropRule.OfTheFile)]
    [InlineData("""{"news":{"1":NEWS,"2":NEWS},"preface":["SAID"]}""", null)]
    [InlineData("""{"articles":[NEWS,"SAID",NEWS]}""", null)]
    [InlineData("""[NEWS,"SAID",NEWS]""", null)]
    [InlineData("""{"pages":[{"number":1,"remark":"SAID","articles":[NEWS]}]}""", null)]
    [InlineData("""{"articles":[NEWS],"authors":[{"name":"مینا راد","bio":"SAID"}]}""", DropRule.ItemDetails)]
    [InlineData("""{"articles":[NEWS],"comments":["SAID"]}""", DropRule.Comments)]
    public async Task Of_json(string file, string? rule) => Assert.Equal(rule, (await PartAsync("a.json",
        file.Replace("NEWS", News, StringComparison.Ordinal))).Rule);

    [Theory]
    [InlineData("<issue><intro>SAID</intro>NEWSNEWS</issue>", null)]
    [InlineData("<issue><note><p>SAID</p></note><articles>NEWSNEWS</articles></issue>", null)]
    [InlineData("<paper><section><name>شهر</name><about>SAID</about>NEWSNEWS</section></paper>", DropRule.OfTheFile)]
    [InlineData("<paper>NEWS SAID NEWS</paper>", null)]
    [InlineData("<paper>NEWSNEWS SAID</paper>", null)]
    [InlineData("<paper foreword=\"SAID\">NEWSNEWS</paper>", null)]
    [InlineData("<paper><head><publisher>ما</publisher><remark>SAID</remark></head><all>NEWSNEWS</all></paper>", null)]
    [InlineData("<paper><all>NEWSNEWS</all><trailer><remark>SAID</remark></trailer></paper>", null)]
    [InlineData("<paper><description>SAID</description>NEWSNEWS</paper>", DropRule.OfTheFile)]
    [InlineData("<paper><comments><c>SAID</c></comments>NEWSNEWS</paper>", DropRule.Comments)]
    public async Task Of_xml(string file, string? rule) => Assert.Equal(rule, (await PartAsync("a.xml",
        "<?xml version=\"1.0\"?>\n" + file.Replace("NEWS", Xml, StringComparison.Ordinal))).Rule);

    [Fact]
    public async Task What_is_no_sentence_is_the_name_of_something() => Assert.Empty((await ReadAsync("a.json",
        """{"status":"ok","site":"روزنامهٔ موج","articles":[NEWS]}""".Replace("NEWS", News, StringComparison.Ordinal)))
        .OfType<ReadResult.Found>().SelectMany(found => found.Draft.Dropped));

    [Fact]
    public async Task An_array_beyond_what_is_held_whole_is_told_of_too()
    {
        var all = new StringBuilder("[\n").AppendJoin(",\n", Enumerable.Repeat(News, 50)).Append(",\n\"").Append(Said).Append("\"]");
        var results = await ReadAsync("a.json", all.ToString(), new ReadingOptions { MaxArticleBytes = 1024 });

        Assert.Equal(50, results.OfType<ReadResult.Found>().Count());
        Assert.Equal(Said, Assert.Single(results.OfType<ReadResult.Found>().Last().Draft.Dropped).Text);
    }

    private static async Task<DroppedPart> PartAsync(string name, string file)
    {
        var results = await ReadAsync(name, file.Replace("SAID", Said, StringComparison.Ordinal));
        Assert.All(results.OfType<ReadResult.Found>(), found => Assert.Equal("پل تازه", found.Draft.Title));
        return Assert.Single(results.OfType<ReadResult.Found>().SelectMany(found => found.Draft.Dropped), part => part.Text == Said);
    }

    private static async Task<IReadOnlyList<ReadResult>> ReadAsync(string name, string file, ReadingOptions? options = null) =>
        (await SourceFiles.ReadAsync(name, SourceFiles.Utf8(file), options))!;
}
