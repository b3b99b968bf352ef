using NewsReader.Tests.Support;

namespace NewsReader.Tests.Api;

public sealed class SearchApiTests
{
    private const string Dump = """
        {"id": "half-space", "title": "رئیس‌جمهور به مجلس رفت", "body": "نشست دو ساعت طول کشید."}
        {"id": "space", "title": "سخنرانی پایان یافت", "body": "رئیس جمهور در پایان از مردم سپاسگزاری کرد."}
        {"id": "joined", "title": "سفر به شمال", "body": "رئیسجمهور از سد تازه بازدید کرد."}
        {"id": "arabic", "title": "ديدار با كارگران", "body": "رييس‌جمهور با كارگران ديدار كرد."}
        {"id": "other", "title": "رئیس بانک عوض شد", "body": "نام رئیس تازه فردا گفته می‌شود."}
        """;

    [Fact]
    public async Task Five_spellings_of_a_compound_find_the_same_articles_in_the_same_order()
    {
        await using var site = Site.Start();
        await site.IngestAsync("dump.jsonl", Dump);
        var expected = await FindAsync(site, "رئیس‌جمهور");

        Assert.Equal(["arabic", "half-space", "joined", "space"], expected.Order(StringComparer.Ordinal));
        foreach (var spelling in new[] { "رئیس جمهور", "رئیسجمهور", "رئيس\u00A0جمهور", "رئیس‌ جمهور" })
            Assert.Equal(expected, await FindAsync(site, spelling));
    }

    [Fact]
    public async Task A_spelling_with_other_letters_finds_the_same_articles_with_its_own_letters_before_those_of_the_same_rank()
    {
        await using var site = Site.Start();
        await site.IngestAsync("dump.jsonl", Dump);

        var found = await FindAsync(site, "رییس‌جمهور");

        Assert.Equal(["arabic", "half-space", "joined", "space"], found.Order(StringComparer.Ordinal));
        Assert.True(found.IndexOf("arabic") < found.IndexOf("joined"), string.Join(' ', found));
    }

    [Theory]
    [InlineData("رئیس", "")]
    [InlineData("titel:رئیس", "unknownField")]
    [InlineData("autor:رئیس", "unknownField")]
    [InlineData("has:sound", "unknownTrait")]
    [InlineData("رئیس date:2024..2020", "turnedDate")]
    [InlineData("رئیس date:2024-02-30", "noSuchDay")]
    [InlineData("رئیس تاریخ:\"۱۲ مهر\"", "noYear phraseAsWords")]
    [InlineData("رئیس date:nonsense", "unknownDate")]
    [InlineData("(رئیس", "unbalanced")]
    [InlineData("ر*", "shortPrefix")]
    [InlineData("«جمهور رئیس»", "phraseAsWords")]
    [InlineData("titel:رئیس date:2024..2020", "unknownField turnedDate")]
    [InlineData("!", "noWords")]
    public async Task What_was_not_taken_as_typed_is_noted_as_on_the_page(string query, string codes)
    {
        await using var site = Site.Start();
        await site.IngestAsync("dump.jsonl", Dump);
        var (_, _, found) = await site.JsonAsync("/api/search?q=" + Uri.EscapeDataString(query));
        var notes = found.GetProperty("notes").EnumerateArray().ToList();
        Assert.Equal(codes, string.Join(' ', notes.Select(note => note.GetProperty("code").GetString())));
        var page = await site.PageAsync("/search?q=" + Uri.EscapeDataString(query));
        var said = page.QuerySelectorAll(".didyou").Select(line => line.TextContent).ToList();
        foreach (var note in notes)
            Assert.Matches("^[A-Z].*\\.$", note.GetProperty("text").GetString());
        Assert.True(said.Count >= notes.Count);
    }

    [Fact]
    public async Task What_is_also_searched_can_be_left_out_in_the_page_and_in_the_api()
    {
        await using var site = Site.Start();
        await site.IngestAsync("dump.jsonl", """
            {"id": "typed", "title": "خبر کوه", "body": "زلزله شهر را لرزاند و مردم به خیابان آمدند."}
            {"id": "other", "title": "خبر دشت", "body": "زمین‌لرزه در جنوب حس شد و کسی آسیب ندید."}
            """);
        var address = "/search?q=" + Uri.EscapeDataString("زلزله");
        var page = await site.PageAsync(address);
        var link = page.LinkTo(".also-word")!;
        var without = await site.PageAsync(link);

        Assert.Equal(2, (await FindAsync(site, "زلزله")).Count);
        Assert.StartsWith(address + "&without=", link, StringComparison.Ordinal);
        Assert.Contains("۱ خبر", without.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(address, without.LinkTo(".also-word"));
        var (_, _, found) = await site.JsonAsync("/api" + link);
        Assert.Equal(1, found.GetProperty("total").GetInt32());
        Assert.Empty(found.GetProperty("alsoSearched").EnumerateArray());
    }

    [Fact]
    public async Task The_ranges_of_a_snippet_lie_on_the_words_that_matched()
    {
        await using var site = Site.Start();
        await site.IngestAsync("dump.jsonl", Dump);

        var (_, _, found) = await site.JsonAsync("/api/search?q=" + Uri.EscapeDataString("سپاسگزاری"));

        var snippet = found.GetProperty("items")[0].GetProperty("snippet");
        var range = snippet.GetProperty("ranges")[0];
        var text = snippet.GetProperty("text").GetString()!;
        Assert.Equal("سپاسگزاری", text[range.GetProperty("start").GetInt32()..range.GetProperty("end").GetInt32()]);
    }

    [Theory]
    [InlineData("page=501", "1 to 500")]
    [InlineData("page=101&size=100", "1 to 100")]
    [InlineData("page=0", "1 to 500")]
    public async Task Pages_have_numbers_up_to_ten_thousand_results(string place, string allowed)
    {
        await using var site = Site.Start();
        var (status, _, problem) = await site.JsonAsync("/api/search?q=a&" + place);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, status);
        Assert.Contains(allowed, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_understood_is_searched_as_words()
    {
        await using var site = Site.Start();
        await site.IngestAsync("dump.jsonl", Dump);

        Assert.Equal(["other"], await FindAsync(site, "((بانک"));
    }

    [Fact]
    public async Task A_changed_article_is_found_by_its_new_words_only()
    {
        await using var site = Site.Start();
        await site.IngestAsync("1.txt", "نان در شهر ارزان شد.");
        await site.IngestAsync("1.txt", "شیر در شهر گران شد.");

        Assert.Equal(["1.txt"], await FindAsync(site, "شیر"));
        var (_, _, old) = await site.JsonAsync("/api/search?q=" + Uri.EscapeDataString("\"نان\""));
        Assert.Equal(0, old.GetProperty("total").GetInt32());
    }

    private static async Task<List<string?>> FindAsync(Site site, string query)
    {
        var (_, _, found) = await site.JsonAsync("/api/search?q=" + Uri.EscapeDataString(query));
        return [.. found.GetProperty("items").EnumerateArray().Take(found.GetProperty("total").GetInt32())
            .Select(item => item.GetProperty("key").GetString())];
    }
}
