using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>A value of an object under the name it has there.</summary>
internal readonly record struct NamedValue(string Name, JsonElement Value);

/// <summary>The values of an object by the fields of an article that their names stand for.</summary>
internal sealed class FieldValues
{
    // Names within a wrapper come after all those around it.
    private const int Inner = 2000;
    private const int MaxAfter = 3 * Inner;

    // And the bare word for a name, unless somebody asks for it, after all titles within.
    private const int LastName = 10 * Inner;

    // What stands beside the text of a page and says what page it is.
    private static readonly HashSet<string> HeadNames = new(["page", "header", "head", "info", "details", "general", "overview", "front",
        "post", "article", "story", "news", "document", "note"], FieldNameComparer.Instance);

    private const int MaxDeep = 3;

    // Names are taken apart, which takes long; what has more of them is a table, whose names are known or are not.
    private const int MaxFields = 4000;
    private const int DeepRank = 12 * Inner;

    private static readonly string[] DeepFields = ["date", "author", "source", "tags"];

    // Objects of other things than the article.
    private static readonly HashSet<string> OfOthers = new(["user", "users", "avatar", "image", "images", "picture", "photo", "media",
        "video",
        "audio", "cover", "thumbnail", "comment", "comments", "related", "parent", "category", "section", "seo", "stats", "statistics",
        "settings", "permissions", "geo", "location", "likes", "views", "embed", "embeds", "attachment", "file", "next", "previous", "prev",
        "reply", "quoted", "revision", "revisions", "history", "workflow", "editor", "site", "feed", "channel", "member", "event",
        "translation", "author", "tag", "links", "reactions", "appData", "plugin", "plugins", "license", "data"],
        FieldNameComparer.Instance);

    private readonly List<(string Field, int Rank, NamedValue Value)> found = [];
    private readonly List<NamedValue> unknown = [];
    private readonly List<NamedValue> own = [];
    private readonly List<string> nothings = [];
    private readonly HashSet<string> engines = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private int looked;
    private readonly List<(string Field, NamedValue Value)> replaced = [];
    private readonly FieldNames names;

    public FieldValues(JsonElement item, FieldNames names)
    {
        this.names = names;
        Add(item, "", 0);
        foreach (var value in unknown.Where(value => value.Value.ValueKind == JsonValueKind.Object).ToList())
            AddDeep(value.Name, value.Value, 0);
        // Sorting by insertion: there are a dozen, mostly in order.
        found.Sort(static (a, b) => a.Rank.CompareTo(b.Rank));
    }

    /// <summary>All values of the object itself that are any, in order.</summary>
    public IReadOnlyList<NamedValue> Own => own;

    /// <summary>Values under names that nobody knows, in order; of more than an article has the first ones.</summary>
    public IReadOnlyList<NamedValue> Unknown => unknown;

    /// <summary>Whether a name is that of another thing than the article: a person, a picture, a section.</summary>
    public static bool IsOfOther(string name) => FieldAffixes.Words(name).Exists(OfOthers.Contains);

    /// <summary>Values that another one of the same name took the place of.</summary>
    public IReadOnlyList<(string Field, NamedValue Value)> Replaced => replaced;

    /// <summary>Whether an object is what search engines are told.</summary>
    public bool IsOfEngines(string name) => engines.Contains(name);

    /// <summary>Whether a name stands for a field of the article.</summary>
    public bool IsKnown(string name) => known.Contains(name);

    /// <summary>The parts of an article that a name may hold.</summary>
    public IEnumerable<string> FieldsOf(string name) => names.Places(name).Select(place => place.Field);

    /// <summary>Whether there is a field of a name that has no value.</summary>
    public bool IsNothing(string name) => nothings.Exists(nothing => FieldNameComparer.Instance.Equals(nothing, name));

    /// <summary>Whether somebody said what the field is called.</summary>
    public bool IsConfigured(string field) => names.IsConfigured(field);

    /// <summary>The values that may be a field, the most likely first.</summary>
    public IEnumerable<NamedValue> Find(string field)
    {
        foreach (var (name, _, value) in found)
        {
            if (name == field)
                yield return value;
        }
    }

    /// <summary>Adds the values of an object that says what the one around it leaves out.</summary>
    public void Add(JsonElement inner)
    {
        Add(inner, "", MaxAfter);
        found.Sort(static (a, b) => a.Rank.CompareTo(b.Rank));
    }

