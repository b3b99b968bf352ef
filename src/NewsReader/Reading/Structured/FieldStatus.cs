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
        ["visible"] = Numbered("0", "", "-1"), ["state"] = Numbered("", "", "-2"),
    };

    // When it happened to it.
    private static readonly HashSet<string> Moments = new(["deleted at", "deleted on", "deleted date", "delete time", "deleted time",
        "trashed at", "trash time", "removed at", "deletion date", "date deleted"], FieldNameComparer.Instance);

    // Keepers of what people read ask whether it has an address for others; nearly nothing has.
    private static readonly HashSet<string> Saved = new(["is archived", "is starred", "hashed url", "is read"], FieldNameComparer.Instance);

    private static readonly NameCache<Sense> Senses = new(name => new Sense(IsMoment(name), StatusWords.Question(name),
        StatusWords.IsStatus(name), Numbers.GetValueOrDefault(name)));

    /// <summary>One of <see cref="LeftOutKind"/>, or null.</summary>
    public static string? KindOf(FieldValues values)
    {
        var isSaved = values.Own.Any(value => Saved.Contains(value.Name));
        return values.Find(FieldNames.Status).Concat(values.Find("date")).Concat(values.Unknown)
            .Where(value => !(isSaved && FieldNameComparer.Instance.Equals(value.Name, "is_public")))
            .Select(KindOf).FirstOrDefault(kind => kind is not null)
            ?? values.Own.Where(value => value.Name == "sys" && value.Value.ValueKind == JsonValueKind.Object)
                .Select(value => ContentfulEntry.KindOf(value.Value)).FirstOrDefault(kind => kind is not null)
            ?? (IsNeverPublished(values, isSaved) ? LeftOutKind.Draft : null);
    }

    /// <summary>One of <see cref="LeftOutKind"/> by one field, or null.</summary>
    public static string? KindOf(string name, string text)
    {
        var sense = Senses[name];
        if (sense.IsMoment)
            return StatusWords.IsNo(text) ? null : LeftOutKind.Trash;
        if (sense.Numbers is { } numbers && numbers.TryGetValue(text, out var numbered))
            return numbered;
        if (sense.Question is { } question && (StatusWords.IsYes(text) || StatusWords.IsNo(text)))
            return StatusWords.IsYes(text) ? question.Yes : question.No;
        return text.Length <= MaxLength && sense.IsStatus ? StatusWords.KindOf(text) : null;
    }

    // Sanity calls the draft of an article so; Strapi and others have made and changed what was never published.
    private static bool IsNeverPublished(FieldValues values, bool isSaved) =>
        values.Own.Any(value => value.Name == "_id" && value.Value.ValueKind == JsonValueKind.String
            && value.Value.AsText().StartsWith("drafts.", StringComparison.Ordinal))
        || (!isSaved && values.IsNothing("published at") && values.Find("date").Concat(values.Unknown).Select(value => value.Name).ToList()
            is var names && names.Exists(name => IsCalled(name, "created at")) && names.Exists(name => IsCalled(name, "updated at")));

    private static bool IsCalled(string name, string what) => FieldNameComparer.Instance.Equals(name, what);

    private static Dictionary<string, string> Numbered(string waiting, string again, string thrown) => new(StringComparer.Ordinal)
    {
        [waiting] = LeftOutKind.Draft, [again.Length > 0 ? again : waiting] = LeftOutKind.Draft, [thrown] = LeftOutKind.Trash,
    };

    private static string? KindOf(NamedValue status)
    {
        var text = status.Value.ValueKind switch
        {
            JsonValueKind.String when JsonMarshal.GetRawUtf8Value(status.Value).Length <= MaxRaw => status.Value.AsText().Trim(),
            JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number => status.Value.GetRawText(),
            JsonValueKind.Object when StatusWords.IsStatus(status.Name) => FieldText.Name(status.Value) ?? "",
            _ => "",
        };
        if (text.Length == 0)
            return null;
        // Drupal has no word for it.
        if (status.Value.ValueKind == JsonValueKind.False && FieldNameComparer.Instance.Equals(status.Name, "status"))
            return LeftOutKind.Draft;
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
    private sealed record Sense(bool IsMoment, (string? Yes, string? No)? Question, bool IsStatus, Dictionary<string, string>? Numbers);

    private static bool IsMoment(string name) => Moments.Contains(name)
        || FieldAffixes.Bare(name).Any(bare => Moments.Contains(bare.Name));
}
