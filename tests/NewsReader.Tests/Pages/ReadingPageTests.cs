using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Tests.Support;
using NewsReader.Text.Characters;

namespace NewsReader.Tests.Pages;

/// <summary>What holds for the text of an article and for every page around it.</summary>
public sealed class ReadingPageTests(ReadingPageTests.SomeArticles some) : IClassFixture<ReadingPageTests.SomeArticles>
{
    private const string Joined = "او می شود و می رود و کتاب ها را می خواند. آنها می گویند که خانه ها می مانند و بچه ها می خندند.";

    private const string Some = $$"""
        {"id":"1","title":"مردم می گویند باران می آید","lead":"کتاب ها می مانند.","body":"{{Joined}}","source":"پیک","category":"هوا","date":"5 بهمن 1397"}
        {"id":"2","title":"نیم‌فاصله‌ای که مانده است","body":"می‌شود و می‌رود و کتاب‌ها را می‌خواند. COVID-19 در ایران. شماره ۱۲۳ و 456.","source":"Sample Wire"}
        {"id":"3","title":"Rain in the north","lead":"It rained.","body":"It rained all night in the north of the country and roads were closed.","lang":"en"}
        {"id":"4","title":"گزارشی از ماه رمضان","body":"این گزارش تاریخ قمری دارد.","date":"۱۲ رمضان ۱۴۳۹"}
        """;

