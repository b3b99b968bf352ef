using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading.Notes;

/// <summary>A TiddlyWiki in a file of its own: each tiddler is an article, but for those of the system and drafts. New ones keep them as
/// JSON, in one store or several, older ones in elements.</summary>
internal sealed partial class TiddlyWikiReader(FieldMap fields, ReadingOptions limits) : IArticleReader
{
    public string Name => "tiddlywiki";

    public bool Accepts(SourceFile file) => IsPage(file) || IsJson(file);

    private static bool IsPage(SourceFile file) => file.Head is { IsBinary: false, Root: "html" }
        && file.Head.Text.Contains("tiddlywiki", StringComparison.OrdinalIgnoreCase)
        && (file.Head.Text.Contains("name=\"tiddlywiki-version\"", StringComparison.Ordinal)
            || file.Head.Text.Contains("tiddlywiki-tiddler-store", StringComparison.Ordinal)
            || file.Head.Text.Contains("id=\"storeArea\"", StringComparison.Ordinal));

    // What its «export all» gives: tiddlers have titles and texts, and only they such names and kinds.
    private static bool IsJson(SourceFile file) => JsonShape.IsJson(file.Head) && file.Head.Text[0] == '['
        && Tiddler().IsMatch(file.Head.Text) && file.Head.Text.Contains("\"title\"", StringComparison.Ordinal);

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var most = limits.MaxArticleBytes * 8;
        if (await WholeFile.ReadAsync(file, most, cancellationToken) is not { } bytes)
        {
            yield return WholeFile.TooLarge(most);
            yield break;
        }

        var warnings = new List<string>();
        var text = TextDecoder.Decode(bytes).Text;
        var all = IsPage(file) ? OfPage(SafeHtml.Parse(text, warnings)) : OfJson(text);
        var (keys, told, number) = (new ItemKeys(file.RelativePath), new RecordFile(file), 0);
        foreach (var tiddler in all)
        {
            number++;
            yield return Read(tiddler, keys, told, number);
        }

        if (number == 0)
            yield return new ReadResult.Rejected("", warnings.FirstOrDefault() ?? "the wiki holds no tiddlers");
    }

    private ReadResult Read(JsonElement tiddler, ItemKeys keys, RecordFile told, int number)
    {
        var title = tiddler.Text("title") ?? "";
        if (title.StartsWith("$:/", StringComparison.Ordinal))
            return new ReadResult.LeftOut(title, LeftOutKind.Settings);
        return fields.Read(tiddler, told).At(title, draft => Marked(draft, tiddler.Text("type")) with
        {
            Tags = tiddler.Text("tags") is { } tags ? TagList.Words(tags) : draft.Tags,
            Key = keys.For(title, number),
            Location = title,
            Original = System.Text.Encoding.UTF8.GetBytes(tiddler.GetRawText()),
            Reader = Name,
            Encoding = "utf-8",
        });
    }

    private static ArticleDraft Marked(ArticleDraft draft, string? type)
    {
        var (tags, dropped) = (new List<string>(), new List<DroppedPart>());
        return type is null or "" or "text/vnd.tiddlywiki" && draft.Text is { Length: > 0 } text
            && PlainMarkup.Markdown(text, tags, dropped, isSure: true) is { } markdown && MarkdownText.Html(markdown) is { } html
            ? draft with { Text = null, Html = html, Dropped = [.. draft.Dropped, .. dropped] }
            : draft;
    }

    private static IEnumerable<JsonElement> OfPage(IParentNode page) => page.QuerySelectorAll("script.tiddlywiki-tiddler-store")
        .SelectMany(store => OfJson(store.TextContent)).Concat(Elements(page));

    private static IEnumerable<JsonElement> OfJson(string json)
    {
        using var document = Parse(json);
        return document is null || document.RootElement.ValueKind != JsonValueKind.Array ? []
            : [.. document.RootElement.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object).Select(one => one.Clone())];
    }

    private static JsonDocument? Parse(string json)
    {
        try
        {
            return JsonText.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonElement> Elements(IParentNode page)
    {
        foreach (var element in page.QuerySelectorAll("#storeArea > div, .tiddlywiki-tiddler-store > div"))
        {
            var tiddler = new JsonObject();
            foreach (var attribute in element.Attributes)
                tiddler[attribute.Name] = attribute.Value;
            tiddler["title"] ??= element.GetAttribute("tiddler") ?? "";
            tiddler["text"] = (element.QuerySelector("pre") ?? element).TextContent;
            yield return JsonSerializer.SerializeToElement(tiddler);
        }
    }

    [GeneratedRegex("\"type\"\\s*:\\s*\"text/vnd\\.tiddlywiki\"|\"title\"\\s*:\\s*\"\\$:/|\"draft\\.of\"\\s*:")]
    private static partial Regex Tiddler();
}
