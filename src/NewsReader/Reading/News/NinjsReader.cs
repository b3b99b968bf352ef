using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;
using NewsReader.Reading.Structured;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.News;

/// <summary>ninjs 1 to 3, the news in JSON of the IPTC: one item, or an array of them.</summary>
internal sealed class NinjsReader(ReadingOptions limits) : IArticleReader
{
    private static readonly string[] Telling = ["body_xhtml", "body_html", "body_text", "bodies", "headlines", "pubstatus",
        "versioncreated", "associations", "usageterms", "standard"];

    public string Name => "ninjs";

    public bool Accepts(SourceFile file)
    {
        if (!JsonShape.IsJson(file.Head) || file.Head.Text[0] != '{' || JsonShape.IsLines(file.Head))
            return false;
        var names = file.Head.JsonFields;
        return names.ContainsKey("uri")
            && names.Keys.Any(name => Telling.Contains(name) || name.StartsWith("body_", StringComparison.Ordinal));
    }

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await WholeFile.ReadAsync(file, limits.MaxArticleBytes, cancellationToken) is not { } bytes)
        {
            yield return WholeFile.TooLarge(limits.MaxArticleBytes);
            yield break;
        }

        yield return Read(file, bytes, TextDecoder.Decode(bytes));
    }

    private ReadResult Read(SourceFile file, byte[] bytes, DecodedText decoded)
    {
        try
        {
            using var document = JsonDocument.Parse(decoded.Text, JsonShape.Lenient);
            var item = new JsonFields(document.RootElement);
            if (Text(item, "pubstatus") is { } status && LeftOutKind.Result(NewsStatus.KindOf(status), "", limits) is { } left)
                return left;
            if (Draft(item, file) is not { } draft)
                return new ReadResult.Rejected("", "the item has neither a title nor a text");
            return new ReadResult.Found(draft with
            {
                Original = bytes,
                Reader = Name,
                Encoding = decoded.Encoding,
                Warnings = [.. draft.Warnings, .. decoded.Warnings],
            });
        }
        catch (JsonException exception)
        {
            return new ReadResult.Rejected(FormattableString.Invariant($"line {exception.LineNumber + 1}"),
                "the file is no JSON: " + exception.Message.Split(" LineNumber", 2)[0].TrimEnd('.'));
        }
    }

    private static ArticleDraft? Draft(JsonFields item, SourceFile file)
    {
        var title = Text(item, "headline") ?? Text(item, "headline_main") ?? Value(item, "headlines") ?? Text(item, "title")
            ?? Text(item, "name");
        var html = Text(item, "body_xhtml") ?? Text(item, "body_html") ?? Value(item, "bodies") ?? Text(item, "body_text") ?? "";
        var summary = Text(item, "description_text") ?? Text(item, "description_html") ?? Text(item, "summary")
            ?? Value(item, "descriptions");
        if (title is null && html.Length == 0 && summary is null)
            return null;
        var warnings = new List<string>();
        var body = BodyOf(html, summary, warnings);
        return MarkupArticles.Empty with
        {
            Key = Text(item, "uri") ?? file.RelativePath,
            Title = title is null ? null : SafeHtml.Words(title),
            Kicker = Text(item, "headline_extended"),
            Lead = html.Length > 0 && summary is not null && SafeHtml.Words(summary) is var lead
                && !XmlContent.Flat(SafeHtml.PlainText(body)).Contains(XmlContent.Flat(lead), StringComparison.Ordinal) ? lead : null,
            Author = Text(item, "byline") ?? Value(item, "by"),
            Source = Text(item, "provider") ?? Names(item, "infosources").FirstOrDefault() ?? Text(item, "copyrightholder"),
            Section = Names(item, "genre").Concat(Names(item, "genres")).FirstOrDefault() ?? file.FolderName,
            Language = Text(item, "language"),
            Url = new[] { "url", "uri" }.Select(name => Text(item, name)).FirstOrDefault(Addresses.IsWeb),
            Published = new[] { "firstpublished", "firstcreated", "contentcreated", "versioncreated" }.Select(name => Text(item, name))
                .OfType<string>().Select(DateExpression.ReadField).FirstOrDefault(date => date is not null),
            Tags = [.. Names(item, "keyword").Concat(Names(item, "keywords")).Concat(Names(item, "subject")).Concat(Names(item, "subjects"))
                .Distinct()],
            Html = body,
            Warnings = warnings,
        };
    }

    private static string? Text(JsonFields item, string name) => item.Find(name) is { ValueKind: JsonValueKind.String } text
        && !string.IsNullOrWhiteSpace(text.AsText()) ? text.AsText().Trim() : null;

    // From version 2 on a list of one text in several roles and forms: the first, HTML before plain.
    private static string? Value(JsonFields item, string name)
    {
        if (item.Find(name) is not { ValueKind: JsonValueKind.Array } list)
            return null;
        return list.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.Object).Select(entry => new JsonFields(entry))
            .OrderByDescending(entry => Text(entry, "contenttype")?.Contains("html", StringComparison.Ordinal) == true)
            .Select(entry => Text(entry, "value")).FirstOrDefault(text => text is not null);
    }

    private static IEnumerable<string> Names(JsonFields item, string name) => item.Find(name) switch
    {
        { ValueKind: JsonValueKind.String } text => [text.AsText()],
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray()
            .Select(NameOf).OfType<string>(),
        _ => [],
    };

    private static string? NameOf(JsonElement entry) => entry.ValueKind switch
    {
        JsonValueKind.String => entry.AsText(),
        JsonValueKind.Object when entry.TryGetProperty("name", out var named) && named.ValueKind == JsonValueKind.String => named.AsText(),
        _ => null,
    };

    private static string BodyOf(string html, string? summary, List<string> warnings)
    {
        if (html.Length == 0)
            return XmlContent.Paragraphs(summary is null ? "" : SafeHtml.Words(summary));
        return SafeHtml.IsHtml(html) ? HtmlBody.Extract(html, null, warnings) : XmlContent.Paragraphs(html);
    }
}
