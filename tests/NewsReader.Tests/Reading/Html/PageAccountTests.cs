using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Articles;
using NewsReader.Reading;
using NewsReader.Reading.Html;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Reading.Html;

/// <summary>Of every page each word is in the article or left out by a rule, as often as it stands there.</summary>
public sealed partial class PageAccountTests
{
    // What readers do not see, or see as a picture or a film; formulas are written otherwise than they are marked up.
    private const string Unseen = "script, style, template, noscript, svg, math, iframe, video, audio, object, embed";

    public static TheoryData<string> Pages => [.. CaseFolder.Names.Where(
        name => name.StartsWith("html/", StringComparison.Ordinal) && name != "html/fragment")];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_word_of_a_page_is_accounted_for(string name)
    {
        var source = new CaseFolder(Path.Combine(CaseFolder.Root, name)).Source;
        var draft = await ReadAsync(source);
        var shown = Counts(Shown(source));
        var kept = Counts([draft.Title, draft.Kicker, draft.Lead, TextOf(draft.Html!), .. draft.Related.Select(related => related.Title)]);
        var dropped = Counts([.. draft.Dropped.Select(part => part.Text)]);
        var named = Counts([draft.Title, draft.Kicker, draft.Lead]);

        Assert.DoesNotContain(draft.Dropped, part => part.Rule is null);
        foreach (var (word, count) in shown)
        {
            var found = kept.GetValueOrDefault(word) + dropped.GetValueOrDefault(word);
            Assert.True(found >= count, $"«{word}» stands {count} times in the page, {found} times in what was made of it");
            // The head of a page may say once more what the page shows.
            Assert.True(found <= count + named.GetValueOrDefault(word), $"«{word}» stands {count} times in the page, {found} times after");
        }
    }

    [Theory]
    [InlineData("<div id=c{0} class=bz_comment><div class=bz_comment_head>Comment {0}</div><pre>{1}</pre></div>", "")]
    [InlineData("<div itemscope itemtype='http://schema.org/Comment' itemprop=comment><p>{1}</p></div>", "")]
    [InlineData("<div class='timeline-comment comment'><h3>user{0}</h3><p>{1}</p></div>", "")]
    public async Task What_people_wrote_one_after_another_is_the_text_where_there_is_no_other(string post, string above)
    {
        var draft = await ThreadAsync(post, above);

        for (var i = 0; i < 6; i++)
            Assert.Contains($"سخن {i} دربارهٔ", draft.Html, StringComparison.Ordinal);
        Assert.Equal("پنجره باز نمی‌شود", draft.Title);
        Assert.DoesNotContain("همگانی", draft.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div class=comment><p>{1}</p></div>", "<p>گزارش شهر می‌گوید که کار ساختن پل تازه تا پایان سال به پایان می‌رسد و مردم "
        + "از آن خواهند گذشت. شهردار از همهٔ کسانی که یاری کردند سپاس گزارد و گفت که راه کهنه نیز می‌ماند.</p>")]
    [InlineData("<div class=comment><p>{1}</p></div>", "<p>فیلم کوتاهی از پل تازهٔ شهر را ببینید.</p><h3>دیدگاه‌ها</h3>")]
    public async Task Below_a_text_it_is_none(string post, string above)
    {
        var draft = await ThreadAsync(post, above);

        Assert.DoesNotContain("سخن 3 دربارهٔ", draft.Html, StringComparison.Ordinal);
    }

    private static async Task<ArticleDraft> ThreadAsync(string post, string above)
    {
        var posts = string.Concat(Enumerable.Range(0, 6).Select(i => post.Replace("{0}", $"{i}", StringComparison.Ordinal).Replace("{1}",
            $"سخن {i} دربارهٔ پنجره‌ای که باز نمی‌شود و کسی نمی‌داند چرا. شاید لولای آن زنگ زده باشد.", StringComparison.Ordinal)));
        var results = await SourceFiles.ReadAsync("a.html", SourceFiles.Utf8("<!DOCTYPE html><html><head><title>پنجره باز نمی‌شود</title>"
            + "</head><body><div id=top><a href=/>خانه</a> <a href=/n>تازه</a></div>"
            + $"<div id=main><h1>پنجره باز نمی‌شود</h1>{above}"
            + $"<div id=all>{posts}</div></div><div id=footer><p>این جا همگانی است و هر کس می‌تواند در آن بنویسد.</p></div>"
            + "</body></html>"));
        return Assert.IsType<ReadResult.Found>(Assert.Single(results!)).Draft;
    }

