using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsReader.Reading.Structured;

/// <summary>A record that holds itself several times, in several languages or states: one of them is chosen, and its fields become those
/// of the record. The others stay in it under a name that tells what they are.</summary>
internal sealed class RecordStates(FieldMap fields)
{
    private static readonly HashSet<string> Versions = new(["versions", "revisions", "history", "editions", "states", "snapshots",
        "previous versions", "old versions", "نسخه‌ها", "ویرایش‌ها"], FieldNameComparer.Instance);

    private static readonly HashSet<string> Current = new(["current version", "latest version", "published version", "live version",
        "current", "latest", "live", "current revision", "latest revision", "published revision", "نسخه جاری"],
        FieldNameComparer.Instance);

    private static readonly string[] LanguageNames = ["lang", "locale", "language", "@language", "languageCode", "language_code",
        "lang_code", "langcode", "languages_code", "culture", "زبان"];

    private static readonly string[] Values = ["value", "@value", "text", "content", "val"];

    /// <summary>A list of one value in several languages as an object of them, or null of any other list.</summary>
    public static JsonObject? Languages(JsonArray list)
    {
        if (list.Count == 0 || !list.All(one => one is JsonObject { Count: 2 } && LanguageOf(one) is not null))
            return null;
        var all = new JsonObject();
        foreach (var one in list.OfType<JsonObject>())
        {
            if (Array.Find(Values, one.ContainsKey) is not { } value || !all.TryAdd(LanguageOf(one)!, one[value]?.DeepClone()))
                return null;
        }

        return all;
    }

    /// <summary>Chooses one of the records that a record holds; false where it holds none.</summary>
    public bool Chosen(JsonObject item)
    {
        if (IsComplete(item))
            return Apart(item);
        foreach (var (name, value) in item.ToList())
        {
            if (value is JsonObject current && Current.Contains(name) && IsRecord(current))
            {
                Merge(item, name, current);
                foreach (var old in item.Where(one => Versions.Contains(one.Key) && one.Key != "revisions").ToList())
                    Rename(item, old.Key, "revisions");
                return true;
            }
        }

        return Language(item) || Version(item);
    }

    // The same in other languages beside the article itself.
    private bool Apart(JsonObject item)
    {
        if (item.FirstOrDefault(one => IsOfLanguages(one.Key) && one.Value is JsonArray { Count: > 0 } list && list.All(
            inner => LanguageOf(inner) is not null && IsRecord(inner))) is not { Key: { } name, Value: not null })
            return false;
        Rename(item, name, "translation");
        return true;
    }

    private bool Language(JsonObject item)
    {
        // {"fa": {"title": …}, "en": {…}} beside what is the same in all languages.
        var inner = item.Where(one => one.Value is JsonObject && Translations.IsLanguage(one.Key) && IsRecord(one.Value)).ToList();
        if (inner.Count > 0 && inner.Count < item.Count)
            return Choose(item, inner.ToDictionary(one => one.Key, one => one.Value!.AsObject(), StringComparer.Ordinal));
        foreach (var (name, value) in item.ToList())
        {
            var all = value switch
            {
                JsonObject map when map.Count > 0 && map.All(one => Translations.IsLanguage(one.Key) && one.Value is JsonObject
                    && IsRecord(one.Value)) => map.ToDictionary(one => one.Key, one => one.Value!.AsObject(), StringComparer.Ordinal),
                JsonArray { Count: > 0 } list when list.All(one => LanguageOf(one) is not null && IsRecord(one))
                    && list.Select(LanguageOf).Distinct().Count() == list.Count =>
                    list.ToDictionary(one => LanguageOf(one)!, one => one!.AsObject(), StringComparer.Ordinal),
                _ => null,
            };
            // A list of articles in different languages has more than one thing of its own.
            if (all is null || (value is JsonArray && !IsOfLanguages(name)))
                continue;
            item.Remove(name);
            return Choose(item, all);
        }

        return false;
    }

    private static bool IsOfLanguages(string name) => FieldAffixes.Words(name).Exists(word => word.StartsWith("transl",
        StringComparison.OrdinalIgnoreCase) || word.StartsWith("locali", StringComparison.OrdinalIgnoreCase) || word is "i18n" or "l10n"
        or "languages" or "locales" or "texts" or "versions" or "contents" or "ترجمه‌ها" or "زبان‌ها");

    private static bool Choose(JsonObject item, Dictionary<string, JsonObject> all)
    {
        var best = Translations.Best(all.Keys);
        foreach (var language in all.Keys)
            item.Remove(language);
        var others = new JsonObject();
        foreach (var (language, record) in all.Where(one => one.Key != best))
            others[language] = record.DeepClone();
        Add(item, all[best]);
        if (others.Count > 0)
            item["translation"] = others;
        return true;
    }

    private bool Version(JsonObject item)
    {
        foreach (var (name, value) in item.ToList())
        {
            if (!Versions.Contains(name) || value is not JsonArray { Count: > 0 } list || !list.All(IsRecord))
                continue;
            var all = JsonSerializer.SerializeToElement(list).EnumerateArray().ToList();
            var newest = RecordVersions.NewestOf(all);
            var chosen = list[newest]!.DeepClone().AsObject();
            var others = new JsonArray([.. list.Where((_, at) => at != newest).Select(one => one!.DeepClone())]);
            item.Remove(name);
            Add(item, chosen);
            item["revisions"] = others;
            return true;
        }

        return false;
    }

    private static void Merge(JsonObject item, string name, JsonObject inner)
    {
        item.Remove(name);
        Add(item, inner);
    }

    private static void Rename(JsonObject item, string from, string to)
    {
        var value = item[from];
        item.Remove(from);
        item.TryAdd(to, value);
    }

    private static void Add(JsonObject item, JsonObject inner)
    {
        foreach (var (name, value) in inner)
        {
            if (item[name] is null)
                item[name] = value?.DeepClone();
        }
    }

    private bool IsComplete(JsonObject item) => item.Any(one => one.Value is JsonValue value && value.GetValueKind() == JsonValueKind.String
        && fields.KnownFieldsOf(one.Key).Contains("body"));

    private bool IsRecord(JsonNode? node) => node is JsonObject item && item.Any(one => one.Value is not null
        && fields.KnownFieldsOf(one.Key).Any(field => field is "title" or "body")
        && !FieldNameComparer.Instance.Equals(one.Key, "name"));

    private static string? LanguageOf(JsonNode? node) => node is not JsonObject item ? null : LanguageNames
        .Select(name => CodeOf(item[name])).OfType<JsonValue>()
        .Where(value => value.GetValueKind() == JsonValueKind.String)
        .Select(value => value.GetValue<string>()).FirstOrDefault(Translations.IsLanguage);

    // A language may be a record of its own.
    private static JsonNode? CodeOf(JsonNode? language) => language is JsonObject own ? own["code"] ?? own["id"] : language;
}
