using System.Net;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Administration;

/// <summary>What the administrator says instead of files.</summary>
public sealed class EditingTests
{
    private const string Bread =
        "نان در شهر ما ارزان شد\nبه گزارش خبرنامه، قیمت نان در شهر پایین آمد و نانوایان گفتند که از فردا نان ارزان‌تر است.";

    private static readonly (string, string)[] Typed =
        [("Form.Title", "  نان   گران شد "), ("Form.Section", "بازار"), ("Form.Tags", "نان، آرد\n#گندم"), ("Form.Direction", "ltr")];

    [Fact]
    public async Task An_edited_article_is_found_by_what_was_typed_and_no_more_by_what_the_file_says()
    {
        await using var site = await SiteAsync();
        await SendAsync(site, "/admin/articles/1", "/admin/articles/1?handler=Edit", Typed);
        await site.IndexAsync();

        var page = await site.PageAsync("/articles/1/نان-گران-شد");
        Assert.Equal(("نان گران شد", "ltr"), (page.QuerySelector("h1")!.TextContent, page.QuerySelector(".body")!.GetAttribute("dir")));
        Assert.Equal(["نان", "آرد", "گندم"], page.Texts(".tags a"));
        Assert.Equal((1, 0), (await TotalAsync(site, "عنوان:گران"), await TotalAsync(site, "عنوان:ارزان")));
        Assert.Equal((1, 1), (await TotalAsync(site, "بخش:بازار"), await TotalAsync(site, "برچسب:گندم")));
        using var old = await site.GetAsync("/articles/1/نان-در-شهر-ما-ارزان-شد");
        Assert.Equal(HttpStatusCode.MovedPermanently, old.StatusCode);
    }

