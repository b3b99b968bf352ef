using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using NewsReader.Articles;

namespace NewsReader.Reading.Structured;

/// <summary>Tells by the fields of an object whether it is an article that everybody may read.</summary>
internal static class FieldStatus
{
    // Of a word; a sentence says something else.
    private const int MaxLength = 24;

    // Bytes of any value that says so, a moment or a title among them.
    private const int MaxRaw = 1000;

    // phpBB, MyBB and vBulletin say it in numbers.
    private static readonly Dictionary<string, Dictionary<string, string>> Numbers = new(FieldNameComparer.Instance)
    {
        ["post visibility"] = Numbered("0", "3", "2"), ["topic visibility"] = Numbered("0", "3", "2"),
        ["visible"] = Numbered("0", "", "-1"), ["state"] = Numbered("0", "false", "-2"),
    };

    // When it happened to it.
    private static readonly HashSet<string> Moments = new(["deleted at", "deleted on", "deleted date", "delete time", "deleted time",
        "trashed at", "trash time", "removed at", "deletion date", "date deleted"], FieldNameComparer.Instance);

    // Who has such a word reads it, and nobody else.
    private static readonly HashSet<string> Passwords = new(["password", "post password", "page password", "passphrase", "passwort",
        "mot de passe", "رمز", "رمز عبور", "گذرواژه", "رمز ورود"], FieldNameComparer.Instance);

    private static readonly HashSet<string> OfPublishing = new(["publishing", "publication", "publish", "workflow", "moderation", "flags",
        "flag", "statuses", "states", "lifecycle", "privacy", "status", "state", "visibility", "انتشار"], FieldNameComparer.Instance);

    // Until when others may not publish it.
    private static readonly HashSet<string> Embargoes = new(["embargo", "embargoed", "embargo until", "embargoed until", "embargo date",
        "embargo time", "embargo end", "embargo ends"], FieldNameComparer.Instance);

    // What a record of Drupal has besides, which says in numbers whether it is published.
    private static readonly HashSet<string> OfDrupal = new(["nid", "vid", "langcode", "promote", "sticky"], FieldNameComparer.Instance);

    // Keepers of what people read ask whether it has an address for others; nearly nothing has.
    private static readonly HashSet<string> Saved = new(["is archived", "is starred", "hashed url", "is read"], FieldNameComparer.Instance);

    private static readonly NameCache<Sense> Senses = new(name => new Sense(IsMoment(name), StatusWords.Question(name),
        StatusWords.IsStatus(name), Numbers.GetValueOrDefault(name), Passwords.Contains(name), Embargoes.Contains(name),
        StatusWords.IsStatus(name) && FieldAffixes.Words(name) is [.., var last] && IsCalled(last, "status")));

    /// <summary>One of <see cref="LeftOutKind"/>, or null.</summary>
    public static string? KindOf(FieldValues values)
    {
        var isSaved = values.Own.Any(value => Saved.Contains(value.Name));
        return values.Find(FieldNames.Status).Concat(values.Find("date")).Concat(values.Unknown)
            .Where(value => !(isSaved && FieldNameComparer.Instance.Equals(value.Name, "is_public")))
            .Select(KindOf).FirstOrDefault(kind => kind is not null)
            ?? values.Own.Where(value => value.Name == "sys" && value.Value.ValueKind == JsonValueKind.Object)
                .Select(value => ContentfulEntry.KindOf(value.Value)).FirstOrDefault(kind => kind is not null)
            ?? values.Own.Select(value => OfParts(value.Name, value.Value)).FirstOrDefault(kind => kind is not null)
            ?? (values.Own.Any(value => IsProtected(value.Value)) ? LeftOutKind.Private : null)
            ?? (IsNeverPublished(values, isSaved) || IsUnpublishedNode(values) ? LeftOutKind.Draft : null);
    }

    /// <summary>One of <see cref="LeftOutKind"/> by one field, or null.</summary>
    public static string? KindOf(string name, string text)
    {
        var sense = Senses[name];
        // Only one to come matters: what was held back until a day is there since.
        if (sense.IsEmbargo && DateTime.TryParse(text, CultureInfo.InvariantCulture, out var until))
            return until > DateTime.UtcNow ? LeftOutKind.Scheduled : null;
        if (sense.IsPassword)
            return text.Length == 0 || StatusWords.IsNo(text) ? null : LeftOutKind.Private;
        if (sense.IsMoment)
            return StatusWords.IsNo(text) ? null : LeftOutKind.Trash;
        if (sense.Numbers is { } numbers && numbers.TryGetValue(text, out var numbered))
            return numbered;
        if (sense.Question is { } question && (StatusWords.IsYes(text) || StatusWords.IsNo(text)))
            return StatusWords.IsYes(text) ? question.Yes : question.No;
        // Drupal and others have no word for it; nought is a number of others.
        if (sense.IsAlone && text is not "0" && StatusWords.IsNo(text))
            return LeftOutKind.Draft;
        return text.Length <= MaxLength && (sense.IsStatus || sense.Question?.No is not null) ? StatusWords.KindOf(text) : null;
    }

