using System.Runtime.InteropServices;
using System.Text.Json;
using NewsReader.Articles;
using NewsReader.Reading.Html;

namespace NewsReader.Reading.Structured;

/// <summary>The sentences of a JSON value that stand outside the records in it.</summary>
internal sealed class AroundRecords
{
    // A shorter value is no sentence.
    private const int MinRaw = 12;

    private readonly List<int> records = [];
    private readonly List<DroppedPart> parts = [];

    private AroundRecords()
    {
    }

    /// <summary>The sentences in their order.</summary>
    /// <param name="root">What holds the records; records that were made of it in another form tell nothing of what is around them.</param>
    public static IReadOnlyList<DroppedPart> Find(JsonElement root, IEnumerable<JsonElement> records)
    {
        if (root.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            return [];
        var around = new AroundRecords();
        var whole = JsonMarshal.GetRawUtf8Value(root);
        foreach (var record in records)
        {
            if (!whole.Overlaps(JsonMarshal.GetRawUtf8Value(record), out var at))
                return [];
            around.records.Add(at);
        }

        around.records.Sort();
        around.Walk(null, root, whole);
        return around.parts;
    }

    // As deep as the parsed document, which is bounded.
    private void Walk(string? name, JsonElement value, ReadOnlySpan<byte> whole)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String when JsonMarshal.GetRawUtf8Value(value).Length >= MinRaw:
                var words = SafeHtml.Words(value.AsText());
                if (LooseText.IsSentence(words) && !Addresses.IsWeb(words))
                    parts.Add(AroundArticles.Part(name, words));
                break;
            case JsonValueKind.Array when !IsRecord(value, whole):
                foreach (var item in value.EnumerateArray())
                    Walk(name, item, whole);
                break;
            case JsonValueKind.Object when !IsRecord(value, whole):
                foreach (var property in value.EnumerateObject())
                    Walk(Name(name, property, whole), property.Value, whole);
                break;
        }
    }

    private bool IsRecord(JsonElement value, ReadOnlySpan<byte> whole) =>
        whole.Overlaps(JsonMarshal.GetRawUtf8Value(value), out var at) && records.BinarySearch(at) >= 0;

    // What is of something else, such as the writers of a site, stays so however its own parts are called; what holds the records is not.
    private string? Name(string? outer, JsonProperty property, ReadOnlySpan<byte> whole)
    {
        var name = FieldValues.NameOf(property);
        if (outer is not null && AroundArticles.RuleOf(outer) is not null)
            return outer;
        if (property.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            return name;
        var raw = JsonMarshal.GetRawUtf8Value(property.Value);
        whole.Overlaps(raw, out var at);
        var next = records.BinarySearch(at);
        next = next < 0 ? ~next : next;
        return next < records.Count && records[next] < at + raw.Length ? null : name;
    }
}