    /// <summary>Adds the values of the objects that stand beside a text and say what it is; false where there is none with a
    /// title.</summary>
    public bool AddHeads(JsonElement item, FieldMap fields)
    {
        var heads = item.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Object
            && NameOf(property) is { } name && HeadNames.Contains(name)).Select(property => property.Value).ToList();
        foreach (var head in heads)
            Add(head, "", Inner);
        found.Sort(static (a, b) => a.Rank.CompareTo(b.Rank));
        return heads.Exists(head => fields.HasTitle(head) || Find("title").Any());
    }

    private void Add(JsonElement item, string around, int after)
    {
        foreach (var property in item.EnumerateObject())
        {
            if (NameOf(property) is not { } bare)
                continue;
            if (IsNothing(property.Value))
            {
                nothings.Add(bare);
                continue;
            }

            if (around.Length == 0 && after == 0)
                own.Add(new NamedValue(bare, property.Value));
            var (given, typed) = TypedValue.Unwrap(property.Value);
            if (typed is not null)
                Put(typed, after, new NamedValue(bare, given));
            var name = around + bare;
            if (given.ValueKind == JsonValueKind.Object && after < MaxAfter && IsAround(bare, given)
                && !(IsForEngines(item, bare, given) && engines.Add(bare)))
            {
                // When a system made its entry of an article is the last that is asked for.
                Add(given, "", after + (bare is "sys" or "system" ? MaxAfter : Inner));
                continue;
            }

            var value = Translations.Best(given);
            var places = ++looked <= MaxFields ? names.Places(name) : names.Exact(name);
            if (places.Count > 0)
                known.Add(name);
            // Words that a search engine has for itself.
            foreach (var (field, rank) in places.Where(place => !(place.Field == "tags" && bare.StartsWith('_') && bare != "_embedded")))
                Put(field, after + rank + Behind(field, rank, bare), new NamedValue(name, value));
            if (value.ValueKind == JsonValueKind.Object && names.IsObject(name))
                Add(value, name + ".", after);
            else if (places.Count == 0 && looked <= MaxFields)
                unknown.Add(new NamedValue(name, value));
        }
    }

    // What objects of unknown names say of when, by whom and where comes after all else.
    private void AddDeep(string name, JsonElement inner, int depth)
    {
        if (depth >= MaxDeep || IsOfOther(name))
            return;
        foreach (var property in inner.EnumerateObject())
        {
            if (IsNothing(property.Value) || NameOf(property) is not { } bare)
                continue;
            var value = Translations.Best(property.Value);
            var all = ++looked <= MaxFields ? names.Places(bare) : names.Exact(bare);
            var places = all.Where(place => DeepFields.Contains(place.Field)).ToList();
            foreach (var (field, rank) in places)
                Put(field, DeepRank + (depth * Inner) + rank, new NamedValue(bare, value));
            if (places.Count == 0 && value.ValueKind == JsonValueKind.Object)
                AddDeep(bare, value, depth + 1);
        }
    }

    // What search engines, databases and interfaces put an article into; and an object that has a title beside its text is an article
    // even where its name could be that of a text.
    private bool IsAround(string name, JsonElement value) => name is "_source" or "sys" or "system" || FieldNames.IsWrapper(name)
        || (names.Places(name) is [{ Field: "body" }, ..] && value.EnumerateObject().Any(property => IsOf("title", property))
            && value.EnumerateObject().Any(property => IsOf("body", property)));

    // Beside a title and a text a second title with a description is what search engines are told.
    private bool IsForEngines(JsonElement item, string name, JsonElement inner) => name is "meta" or "metadata" or "Meta"
        && inner.Text("title") is not null && inner.Text("description") is not null
        && item.EnumerateObject().Any(property => IsOf("title", property))
        && item.EnumerateObject().Any(property => IsOf("body", property));

    // When a message was sent that has an article in it comes after what the article says.
    private static int Behind(string field, int rank, string name)
    {
        if (field == "title" && rank > 0 && FieldNameComparer.Instance.Equals(name, "name"))
            return LastName;
        return field == "date" && name is "time" or "timestamp" or "ts" or "ts_ms" ? MaxAfter - 1 : 0;
    }

    private bool IsOf(string field, JsonProperty property) => NameOf(property) is { } name && !IsNothing(property.Value)
        && names.Places(name) is [var place, ..] && place.Field == field;

    // Of two fields of one name the last one counts, as everywhere in JSON.
    private void Put(string field, int rank, NamedValue value)
    {
        var same = found.FindIndex(one => one.Field == field && one.Rank == rank);
        if (same >= 0)
        {
            replaced.Add((field, found[same].Value));
            found[same] = (field, rank, value);
        }
        else
            found.Add((field, rank, value));
    }

    private static bool IsNothing(JsonElement value) => value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined
        || (value.ValueKind == JsonValueKind.String && value.ValueEquals(""));

    /// <summary>The name of a field; null of one that nobody asks for, as there is half a letter in it.</summary>
    public static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
