using System.Text.Json;

namespace NewsReader.Reading.Html;

/// <summary>What the data of a page say of its article besides its text.</summary>
/// <param name="article">The object that holds the text.</param>
/// <param name="graph">What it is from.</param>
internal sealed class StateFacts(JsonElement article, StateGraph graph)
{
    private static readonly string[] NameFields = [
        "name", "title", "label", "text", "fullName", "displayName", "rendered", "basic",
        "value"];

    public string? Lead => First(StateNames.IsLead);

    public string? Published => First(name => StateNames.IsDate(name, surely: true))
        ?? First(name => StateNames.IsDate(name, surely: false));

    public string? Author => string.Join("، ", Words("author")) is { Length: > 0 } names ? names : null;

    public IReadOnlyList<string> Tags => [.. Words("tags")];

    /// <summary>The words of a value that is a text or holds one under its name, or null.</summary>
    public static string? TextOf(JsonElement unresolved, StateGraph graph)
    {
        var value = graph.Resolve(unresolved);
        if (value.ValueKind == JsonValueKind.Object)
        {
            value = NameFields.Select(name => value.TryGetProperty(name, out var inner) ? graph.Resolve(inner) : default)
                .FirstOrDefault(inner => inner.ValueKind == JsonValueKind.String);
        }

        if (value.ValueKind == JsonValueKind.Number)
            return value.GetRawText();
        return value.ValueKind == JsonValueKind.String && SafeHtml.PlainText(value.AsText()) is { Length: > 0 } text ? text : null;
    }

    // Without the numbers of what is held elsewhere.
    private IEnumerable<string> Words(string list) =>
        All(name => StateNames.IsOf(list, name)).Where(text => text.Any(char.IsLetter)).Distinct();

    private string? First(Predicate<string> isNamed) => All(isNamed).FirstOrDefault();

    private IEnumerable<string> All(Predicate<string> isNamed) => article.EnumerateObject().Where(property => isNamed(property.Name))
        .Select(property => graph.Resolve(property.Value))
        .SelectMany(value => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : Enumerable.Repeat(value, 1))
        .Select(value => TextOf(value, graph)).OfType<string>();
}
