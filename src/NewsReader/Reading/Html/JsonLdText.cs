using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace NewsReader.Reading.Html;

/// <summary>The text of an article that is described in JSON-LD: as one, or in parts, such as the entries of a live report, questions with
/// their answers, or the steps of what is to be done.</summary>
/// <param name="article">The description.</param>
internal sealed class JsonLdText(JsonElement article)
{
    private const int MaxParts = 2000;

    private readonly StringBuilder html = new();
    private int parts;

    /// <summary>The text as HTML, or null where there is none.</summary>
    public string? Read()
    {
        Add(article, "articleBody");
        if (html.Length == 0)
            Add(article, "text");
        if (html.Length == 0)
            Add(article, "transcript");
        foreach (var entry in All(article, "liveBlogUpdate"))
            AddEntry(entry);
        foreach (var name in new[] { "recipeIngredient", "ingredients", "supply", "tool" })
            AddList(name);
        foreach (var step in All(article, "recipeInstructions").Concat(All(article, "step")))
            AddStep(step);
        foreach (var question in All(article, "mainEntity").Where(IsAsked))
            AddQuestion(question);
        AddAnswers(article);
        return html.Length > 0 ? html.ToString() : null;
    }

    private static bool IsAsked(JsonElement part) => Array.Exists(["acceptedAnswer", "suggestedAnswer"],
        name => JsonLd.Values(part, name).Count > 0);

    private void AddEntry(JsonElement entry)
    {
        if (IsOver())
            return;
        var date = Text(entry, "datePublished") ?? Text(entry, "dateCreated");
        AddHeading(string.Join(" · ", new[] { Text(entry, "headline") ?? Text(entry, "name"), date is null ? null : Shown(date) }
            .Where(part => part is { Length: > 0 })));
        var before = html.Length;
        foreach (var name in new[] { "articleBody", "text", "description" })
        {
            if (html.Length == before)
                Add(entry, name);
        }
    }

    private void AddStep(JsonElement step)
    {
        if (IsOver())
            return;
        if (step.ValueKind == JsonValueKind.String)
        {
            html.Append(PageData.AsHtml(step.AsText()));
            return;
        }

        var (name, text) = (Text(step, "name"), Text(step, "text"));
        if (text is null || (name is not null && !text.StartsWith(name, StringComparison.Ordinal)))
            AddHeading(name);
        Add(step, "text");
        foreach (var inner in All(step, "itemListElement"))
            AddStep(inner);
    }

    private void AddQuestion(JsonElement question)
    {
        if (IsOver())
            return;
        AddHeading(Text(question, "name"));
        Add(question, "text");
        AddAnswers(question);
    }

    private void AddAnswers(JsonElement question)
    {
        foreach (var answer in All(question, "acceptedAnswer").Concat(All(question, "suggestedAnswer")))
        {
            if (IsOver())
                return;
            AddHeading(All(answer, "author").Select(author => Text(author, "name")).FirstOrDefault());
            Add(answer, "text");
        }
    }

    private void AddList(string name)
    {
        var items = All(article, name).Select(item => item.ValueKind == JsonValueKind.String ? item.AsText() : Text(item, "name"))
            .OfType<string>().Select(SafeHtml.PlainText).Where(item => item.Length > 0).ToList();
        if (items.Count > 0)
            html.Append("<ul>").AppendJoin("", items.Select(item => $"<li>{WebUtility.HtmlEncode(item)}</li>\n")).Append("</ul>\n");
    }

    private void AddHeading(string? text)
    {
        if (text is { Length: > 0 })
            html.Append(CultureInfo.InvariantCulture, $"<h3>{WebUtility.HtmlEncode(SafeHtml.PlainText(text))}</h3>\n");
    }

    private void Add(JsonElement part, string name)
    {
        foreach (var value in JsonLd.Values(part, name))
        {
            if (value.ValueKind == JsonValueKind.String)
                html.Append(PageData.AsHtml(value.AsText())).Append('\n');
            else if ((Text(value, "@value") ?? Text(value, "text")) is { } text)
                html.Append(PageData.AsHtml(text)).Append('\n');
        }
    }

    private bool IsOver() => ++parts > MaxParts;

    // What others list one by one may be a list of its own.
    private static IEnumerable<JsonElement> All(JsonElement part, string name) => JsonLd.Values(part, name).SelectMany(
        value => JsonLd.Values(value, "@type").Exists(type => type.ValueKind == JsonValueKind.String && type.AsText() == "ItemList")
            ? JsonLd.Values(value, "itemListElement").Select(Listed)
            : [value]);

    private static JsonElement Listed(JsonElement item) => JsonLd.Values(item, "item") is [var inner, ..] ? inner : item;

    private static string Shown(string date) =>
        DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && date.Contains(':', StringComparison.Ordinal)
                ? time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
                : date;

    private static string? Text(JsonElement part, string name) =>
        JsonLd.Values(part, name) is [{ ValueKind: JsonValueKind.String } text, ..] ? text.AsText() : null;
}