    [Theory]
    [InlineData("<div><div class=x><p>سخن گمشده در گوشه‌ای از صفحه ایستاده است و نامی ندارد.</p></div></div>", null)]
    [InlineData("<nav>سخن گمشده در گوشه‌ای از صفحه ایستاده است.</nav>", DropRule.Navigation)]
    [InlineData("<div id=cookie-bar>سخن گمشده در گوشه‌ای از صفحه ایستاده است.</div>", DropRule.Notice)]
    [InlineData("<div class=promo>سخن گمشده در گوشه‌ای از صفحه ایستاده است.</div>", DropRule.Advertising)]
    [InlineData("<div>سخن گمشده</div>", DropRule.Labels)]
    [InlineData("<div><a href=/a>سخن گمشده در گوشه‌ای</a> <a href=/b>از صفحه ایستاده است.</a></div>", DropRule.Links)]
    [InlineData("<div><h3><a href=/a>سخن گمشده</a></h3><p>در گوشه‌ای از صفحه ایستاده است.</p></div>", DropRule.OtherArticles)]
    [InlineData("<form><label>سخن گمشده</label><input></form>", DropRule.Form)]
    [InlineData("<div hidden>سخن گمشده در گوشه‌ای از صفحه ایستاده است.</div>", DropRule.Hidden)]
    [InlineData("<div>سخن گمشده © همهٔ حقوق برای ما است.</div>", DropRule.Notice)]
    public async Task What_stands_outside_an_article_is_named_by_its_rule(string box, string? rule)
    {
        var text = string.Concat(Enumerable.Range(1, 6).Select(i =>
            $"<p>بند {i} از گزارش شهر می‌گوید که کار ساختن پل تازه تا پایان سال به پایان می‌رسد و مردم از آن خواهند گذشت.</p>"));
        var results = await SourceFiles.ReadAsync("a.html", SourceFiles.Utf8("<!DOCTYPE html><html><head><title>پل تازهٔ شهر</title></head>"
            + $"<body>{box}<main><article><h1>پل تازهٔ شهر</h1>{text}</article></main></body></html>"));
        var draft = Assert.IsType<ReadResult.Found>(Assert.Single(results!)).Draft;

        Assert.DoesNotContain("گمشده", draft.Html, StringComparison.Ordinal);
        Assert.Equal(rule, Assert.Single(draft.Dropped, part => part.Text.Contains("گمشده", StringComparison.Ordinal)).Rule);
    }

    private static async Task<ArticleDraft> ReadAsync(SourceFile source)
    {
        var readers = new ArticleReaders(Microsoft.Extensions.Options.Options.Create(new ReadingOptions()));
        await foreach (var result in readers.For(source)!.ReadAsync(source, TestContext.Current.CancellationToken))
        {
            if (result is ReadResult.Found found)
                return found.Draft;
        }

        throw new InvalidOperationException("the page is no article");
    }

    private static string Shown(SourceFile source)
    {
        var body = SafeHtml.Parse(TextDecoder.Decode(File.ReadAllBytes(source.FullPath)).Text).Body!;
        foreach (var element in body.QuerySelectorAll(Unseen).ToList())
            element.Remove();
        return DroppedText.TextOf(body);
    }

    private static string TextOf(string html) => DroppedText.TextOf(SafeHtml.Parse(html).Body!);

    private static Dictionary<string, int> Counts(params string?[] texts) => texts.OfType<string>()
        .SelectMany(text => Word().Matches(text).Select(match => match.Value)).CountBy(word => word).ToDictionary();

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}\u200C]+")]
    private static partial Regex Word();
}
