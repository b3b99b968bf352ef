using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>Names of what stands in a record beside its text.</summary>
internal static class BesideNames
{
    // What is taken and what is done.
    private static readonly HashSet<string> Parts = new(["ingredients", "ingredient", "instructions", "directions", "method", "steps",
        "step", "tools", "tool", "supplies", "supply", "materials", "equipment", "highlights", "key points", "takeaways", "checklist",
        "مواد لازم", "مواد", "مواد اولیه", "طرز تهیه", "دستور پخت", "مراحل", "مرحله‌ها", "گام‌ها", "وسایل", "ابزار", "نکات", "نکته‌ها",
        "خلاصه نکات"], FieldNameComparer.Instance);

    /// <summary>What is for machines, for search engines, for those who write, or for all articles of a site.</summary>
    public static readonly HashSet<string> Details = new(["rights", "copyright", "copyrights", "licence", "license", "disclaimer", "terms",
        "agent", "useragent", "error", "errors", "log", "query", "prompt", "css", "script", "javascript", "style", "tracking", "meta",
        "metadata", "schema", "json", "sql", "config", "bio", "biography", "newsletter", "push", "notification", "tweet", "twitter",
        "facebook", "telegram", "social", "share", "sharing", "sms", "internal", "todo", "debug", "notes to editors", "hash", "embedding",
        "alt", "credit", "credits", "instructions", "usage", "help", "legend", "og", "recommended", "recommendations", "suggested",
        "popular", "trending", "latest", "promo", "breadcrumbs", "menu", "navigation", "ads", "advertisement", "signature", "legal",
        "included", "includes", "qas", "quiz", "refs", "references", "mentions", "entities", "tokens", "lemmas"],
        FieldNameComparer.Instance);

    private static readonly HashSet<string> Captions = new(["title", "alt", "description", "legend", "desc", "text", "شرح", "توضیح",
        "عنوان"], FieldNameComparer.Instance);

    private static readonly HashSet<string> Pictures = new(["images", "image", "gallery", "galleries", "photos", "photo", "pictures",
        "picture", "figures", "slides", "slideshow", "album", "عکس‌ها", "تصاویر", "گالری"], FieldNameComparer.Instance);

    /// <summary>What only the entries of readers have.</summary>
    public static readonly HashSet<string> OfComments = new(["comment id", "commenter", "comment author", "username", "user name"],
        FieldNameComparer.Instance);

    /// <summary>Names of other things than the article that a text alone is called by all the same.</summary>
    public static readonly HashSet<string> Alone = new(["comment", "event", "section", "data", "history", "location", "media", "quoted"],
        FieldNameComparer.Instance);

    /// <summary>Names that are of comments only where they are lists.</summary>
    public static readonly HashSet<string> MaybeComments = new(["answers", "responses", "conversation", "discussion", "replies",
        "پاسخ‌ها"], FieldNameComparer.Instance);

    /// <summary>Names of what heads a part of a text.</summary>
    public static readonly HashSet<string> Headings = new(["title", "headline", "heading", "header", "head", "subtitle", "question", "q",
        "label", "عنوان", "تیتر", "سؤال", "سوال", "پرسش", "caption", "topic"], FieldNameComparer.Instance);

    /// <summary>Whether a list of a name is a part of the text, however short what is in it: what a recipe takes, the steps of what is
    /// done.</summary>
    public static bool IsOfParts(string name) => Parts.Contains(name) || (FieldAffixes.Words(name) is [.., var last]
        && Parts.Contains(last));

    /// <summary>Whether a text is under a picture: by its name, or by that of the list of pictures that it stands in.</summary>
    public static bool IsCaption(string name, string list) => FieldAffixes.Words(name) is [.., var last]
        && (FieldNameComparer.Instance.Equals(last, "caption")
            || (Captions.Contains(last) && FieldAffixes.Words(list) is [.., var of] && Pictures.Contains(of)));

    /// <summary>The texts and numbers of an object as one line, or null where it has others.</summary>
    public static string? Line(JsonElement item)
    {
        var words = new List<string>();
        foreach (var property in item.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                return null;
            if (property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number && FieldValues.NameOf(property) is { } name
                && !IsOfMachines(name) && property.Value.ToString().Trim() is { Length: > 0 } word && !Addresses.IsWeb(word))
                words.Add(word);
        }

        return words.Exists(word => word.Any(char.IsLetter)) ? string.Join(' ', words) : null;
    }

    private static bool IsOfMachines(string name) => name is "id" or "_id" or "uuid" or "key" or "position" or "order" or "index" or "type"
        || name.StartsWith('@');
}
