using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsReader.Reading.Structured;

/// <summary>Recipes of Orchard Core, whose steps build a site: those that hold content, each item made of parts that have a name of their
/// own.</summary>
internal static class ContentRecipe
{
    private static readonly (string Part, string Field)[] Bodies = [("HtmlBodyPart", "Html"), ("MarkdownBodyPart", "Markdown"),
        ("MarkdownBodyPart", "Source"), ("BodyPart", "Body"), ("LiquidPart", "Liquid")];

    /// <summary>The items of content as a list; any other value as it is.</summary>
    public static JsonElement Items(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || root.At("steps") is not { ValueKind: JsonValueKind.Array } steps)
            return root;
        var items = steps.EnumerateArray().Where(step => step.ValueKind == JsonValueKind.Object)
            .SelectMany(step => step.Items("data").Concat(step.Items("Data")))
            .Where(item => item.ValueKind == JsonValueKind.Object && item.Text("ContentItemId") is not null).Select(Item).ToList();
        return items.Count == 0 ? root : JsonSerializer.SerializeToElement(new JsonObject { ["items"] = new JsonArray([.. items]) });
    }

    // What the parts say stands in the fields that any article has; the type of the item has a part of its own name.
    private static JsonNode? Item(JsonElement item)
    {
        var whole = new JsonObject();
        foreach (var property in item.EnumerateObject())
        {
            if (FieldValues.NameOf(property) is { } name && property.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
                whole[name] = JsonSerializer.SerializeToNode(property.Value);
        }

        whole["title"] = item.Text("TitlePart", "Title") ?? item.Text("DisplayText");
        var own = item.Text("ContentType") is { } type ? item.At(type) : null;
        if ((Bodies.Select(body => item.Text(body.Part, body.Field)).FirstOrDefault(text => text is { Length: > 0 })
            ?? Longest(own)) is { } text)
            whole["body"] = text;
        whole["published at"] = item.Text("PublishedUtc");
        foreach (var (name, value) in Fields(own))
        {
            if (value.Items("TagNames").Select(tag => tag.AsText()).ToList() is { Count: > 0 } tags)
                whole["tags"] = new JsonArray([.. tags.Select(tag => JsonValue.Create(tag))]);
            else if (value.Text("Text") is { Length: > 0 } words && words != whole["body"]?.ToString())
                whole.TryAdd(name, words);
        }

        return whole;
    }

    private static string? Longest(JsonElement? part) => Fields(part)
        .Select(field => field.Value.Text("Html") ?? field.Value.Text("Markdown") ?? field.Value.Text("Text"))
        .OfType<string>().MaxBy(text => text.Length) is { Length: > 0 } text ? text : null;

    private static IEnumerable<(string Name, JsonElement Value)> Fields(JsonElement? part) =>
        part is not { ValueKind: JsonValueKind.Object } fields ? [] : fields.EnumerateObject()
            .Where(field => field.Value.ValueKind == JsonValueKind.Object && FieldValues.NameOf(field) is not null)
            .Select(field => (field.Name, field.Value));
}
