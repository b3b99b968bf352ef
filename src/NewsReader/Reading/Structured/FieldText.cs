using System.Net;
using System.Text.Json;
using NewsReader.Reading.Html;

namespace NewsReader.Reading.Structured;

/// <summary>The text of a value: a text, a list of paragraphs, or an object that holds either under one of the usual names.</summary>
internal static class FieldText
{
    // Editors nest blocks in blocks; no article is deeper.
    private const int MaxDepth = 12;

    // Of a name; more is a text.
    private const int MaxOnly = 80;

    // HTML before plain text; the last ones are of exports of databases, which say of each value what it is.
    private static readonly string[] Inner = ["rendered", "processed", "html", "markup", "content", "value", "text", "txt", "plain",
        "markdown", "fa",
        "per", "$t",
        "#text", "_text", "__cdata", "data", "blocks", "paragraphs", "children", "items", "results", "root", "main", "default",
        "basic", "primary", "full", "long",
        "caption", "name",
        "title", "$oid", "$numberLong", "stringValue", "post", "paragraph", "p", "para", "json", "raw", "S", "L", "SS"];

    private static readonly string[] NameNames = ["title", "name", "label", "term", "text", "display_name", "displayName", "fullName",
        "full_name", "fullname", "nickname", "نام", "stringValue", "S", "nm", "nam", "txt"];

    private static readonly HashSet<string> AnyNames = new(NameNames, FieldNameComparer.Instance);

    private static readonly string[] GivenNames = ["first_name", "firstName", "firstname", "givenName", "given_name", "given", "نام"];

    private static readonly string[] FamilyNames = ["last_name", "lastName", "lastname", "familyName", "family_name", "surname", "family"];

    // What names of people and things are wrapped in.
    private static readonly string[] Around = ["node", "nodes", "edges", "data", "attributes", "fields", "items", "results", "L",
        "SS", "arrayValue", "values", "#text", "tag", "author", "keyword", "category", "name", "person",
        "user", "profile", "writer", "value", "item", "li"];

    /// <summary>The text without blanks at its ends, or null where there is none.</summary>
    public static string? Read(JsonElement value)
    {
        var text = Read(value, 0);
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    /// <summary>The name of a person or thing: a text, or the one that an object has.</summary>
    public static string? Name(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
            return string.IsNullOrWhiteSpace(value.AsText()) ? null : value.AsText().Trim();
        if (value.ValueKind != JsonValueKind.Object)
            return null;
        var (given, family) = (First(value, GivenNames), First(value, FamilyNames));
        if (family is not null)
            return given is null ? family : $"{given} {family}";
        return First(value, NameNames) ?? given ?? ByAnyName(value);
    }

    /// <summary>The names of people or things, in lists and objects of any depth.</summary>
    public static IEnumerable<string> Names(JsonElement value, int depth = 0)
    {
        if (Name(value) is { } name)
            return [name];
        if (depth >= MaxDepth)
            return [];
        if (value.ValueKind == JsonValueKind.Array)
            return value.EnumerateArray().SelectMany(item => Names(item, depth + 1));
        return value.ValueKind == JsonValueKind.Object && Around.Where(around => value.TryGetProperty(around, out _)).SelectMany(
            around => Names(value.GetProperty(around), depth + 1)).ToList() is { Count: > 0 } names ? names : OfOnly(value, depth);
    }

    // Of one field alone the name does not matter: {"barchasb": "…"}, {"tags_id": {"name": "…"}}.
    private static IEnumerable<string> OfOnly(JsonElement value, int depth)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return [];
        using var fields = value.EnumerateObject();
        if (!fields.MoveNext())
            return [];
        var only = fields.Current;
        if (fields.MoveNext())
            return [];
        if (only.Value.ValueKind == JsonValueKind.Object)
            return Names(only.Value, depth + 1);
        return only.Value.ValueKind == JsonValueKind.String && only.Value.AsText().Trim() is { Length: > 0 and <= MaxOnly } text
            && text.Any(char.IsLetter) && !Addresses.IsWeb(text) && FieldValues.NameOf(only) is { } name
            && TableNames.Reference(name) is null && !IsKey(name) ? [text] : [];
    }

