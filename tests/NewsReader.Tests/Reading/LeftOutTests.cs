using System.Text.Json;
using NewsReader.Reading;
using static NewsReader.Tests.Support.SourceFiles;

namespace NewsReader.Tests.Reading;

/// <summary>What is not for everybody stays out, is counted by its name, and comes in where drafts are asked for.</summary>
public sealed class LeftOutTests
{
    private const string Text = "نانوایان بازار کهنه گفتند نرخ نان بالا نخواهد رفت.";

    [Theory]
    [InlineData("""{"is_public": false}""", "private")]
    [InlineData("""{"active": false}""", "draft")]
    [InlineData("""{"isActive": 0}""", "draft")]
    [InlineData("""{"access": "private"}""", "private")]
    [InlineData("""{"access_level": "members_only"}""", "private")]
    [InlineData("""{"visibility": "members"}""", "private")]
    [InlineData("""{"unlisted": true}""", "private")]
    [InlineData("""{"publish": false}""", "draft")]
    [InlineData("""{"published_flag": "N"}""", "draft")]
    [InlineData("""{"پیش‌نویس": "بله"}""", "draft")]
    [InlineData("""{"نمایش در سایت": "خیر"}""", "draft")]
    [InlineData("""{"دسترسی": "محدود"}""", "private")]
    [InlineData("""{"in_trash": true}""", "trash")]
    [InlineData("""{"is_spam": 1}""", "spam")]
    [InlineData("""{"_id": "drafts.a1"}""", "draft")]
    [InlineData("""{"createdAt": "2024-01-08", "updatedAt": "2024-01-10", "publishedAt": null}""", "draft")]
    [InlineData("""{"post_type": "wpcf7_contact_form"}""", "settings")]
    [InlineData("""{"is_public": true, "active": 1, "access": "public", "draft": "no", "published": "2024-01-08"}""", null)]
    [InlineData("""{"is_public": false, "is_archived": 1, "is_starred": 0}""", null)]
    [InlineData("""{"status": "archived", "is_archived": true}""", null)]
    [InlineData("""{"created_at": "2024-01-08", "published_at": null}""", "draft")]
    public async Task A_field_says_that_an_article_is_not_for_everybody(string fields, string? kind)
    {
        var item = JsonSerializer.Deserialize<Dictionary<string, object?>>(fields)!;
        item["title"] = "نان";
        item["body"] = Text;
        Assert.Equal([kind], Kinds(await ReadAsync("a.json", JsonSerializer.SerializeToUtf8Bytes(item))));
    }

    [Theory]
    [InlineData("publish: false", "draft")]
    [InlineData("پیش‌نویس: بله", "draft")]
    [InlineData("access: private", "private")]
    [InlineData("visibility: members", "private")]
    [InlineData("published: 2021-02-03", null)]
    [InlineData("draft: false", null)]
    public async Task Front_matter_says_so_too(string line, string? kind) => Assert.Equal(
        [kind], Kinds(await ReadAsync("a.md", Utf8($"---\ntitle: نان\n{line}\n---\n{Text}\n"))));

    [Theory]
    [InlineData("X-Gmail-Labels: Inbox,Important", null)]
    [InlineData("X-Gmail-Labels: Sent,my drafts of stories", null)]
    [InlineData("X-Gmail-Labels: =?UTF-8?B?2b7bjNi04oCM2YbZiNuM2LM=?=", "draft")]
    [InlineData("X-Gmail-Labels: Spam,Unread", "spam")]
    [InlineData("X-Gmail-Labels: \"Category Updates\",Trash", "trash")]
    [InlineData("X-Mozilla-Status: 0001", null)]
    [InlineData("X-Mozilla-Status: 0009", "trash")]
    [InlineData("X-Mozilla-Status2: 00200000", "trash")]
    [InlineData("X-Mozilla-Draft-Info: internal/draft; vcard=0", "draft")]
    [InlineData("X-Status: D", "trash")]
    [InlineData("X-Unsent: 1", "draft")]
    [InlineData("X-Spam-Flag: YES", "spam")]
    [InlineData("X-Keywords: $Junk", "spam")]
    [InlineData("X-Evolution: 0000002a-0004", "draft")]
    public async Task A_program_of_mail_says_it_of_a_letter(string header, string? kind) =>
        Assert.Equal([kind], Kinds(await ReadAsync("a.mbox", Mail(header))));

    [Theory]
    [InlineData("Mail/Drafts", "draft")]
    [InlineData("Mail/Junk", "spam")]
    [InlineData("Mail/Deleted Messages.mbox/mbox", "trash")]
    [InlineData("Mail/Inbox", null)]
    public async Task A_folder_says_it_of_its_letters(string path, string? kind) =>
        Assert.Equal([kind], Kinds(await ReadAsync(path, Mail("X-A: b"))));

    [Fact]
    public async Task What_is_left_out_comes_in_where_drafts_are_asked_for()
    {
        var options = new ReadingOptions { Drafts = true };
        Assert.Equal([null], Kinds(await ReadAsync("a.mbox", Mail("X-Gmail-Labels: Spam"), options)));
        Assert.Equal([null], Kinds(await ReadAsync("a.mbox", Mail("X-Mozilla-Draft-Info: x"), options)));
    }

    [Theory]
    [InlineData("news", null)]
    [InlineData("khabar", null)]
    [InlineData("report", null)]
    [InlineData("گزارش", null)]
    [InlineData("product", null)]
    [InlineData("elementor_library", "template")]
    [InlineData("acf-field", "settings")]
    [InlineData("shop_order", "settings")]
    [InlineData("wp_template", "template")]
    [InlineData("oembed_cache", "settings")]
    [InlineData("my_popup", "template")]
    public async Task Types_of_plugins_are_no_articles_and_those_of_a_site_are(string type, string? kind) => Assert.Equal([kind], Kinds(
        await ReadAsync("a.xml", Utf8($"""
            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
            xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>نان</title><content:encoded>{Text}</content:encoded>
            <wp:status>publish</wp:status><wp:post_type>{type}</wp:post_type></item></channel></rss>
            """))));

    private static byte[] Mail(string header) => Utf8(
        $"From - Tue Aug 01 10:00:00 2023\n{header}\nFrom: a@b.example\nSubject: نان\nContent-Type: text/plain; charset=utf-8\n\n{Text}\n");

    private static IEnumerable<string?> Kinds(IReadOnlyList<ReadResult>? results) =>
        results!.Select(result => result is ReadResult.LeftOut left ? left.Kind : null);
}
