using System.Text.Json;
using AngleSharp.Dom;
using NewsReader.Text.Words;

namespace NewsReader.Reading.Html;

/// <summary>The article that a page describes in JSON-LD (schema.org), wherever in the graph it is.</summary>
internal sealed class JsonLd
{
    private const int MaxNodes = 10_000;
    private const int Highest = 4;

    private static readonly string[] InParts = ["liveBlogUpdate", "recipeInstructions", "step", "transcript"];

    // What is no article, and has its text in parts.
    private static readonly HashSet<string> Answered = new(StringComparer.Ordinal) { "Question", "FAQPage", "HowTo", "Recipe" };

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly JsonElement article;
    private readonly Dictionary<string, JsonElement> named;

    private JsonLd(JsonElement article, Dictionary<string, JsonElement> named) => (this.article, this.named) = (article, named);

    /// <summary>The description of the page's article: of several that which has the title of the page; or null.</summary>
    /// <param name="page">The page.</param>
    /// <param name="titles">What the page calls its article otherwise.</param>
    public static JsonLd? Find(IParentNode page, IEnumerable<string> titles)
    {
        var keys = titles.Select(TitleKey.Of).Where(key => key.Length > 0).ToList();
        var (best, bestRank) = (default(JsonElement?), 0);
        var things = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var script in page.QuerySelectorAll("script[type*='ld+json']"))
        {
            if (Parse(script.TextContent) is not { } root)
                continue;
            foreach (var node in Nodes(root))
            {
                if (Rank(node, keys) is var rank && rank > bestRank)
                    (best, bestRank) = (node, rank);
                // What says more than its id is what others mean by that.
                if (IdOf(node) is { } id && node.TryGetProperty("name", out _))
                    things[id] = node;
            }
        }

        return best is { } article ? new JsonLd(article, things) : null;
    }

    public string? Headline => Text("headline") ?? Text("name");

    public string? Kicker => Text("alternativeHeadline");

    public string? Description => Text("description");

    /// <summary>The text, with its line breaks; it may be HTML.</summary>
    public string? Body => new JsonLdText(article).Read();

    /// <summary>Whether it is a live report or a list of steps, whose description is what is said of all of it.</summary>
    public bool IsInParts => InParts.Any(name => Values(article, name).Count > 0)
        && Values(article, "articleBody").Count + Values(article, "text").Count == 0;

    public string? Published => Text("datePublished") ?? Text("dateCreated");

    public string? Modified => Text("dateModified");

    public string? Section => Texts("articleSection").FirstOrDefault();

    public string? Language => Text("inLanguage");

    public string? Url => Text("url") ?? Inner("mainEntityOfPage", "@id", "url");

    public string? Image => Inner("image", "url", "contentUrl") ?? Inner("thumbnailUrl", "url");

    public string? Publisher => Inner("publisher", "name") ?? Inner("sourceOrganization", "name");

    /// <summary>The people who wrote it; an agency is no author.</summary>
    public IReadOnlyList<string> Authors => [.. Objects("author").Where(author => !IsOrganization(author)).Select(author => Name(author))
        .OfType<string>().Where(name => name != Publisher).Distinct()];

    public IReadOnlyList<string> Keywords => [.. Texts("keywords").SelectMany(
        text => text.Split([',', '،', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    // Line breaks within strings are no JSON, and common.
    private static JsonElement? Parse(string text)
    {
        var bare = WithoutCData(text).Trim().TrimEnd(';');
        foreach (var candidate in new[] { bare, string.Create(bare.Length, bare,
            static (span, from) => { for (var i = 0; i < span.Length; i++) span[i] = char.IsControl(from[i]) ? ' ' : from[i]; }) })
        {
            try
            {
                using var document = JsonDocument.Parse(candidate, Lenient);
                return document.RootElement.Clone();
            }
            catch (JsonException)
            {
                // What is no JSON even so tells nothing.
            }
        }

        return null;
    }

    // Pages that are XHTML as well protect it so, with or without signs of a comment around.
    private static string WithoutCData(string text)
    {
        const string Begin = "<![CDATA[";
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.LastIndexOf("]]>", StringComparison.Ordinal);
        return begin >= 0 && end > begin ? text[(begin + Begin.Length)..end].Trim('*', '/', ' ', '\t', '\r', '\n') : text;
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement root)
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
                yield return node;
                foreach (var property in node.EnumerateObject().Where(
                    property => property.Name is "@graph" or "mainEntity" or "hasPart" or "mainEntityOfPage"))
                    waiting.Enqueue(property.Value);
            }
        }
    }

    // An article that has the title of the page is before one that has another.
    private static int Rank(JsonElement node, List<string> titles)
    {
        var rank = Values(node, "@type").Select(type => type.ValueKind == JsonValueKind.String ? RankOf(type.AsText()) : 0)
            .DefaultIfEmpty().Max();
        rank = rank == 0 && Values(node, "transcript").Count > 0 ? 1 : rank;
        if (rank == 0)
            return 0;
        var headline = Values(node, "headline").Concat(Values(node, "name")).Where(text => text.ValueKind == JsonValueKind.String)
            .Select(text => TitleKey.Of(SafeHtml.PlainText(text.AsText()))).FirstOrDefault(key => key.Length > 0);
        return headline is not null && titles.Exists(title => title.StartsWith(headline, StringComparison.Ordinal)) ? rank + Highest : rank;
    }

    private static int RankOf(string type)
    {
        if (type.EndsWith("NewsArticle", StringComparison.Ordinal))
            return Highest;
        if (type.EndsWith("Article", StringComparison.Ordinal) || type is "Report")
            return 3;
        if (type.EndsWith("Posting", StringComparison.Ordinal))
            return 2;
        return Answered.Contains(type) ? 1 : 0;
    }

    internal static List<JsonElement> Values(JsonElement node, string name)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(name, out var value))
            return [];
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
    }

    private static string? IdOf(JsonElement node) => node.ValueKind == JsonValueKind.Object && node.TryGetProperty("@id", out var id)
        && id.ValueKind == JsonValueKind.String ? id.AsText() : null;

    private IEnumerable<JsonElement> Objects(string name) => Values(article, name).Select(Meant);

    // An object that is described elsewhere on the page.
    private JsonElement Meant(JsonElement value) => IdOf(value) is { } id && !value.TryGetProperty("name", out _)
        && named.TryGetValue(id, out var meant) ? meant : value;

    private IEnumerable<string> Texts(string name) =>
        Values(article, name).Select(value => value.ValueKind == JsonValueKind.String ? value.AsText() : Name(value)).OfType<string>()
            .Select(SafeHtml.PlainText).Where(text => text.Length > 0);

    private string? Text(string name) => Texts(name).FirstOrDefault();

    private string? Inner(string name, params string[] fields)
    {
        foreach (var value in Objects(name))
        {
            if (value.ValueKind == JsonValueKind.String)
                return value.AsText();
            foreach (var field in fields)
            {
                if (Values(value, field) is [{ ValueKind: JsonValueKind.String } text, ..])
                    return text.AsText();
            }
        }

        return null;
    }

    private static bool IsOrganization(JsonElement value) => Values(value, "@type")
        .Exists(type => type.ValueKind == JsonValueKind.String && type.AsText().EndsWith("Organization", StringComparison.Ordinal));

    private static string? Name(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
            return value.AsText().Trim();
        return Values(value, "name") is [{ ValueKind: JsonValueKind.String } name, ..] ? name.AsText().Trim() : null;
    }
}
