namespace NewsReader.Benchmarks.Growth;

/// <summary>The formats that are searched, and the constructs of each that parsers keep count of, look back at or nest.</summary>
internal static class GrammarFormats
{
    private const string Words = "متن خبر ";

    private static readonly string[] Html =
    [
        Words, "<p>", "</p>", "<p>متن", "<div>", "</div>", "<b>", "</b>", "<i>", "<a href=/{i}>", "<a href=\"/{i}\">متن</a>", "</a>",
        "<font size={i}>", "<nobr>", "<br>", "<hr>", "<span>متن</span>", "<span>", "<p>متن</p>", "<h1>", "<h2>متن</h2>", "<h1>متن</h1>",
        "<ul>", "<li>", "<li>متن", "</ul>", "<ol><li>", "<dl>", "<dd>", "<dt>", "<table>", "</table>", "<table><tr><td>", "<tr>",
        "<td>",
        "<td>متن", "</td>", "<tr><td>متن</td></tr>", "<caption>", "<colgroup>", "<col>", "<thead>", "<tbody>", "<select>", "<option>",
        "<optgroup>", "</select>", "<form>", "</form>", "<input>", "<button>", "<textarea>", "<svg>", "</svg>", "<g>", "<path>",
        "<foreignObject>", "<math>", "<mi>", "<mglyph>", "<annotation-xml>", "<template>", "</template>", "<ruby>", "<rt>", "<rp>",
        "<!--", "-->", "<!-- x -->", "<![CDATA[", "]]>", "<!x>", "<?x>", "&amp;", "&amp", "&", "&#x41;", "&lt", "&notin", "&#1;", "<",
        "</", "<x", "<x{i}>", "</x{i}>", "<script>", "</script>", "<style>", "</style>", "<noscript>", "<iframe>", "</iframe>",
        "<img src=/{i}.jpg>", "<img src=/{i}.jpg alt=متن>", "<video>", "<source src=/{i}>", "<object>", "<embed src=/{i}>", "<applet>",
        "<marquee>", "<frameset>", "<body>", "<body a{i}=1>", "<html a{i}=1>", "<head>", "<title>", "<plaintext>", "<xmp>", "<pre>",
        "<code>", "<blockquote>", "<q>", "<section>", "<article>", "<nav>", "<aside>", "<figure>", "<figcaption>", "<details>",
        "<summary>", "<dialog>", "<menu>", "<center>", "<base href=/{i}/>", "<link rel=canonical href=/{i}>", "<p class=lead>",
        "<p a{i}=1>متن</p>", "<div class=related><a href=/{i}>متن {i} ادامه</a></div>", "<h3>بیشتر بخوانید</h3>",
        "<time datetime=2024>",
        "<div hidden>", "<p dir=ltr>", "<p style=\"a:b\">", "<bdo>", "\n", " ", "\0", ".", "۱۴۰۲/۰۱/۰۱ ", "ا",
    ];

    private static readonly string[] Head =
    [
        "<meta name=a{i} content=b>", "<meta name=keywords content=\"a{i},b\">", "<meta property=\"article:tag\" content=\"a{i}\">",
        "<title>متن", "<title>متن</title>", "<link rel=stylesheet href=/{i}>", "<base href=/{i}>", "<style>a{}</style>",
        "<script>x</script>", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"a{i}\"}</script>",
        "<script type=\"application/ld+json\">", "{\"@graph\":[", "[", "{\"@type\":\"NewsArticle\"},", "<noscript>", "<template>",
        "</head>",
        "<body>", "<!-- x -->", " - ", "|", " ", "<x{i} itemprop=datePublished>", "<p>متن</p>", "<a rel=tag>متن {i}</a>",
    ];

    private static readonly string[] Attributes =
    [
        "a{i}=1 ", "a{i} ", "a ", "a=\"1\" ", "class=x{i} ", "class=\"x{i} ", "x{i} ", "style=\"color:red;", "color:red;", "a{i}:b;",
        "href=/",
        "/", "\"", "'", "=", "<", ">", "&amp;", "&", "\0", " ", "on{i}=x ", "data-x{i}=y ", "title=\"", "متن ", "http://a/", "%41",
        "{", "}",
        "xml:a{i}=b ", ":", "url(", ")", "/*", "*/", "\\", "@import ", "!important;", "display:none;", "../", "?a=", "#", "@",
        "javascript:",
    ];