    private static bool IsKey(string name) => name.ToUpperInvariant() is "ID" or "_ID" or "@ID" or "SLUG" or "CODE" or "TYPE" or "@TYPE"
        or "_REF" or "$REF" or "HREF" or "URL" or "EMAIL" or "COLOR";

    // Programs write FullName and full-name, too.
    private static string? ByAnyName(JsonElement value) => value.EnumerateObject()
        .Where(property => property.Value.ValueKind == JsonValueKind.String && FieldValues.NameOf(property) is { } name
            && AnyNames.Contains(name)).Select(property => property.Value.AsText().Trim()).FirstOrDefault(text => text.Length > 0);

    private static string? First(JsonElement value, string[] names)
    {
        foreach (var name in names)
        {
            if (value.TryGetProperty(name, out var text) && Read(Translations.Best(text)) is { } read)
                return read;
        }

        return null;
    }

    private static string? Read(JsonElement value, int depth) => value.ValueKind switch
    {
        JsonValueKind.String => Plain(value.AsText()),
        JsonValueKind.Array when depth < MaxDepth => Joined(value, depth),
        JsonValueKind.Object when depth < MaxDepth => InObject(value, depth),
        _ => null,
    };

    // A tree may be kept as a text.
    private static string Plain(string text) => RichText.OfJson(text) ?? OfMarkup(text) ?? text;

    // What an editor keeps beside its HTML is of no account.
    private static string? OfMarkup(string text)
    {
        if (!text.StartsWith("{\"", StringComparison.Ordinal) || !text.Contains("\"markup\"", StringComparison.Ordinal))
            return null;
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Text("markup");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? InObject(JsonElement value, int depth)
    {
        if (RichText.IsTree(value))
            return RichText.Html(value);
        foreach (var name in Inner)
        {
            if (value.TryGetProperty(name, out var inner) && Read(inner, depth + 1) is { } text && !string.IsNullOrWhiteSpace(text))
                return depth > 0 && Heading(value) is { } heading && heading != text ? $"{heading}\n{text}" : text;
        }

        return null;
    }

    // A part of a text may have a heading of its own.
    private static string? Heading(JsonElement part)
    {
        foreach (var name in new[] { "heading", "header", "title" })
        {
            if (part.TryGetProperty(name, out var heading) && heading.ValueKind == JsonValueKind.String
                && !string.IsNullOrWhiteSpace(heading.AsText()))
                return heading.AsText().Trim();
        }

        return null;
    }

    // A piece of a line has no line of its own; where a piece is HTML the plain ones are paragraphs beside it.
    private static string Joined(JsonElement list, int depth)
    {
        if (RichText.IsTree(list) && !list.EnumerateArray().All(IsInline))
            return RichText.Html(list);
        if (depth == 0 && IsLoose(list, out var loose))
            return loose;
        var pieces = list.EnumerateArray().Select(item => Read(item, depth + 1)).OfType<string>()
            .Where(piece => piece.Length > 0).ToList();
        if (list.GetArrayLength() > 0 && list.EnumerateArray().All(IsInline))
            return string.Concat(pieces);
        if (pieces.Exists(SafeHtml.IsHtml))
            pieces = pieces.ConvertAll(piece => SafeHtml.IsHtml(piece) ? piece : $"<p>{WebUtility.HtmlEncode(piece)}</p>");
        return string.Join('\n', pieces);
    }

    // Pieces under names that are not looked for otherwise.
    private static bool IsLoose(JsonElement list, out string loose)
    {
        loose = "";
        if (!list.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object && InObject(item, 1) is null))
            return false;
        loose = LooseText.Read(list);
        return loose.Length > list.EnumerateArray().Sum(item => Read(item, 1)?.Length ?? 0);
    }

    private static bool IsInline(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && (Says(item, "type", "text") || Says(item, "_type", "span"));

    private static bool Says(JsonElement item, string name, string what) =>
        item.TryGetProperty(name, out var said) && said.ValueKind == JsonValueKind.String && said.ValueEquals(what);
}
