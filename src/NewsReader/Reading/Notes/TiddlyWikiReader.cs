using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading.Notes;

/// <summary>A TiddlyWiki in a file of its own: each tiddler is an article, but for those of the system and drafts. New ones keep them as
/// JSON, in one store or several, older ones in elements.</summary>
internal sealed class TiddlyWikiReader(FieldMap fields, ReadingOptions limits) : IArticleReader
{
    public string Name => "tiddlywiki";

    public bool Accepts(SourceFile file) => file.Head is { IsBinary: false, Root: "html" }
        && file.Head.Text.Contains("tiddlywiki", StringComparison.OrdinalIgnoreCase)
        && (file.Head.Text.Contains("name=\"tiddlywiki-version\"", StringComparison.Ordinal)
            || file.Head.Text.Contains("tiddlywiki-tiddler-store", StringComparison.Ordinal)
            || file.Head.Text.Contains("id=\"storeArea\"", StringComparison.Ordinal));

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var most = limits.MaxArticleBytes * 8;
        if (await WholeFile.ReadAsync(file, most, cancellationToken) is not { } bytes)
        {
            yield return WholeFile.TooLarge(most);
            yield break;
        }

        var warnings = new List<string>();
        var page = SafeHtml.Parse(TextDecoder.Decode(bytes).Text, warnings);
        var (keys, told, number) = (new ItemKeys(file.RelativePath), new RecordFile(file), 0);
        foreach (var tiddler in Stored(page).Concat(Elements(page)))
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
        return type is null or "text/vnd.tiddlywiki" && draft.Text is { Length: > 0 } text
            && PlainMarkup.Markdown(text, tags, dropped, isSure: true) is { } markdown && MarkdownText.Html(markdown) is { } html
            ? draft with { Text = null, Html = html, Dropped = [.. draft.Dropped, .. dropped] }
            : draft;
    }

    private static IEnumerable<JsonElement> Stored(IParentNode page)
    {
        foreach (var store in page.QuerySelectorAll("script.tiddlywiki-tiddler-store"))
        {
            using var document = Parse(store.TextContent);
            if (document is null || document.RootElement.ValueKind != JsonValueKind.Array)
                continue;
            foreach (var tiddler in document.RootElement.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object))
                yield return tiddler.Clone();
        }
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
}