    private static readonly string[] Markdown =
    [
        Words, "a", " ", "\n", "\n\n", "\t", "# متن\n", "#", "متن\n===\n", "*", "**", "_", "*a ", "a* ", "**a ", "_a_ ", "*a_ ", "~~",
        "^a ",
        "~a", "++", "==", "\"\"", "`", "``", "` ", "`a` ", "```\n", "~~~\n", "[", "]", "[]", "[a]", "[a](", "[a](b)", "(", ")", "![",
        "![a",
        "![a](b) ", "[a][", "[r{i}]: /x\n", "[r{i}]", "[r{i}] ", "[^{i}]: x\n", "[^{i}]", "[^1]", "[^1]: x\n", "<", "<a", "<a>", "</a>",
        "<http://a>", "<!--", "<!", "<?", "<![CDATA[", "<div>\n", "<div>\n\n", "</div>\n", "<b>", "<x a=", "<x a=\"", "> ", ">",
        "> a\n",
        "- ", "- a\n", "  - a\n", "1. ", "1. a\n", "{i}. a\n", "+ a\n\n", "* * *\n", "---\n", "- [ ] a\n", "|", "| a ",
        "|a|b|\n|-|-|\n",
        "|-", "a|b\n", "|a|\n", "+-+\n", "+---+---+\n|a|b|\n", "| a |\n", ": a\n", "a\n: b\n", "^^^\n", "&", "&amp;", "&#", "\\", "\\[",
        "http://a.b/ ", "http://a", "www.", "www.a.b ", "mailto:a@b ", "a@b.c ", "ftp://", "    a\n", "\"", "'", "(c) ", ".", "ا",
        "{: x}\n",
        "{%", "%}", "{% a %} ", "{", "}", ":", "**ا", "ا** ", "_ا", "\r", "\0", "\u200C", "a\n", "a  \n",
    ];

    private static readonly string[] Text =
    [
        Words, "ا", "a", "ا ", "ا\n", "\n", " ", "\t", "\r", "\u200C", "\u200C ", "ا\u200C", "ـ", "\u0651", "ا\u0651", "\u200F", "\u202E",
        "\u2067",
        "\uFEFF", "\0", ".", "الف. ", "! ", "؟", "...", "،", "، ", "/", "/ ", "/ .", "-", " - ", ":", ": ", "«", "»", "(", ")", "[",
        "\"",
        "1", "۱", "1 ", "1/", "12345 / ", "12:30 ", "۱۴۰۲/۰۱/۰۱ ", "2024-01-01 ", "1402 ", "۱۲ فروردین ", "فروردین ", "سال ", "روز ",
        "شنبه ",
        "ماه ", "دو ", "هفته ", "به گزارش ", "به نقل از ", "از ", "ایسنا ", "خبرگزاری ", "خبرنگار ", "گروه ", "بیشتر بخوانید\n",
        "بیشتر بخوانید: ", "بیشتر بخوانید", "انتهای پیام\n", "انتهای پیام", "پایان پیام/ ", "انتهای پیام/ ", "کد خبر: 1 ",
        "برچسب‌ها: ", "#متن ",
        "#متن_", "عنوان خبر {i}\n", "• عنوان {i}\n", "عنوان {i}/ تحلیل\n", "عکس: ", "http://a.b/{i} ", "http://a/", "a@b.c ", "<",
        ">", "&", "&amp;",
        "<b", "می", "می\u200C", "می ", "نمی", "ها ", "ها", "\u200Cها", "های", "ترین", "ان", "ی", "ه\u200Cای ", "نا", "کتاب",
        "کتابخانه", "کتاب\u200C",
        "گفت", "خواهند ", "خواهد ", "شد ", "است ", "بی", "پر", "سازی ", "'s ", "'", "a'", "a-", "a.", "A.B.", "3.5", "٫", "٬", "%",
        "+98 ", "|", "_",
        "\u00AD", "\u2028", "\u0085", "\u00A0", "é", "e\u0301", "漢", "漢字 ", "ไทย", "한", "א", "😀", "👨\u200D", "🇮", "\uD800", "\uFFFD",
        "ﷲ", "ﻻ",
    ];

