using System.Globalization;
using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>Several states of one article, a row or an object each: the newest that is published is the article.</summary>
internal static class RecordVersions
{
    private static readonly HashSet<string> Numbers = new(["version", "revision", "rev", "version number", "version no", "revision number",
        "version id", "revision id", "vid", "نسخه", "ویرایش"], FieldNameComparer.Instance);

    private static readonly HashSet<string> Keys = new(["id", "slug", "key", "url", "uuid", "guid", "permalink", "شناسه"],
        FieldNameComparer.Instance);

    private static readonly HashSet<string> Flags = new(["current", "latest", "live", "published"], FieldNameComparer.Instance);

    // Of a list its beginning tells what it holds.
    private const int MaxLooked = 20;

    /// <summary>The place of the newest of some states that everybody may read, else of the newest of all.</summary>
    public static int NewestOf(IReadOnlyList<JsonElement> states) => states
        .Select((state, at) => (State: state, At: at, IsPublic: KindOf(state) is null, IsFlagged: IsFlagged(state)))
        .OrderByDescending(one => one.IsPublic).ThenByDescending(one => one.IsFlagged).ThenByDescending(one => NumberOf(one.State))
        .ThenByDescending(one => DateOf(one.State), StringComparer.Ordinal).ThenByDescending(one => one.At).First().At;

    /// <summary>The places of rows that are earlier states, or later ones that are not published, of what another row of the list
    /// is.</summary>
    public static HashSet<int> Others(IReadOnlyList<JsonElement> rows)
    {
        var others = new HashSet<int>();
        if (rows.Count < 2 || !rows.Take(MaxLooked).All(row => row.ValueKind == JsonValueKind.Object && NumberOf(row) is not null))
            return others;
        var names = rows[0].EnumerateObject().Select(FieldValues.NameOf).OfType<string>()
            .Where(name => !Numbers.Contains(name) && (Keys.Contains(name) || TableNames.Reference(name) is not null)).ToList();
        foreach (var name in names)
        {
            var groups = rows.Select((row, at) => (Row: row, At: at, Key: row.ValueKind == JsonValueKind.Object ? row.Text(name) : null))
                .Where(one => one.Key is not null).GroupBy(one => one.Key!, StringComparer.Ordinal).Where(group => group.Skip(1).Any())
                .ToList();
            // What names something that has several articles has the same numbers again and again.
            if (groups.Count == 0 || !groups.TrueForAll(
                group => group.Select(one => NumberOf(one.Row)).Distinct().Count() == group.Count()))
                continue;
            foreach (var group in groups.Select(group => group.ToList()))
            {
                var newest = NewestOf(group.ConvertAll(one => one.Row));
                others.UnionWith(group.Where((_, place) => place != newest).Select(one => one.At));
            }

            return others;
        }

        return others;
    }

    private static string? KindOf(JsonElement state) => state.ValueKind != JsonValueKind.Object
        ? null
        : state.EnumerateObject().Select(KindOf).FirstOrDefault(kind => kind is not null);

    private static string? KindOf(JsonProperty field) => FieldValues.NameOf(field) is { } name
        && (field.Value.ValueKind is JsonValueKind.String or JsonValueKind.True or JsonValueKind.False)
            ? FieldStatus.KindOf(name, field.Value.ToString())
            : null;

    private static bool IsFlagged(JsonElement state) => state.ValueKind == JsonValueKind.Object && state.EnumerateObject().Any(property =>
        property.Value.ValueKind == JsonValueKind.True && FieldValues.NameOf(property) is { } name
        && FieldAffixes.Words(name).Exists(Flags.Contains));

    private static double? NumberOf(JsonElement state)
    {
        if (state.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var property in state.EnumerateObject())
        {
            if (FieldValues.NameOf(property) is { } name && Numbers.Contains(name)
                && property.Value.ValueKind is JsonValueKind.Number or JsonValueKind.String && double.TryParse(
                    property.Value.ToString().TrimStart('v', 'V'), CultureInfo.InvariantCulture, out var number))
                return number;
        }

        return null;
    }

    // Dates of one list are written in one way, mostly.
    private static string DateOf(JsonElement state) => state.ValueKind != JsonValueKind.Object ? "" : state.EnumerateObject()
        .Where(property => property.Value.ValueKind == JsonValueKind.String && FieldValues.NameOf(property) is { } name
            && JsonDates.IsDateName(name)).Select(property => property.Value.AsText()).FirstOrDefault() ?? "";
}
