using System.Net;
using System.Text;
using System.Text.Json;

namespace NewsReader.Tests.Hostile;

/// <summary>A file of the hostile corpus.</summary>
/// <param name="Reader">Which reader it is for.</param>
internal sealed record HostileFile(string Name, string Reader, byte[] Bytes);

/// <summary>Every payload in everything that is read: as the text of an article, and as the value of each of its fields.</summary>
internal static class HostileCorpus
{
    private const string Text = "نان در شهر ما ارزان شد و مردم از آن گفتند.";

    /// <summary>The title of a harmless article of the corpus, which others are compared with.</summary>
    public const string Harmless = "گزارشی که هیچ بدی ندارد";

    public static IEnumerable<HostileFile> Files()
    {
        yield return File("harmless.txt", "text", $"{Harmless}\n{Text}");
        for (var i = 0; i < HostilePayloads.Markup.Count; i++)
        {
            foreach (var file in Bodies(i, HostilePayloads.Markup[i]))
                yield return file;
        }

        for (var i = 0; i < HostilePayloads.Values.Count; i++)
        {
            foreach (var file in Fields(i, HostilePayloads.Values[i]))
                yield return file;
        }
    }

    // All the ways by which markup comes in as markup, and two by which it comes in as letters; each payload has a title that no other has.
    private static IEnumerable<HostileFile> Bodies(int number, string payload)
    {
        var title = $"آزمون {number}";
        var html = $"<p>{Text} {title}</p>\n{payload}\n<p>پایان {number}.</p>";
        // XML cannot hold these controls, and a file of many is no text.
        var marked = payload.Replace("\0", "", StringComparison.Ordinal).Replace("\u0001", "", StringComparison.Ordinal);
        var (cdata, encoded) = (html.Replace(payload, marked, StringComparison.Ordinal)
            .Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal), JsonSerializer.Serialize(html));
        yield return File($"page-{number}.html", "saved page",
            $"<!DOCTYPE html><html "
                + $"lang=fa><head><title>{title}</title></head><body><article><h1>{title}</h1>{html}</article></body></html>");
        yield return File($"fragment-{number}.html", "HTML fragment", $"<h1>{title} در تکه</h1>{html}");
        yield return File($"mark-{number}.md", "Markdown",
            $"# {title} در نشانه‌گذاری\n\n{Text}\n\n{marked}\n\n> {marked}\n\n- {marked}\n\n[پیوند]({HostilePayloads.Elsewhere} "
                + $"\"{marked.Replace('"', '\'')}\")\n");
        yield return File($"doc-{number}.xml", "TREC",
            $"<HAMSHAHRI2><DOC><DOCID>{number}</DOCID><TITLE>{title} در مجموعه</TITLE><TEXT><![CDATA[{cdata}]]></TEXT></DOC></HAMSHAHRI2>");
        yield return File($"news-{number}.xml", "NewsML-G2",
            $"<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet><newsItem guid=\"urn:{number}\" "
                + $"xml:lang=\"fa\"><contentMeta><headline>{title} در پیام</headline></contentMeta><contentSet><inlineData "
                + $"contenttype=\"text/html\"><![CDATA[{cdata}]]></inlineData></contentSet></newsItem></itemSet></newsMessage>");
        yield return File($"feed-{number}.rss", "RSS",
            $"<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>خوراک</title><item><guid>"
                + $"{number}</guid><title>{title} در خوراک</title><content:encoded><![CDATA[{cdata}]]></content:encoded></item>"
                + "</channel></rss>");
        yield return File($"feed-{number}.atom", "Atom",
            $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>خوراک</title><entry><id>{number}</id><title>{title} در "
                + $"اتم</title><updated>2020-01-02T03:04:05Z</updated><content type=\"html\"><![CDATA[{cdata}]]></content></entry></feed>");
        yield return File($"line-{number}.jsonl", "JSON Lines", $"{{\"id\":\"{number}\",\"title\":\"{title} در سطر\",\"body\":{encoded}}}");
        yield return File($"list-{number}.json", "JSON Feed",
            $"{{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"خوراک\",\"items\":[{{\"id\":\"{number}\","
                + $"\"title\":\"{title} در فهرست\",\"content_html\":{encoded}}}]}}");
        yield return File($"mail-{number}.eml", "MIME",
            $"From: a@example.org\r\nSubject: "
                + $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(title + " در نامه"))}?=\r\nMIME-Version: "
                + "1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: "
                + $"base64\r\n\r\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(html), Base64FormattingOptions.InsertLineBreaks)}\r\n");
        yield return File($"plain-{number}.txt", "text", $"{title} در متن\n{Text}\n\n{payload.ReplaceLineEndings(" ")}\n\nپایان {number}.");
    }

    private static IEnumerable<HostileFile> Fields(int number, string payload)
    {
        var title = $"میدان {number} {payload}";
        var (json, xml, text) = (JsonSerializer.Serialize(payload), WebUtility.HtmlEncode(payload), JsonSerializer.Serialize(title));
        yield return File($"fields-{number}.jsonl", "JSON Lines",
            $"{{\"id\":{json},\"title\":{text},\"body\":\"{Text}\",\"lead\":{json},\"kicker\":{json},\"author\":{json},"
                + $"\"source\":{json},\"section\":{json},\"tags\":[{json},{json}],\"url\":{json},\"image\":{json},\"lang\":{json},"
                + $"\"related\":[{json},{{\"title\":{json},\"url\":{json}}}]}}");
        yield return File($"fields-{number}.csv", "CSV",
            "title,body,author,source,section,tags,url\n"
                + string.Join(',', new[] { title, Text, payload, payload, payload, payload, payload }.Select(Quoted)) + "\n");
        yield return File($"fields-{number}.rss", "RSS",
            $"<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:media=\"http://search.yahoo.com/mrss/\"><channel>"
                + $"<title>{xml}</title><item><guid>{xml}</guid><title>{WebUtility.HtmlEncode(title)}</title><link>{xml}</link>"
                + $"<description>{Text} {number}</description><dc:creator>{xml}</dc:creator><category>{xml}</category><media:content "
                + $"url=\"{xml}\" medium=\"image\"><media:title>{xml}</media:title></media:content><enclosure url=\"{xml}\" "
                + $"type=\"{xml}\"/></item></channel></rss>");
        yield return File($"fields-{number}.html", "saved page",
            $"<html lang=\"{xml}\"><head><title>{WebUtility.HtmlEncode(title)}</title><meta name=author content=\"{xml}\"><meta "
                + $"name=keywords content=\"{xml}\"><meta property=\"og:image\" content=\"{xml}\"><meta property=\"og:site_name\" "
                + $"content=\"{xml}\"><meta property=\"article:section\" content=\"{xml}\"><link rel=canonical href=\"{xml}\"><script "
                + $"type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":{text},\"author\":{{\"name\":{json}}},"
                + $"\"image\":{json},\"keywords\":{json},\"articleSection\":{json}}}</script></head><body><article><h1>"
                + $"{WebUtility.HtmlEncode(title)}</h1><p>{Text}</p><p>{Text} صفحهٔ {number}</p><figure><img src=\"{xml}\" "
                + $"alt=\"{xml}\"><figcaption>{xml}</figcaption></figure><p>بیشتر بخوانید:</p><ul><li><a href=\"{xml}\">{xml}</a></li>"
                + "</ul></article></body></html>");
        yield return File($"fields-{number}.md", "Markdown",
            $"---\ntitle: {text}\nauthor: {json}\nsource: {json}\nsection: {json}\ntags: [{json}]\nurl: {json}\nlang: "
                + $"{json}\n---\n\n{Text}\n\n[{payload}]({payload})\n\n![{payload}]({payload})\n\n<{payload}>\n\nبیشتر بخوانید:\n\n- "
                + $"{payload}\n");
        yield return File($"fields-{number}.txt", "text",
            $"{title}\n{Text}\n{payload}\n\nبرچسب‌ها: {payload}، {payload}\n\nبیشتر بخوانید:\n{payload}\n");
        yield return File($"fields-{number}-ninjs.json", "ninjs",
            $"{{\"uri\":{json},\"type\":\"text\",\"headline\":{text},\"byline\":{json},\"language\":\"fa\","
                + $"\"subject\":[{{\"name\":{json}}}],\"body_html\":{JsonSerializer.Serialize($"<p>{Text} {number}</p><p>{xml}</p>")}}}");
        yield return File($"fields-{number}-nitf.xml", "NITF",
            $"<nitf><head><title>{WebUtility.HtmlEncode(title)}</title><docdata><key-list><keyword key=\"{xml}\"/></key-list></docdata>"
                + $"</head><body><body.head><hedline><hl1>{WebUtility.HtmlEncode(title)}</hl1></hedline><byline>{xml}</byline>"
                + $"</body.head><body.content><p>{Text} خبر {number}</p><p>{xml}</p></body.content></body></nitf>");
        yield return File($"n{new string([.. payload.Where(c => c is not ('/' or '\0'))]).Trim()}-{number}.txt", "name of a file",
            $"نام فایل {number}\n{Text} نام {number}");
    }

    private static HostileFile File(string name, string reader, string text) => new(name, reader, Encoding.UTF8.GetBytes(text));

    private static string Quoted(string value) => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