    private static readonly string[] Yaml =
    [
        "a{i}: b\n", "a: b\n", "k{i}: &a{i} [*a, *a]\n", "- a\n", "  ", "- ", "? ", ": ", "[", "]", "{", "}", "{a: ", "a, ", "\"",
        "'", "\"x\" ", "|\n ",
        ">\n ", "  x\n", "# x\n", "#", "&a ", "*a ", "!!str ", "!", "%", "@", "`", "tags: [a{i}]\n", "tags:\n- a{i}\n", "\\u0041",
        "\\", "x", "متن ",
        "related:\n", "- {title: a{i}, url: b}\n", "<<: *a\n", "---\n", "...\n", "\n", "\t", "\u2028",
    ];

    private static readonly string[] Json =
    [
        "{\"title\":\"ع{i}\",\"body\":\"متن {i}\"},", "{\"title\":\"ع\",\"body\":\"متن\"}\n", "{", "}", "[", "]", "{\"a\":", "\"",
        "\"a\":1,", "\"k{i}\":1,",
        "\"title\":\"ع\",", "\\", "\\u0627", "\\ud800", "1", "0", "-", ".", "1e9", "null,", "true,", ",", ":", " ", "\n", "/*", "*/",
        "//", "{},", "[],",
        "{\"items\":[", "{\"data\":", "\"related\":[", "{\"title\":\"ع{i}\",\"url\":\"http://a/{i}\"},", "\"tags\":[", "\"t{i}\",",
        "\"body\":\"<p>متن</p>\",", "\"body\":\"&amp;\",", "x",
    ];

    private static readonly string[] JsonArticle =
    [
        "\"k{i}\":1,", "\"title\":\"ع\",", "\"tags\":[\"a\"],", "\"x\":{\"y\":1},", "\"content.title\":1,", "\"x{i}\":[[]],",
        "\"author\":[{\"name\":\"ن\"}],",
    ];

    private static readonly string[] JsonList =
    [
        "{\"title\":\"عنوان {i}\",\"url\":\"http://a/{i}\"},", "\"عنوان {i}\",", "{\"name\":\"ن\"},", "[],", "{},", "1,",
    ];

    private static readonly string[] Csv =
    [
        "عنوان,متن\n", "a,", ",", "\"", "\"\"", "\"a\",", "\n", "\r", ";", "\t", "c{i},", "\"a\nb\",", "x", "متن ", "\"a\"b",
        "<p>متن</p>", "'", "\\", "\0", " ",
    ];

    private static readonly string[] Feed =
    [
        "<item><title>ع{i}</title><description>متن</description></item>", "<item>", "</item>", "<title>ع</title>",
        "<description>متن</description>",
        "<description>&lt;p&gt;متن&lt;/p&gt;</description>", "<content:encoded><![CDATA[<p>متن</p>]]></content:encoded>", "<a>",
        "</a>", "<a{i}>",
        "<a xmlns:x{i}=\"y\">", "<a xml:base=\"b/\">", "<category>ب{i}</category>", "<enclosure url=\"http://a/{i}.jpg\"/>",
        "<link>http://a/{i}</link>",
        "<link href=\"http://a/{i}\"/>", "<author><name>ن</name></author>", "<![CDATA[", "]]>", "<!--", "-->", "<!DOCTYPE x [", "]>",
        "<?x", "&amp;", "&", "&x;",
        "<", ">", "x", "متن ", "<a b{i}=\"c\">", "<br/>", "</channel>", "<channel>",
        "<media:content url=\"http://a/{i}\"><media:title>ع</media:title></media:content>",
        "<media:group>", "<summary>متن {i}</summary>", "<description>متن {i} ادامه</description>", "<guid>{i}</guid>",
        "<dc:creator>ن{i}</dc:creator>",
    ];

    private static readonly string[] News =
    [
        "<p>متن</p>", "<block>", "</block>", "<hl1>ع</hl1>", "<hedline>", "<media><media-reference source=\"{i}\"/></media>",
        "<p><em>", "<table>", "<tr><td>",
        "<doc>", "<docdata>", "<body.content>", "<a href=\"{i}\">ع</a>", "<q>", "<x{i}>", "متن ", "&amp;", "<br/>",
        "<keyword key=\"k{i}\"/>",
    ];

