using NewsReader.Articles;
using NewsReader.Reading;
using static NewsReader.Tests.Support.SourceFiles;

namespace NewsReader.Tests.Reading.Notes;

/// <summary>Front matter as the makers of sites write it, whole and broken.</summary>
public sealed class FrontMatterTests
{
    private const string Body = "\n\nنان در شهر ارزان شد و شیر گران.\n";

    [Theory]
    [InlineData("title: شهر: بی‌دفاع", "شهر: بی‌دفاع")]
    [InlineData("title: گفت‌وگو: «آب: نان» و \"خاک\"", "گفت‌وگو: «آب: نان» و \"خاک\"")]
    [InlineData("title: [ویژه] نامه به شورا", "[ویژه] نامه به شورا")]
    [InlineData("title: \"شهردار گفت «بس", "شهردار گفت «بس")]
    [InlineData("title: \"گفت \"نه\" و رفت\"", "گفت \"نه\" و رفت")]
    [InlineData("title:\tتب به جای فاصله", "تب به جای فاصله")]
    [InlineData("title: @کارگاه", "@کارگاه")]
    [InlineData("title: %۲۰ افزایش", "%۲۰ افزایش")]
    [InlineData("title: `کد` در عنوان", "`کد` در عنوان")]
    [InlineData("title: {باز", "{باز")]
    [InlineData("title: یکم\ntitle: دوم", "یکم")]
    [InlineData("title: شهر: یک\n  و دنبالهٔ آن", "شهر: یک و دنبالهٔ آن")]
    public async Task A_fault_in_one_line_spoils_no_other(string lines, string title)
    {
        var draft = await ReadAsync($"---\n{lines}\ndate: 2024-03-05\ntags: [نان, آب\nauthor: ب: پ\n---{Body}");

        Assert.Equal((title, "ب: پ"), (draft.Title, draft.Author));
        Assert.Equal(["نان", "آب"], draft.Tags);
        Assert.Equal(new DateOnly(2024, 3, 5), draft.Published?.First);
        Assert.Contains("it was read line by line", Assert.Single(draft.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.md", "title:: نان: ارزان\ndate:: [[2024-03-05]]\ntags:: [[نان]], [[آب]]\nauthor:: [[کسان/سارا نیک]]\n\n"
        + "- نان در شهر ارزان شد.\n  id:: 64f0")]
    [InlineData("a.txt", "Title: نان: ارزان\n\n----\n\nDate: 2024-03-05\n\n----\n\nTags: نان, آب\n\n----\n"
        + "Author: سارا نیک\n----\n\nText: نان در شهر ارزان شد.\n")]
    [InlineData("a.mdx", "---\ntitle: 'نان: ارزان'\ndate: 2024-03-05\ntags: [نان, آب]\nauthor: '[[سارا نیک]]'\n---\n"
        + "import { A } from 'b'\n\nexport const c = 1\n\nنان در شهر ارزان شد.\n")]
    public async Task Notes_of_other_makers_have_their_fields(string name, string text)
    {
        var draft = Assert.IsType<ReadResult.Found>(Assert.Single((await SourceFilesReadAsync(name, text))!)).Draft;

        Assert.Equal(("نان: ارزان", "سارا نیک"), (draft.Title, draft.Author));
        Assert.Equal(["نان", "آب"], draft.Tags);
        Assert.Equal(new DateOnly(2024, 3, 5), draft.Published?.First);
        Assert.Contains("نان در شهر ارزان شد.", draft.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("64f0", draft.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("import", draft.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("export", draft.Html, StringComparison.Ordinal);
        Assert.Empty(draft.Warnings);
    }

    private static Task<IReadOnlyList<ReadResult>?> SourceFilesReadAsync(string name, string text) =>
        NewsReader.Tests.Support.SourceFiles.ReadAsync(name, Utf8(text));

    [Theory]
    [InlineData("---\ntitle: نان\ndate: 2024-03-05\n---")]
    [InlineData("---\r\ntitle: نان\r\ndate: 2024-03-05\r\n---\r\n")]
    [InlineData("---\rtitle: نان\rdate: 2024-03-05\r---\r")]
    [InlineData("\uFEFF\n\n---\ntitle: نان\ndate: 2024-03-05\n---")]
    [InlineData("---\ntitle: نان\ndate: 2024-03-05\n...")]
    [InlineData("-----\ntitle: نان\ndate: 2024-03-05\n-----")]
    [InlineData("title: نان\ndate: 2024-03-05\n---")]
    [InlineData("Title: نان\nDate: 2024-03-05\nSlug: nan\n")]
    [InlineData("+++\ntitle = 'نان'\ndate = 2024-03-05 # روز چاپ\n[params]\nx = 1\n+++")]
    [InlineData("+++\ntitle = \"نان\ndate = 2024-03-05\n+++")]
    [InlineData("---toml\ntitle = \"نان\"\ndate = 2024-03-05T00:00:00\n---")]
    [InlineData("{\n \"title\": \"نان\", \"date\": \"2024-03-05\"\n}")]
    [InlineData("---json\n{\"title\": \"نان\", \"date\": \"2024-03-05\"}\n---")]
    [InlineData(";;;\n{\"title\": \"نان\", \"date\": \"2024-03-05\"}\n;;;")]
    [InlineData("---\nعنوان: نان\nتاریخ: ۱۴۰۲/۱۲/۱۵\n---")]
    [InlineData("---\ntitle: >-\n  نان\npublishDate: 2024-03-05\n---")]
    public async Task Every_maker_has_a_form_of_its_own(string front)
    {
        var draft = await ReadAsync(front + Body);

        Assert.Equal("نان", draft.Title);
        Assert.Equal(new DateOnly(2024, 3, 5), draft.Published?.First);
        Assert.Equal("<p>نان در شهر ارزان شد و شیر گران.</p>", draft.Html?.Trim());
    }

    [Fact]
    public async Task Notion_writes_fields_under_the_title()
    {
        var draft = await ReadAsync("# نان\n\nCreated: November 4, 2023 9:30 AM\nTags: خبر, شهر\nAuthor: مریم کاوه\nOwner: x\n" + Body);

        Assert.Equal(("نان", "مریم کاوه"), (draft.Title, draft.Author));
        Assert.Equal(["خبر", "شهر"], draft.Tags);
        Assert.Equal(new DateOnly(2023, 11, 4), draft.Published?.First);
        Assert.DoesNotContain("Tags", draft.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\n\nنان ارزان شد.\n\n---\n\nشیر گران شد.\n")]
    [InlineData("---\nشهردار گفت: نان ارزان شد.\n\n---\n\nشیر گران شد.\n")]
    [InlineData("---\n# خبر\n\nنان ارزان شد.\n\n---\n\nشیر گران شد.\n")]
    [InlineData("نان ارزان شد.\n\n---\ntitle: شیر گران شد.\n")]
    [InlineData("نرخ: نان ارزان شد.\n\nشیر گران شد.\n")]
    [InlineData("# خبر\n\nمنبع: نان ارزان شد.\n\nشیر گران شد.\n")]
    public async Task A_rule_and_a_sentence_with_a_colon_are_text(string text)
    {
        var draft = await ReadAsync(text);

        Assert.Empty(draft.Warnings);
        Assert.Contains("نان ارزان شد.", draft.Html, StringComparison.Ordinal);
        Assert.Contains("شیر گران شد.", draft.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Front_matter_without_an_end_is_told_and_ends_where_the_text_begins()
    {
        var draft = await ReadAsync("---\ntitle: نان\n\nشیر گران شد.\n");

        Assert.Contains("has no end", Assert.Single(draft.Warnings), StringComparison.Ordinal);
        Assert.Equal("نان", draft.Title);
        Assert.Contains("شیر گران شد.", draft.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_field_says_that_is_there_twice_is_accounted_for()
    {
        var draft = await ReadAsync("---\ntitle: نان\ntitle: آب\ntags: a\ntags: b\n---\n\nشیر گران شد.\n");

        Assert.Equal("نان", draft.Title);
        Assert.Equal(["a", "b"], draft.Tags);
        Assert.Contains(draft.Dropped, part => part.Text == "آب");
    }

    [Theory]
    [InlineData("draft: true", LeftOutKind.Draft)]
    [InlineData("published: false", LeftOutKind.Draft)]
    [InlineData("status: draft", LeftOutKind.Draft)]
    [InlineData("status: private", LeftOutKind.Private)]
    [InlineData("private: yes", LeftOutKind.Private)]
    [InlineData("draft: false", null)]
    [InlineData("published: 2024-03-05", null)]
    [InlineData("status: publish", null)]
    public async Task What_is_not_published_is_left_out_unless_it_is_asked_for(string line, string? kind)
    {
        var bytes = Utf8($"---\ntitle: نان\n{line}\n---{Body}");
        var result = Assert.Single((await Support.SourceFiles.ReadAsync("a.md", bytes))!);

        Assert.Equal(kind, (result as ReadResult.LeftOut)?.Kind);
        Assert.IsType<ReadResult.Found>(Assert.Single((await Support.SourceFiles.ReadAsync("a.md", bytes, new() { Drafts = true }))!));
    }

    [Theory]
    [InlineData("site/_drafts/a.md", "نان", LeftOutKind.Draft)]
    [InlineData("content/news/_index.md", "نان", LeftOutKind.Page)]
    [InlineData("vault/Templates/a.md", "# {{title}}", LeftOutKind.Template)]
    [InlineData("site/layouts/index.html", "{{ range .Pages }}<p>{{ .Summary }}</p>{{ end }}", LeftOutKind.Template)]
    [InlineData("site/templates/a.md", "# نان\n\nنان ارزان شد.", null)]
    public async Task Files_of_which_pages_are_made_are_left_out_by_name(string path, string text, string? kind) =>
        Assert.Equal(kind, (Assert.Single((await Support.SourceFiles.ReadAsync(path, Utf8(text)))!) as ReadResult.LeftOut)?.Kind);

    [Fact]
    public async Task Fields_of_all_makers_are_fields_of_the_article()
    {
        var draft = await ReadAsync("""
            ---
            title: نان
            authors:
              - name: مریم کاوه
                email: m@a.example
              - رضا
            categories: [اقتصاد, بازار]
            keywords: آب، خاک
            taxonomies:
              tags: [گندم]
            params:
              source: پگاه
            summary: خلاصهٔ نان
            description: شرح نان
            cover:
              image: https://a.example/c.jpg
              alt: نانوایی
            permalink: /nan/
            canonical_url: https://a.example/nan
            lang: fa
            kicker: ویژه
            subtitle: زیرعنوان نان
            ---
            """ + Body);

        Assert.Equal(("مریم کاوه، رضا", "اقتصاد", "پگاه"), (draft.Author, draft.Section, draft.Source));
        Assert.Equal(("خلاصهٔ نان", "https://a.example/c.jpg", "https://a.example/nan"), (draft.Lead, draft.Image, draft.Url));
        Assert.Equal(("fa", "ویژه"), (draft.Language, draft.Kicker));
        Assert.Equal(["گندم", "آب", "خاک", "بازار"], draft.Tags);
        Assert.Contains(new DroppedPart(DropRule.FrontMatter, "زیرعنوان نان"), draft.Dropped);
    }

    private static async Task<ArticleDraft> ReadAsync(string text) =>
        Assert.IsType<ReadResult.Found>(Assert.Single((await Support.SourceFiles.ReadAsync("a.md", Utf8(text)))!)).Draft;
}
