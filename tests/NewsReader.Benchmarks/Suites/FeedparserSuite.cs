using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using NewsReader.Articles;
using NewsReader.Reading;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;

namespace NewsReader.Benchmarks.Suites;

/// <summary>What of a suite held.</summary>
/// <param name="Kinds">Assertions that held and all of them, by kind.</param>
/// <param name="Failures">Of each that did not: file, field, what was expected and what was there.</param>
internal sealed record SuiteResult(IReadOnlyDictionary<string, (int Held, int Total)> Kinds, IReadOnlyList<string> Failures);

/// <summary>
/// Feeds whose first comment says what is in them, as those of feedparser's own tests. What is said of entries is asked of our drafts;
/// what is said of the feed is asked of a copy whose feed elements stand in an entry. Not asked: the state of the parser, HTTP headers
/// and bases taken from them, attributes and fields that an article has not.
/// </summary>
internal static partial class FeedparserSuite
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["title"] = "title", ["title_detail.value"] = "title",
        ["description"] = "text", ["summary"] = "text", ["summary_detail.value"] = "text", ["content.value"] = "text",
        ["tagline"] = "text", ["tagline_detail.value"] = "text", ["subtitle"] = "text", ["subtitle_detail.value"] = "text",
        ["info"] = "text",
        ["link"] = "link", ["links.href"] = "link",
        ["id"] = "id", ["guid"] = "id",
        ["author"] = "author", ["author_detail.name"] = "author", ["authors.name"] = "author",
        ["published_parsed"] = "date", ["updated_parsed"] = "date", ["created_parsed"] = "date", ["date_parsed"] = "date",
        ["modified_parsed"] = "date", ["issued_parsed"] = "date",
        ["tags.term"] = "tags", ["category"] = "tags",
        ["language"] = "language", ["title_detail.language"] = "language", ["content.language"] = "language",
        ["summary_detail.language"] = "language",
        ["source.title"] = "source", ["source.title_detail.value"] = "source", ["publisher"] = "source",
        ["publisher_detail.name"] = "source",
        ["enclosures.href"] = "media", ["image.href"] = "media", ["media_content.url"] = "media", ["media_thumbnail.url"] = "media",
    };

    private const string Untitled = "Untitled";

    private static readonly string[] Encodings = ["utf-16", "utf-16BE", "utf-32", "utf-32BE"];

    /// <summary>Reads every feed of a folder and counts what is as its comment says.</summary>
    public static async Task<SuiteResult> RunAsync(string folder, CancellationToken cancellationToken)
    {
        var counts = new SortedDictionary<string, (int Held, int Total)>(StringComparer.Ordinal);
        var failures = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
            var text = Readable(bytes);
            var drafts = new Dictionary<bool, ArticleDraft?>();
            foreach (var asked in FeedExpectation.In(text).SelectMany(expected => Asked(expected, text)))
            {
                if (!drafts.TryGetValue(asked.Expected.IsOfFeed, out var draft))
                    drafts[asked.Expected.IsOfFeed] = draft = await DraftAsync(bytes, asked.Expected.IsOfFeed, cancellationToken);
                (bool Holds, string? Value)? found = draft is null ? null : Found(draft, asked.Kind, asked.Expected, text);
                var (held, total) = counts.GetValueOrDefault(asked.Kind);
                counts[asked.Kind] = (held + (found is { Holds: true } ? 1 : 0), total + 1);
                if (found is not { Holds: true })
                {
                    failures.Add($"{Path.GetRelativePath(folder, path)}: {asked.Expected.Path} should be «{asked.Expected.Value}», is "
                        + (found is null ? "no article" : $"«{found.Value.Value}»"));
                }
            }
        }

        return new SuiteResult(counts, failures);
    }

    // The comment, whatever encoding the feed is in.
    private static string Readable(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        return text.Contains("Expect", StringComparison.Ordinal)
            ? text
            : Encodings.Select(name => Encoding.GetEncoding(name).GetString(bytes))
                .FirstOrDefault(wide => wide.Contains("Expect", StringComparison.Ordinal)) ?? text;
    }

    private static IEnumerable<(string Kind, FeedExpectation Expected)> Asked(FeedExpectation expected, string feed)
    {
        // A link of another relation than the article itself is no field of an article.
        if (!Kinds.TryGetValue(expected.Path, out var kind)
            || (expected.Path == "links.href" && Comment().Match(feed).Value.Contains("'rel'", StringComparison.Ordinal)))
            yield break;
        var hasBaseOfHeader = expected.Value.Contains("127.0.0.1", StringComparison.Ordinal)
            || feed.Contains("Content-Location", StringComparison.Ordinal);
        if (kind is not ("link" or "id" or "media") || !hasBaseOfHeader)
            yield return (kind, expected);
        if (kind == "text" && !hasBaseOfHeader && Links(expected.Value).Any())
            yield return ("links in texts", expected);
    }

    private static async Task<ArticleDraft?> DraftAsync(byte[] bytes, bool isOfFeed, CancellationToken cancellationToken)
    {
        var feed = isOfFeed ? Promoted(bytes) : bytes;
        // An item is an article only with a title or a text; what is asked here may be another field of it.
        return await ReadAsync(feed, cancellationToken) ?? await ReadAsync(Titled(feed), cancellationToken);
    }

    private static async Task<ArticleDraft?> ReadAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xml");
        await File.WriteAllBytesAsync(path, bytes, cancellationToken);
        try
        {
            var file = new SourceFile(path, "feed.xml");
            if (new ArticleReaders(Options.Create(new ReadingOptions())).For(file) is not { } reader)
                return null;
            await foreach (var result in reader.ReadAsync(file, cancellationToken))
            {
                if (result is ReadResult.Found { Draft: var draft })
                    return draft;
            }

            return null;
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>A copy of a feed whose own elements are those of an entry.</summary>
    private static byte[] Promoted(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        var bare = Comment().Replace(text, match => new string(' ', match.Length));
        if (FeedOpening().Match(bare) is not { Success: true } opening)
            return bytes;
        var name = opening.Groups[1].Value;
        var item = name.EndsWith("feed", StringComparison.OrdinalIgnoreCase) ? "entry" : "item";
        var begin = opening.Index + opening.Length;
        // The attributes of a channel of CDF are its fields.
        var attributes = item == "entry" || Root().IsMatch(bare[..opening.Index]) ? "" : opening.Groups[2].Value;
        var end = ItemOpening().Match(bare, begin) is { Success: true } first
            ? first.Index
            : bare.IndexOf("</" + name, begin, StringComparison.OrdinalIgnoreCase);
        end = end < 0 ? text.Length : end;
        return Encoding.Latin1.GetBytes($"{text[..begin]}<{item}{attributes}>{text[begin..end]}</{item}>{text[end..]}");
    }

    private static byte[] Titled(byte[] bytes) =>
        Encoding.Latin1.GetBytes(ItemBeginning().Replace(Encoding.Latin1.GetString(bytes), $"$0<title>{Untitled}</title>", 1));

    private static (bool Holds, string? Value) Found(ArticleDraft draft, string kind, FeedExpectation expected, string feed) => kind switch
    {
        "title" => (Same(draft.Title ?? "", expected.Value), draft.Title),
        "text" => (HasText(draft, expected.Value, feed), $"{draft.Lead} | {draft.Html}"),
        "links in texts" => (Links(expected.Value).All(link => Links(draft.Html + draft.Lead).Contains(link)), draft.Html),
        "link" => (draft.Url == expected.Value, draft.Url),
        "id" => (draft.Key.EndsWith("#" + expected.Value, StringComparison.Ordinal), draft.Key),
        "author" => (HasAuthor(draft.Author ?? "", expected.Value), draft.Author),
        "date" => (draft.Published is { } date && Utc(date).StartsWith(Digits(expected.Value), StringComparison.Ordinal),
            draft.Published is { } dated ? Utc(dated) : null),
        "tags" => (draft.Tags.Contains(expected.Value), string.Join(", ", draft.Tags)),
        "language" => (draft.Language == expected.Value, draft.Language),
        "source" => (Same(draft.Source ?? "", expected.Value), draft.Source),
        _ => (draft.Image == expected.Value || draft.Html!.Contains(WebUtility.HtmlEncode(expected.Value), StringComparison.Ordinal),
            draft.Image + " " + draft.Html),
    };

    // The suite's values are HTML where the feed's are, and plain where those are.
    private static bool Same(string found, string expected) => Letters(found == Untitled ? "" : found) is var letters
        && (letters == Letters(expected) || letters == Letters(SafeHtml.PlainText(expected)));

    private static bool HasText(ArticleDraft draft, string expected, string feed)
    {
        var body = SafeHtml.PlainText(Figure().Replace(draft.Html ?? "", ""));
        if (Same(body, expected) || Same(draft.Lead ?? "", expected))
            return true;
        // Of several texts of an item each is in the article.
        var all = Letters(draft.Lead + body);
        return TextElement().Count(feed) > 1
            && (all.Contains(Letters(expected), StringComparison.Ordinal)
                || all.Contains(Letters(SafeHtml.PlainText(expected)), StringComparison.Ordinal));
    }

    // feedparser joins name and address; an article shows the name.
    private static bool HasAuthor(string found, string expected) =>
        found == expected || (Mail().Match(expected) is { Success: true } mail && found == mail.Groups[1].Value.Trim())
        || found.Split('،', StringSplitOptions.TrimEntries).Contains(expected);

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static IEnumerable<string> Links(string html) => SafeHtml.Parse(html).QuerySelectorAll("a[href]")
        .Where(link => link is AngleSharp.Html.Dom.IHtmlElement).Select(link => link.GetAttribute("href")!).Where(Addresses.IsWeb);

    private static string Utc(NewsReader.Text.Dates.PartialDate date) =>
        (date.Local - (date.Offset ?? TimeSpan.Zero)).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    private static string Digits(string tuple) =>
        string.Concat(tuple.Split(' ').Take(6).Select((part, i) => part.PadLeft(i == 0 ? 4 : 2, '0')));

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"<((?:\w+:)?(?:feed|channel))\b((?:[^>""']|""[^""]*""|'[^']*')*)>", RegexOptions.IgnoreCase)]
    private static partial Regex FeedOpening();

    [GeneratedRegex(@"<(?:\w+:)?(?:rss|rdf)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Root();

    [GeneratedRegex(@"<(?:\w+:)?(?:item|entry)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ItemOpening();

    [GeneratedRegex(@"<(?:\w+:)?(?:item|entry)\b(?:[^>""']|""[^""]*""|'[^']*')*>", RegexOptions.IgnoreCase)]
    private static partial Regex ItemBeginning();

    [GeneratedRegex("<figure>.*?</figure>", RegexOptions.Singleline)]
    private static partial Regex Figure();

    [GeneratedRegex(@"<[\w:]*(?:description|summary|content|encoded|abstract|tagline|subtitle|info|body|fullitem)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex TextElement();

    [GeneratedRegex(@"^(.*)\([^)]*@[^)]*\)$")]
    private static partial Regex Mail();
}
