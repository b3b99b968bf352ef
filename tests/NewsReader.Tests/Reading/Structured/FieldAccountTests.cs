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

    [Theory]
    [InlineData("""{"title": "نان", "text": "آرد ارزان شد.", "x": {"y": [{"z": "PROSE"}]}}""", "آرد ارزان شد.\nPROSE")]
    [InlineData("""{"title": "نان", "note_x": "PROSE", "text": "آرد ارزان شد."}""", "آرد ارزان شد.\nPROSE")]
    [InlineData("""{"title": "نان", "text": "آرد ارزان شد.", "qa": [{"q": "چرا؟", "a": "PROSE"}, {"q": "کی؟", "a": "دی."}]}""",
        "آرد ارزان شد.\nچرا؟\nPROSE\nکی؟\nدی.")]
    [InlineData("""{"title": "نان", "talk": [{"q": "چرا؟", "a": "PROSE"}, {"q": "کی؟", "a": "دی."}]}""", "چرا؟\nPROSE\nکی؟\nدی.")]
    [InlineData("""{"title": "نان", "text": "آرد ارزان شد.", "talk": [{"speaker": "مینو", "text": "PROSE"}]}""",
        "آرد ارزان شد.\nمینو: PROSE")]
    [InlineData("""{"title": "نان", "text": "آرد ارزان شد.", "photos": [{"caption": "PROSE"}]}""", "آرد ارزان شد.\nPROSE")]
    [InlineData("""{"title": "نان", "text": "آرد ارزان شد.", "text": "PROSE"}""", "آرد ارزان شد.\nPROSE")]
    [InlineData("""{"title": "نان", "text": "PROSE", "plain_text": "PROSE", "x": "PROSE"}""", "PROSE")]
    public async Task Sentences_beside_the_text_stand_behind_it_in_their_order(string json, string text)
        => Assert.Equal(text.Replace("PROSE", Prose, StringComparison.Ordinal),
            (await DraftAsync(json.Replace("PROSE", Prose, StringComparison.Ordinal))).Text);

    [Theory]
    [InlineData("""{"title": "نان", "text": "آرد ارزان شد.", "reader_comments": [{"name": "مینو", "text": "PROSE"}]}""", DropRule.Comments)]
    [InlineData("""{"title": "نان", "text": "آرد ارزان شد.", "also": [{"title": "آب", "url": "https://a.example/2", "text": "PROSE"}]}""",
        DropRule.ItemDetails)]
    [InlineData("""{"title": "نان", "text": "آرد ارزان شد.", "seo": {"x": "PROSE"}}""", DropRule.ItemDetails)]
    public async Task What_is_of_others_is_left_out_by_a_rule(string json, string rule) =>
        Assert.Contains(new DroppedPart(rule, Prose), (await DraftAsync(json.Replace("PROSE", Prose, StringComparison.Ordinal))).Dropped);

    [Fact]
    public async Task A_text_about_somebody_is_a_detail_and_one_that_the_article_has_is_told_once()
    {
        var draft = await DraftAsync("{\"title\": \"نان\", \"text\": \"آرد ارزان شد.\", \"user\": {\"bio\": \"" + Prose + "\"}}");
        Assert.Equal([new DroppedPart(DropRule.ItemDetails, Prose)], draft.Dropped);
        Assert.Empty((await DraftAsync("{\"title\": \"نان\", \"paragraphs\": [{\"text\": \"" + Prose + "\"}]}")).Dropped);
    }

    [Theory]
    [InlineData("""[{"title": "نان", "text": "PROSE", "hashie": "صف کوتاه شد"}, {"title": "آب", "text": "PROSE", "hashie": "آب بست"}]""",
        "«صف کوتاه شد» is left out, for the name of its field, «hashie», is not known")]
    [InlineData("""[{"title": "نان", "text": "PROSE", "zir": {"nokte": ["صف کوتاه شد"]}}]""",
        "«صف کوتاه شد» is left out, for the name of its field, «nokte», is not known")]
    [InlineData("""[{"title": "نان", "text": "PROSE", "shahr": "آمل", "slug": "a-b-c"}]""", null)]
    [InlineData("""[{"title": "نان", "text": "PROSE", "tags": ["نان سنگک", "بازار کهنه"], "authors": ["مینو راد"]}]""", null)]
    public async Task Words_that_the_name_of_a_field_is_the_reason_for_are_told_once_a_file(string json, string? warning)
    {
        var drafts = (await ReadAsync("a.json", Utf8(json.Replace("PROSE", Prose, StringComparison.Ordinal))))!;
        var warnings = drafts.OfType<ReadResult.Found>().SelectMany(found => found.Draft.Warnings).ToList();
        if (warning is null)
            Assert.Empty(warnings);
        else
            Assert.StartsWith(warning, Assert.Single(warnings), StringComparison.Ordinal);
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
