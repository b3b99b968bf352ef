using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>Texts under names that are known, of which one of several became a field of the article and the others did not.</summary>
internal static class PlacedFields
{
    // Fewer are between the names of somebody.
    private const int MinBlanks = 2;

    /// <summary>Whether words are those that have a place with something around them, or some of those.</summary>
    public static bool IsForm(string text, IReadOnlyCollection<string?> placed) => placed.Any(own => own is { Length: > MinBlanks }
        && (text.Contains(own, StringComparison.Ordinal) || own.Contains(text, StringComparison.Ordinal)));

    /// <summary>Whether a value is a list of nothing but names, each of which has its place: tags, writers.</summary>
    public static bool IsOfNames(FieldValues values, string name, JsonElement value) => value.ValueKind == JsonValueKind.Array
        && values.IsKnown(name) && values.FieldsOf(name).Any(field => field is "tags" or "author" or "section" or "source")
        && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String);

    /// <summary>Whether words have no place in the article, though their name stands for a field of it: a second title, a kicker beside
    /// another one, a sentence instead of a name. Texts and leads are told of where they are chosen, and words of programs are
    /// none.</summary>
    /// <param name="placed">The words that have a place.</param>
    public static bool IsLeft(FieldValues values, string name, JsonElement value, IReadOnlyCollection<string?> placed)
    {
        // Most are told by their names: no text is read for them.
        var fields = values.FieldsOf(name).ToList();
        if (fields.Exists(IsToldElsewhere))
            return false;
        var text = value.AsText();
        if (!text.Contains(' ', StringComparison.Ordinal) || placed.Contains(text.Trim(), StringComparer.Ordinal))
            return false;
        return fields.Exists(field => field is "title" or "kicker")
            || (text.Count(c => c == ' ') >= MinBlanks && LooseText.IsSentence(text));
    }

    private static bool IsToldElsewhere(string field) => field is "lead" or "body" or FieldNames.More or "tags" or "related" or "url"
        or "image" or "date" or "id" or "language";
}
