using System.Text.Json;
using System.Text.Json.Nodes;
using NewsReader.Reading.Html;

namespace NewsReader.Reading.Structured;

/// <summary>Records of the types of schema.org that have their text in parts, written as one: recipes, steps of what is to be done,
/// questions with their answers, what happened live.</summary>
internal static class DescribedParts
{
    private static readonly string[] Types = ["Recipe", "HowTo", "FAQPage", "QAPage", "LiveBlogPosting"];

    private static readonly HashSet<string> Parts = new(["recipeIngredient", "ingredients", "supply", "tool", "recipeInstructions", "step",
        "liveBlogUpdate", "acceptedAnswer", "suggestedAnswer", "articleBody", "text", "transcript"], StringComparer.Ordinal);

    /// <summary>Such a record with its whole text in one field; any other as it is.</summary>
    public static JsonElement Joined(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("@type", out var type)
            || !FieldMap.Flat(type).Any(one => one.ValueKind == JsonValueKind.String && Types.Contains(one.AsText()))
            || new JsonLdText(item).Read() is not { } html)
            return item;
        var asked = item.At("mainEntity") is { } entity ? FieldMap.Flat(entity).Where(one => one.ValueKind == JsonValueKind.Object).ToList()
            : [];
        var whole = new JsonObject();
        foreach (var property in item.EnumerateObject())
        {
            if (FieldValues.NameOf(property) is { } name && !Parts.Contains(name) && !(name == "mainEntity" && asked.Count > 0))
                whole[name] = JsonSerializer.SerializeToNode(property.Value);
        }

        whole.TryAdd("headline", item.Text("name") ?? (asked is [var question] ? question.Text("name") : null));
        whole["articleBody"] = html;
        return JsonSerializer.SerializeToElement(whole);
    }
}
