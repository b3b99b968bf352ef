using System.Text.Json;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Structured;

/// <summary>Which fields of an object or a row hold which part of an article: the configured names, then those in common use.</summary>
internal sealed class FieldMap
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["id"] = ["id", "_id", "guid", "uuid", "news_id", "newsid", "docid", "code", "شناسه", "کد خبر"],
        ["title"] = ["title", "title.rendered", "headline", "name", "titr", "subject", "عنوان", "تیتر"],
        ["kicker"] = ["kicker", "rutitr", "uptitle", "overline", "روتیتر"],
        ["lead"] = ["lead", "lede", "summary", "description", "abstract", "excerpt", "excerpt.rendered", "standfirst", "subtitle", "لید",
            "خلاصه"],
        ["body"] = ["body", "body_html", "content", "content.rendered", "content_html", "content_text", "text", "html", "articleBody",
            "article_body", "full_text", "fulltext", "article", "story", "متن"],
        ["date"] = ["date_iso", "date", "published", "published_at", "publishedAt", "publish_date", "pub_date", "pubDate", "datePublished",
            "date_published", "publication_date", "published_date", "created_at", "datetime", "time", "timestamp", "تاریخ", "تاریخ انتشار"],
        ["source"] = ["source", "source.name", "agency", "publisher", "publisher.name", "site", "منبع", "خبرگزاری"],
        ["section"] = ["category", "section", "topic", "service", "category.name", "سرویس", "دسته", "گروه"],
        ["language"] = ["lang", "language", "inLanguage", "زبان"],
        ["author"] = ["author", "author.name", "authors", "byline", "writer", "reporter", "نویسنده"],
        ["url"] = ["url", "link", "href", "canonical_url", "web_url", "address", "نشانی", "لینک"],
        ["image"] = ["image", "image.url", "image_url", "thumbnail", "urlToImage"],
        ["tags"] = ["tags", "keywords", "labels", "برچسب‌ها", "برچسب ها", "کلیدواژه"],
        ["related"] = ["related", "related_articles", "read_more", "بیشتر بخوانید"],
    };

    private readonly Dictionary<string, string[]> names;
    private readonly HashSet<string> knownNames;

    public FieldMap(ReadingOptions options)
    {
        names = Known.ToDictionary(
            field => field.Key,
            field => options.Fields.Where(own => own.Key.Equals(field.Key, StringComparison.OrdinalIgnoreCase))
                .SelectMany(own => own.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                .Concat(field.Value).ToArray(),
            StringComparer.OrdinalIgnoreCase);
        knownNames = names.Values.SelectMany(list => list).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The fields of an article that names can be given for.</summary>
    public static IReadOnlyCollection<string> Fields => Known.Keys;

    /// <summary>Whether a name is one of those that hold a part of an article.</summary>
    public bool IsKnown(string name) => knownNames.Contains(name) || JsonDates.IsDateName(name);

    /// <summary>The article of an object, without what the file itself gives; null when it has neither a title nor a text.</summary>
    /// <exception cref="FormatException">A title or text is something else; the message names the field.</exception>
    public ArticleDraft? Read(JsonFields fields)
    {
        var title = Text(fields, "title", isChecked: true);
        var lead = Text(fields, "lead", isChecked: true);
        var body = Text(fields, "body", isChecked: true);
        if (title is null && lead is null && body is null)
            return null;
        var address = Text(fields, "url");
        var warnings = new List<string>();
        var html = body is not null && SafeHtml.IsHtml(body) ? HtmlBody.Extract(body, address, warnings) : null;
        return new ArticleDraft
        {
            Key = Text(fields, "id") ?? "",
            Title = title is null ? null : SafeHtml.Words(title),
            Kicker = Text(fields, "kicker"),
            Lead = lead is null ? null : SafeHtml.Words(lead),
            Author = Texts(fields, "author", separators: []) is { Count: > 0 } authors ? string.Join("، ", authors) : null,
            Source = Text(fields, "source"),
            Section = Texts(fields, "section", separators: []) is [var section, ..] ? section : null,
            Language = Text(fields, "language"),
            Url = address,
            Image = Addresses.Web(Text(fields, "image"), address),
            Published = Date(fields),
            Tags = Texts(fields, "tags", [',', '،']),
            Related = [.. Related(fields, address)],
            Text = html is null ? SafeHtml.Unescaped(body ?? "") : null,
            Html = html,
            Original = [],
            Reader = "",
            Encoding = "",
            Warnings = warnings,
        };
    }

    private string? Text(JsonFields fields, string field, bool isChecked = false)
    {
        foreach (var name in names[field])
        {
            if (fields.Find(name) is not { } value || value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
                continue;
            if (value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.AsText()))
                return value.AsText().Trim();
            // An object may hold the text under one of the further names.
            if (isChecked && value.ValueKind is not (JsonValueKind.String or JsonValueKind.Object or JsonValueKind.Array))
                throw new FormatException($"{name} is no text");
            if (!isChecked && field == "id" && value.ValueKind is not JsonValueKind.String)
                return value.GetRawText();
        }

        return null;
    }

    // Texts, or objects with a name, or one text of several.
    private List<string> Texts(JsonFields fields, string field, char[] separators)
    {
        foreach (var name in names[field])
        {
            List<string> found = fields.Find(name) switch
            {
                { ValueKind: JsonValueKind.String } text => [.. separators.Length == 0 ? [text.AsText()] : text.AsText().Split(separators)],
                { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(Name).OfType<string>()],
                { ValueKind: JsonValueKind.Object } one when Name(one) is { } text => [text],
                _ => [],
            };
            found = [.. found.Select(text => text.Trim()).Where(text => text.Length > 0)];
            if (found.Count > 0)
                return found;
        }

        return [];
    }

    // A name that nobody knows may still say that it is a date's.
    private PartialDate? Date(JsonFields fields) =>
        names["date"].Concat(fields.Names.Where(JsonDates.IsDateName)).Select(name => fields.Find(name)).OfType<JsonElement>()
            .Select(JsonDates.Read).FirstOrDefault(date => date is not null);

    // Titles, or objects of title and url.
    private IEnumerable<RelatedDraft> Related(JsonFields fields, string? address)
    {
        foreach (var name in names["related"])
        {
            if (fields.Find(name) is not { ValueKind: JsonValueKind.Array } list)
                continue;
            foreach (var item in list.EnumerateArray())
            {
                if (Name(item) is { } title)
                    yield return new RelatedDraft(title, item.ValueKind == JsonValueKind.Object && item.TryGetProperty("url", out var url)
                        && url.ValueKind == JsonValueKind.String ? Addresses.Web(url.AsText(), address) : null);
            }

            yield break;
        }
    }

    private static string? Name(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
            return string.IsNullOrWhiteSpace(value.AsText()) ? null : value.AsText().Trim();
        if (value.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var name in new[] { "title", "name", "label", "term" })
        {
            if (value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String)
                return text.AsText().Trim();
        }

        return null;
    }
}
