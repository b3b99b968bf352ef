using System.Net;
using System.Text;
using System.Text.Json;
using NewsReader.Reading.Html;

namespace NewsReader.Reading.Structured;

/// <summary>Mobiledoc, which Ghost wrote for years: sections of markers, with cards beside them that the sections name by number.</summary>
internal static class MobiledocText
{
    private const int Markup = 1;
    private const int Picture = 2;
    private const int List = 3;
    private const int Card = 10;

    private static readonly string[] CardTexts = ["html", "markdown", "code", "calloutText", "content", "heading", "caption", "title"];

    /// <summary>Whether an object is such a text.</summary>
    public static bool Is(JsonElement value) => value.At("sections") is { ValueKind: JsonValueKind.Array }
        && value.At("version") is not null && (value.At("cards") is not null || value.At("markups") is not null);

    /// <summary>The text as HTML.</summary>
    public static string Html(JsonElement value)
    {
        var html = new StringBuilder();
        var (cards, atoms) = (value.Items("cards").ToList(), value.Items("atoms").ToList());
        foreach (var section in value.Items("sections").Where(section => section.ValueKind == JsonValueKind.Array))
        {
            var parts = section.EnumerateArray().ToList();
            switch (Number(parts, 0))
            {
                case Markup when parts.Count > 2:
                    Wrap(html, Text(parts, 1) ?? "p", Markers(parts[2], atoms));
                    break;
                case Picture:
                    html.Append("<p><img src=\"").Append(WebUtility.HtmlEncode(Text(parts, 1))).Append("\"></p>\n");
                    break;
                case List when parts.Count > 2 && parts[2].ValueKind == JsonValueKind.Array:
                    Wrap(html, Text(parts, 1) ?? "ul",
                        string.Concat(parts[2].EnumerateArray().Select(item => $"<li>{Markers(item, atoms)}</li>")));
                    break;
                case Card when Number(parts, 1) is { } at && at >= 0 && at < cards.Count:
                    WriteCard(cards[at], html);
                    break;
            }
        }

        return html.ToString().Trim();
    }

    private static void WriteCard(JsonElement card, StringBuilder html)
    {
        if (card.ValueKind != JsonValueKind.Array || card.GetArrayLength() < 2)
            return;
        var payload = card[1];
        if (card[0].ValueKind == JsonValueKind.String && card[0].AsText().Contains("image", StringComparison.Ordinal)
            && RichPicture.Html(payload) is { } picture)
            Wrap(html, "p", picture);
        foreach (var name in CardTexts)
        {
            if (payload.Text(name) is not { } text)
                continue;
            if (name == "markdown")
                html.Append(MarkdownText.Html(text) ?? RichText.Marked(text)).Append('\n');
            else
                html.Append(SafeHtml.IsHtml(text) ? text : $"<p>{RichText.Marked(text)}</p>").Append('\n');
        }
    }

    // A marker is [kind, markups begun, how many end, its text]; an atom is named by its number.
    private static string Markers(JsonElement markers, List<JsonElement> atoms)
    {
        var html = new StringBuilder();
        foreach (var marker in markers.ValueKind == JsonValueKind.Array ? markers.EnumerateArray() : default)
        {
            var parts = marker.ValueKind == JsonValueKind.Array ? marker.EnumerateArray().ToList() : [];
            if (Number(parts, 0) == 0)
                html.Append(WebUtility.HtmlEncode(Text(parts, 3)));
            else if (Number(parts, 3) is { } at && at >= 0 && at < atoms.Count && atoms[at].ValueKind == JsonValueKind.Array)
                html.Append(atoms[at].EnumerateArray().ToList() is [_, { ValueKind: JsonValueKind.String } shown, ..]
                    && shown.AsText().Length > 0 ? WebUtility.HtmlEncode(shown.AsText()) : "<br>");
        }

        return html.ToString();
    }

    private static void Wrap(StringBuilder html, string element, string inner)
    {
        var name = SafeHtml.HtmlNames.Contains(element) ? element.ToLowerInvariant() : "p";
        if (!string.IsNullOrWhiteSpace(inner))
            html.Append('<').Append(name).Append('>').Append(inner).Append("</").Append(name).Append(">\n");
    }

    private static int? Number(List<JsonElement> parts, int at) =>
        at < parts.Count && parts[at].ValueKind == JsonValueKind.Number && parts[at].TryGetInt32(out var number) ? number : null;

    private static string? Text(List<JsonElement> parts, int at) =>
        at < parts.Count && parts[at].ValueKind == JsonValueKind.String ? parts[at].AsText() : null;
}
