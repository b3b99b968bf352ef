using System.Runtime.InteropServices;
using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>The longer texts that stand within objects and lists of an item, wherever they are: what is asked when it is to be told what
/// became of them.</summary>
internal static class NestedTexts
{
    // A shorter text is the value of something, not a part of the article.
    private const int MinLength = 80;

    // Of what is longer its beginning tells that there is more.
    private const int MaxTexts = 200;

    /// <summary>The texts, each with the name of the outermost thing it is of, where that is another one than the article, or else its
    /// own.</summary>
    /// <param name="told">The name of a list that is told of already, or null.</param>
    public static List<(string Name, string Text)> Find(FieldValues values, string? told)
    {
        var found = new List<(string, string)>();
        foreach (var (name, value) in values.Own)
        {
            if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array && name != told
                && JsonMarshal.GetRawUtf8Value(value).Length >= MinLength)
                Add(name, value, found);
        }

        return found;
    }

    // As deep as the parsed document, which is bounded.
    private static void Add(string name, JsonElement value, List<(string, string)> found)
    {
        if (found.Count >= MaxTexts)
            return;
        switch (value.ValueKind)
        {
            case JsonValueKind.String when JsonMarshal.GetRawUtf8Value(value).Length >= MinLength
                && value.AsText() is { Length: >= MinLength } text && LooseText.IsProse(text):
                found.Add((name, text));
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    Add(name, item, found);
                break;
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    if (FieldValues.NameOf(property) is { } own)
                        Add(FieldTexts.CommentNames.Contains(name) || FieldValues.IsOfOther(name) ? name : own, property.Value, found);
                }

                break;
        }
    }
}
