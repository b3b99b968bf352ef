using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>An article whose parts stand in a list, each with a heading and a text: what happened live by the hour, the
/// chapters of a report. The title of a feed or a site stands around a list too; what is in that stands for itself.</summary>
internal static class PartedArticle
{
    // A lead is a sentence.
    private const int MinLead = 40;

    // What an article calls its title or its lead, and a feed does not.
    private static readonly HashSet<string> OfArticles = new(["headline", "titr", "rutitr", "lead", "lede", "lid", "standfirst", "dek",
        "deck", "introtext", "تیتر", "سرتیتر", "روتیتر", "لید"], FieldNameComparer.Instance);

    // The types of schema.org that are one text each.
    private static readonly string[] Types = ["Article", "Posting", "HowTo", "Report", "Review", "Recipe", "FAQPage", "QAPage"];

    /// <summary>Whether an object is one.</summary>
    public static bool Is(JsonElement item, FieldMap fields) => IsOfType(item)
        || (fields.HasTitle(item) && IsCalledSo(fields.Values(item)) && !Lists(item).Any(list => HasOther(list, fields)));

    /// <summary>Whether an object says by the name of its type that it is one.</summary>
    public static bool IsOfType(JsonElement item) => item.Text("@type") is { } type
        && Array.Exists(Types, known => type.EndsWith(known, StringComparison.Ordinal));

    private static bool IsCalledSo(FieldValues values)
    {
        var leads = values.Find("lead").Where(lead => FieldText.Read(lead.Value) is { Length: >= MinLead } text
            && LooseText.IsSentence(text)).ToList();
        return leads.Count > 0 && leads.Concat(values.Find("title")).Any(
            value => FieldAffixes.Words(value.Name).Exists(OfArticles.Contains));
    }

    private static IEnumerable<JsonElement> Lists(JsonElement item) => item.EnumerateObject()
        .Where(property => property.Value.ValueKind == JsonValueKind.Array && FieldValues.NameOf(property) is { } name
            && !BesideTexts.IsDetail(name) && !FieldTexts.CommentNames.Contains(name))
        .Select(property => property.Value);

    // A part may have a date, but neither an id nor an address nor an author.
    private static bool HasOther(JsonElement list, FieldMap fields) => list.EnumerateArray().Any(
        part => part.ValueKind == JsonValueKind.Object && fields.Values(part) is var values
            && (values.Find("id").Any() || values.Find("url").Any() || values.Find("author").Any()));
}
