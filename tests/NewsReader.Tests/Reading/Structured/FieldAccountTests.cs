using NewsReader.Articles;
using NewsReader.Reading;
using static NewsReader.Tests.Support.SourceFiles;

namespace NewsReader.Tests.Reading.Structured;

/// <summary>No word of an item is lost in silence: what is no part of its article is told with a rule, or as missing.</summary>
public sealed class FieldAccountTests
{
    private const string Prose = "نانوایان بازار کهنه گفتند آرد به اندازهٔ کافی رسیده است و نرخ نان تا پایان ماه بالا نخواهد رفت.";

    [Theory]
    [InlineData("""{"title": "نان", "text": "---\nslug: nan-arzan\n---\nآرد ارزان شد."}""", DropRule.FrontMatter, "slug: nan-arzan")]
    [InlineData("""{"title": "نان", "text": "آرد [[Bazar|بازار]] ارزان شد."}""", DropRule.Markers, "Bazar")]
    [InlineData("""{"title": "نان", "text": "<r><B><s>[b]</s>آرد<e>[/b]</e></B> ارزان شد.</r>"}""", DropRule.Markers, "[b]")]
    public async Task What_a_text_says_to_a_program_is_told_by_a_rule(string json, string rule, string words) =>
        Assert.Contains(new DroppedPart(rule, words), (await DraftAsync(json)).Dropped);

    [Fact]
    public async Task A_text_within_objects_of_unknown_names_is_told_as_missing()
    {
        var draft = await DraftAsync("{\"title\": \"نان\", \"text\": \"آرد ارزان شد.\", \"x\": {\"y\": [{\"z\": \"" + Prose + "\"}]}}");
        Assert.Contains(new DroppedPart(null, Prose), draft.Dropped);
    }

    [Fact]
    public async Task A_text_about_somebody_is_a_detail_and_one_that_the_article_has_is_told_once()
    {
        var draft = await DraftAsync("{\"title\": \"نان\", \"text\": \"آرد ارزان شد.\", \"user\": {\"bio\": \"" + Prose + "\"}}");
        Assert.Equal([new DroppedPart(DropRule.ItemDetails, Prose)], draft.Dropped);
        Assert.Empty((await DraftAsync("{\"title\": \"نان\", \"paragraphs\": [{\"text\": \"" + Prose + "\"}]}")).Dropped);
    }

    [Theory]
    [InlineData("""{"Item": {"Headline": {"S": "نان"}, "Paras": {"L": [{"M": {"t": {"S": "PROSE"}}}]}}}""")]
    [InlineData("""{"fields": {"title": {"stringValue": "نان"}, "x": {"arrayValue": {"values": [{"stringValue": "PROSE"}]}}}}""")]
    [InlineData("""{"title": {"string": "نان"}, "paragraphs": {"array": [{"string": "PROSE"}]}}""")]
    public async Task Values_with_types_of_a_database_are_read_however_deep(string json)
    {
        var draft = await DraftAsync(json.Replace("PROSE", Prose, StringComparison.Ordinal));
        Assert.Equal(("نان", Prose), (draft.Title, draft.Text));
    }

    private static async Task<ArticleDraft> DraftAsync(string json) =>
        Assert.IsType<ReadResult.Found>(Assert.Single((await ReadAsync("a.json", Utf8(json)))!)).Draft;
}