    [Fact]
    public async Task What_was_typed_stays_when_the_file_changes_and_the_file_has_the_word_again_when_it_is_reset()
    {
        await using var site = await SiteAsync();
        await SendAsync(site, "/admin/articles/1", "/admin/articles/1?handler=Edit", Typed);
        await site.IngestAsync("1.txt", Bread.Replace("در شهر ما", "در روستا", StringComparison.Ordinal) + "\n\nشیر هم ارزان شد.");
        var edited = await site.PageAsync("/articles/1/نان-گران-شد");
        Assert.Contains("شیر هم ارزان شد", edited.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(edited.QuerySelector("a[href='/articles/1/revisions']"));

        await SendAsync(site, "/admin/articles/1", "/admin/articles/1?handler=Reset");
        var reset = await site.PageAsync("/articles/1/نان-در-روستا-ارزان-شد");
        Assert.Equal(("نان در روستا ارزان شد", "rtl"), (reset.QuerySelector("h1")!.TextContent,
            reset.QuerySelector(".body")!.GetAttribute("dir")));
        Assert.Empty(reset.Texts(".tags a"));
    }

    [Fact]
    public async Task An_edit_is_undone_from_the_log_and_that_can_be_undone_too()
    {
        await using var site = await SiteAsync();
        await SendAsync(site, "/admin/articles/1", "/admin/articles/1?handler=Edit", Typed);
        await SendAsync(site, "/admin", "/admin?handler=Undo");
        Assert.Equal("نان در شهر ما ارزان شد", await TitleAsync(site));
        await SendAsync(site, "/admin", "/admin?handler=Undo");
        Assert.Equal("نان گران شد", await TitleAsync(site));
        Assert.Equal(["ویرایش", "ویرایش", "ویرایش"], (await site.PageAsync("/admin")).Texts("main li b").Take(3));
    }

    [Theory]
    [InlineData("Form.Title", "")]
    [InlineData("Form.Title", "نان \u202Eگران")]
    [InlineData("Form.Section", "\u2066بازار")]
    [InlineData("Form.Tags", "نان\n\u0007")]
    public async Task What_cannot_be_shown_safely_is_refused_with_a_reason_and_nothing_changes(string field, string value)
    {
        await using var site = await SiteAsync();
        using var answer = await site.SendFormAsync("/admin/articles/1", "/admin/articles/1?handler=Edit",
            [.. Typed.Select(one => one.Item1 == field ? (field, value) : one)]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("role=\"alert\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Equal("نان در شهر ما ارزان شد", await TitleAsync(site));
    }

    [Fact]
    public async Task Markup_that_was_typed_is_shown_as_letters()
    {
        await using var site = await SiteAsync();
        await SendAsync(site, "/admin/articles/1", "/admin/articles/1?handler=Edit", ("Form.Title", "<b onclick=x>نان</b>"),
            ("Form.Tags", "<i>"));
        Assert.Equal("<b onclick=x>نان</b>", await TitleAsync(site));
        Assert.Null((await site.PageAsync("/admin/articles/1")).QuerySelector("h1 b"));
    }

    [Fact]
    public async Task A_source_is_shown_under_its_name_in_articles_that_are_there_and_those_to_come_and_undone_it_has_its_own_again()
    {
        await using var site = await SiteAsync();
        await SendAsync(site, "/admin/sources?name=خبرنامه", "/admin/sources", ("shown", "خبرنامهٔ بازار"), ("direction", "ltr"));
        await site.IngestAsync("2.txt",
            "شیر در شهر ما گران شد\nبه گزارش خبرنامه، قیمت شیر در شهر بالا رفت و دامداران گفتند که از فردا شیر گران‌تر است.");
        Assert.Equal((2, 0), (await TotalAsync(site, "منبع:\"خبرنامهٔ بازار\""),
            (await SourcesAsync(site)).Count(name => name == "خبرنامه")));
        Assert.Equal("ltr", (await site.PageAsync("/articles/2/شیر-در-شهر-ما-گران-شد")).QuerySelector(".body")!.GetAttribute("dir"));
        Assert.Contains("خبرنامهٔ بازار", (await site.PageAsync("/admin/sources")).QuerySelector("main li .meta")!.TextContent,
            StringComparison.Ordinal);

        await SendAsync(site, "/admin", "/admin?handler=Undo");
        await site.IndexAsync();
        Assert.Equal(["خبرنامه", "خبرنامه"], await SourcesAsync(site));
        Assert.Equal("rtl", (await site.PageAsync("/articles/2/شیر-در-شهر-ما-گران-شد")).QuerySelector(".body")!.GetAttribute("dir"));
    }

    [Fact]
    public async Task What_is_said_of_an_article_counts_more_than_what_is_said_of_its_source()
    {
        await using var site = await SiteAsync();
        await SendAsync(site, "/admin/sources?name=خبرنامه", "/admin/sources", ("shown", ""), ("direction", "ltr"));
        await SendAsync(site, "/admin/articles/1", "/admin/articles/1?handler=Edit", ("Form.Title", "نان"), ("Form.Direction", "rtl"));
        Assert.Equal("rtl", (await site.PageAsync("/articles/1/نان")).QuerySelector(".body")!.GetAttribute("dir"));
        Assert.Equal(["خبرنامه"], await SourcesAsync(site));
    }

    [Theory]
    [InlineData("/admin/articles/1?handler=Edit")]
    [InlineData("/admin/articles/1?handler=Reset")]
    [InlineData("/admin/articles/1?handler=Tie")]
    [InlineData("/admin/articles/1?handler=Untie")]
    [InlineData("/admin/sources")]
    [InlineData("/admin/upload")]
    [InlineData("/admin?handler=Undo")]
    public async Task Nobody_else_may_do_it_and_the_administrator_only_by_the_form_itself(string address)
    {
        await using var site = await SiteAsync();
        using var reader = site.NewClient();
        using var refused = await reader.PostAsync(new Uri(address, UriKind.Relative), null, TestContext.Current.CancellationToken);
        Assert.StartsWith("/admin/sign-in", refused.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        using var forged = await site.Client.PostAsync(new Uri(address, UriKind.Relative),
            new FormUrlEncodedContent([new("Form.Title", "نان"), new("name", "خبرنامه")]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal("نان در شهر ما ارزان شد", await TitleAsync(site));
    }

    private static async Task<Site> SiteAsync()
    {
        var site = await Forms.SignedInAsync();
        await site.IngestAsync("1.txt", Bread);
        return site;
    }

    private static async Task SendAsync(Site site, string page, string action, params (string, string)[] fields)
    {
        using var answer = await site.SendFormAsync(page, action, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task<string> TitleAsync(Site site) =>
        (await site.JsonAsync("/api/articles/1")).Json.GetProperty("title").GetString()!;

    private static async Task<int> TotalAsync(Site site, string query)
    {
        await site.IndexAsync();
        return (await site.JsonAsync("/api/search?exact=true&q=" + Uri.EscapeDataString(query))).Json.GetProperty("total").GetInt32();
    }

    private static async Task<List<string?>> SourcesAsync(Site site) =>
        [.. (await site.JsonAsync("/api/articles")).Json.GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("source").GetString())];
}
