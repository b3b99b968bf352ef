using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsReader.Reading.Html;

/// <summary>The article that a page holds as data of its program (<c>__NEXT_DATA__</c>, <c>__NUXT__</c>, <c>__INITIAL_STATE__</c>),
/// for pages that show nothing without it.</summary>
internal sealed partial class PageData
{
    private const int MaxNodes = 200_000;
    private const int MaxDepth = 512;

    // A name and a sign stand before what is assigned.
    private const int MaxName = 200;

    // A shorter text is a label or a setting.
    private const int MinText = 40;

    private static readonly HashSet<string> BodyNames = Names("body", "bodyHtml", "body_html", "content", "contentHtml", "content_html",
        "text", "html", "articleBody", "article_body", "fullText", "full_text", "fulltext", "story", "متن");

    // What texts are called within a body that is made of blocks.
    private static readonly HashSet<string> PartNames = Names("rendered", "value", "values", "data", "blocks", "nodes", "children",
        "paragraph", "paragraphs", "items", "content", "text", "html", "body");

    private static readonly string[] TitleNames = ["title", "headline", "titr", "عنوان", "تیتر"];
    private static readonly string[] LeadNames = ["lead", "summary", "excerpt", "standfirst", "description", "لید"];
    private static readonly string[] DateNames =
        ["publishedAt", "published_at", "datePublished", "publishDate", "published", "date", "createdAt"];
    private static readonly string[] AuthorNames = ["author", "byline", "writer", "reporter"];

    // What is written for a text that holds another is written again for that one.
    private const int MaxWritten = 1 << 24;

    private readonly JsonElement root;
    private readonly List<JsonElement> values;
    private int most = MinText;
    private int written;

    private PageData(JsonElement root)
    {
        this.root = root;
        values = root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray()] : [];
    }

    public string Html { get; private set; } = "";

    public string? Title { get; private set; }

    public string? Lead { get; private set; }

    public string? Published { get; private set; }

    public string? Author { get; private set; }

    /// <summary>The article with the longest text, or null.</summary>
    /// <param name="programs">The programs of the page; those that are no data are passed over.</param>
    public static PageData? Find(IEnumerable<IElement> programs) => programs.Where(IsData).Select(program => Read(program.TextContent))
        .OfType<PageData>().MaxBy(data => data.most);

    private static bool IsData(IElement program) => program.GetAttribute("type") is { } type
        && type.Contains("json", StringComparison.OrdinalIgnoreCase)
            ? !type.Contains("ld+json", StringComparison.OrdinalIgnoreCase)
            : Assignment().IsMatch(program.TextContent.AsSpan(0, Math.Min(MaxName, program.TextContent.Length)));

    private static PageData? Read(string program)
    {
        var data = Parse(program) is { } root ? new PageData(root) : null;
        data?.Search();
        data ??= OfStrings(program);
        return data.Html.Length > 0 ? data : null;
    }

    private static JsonElement? Parse(string program)
    {
        var start = program.AsSpan().IndexOfAny('{', '[');
        if (start < 0)
            return null;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(program[start..]), new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            return JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            // A program that is no data, or data as a program writes them.
            return null;
        }
    }

    // The longest text in quotes is the article.
    private static PageData OfStrings(string program)
    {
        var data = new PageData(default);
        foreach (var literal in Literal().EnumerateMatches(program))
        {
            if (literal.Length > data.most && Unquoted(program.Substring(literal.Index, literal.Length)) is { } text
                && SafeHtml.PlainText(text) is var plain && plain.Length > data.most && PageOutline.EndsSentence(plain))
                (data.most, data.Html) = (plain.Length, AsHtml(text));
        }

        return data;
    }

    private static string? Unquoted(string literal)
    {
        try
        {
            return JsonSerializer.Deserialize<string>(literal);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Search()
    {
        var waiting = new Queue<JsonElement>([root]);
        for (var count = 0; waiting.TryDequeue(out var node) && count < MaxNodes; count++)
        {
            if (node.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in node.EnumerateArray())
                    waiting.Enqueue(item);
            }
            else if (node.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in node.EnumerateObject())
                {
                    waiting.Enqueue(property.Value);
                    if (BodyNames.Contains(property.Name))
                        Take(node, Referred(property.Value));
                }
            }
        }
    }

    private void Take(JsonElement article, JsonElement body)
    {
        var html = new StringBuilder();
        Write(body, html);
        if (html.Length <= most || SafeHtml.PlainText(html.ToString()) is not { } plain || plain.Length <= most)
            return;
        most = plain.Length;
        Html = html.ToString();
        Title = Text(article, TitleNames);
        Lead = Text(article, LeadNames);
        Published = Text(article, DateNames);
        Author = Text(article, AuthorNames);
    }

    // As deep as the parsed data, which are bounded.
    private void Write(JsonElement body, StringBuilder html)
    {
        if (written > MaxWritten)
            return;
        if (body.ValueKind == JsonValueKind.String)
        {
            var text = AsHtml(body.AsText());
            written += text.Length;
            html.Append(text);
        }
        else if (body.ValueKind == JsonValueKind.Array)
        {
            foreach (var part in body.EnumerateArray())
                Write(part, html);
        }
        else if (body.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in body.EnumerateObject().Where(property => PartNames.Contains(property.Name)))
                Write(property.Value, html);
        }
    }

    private string? Text(JsonElement article, string[] names)
    {
        foreach (var name in names)
        {
            if (!article.TryGetProperty(name, out var value))
                continue;
            value = Referred(value);
            if (value.ValueKind == JsonValueKind.Object
                && (value.TryGetProperty("name", out var inner) || value.TryGetProperty("rendered", out inner)))
                value = Referred(inner);
            if (value.ValueKind == JsonValueKind.String && SafeHtml.PlainText(value.AsText()) is { Length: > 0 } text)
                return text;
        }

        return null;
    }

    // Some write all values in one array, and in their places the numbers of the values.
    private JsonElement Referred(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var at) && at >= 0 && at < values.Count ? values[at] : value;

    /// <summary>A text that may be HTML as HTML.</summary>
    public static string AsHtml(string text) => SafeHtml.IsHtml(text) ? text : string.Concat(
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>\n"));

    private static HashSet<string> Names(params string[] names) => new(names, StringComparer.Ordinal);

    [GeneratedRegex(@"^\s*(?:(?:var|let|const)\s+)?(?:window|self|globalThis)?[.\[""']*__[A-Z_]+__[""'\]]*\s*=")]
    private static partial Regex Assignment();

    [GeneratedRegex(@"""(?:[^""\\\n]|\\.)*""")]
    private static partial Regex Literal();
}