    private static readonly string[] MailHeaders =
    [
        "X-{i}: y\r\n", "X: y\r\n", " x\r\n", "Subject: x\r\n", "Subject: ", "=?utf-8?Q?a?= ", "=?utf-8?B?2YU=?= ", "=?", "?=",
        "From: a@b\r\n", "From: ", "a@b, ",
        "\"a\" <a@b>, ", "(", ")", "<", ">", "\"", "\\", ",", ";", "a: ", "group: ;", "Date: 1\r\n", "Keywords: a, ",
        "Content-Type: text/html; a{i}=b\r\n",
        "Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n", "Content-Type: message/rfc822\r\n\r\n",
        "Content-Type: text/html\r\n\r\n", "; a*{i}=b", "x", "\r\n",
        "Message-ID: <a", "Received: from a\r\n", "@", ".", "a=b; ", "References: <a@b> ", "--x\r\n", "متن ",
    ];

    private static readonly string[] MailParts =
    [
        "--x\r\nContent-Type: text/html\r\n\r\n<p>متن</p>\r\n", "--x\r\n", "--x", "--x--\r\n",
        "--x\r\nContent-Type: text/plain\r\n\r\nمتن\r\n", "\r\n", "-", "=", "=D9", "=\r\n",
        "--x\r\nContent-Type: message/rfc822\r\n\r\nSubject: a\r\n\r\nمتن\r\n",
        "--x\r\nContent-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n",
        "--x\r\nContent-Transfer-Encoding: base64\r\n\r\n2YU=\r\n",
        "--x\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html\r\n\r\n=\r\n", "متن ", "begin 644 a\r\n",
        "From a\r\n", "--x\r\nX-{i}: y\r\n",
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<GrammarFormat> All { get; } =
    [
        new("html", ".html", "<html><body><article><h1>عنوان خبر</h1><p>متن</p>", "", Html),
        new("html-fragment", ".html", "<p>متن</p>", "", Html),
        new("html-head", ".html", "<html><head>", "</head><body><p>متن خبر است.</p>", Head),
        new("html-attributes", ".html", "<html><body><h1>عنوان خبر</h1><p ", ">متن</p>", Attributes),
        new("html-content", ".html",
            $"<html><body><article><h1>عنوان خبر</h1><p>{string.Concat(Enumerable.Repeat("این متن خبر است. ", 40))}</p>",
            "</article></body></html>", Html),
        new("markdown", ".md", "# عنوان\n\n", "", Markdown),
        new("text", ".txt", "عنوان خبر\nمتن خبر است.\n", "", Text),
        new("yaml", ".md", "---\ntitle: x\n", "\n---\nمتن\n", Yaml),
        new("json", ".json", "[", "", Json),
        new("json-object", ".json", "{", "\"title\":\"ع\",\"body\":\"متن\"}", JsonArticle),
        new("json-related", ".json", "[{\"title\":\"ع\",\"body\":\"متن\",\"related\":[", "1]}]", JsonList),
        new("json-tags", ".json", "[{\"title\":\"ع\",\"body\":\"متن\",\"tags\":[", "1]}]", JsonList),
        new("json-body", ".json", "[{\"title\":\"ع\",\"body\":\"", "\"}]",
            [.. Text.Where(token => !token.Contains('"', StringComparison.Ordinal))]),
        new("json-lines", ".jsonl", "{\"title\":\"ع\",\"body\":\"متن\"}\n", "", Json),
        new("csv", ".csv", "title,body\n", "", Csv),
        new("csv-columns", ".csv", "title,body,", "\nع,متن\n", Csv),
        new("feed", ".xml", "<rss version=\"2.0\"><channel>", "", Feed),
        new("feed-item", ".xml", "<rss version=\"2.0\"><channel><item><title>ع</title><description>متن</description>",
            "</item></channel></rss>", Feed),
        new("feed-text", ".xml", "<rss version=\"2.0\"><channel><item><title>ع</title><description><![CDATA[<p>متن</p>",
            "]]></description></item></channel></rss>", Html),
        new("nitf", ".xml", "<nitf><head><title>ع</title></head><body><body.content>", "", News),
        new("mail-headers", ".eml", "MIME-Version: 1.0\r\nSubject: x\r\n", "\r\n\r\nمتن", MailHeaders),
        new("mail-parts", ".eml", "MIME-Version: 1.0\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n",
            "--x--", MailParts),
    ];
}