    [Fact]
    public async Task Where_half_spaces_were_lost_they_are_shown_restored_to_who_asked_for_it_and_to_nobody_else()
    {
        var page = await OpenAsync("مردم می گویند باران می آید");
        Assert.Contains("می شود", page.QuerySelector(".body")!.TextContent, StringComparison.Ordinal);
        var button = page.QuerySelector(".tools button[name=typography]")!;
        Assert.Equal(("false", "set"), (button.GetAttribute("aria-pressed"), button.GetAttribute("value")));

        var restored = await OpenAsync("مردم می گویند باران می آید", "display-typography=set");
        Assert.Contains("می\u200cشود", restored.QuerySelector(".body")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("می\u200cگویند", restored.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("کتاب\u200cها", restored.QuerySelector(".first")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", restored.QuerySelector(".tools button[name=typography]")!.GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task The_restored_view_only_adds_half_spaces()
    {
        var written = await OpenAsync("مردم می گویند باران می آید");
        var restored = await OpenAsync("مردم می گویند باران می آید", "display-typography=set");
        Assert.Equal(written.Texts(".body p:not(.end)").Select(Bare), restored.Texts(".body p:not(.end)").Select(Bare));

        static string Bare(string text) => Regex.Replace(text, @"[\s\u200C]", "");
    }

    [Fact]
    public async Task A_text_of_another_language_has_no_switch_and_stays() =>
        Assert.Null((await OpenAsync("Rain in the north", "display-typography=set")).QuerySelector(
            "main button[name=typography], .fx"));

    [Theory]
    [InlineData("/", "display-typography=house", "false", "set")]
    [InlineData("/search", "display-typography=written", "false", "set")]
    [InlineData("/archive", "display-typography=set", "true", "written")]
    public async Task Every_page_has_the_switch_among_the_ways_it_may_look(string path, string cookies, string isOn, string turnsTo)
    {
        var page = await some.Site.PageAsync(path, cookies);
        var button = page.QuerySelector(".panel .switch")!;
        Assert.Equal((isOn, turnsTo), (button.GetAttribute("aria-pressed"), button.GetAttribute("value")));
        Assert.Equal("/display", button.Closest("form")!.GetAttribute("action"));
        Assert.StartsWith("پیراسته", button.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".panel form:has([name=size]) [name=typography]"));
    }

    [Theory]
    [InlineData("مردم می گویند باران می آید", "display-theme=dark", true)]
    [InlineData("مردم می گویند باران می آید", "display-typography=written", false)]
    [InlineData("مردم می گویند باران می آید", "display-typography=set", false)]
    [InlineData("نیم‌فاصله‌ای که مانده است", "display-theme=dark", false)]
    public async Task Who_opens_a_text_with_lost_spacing_is_offered_it_until_they_chose(string title, string cookies, bool isOffered) =>
        Assert.Equal(isOffered, (await OpenAsync(title, cookies)).QuerySelector(".offer") is not null);

    [Fact]
    public async Task Each_place_that_is_set_otherwise_keeps_what_was_written_and_they_are_counted()
    {
        var page = await OpenAsync("مردم می گویند باران می آید", "display-typography=set");
        var places = page.QuerySelectorAll("h1 .fx, .body .fx");
        Assert.Contains(places, place => place.GetAttribute("data-raw") == "می شود" && place.TextContent == "می\u200cشود");
        var told = page.QuerySelector(".clean")!.TextContent;
        Assert.Contains(Digits.ToPersian(FormattableString.Invariant($"{places.Length}")), told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_and_titles_are_set_too()
    {
        var page = await some.Site.PageAsync("/", "display-typography=set");
        Assert.Contains(page.Texts(".hl"), title => title == "مردم می\u200cگویند باران می\u200cآید");
        Assert.DoesNotContain((await some.Site.PageAsync("/")).Texts(".hl"), title => title.Contains('\u200c', StringComparison.Ordinal)
            && title.StartsWith("مردم", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_original_stays_byte_for_byte_one_click_away_in_the_restored_view_too()
    {
        var page = await OpenAsync("مردم می گویند باران می آید", "display-typography=set");
        using var original = await some.Site.GetAsync(page.LinkTo(".meta a[href$='/original']")!);
        Assert.Contains(Joined, await original.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_switch_is_kept_only_when_it_was_sent_from_here()
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("typography", "set"), KeyValuePair.Create("back", "/")]);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/display", UriKind.Relative)) { Content = form };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var refused = await some.Site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.False(refused.Headers.Contains("Set-Cookie"));
        Assert.False(refused.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "theme=purple&back=/")]
    [InlineData("application/x-www-form-urlencoded", "theme=dark&size=huge")]
    [InlineData("application/x-www-form-urlencoded", "theme=dark&theme=light")]
    [InlineData("multipart/form-data", "theme=dark")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nno header\r\n")]
    [InlineData("application/json", "{\"theme\":\"dark\"}")]
    [InlineData("text/plain", "theme=dark")]
    public async Task A_choice_that_cannot_be_read_is_a_bad_request_and_nothing_of_it_is_kept(string type, string body)
    {
        using var content = new StringContent(body);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        using var refused = await some.Site.Client.PostAsync(
            new Uri("/display", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.False(refused.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("مردم می گویند باران می آید", "fa", "rtl")]
    [InlineData("Rain in the north", "en", "ltr")]
    public async Task Title_body_and_card_carry_the_language_and_direction_of_the_article(string title, string language, string direction)
    {
        var page = await OpenAsync(title);
        foreach (var part in new[] { "h1", ".body" })
            Assert.Equal((language, direction), Of(page.QuerySelector(part)!));
        var card = (await some.Site.PageAsync("/")).QuerySelectorAll("main [lang]:is(.card, .lead, .c5)")
            .First(card => card.TextContent.Contains(title, StringComparison.Ordinal));
        Assert.Equal((language, direction), Of(card));

        static (string?, string?) Of(IElement element) => (element.GetAttribute("lang"), element.GetAttribute("dir"));
    }

    [Fact]
    public async Task Names_from_files_stand_isolated_in_the_lines_of_the_interface()
    {
        var page = await OpenAsync("مردم می گویند باران می آید");
        Assert.Equal("پیک", page.QuerySelector(".art__head .by bdi")!.TextContent);
        Assert.Equal("هوا", page.QuerySelector(".art__head .kicker bdi")!.TextContent);
    }

    [Fact]
    public async Task The_interface_counts_in_persian_digits_and_the_article_keeps_its_own()
    {
        var page = await OpenAsync("نیم‌فاصله‌ای که مانده است");
        Assert.Contains("۱۲۳ و 456", page.QuerySelector(".body")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9]", page.QuerySelector(".footer")!.TextContent);
        Assert.DoesNotMatch("[0-9]", (await some.Site.PageAsync("/archive")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Half_spaces_reach_the_reader_as_they_are()
    {
        using var response = await some.Site.GetAsync("/sources/" + Uri.EscapeDataString("Sample Wire"));
        Assert.Contains("نیم\u200cفاصله", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approximate_date_says_so_and_why()
    {
        var time = (await OpenAsync("گزارشی از ماه رمضان")).QuerySelector(".art__head time")!;
        Assert.StartsWith("نزدیک به ", time.TextContent, StringComparison.Ordinal);
        Assert.Contains("روز ممکن است", time.GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_styles_name_no_side_but_in_the_one_variable_for_gradients_and_space_no_letters()
    {
        var css = string.Join('\n', Directory.EnumerateFiles(StyleSheets.Folder, "*.css").Select(File.ReadAllText));
        css = Regex.Replace(css, @"/\*.*?\*/", "", RegexOptions.Singleline);
        // What a reader chooses is theirs.
        css = Regex.Replace(css, @":root\[data-align=both\] \.body p \{[^}]*\}", "");

        Assert.Equal(["--end: left;", "--end: right;"], css.Split('\n')
            .Where(line => Regex.IsMatch(line, @"\b(left|right)\b")).Select(line => line.Trim()));
        Assert.DoesNotMatch("letter-spacing|text-transform|hyphens|text-align: justify|!important", css);
        Assert.Contains("list-style: persian", css, StringComparison.Ordinal);
    }

    private async Task<IDocument> OpenAsync(string title, string? cookies = null)
    {
        var address = (await some.Site.PageAsync("/")).QuerySelectorAll("main .hl a").First(link => link.TextContent == title)
            .GetAttribute("href")!;
        return await some.Site.PageAsync(address, cookies);
    }

    /// <summary>A site that no test changes.</summary>
    public sealed class SomeArticles : IAsyncLifetime
    {
        internal Site Site { get; } = Site.Start();

        public async ValueTask InitializeAsync() => await Site.IngestAsync("a.jsonl", Some);

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