    // An object that is about publishing says it in its own fields; a list of flags in one of its words.
    private static string? OfParts(string name, JsonElement value)
    {
        if (value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array) || !FieldAffixes.Words(name).Exists(OfPublishing.Contains))
            return null;
        return value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Select(word => StatusWords.KindOf(TextOf(word))).FirstOrDefault(kind => kind is not null)
            : value.EnumerateObject().Select(KindOf).FirstOrDefault(kind => kind is not null);
    }

    private static string? KindOf(JsonProperty field) => FieldValues.NameOf(field) is { } name
        && TextOf(field.Value) is { Length: > 0 } text ? KindOf(name, text) : null;

    // WordPress gives of a post with a password that it is protected, and its text to who knows that.
    private static bool IsProtected(JsonElement value) => value.ValueKind == JsonValueKind.Object
        && value.At("protected") is { ValueKind: JsonValueKind.True } && value.At("rendered") is not null;

    private static bool IsUnpublishedNode(FieldValues values) => values.Find(FieldNames.Status).Concat(values.Unknown)
            .Any(value => Senses[value.Name].IsAlone && TextOf(Alone(value.Value)) == "0")
        && values.Own.Any(value => OfDrupal.Contains(value.Name) || value.Value.At("und") is not null
            || value.Name.StartsWith("tm_", StringComparison.Ordinal) || value.Name.StartsWith("its_", StringComparison.Ordinal));

    // Drupal and search engines have a list of what is one value.
    private static JsonElement Alone(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 1)
            value = value[0];
        return value.ValueKind == JsonValueKind.Object && value.At("value") is { } own ? own : value;
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when JsonMarshal.GetRawUtf8Value(value).Length <= MaxRaw => value.AsText().Trim(),
        JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number => value.GetRawText(),
        _ => "",
    };

    // Sanity calls the draft of an article so; Strapi and others have made and changed what was never published.
    private static bool IsNeverPublished(FieldValues values, bool isSaved) =>
        values.Own.Any(value => value.Name == "_id" && value.Value.ValueKind == JsonValueKind.String
            && value.Value.AsText().StartsWith("drafts.", StringComparison.Ordinal))
        || (!isSaved && values.IsNothing("published at") && IsOfMaker(values));

    // Who gathers what others publish may not know when they did, and gives its address.
    private static bool IsOfMaker(FieldValues values)
    {
        var names = values.Find("date").Concat(values.Unknown).Select(value => value.Name).ToList();
        return names.Exists(name => IsCalled(name, "created at") || IsCalled(name, "updated at")) || !values.Find("url").Any();
    }

    private static bool IsCalled(string name, string what) => FieldNameComparer.Instance.Equals(name, what);

    private static Dictionary<string, string> Numbered(string waiting, string again, string thrown) => new(StringComparer.Ordinal)
    {
        [waiting] = LeftOutKind.Draft, [again.Length > 0 ? again : waiting] = LeftOutKind.Draft, [thrown] = LeftOutKind.Trash,
    };

    private static string? KindOf(NamedValue status)
    {
        var value = Alone(status.Value);
        var text = value.ValueKind == JsonValueKind.Object && StatusWords.IsStatus(status.Name)
            ? FieldText.Name(value) ?? ""
            : TextOf(value);
        if (text.Length == 0)
            return null;
        // TiddlyWiki names what the draft is of.
        if (FieldNameComparer.Instance.Equals(status.Name, "draft.of"))
            return LeftOutKind.Draft;
        // A point leads to it.
        var name = status.Name[(status.Name.LastIndexOf('.') + 1)..];
        if (FieldNameComparer.Instance.Equals(name, "post type"))
            return PostTypes.KindOf(text);
        return KindOf(name, text);
    }

    // What the name of a field asks or says.
    private sealed record Sense(bool IsMoment, (string? Yes, string? No)? Question, bool IsStatus, Dictionary<string, string>? Numbers,
        bool IsPassword, bool IsEmbargo, bool IsAlone);

    private static bool IsMoment(string name) => Moments.Contains(name)
        || FieldAffixes.Bare(name).Any(bare => Moments.Contains(bare.Name));
}
