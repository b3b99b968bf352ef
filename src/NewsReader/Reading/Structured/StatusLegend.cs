using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>What the numbers mean that articles of a file have for a status, where the file says so beside them.</summary>
internal sealed class StatusLegend
{
    private const int MaxCodes = 40;

    private readonly Dictionary<string, string> kinds = new(StringComparer.Ordinal);

    /// <summary>The legend among the fields around a list, or null: an object, or a list of objects, that gives codes words of which some
    /// are of a status.</summary>
    public static StatusLegend? Find(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var property in root.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array && FieldValues.NameOf(property) is { } name
                && FieldAffixes.Words(name).Exists(word => StatusWords.IsStatus(word) || StatusWords.IsStatus(word.TrimEnd('s'))
                    || FieldNameComparer.Instance.Equals(word, "statuses")) && Legend(property.Value) is { } legend)
                return legend;
        }

        return null;
    }

    /// <summary>One of <see cref="LeftOutKind"/> by the code that an article has, or null.</summary>
    public string? KindOf(JsonElement article)
    {
        if (article.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var property in article.EnumerateObject())
        {
            if (FieldValues.NameOf(property) is { } name && (StatusWords.IsStatus(name) || FieldAffixes.Words(name) is [var first, _]
                && StatusWords.IsStatus(first)) && Code(property.Value) is { } code)
                return kinds.GetValueOrDefault(code);
        }

        return null;
    }

    private static StatusLegend? Legend(JsonElement value)
    {
        var legend = new StatusLegend();
        var pairs = value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().Select(property => (Code: FieldValues.NameOf(property), Word: FieldText.Name(property.Value)))
            : value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => (Code: item.Text("id")
                ?? item.Text("code") ?? item.Text("value"), Word: FieldText.Name(item)));
        foreach (var (code, word) in pairs.Take(MaxCodes))
        {
            if (code is not null && word is not null && StatusWords.KindOf(word) is { } kind)
                legend.kinds[code] = kind;
        }

        return legend.kinds.Count > 0 ? legend : null;
    }

    private static string? Code(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.String => value.AsText().Trim(),
        _ => null,
    };
}
