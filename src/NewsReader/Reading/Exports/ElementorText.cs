using System.Net;
using System.Text;
using System.Text.Json;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading.Exports;

/// <summary>The text of a page that is built with Elementor: the words of its widgets in their order.</summary>
internal static class ElementorText
{
    private const int MaxDepth = 24;

    // Settings of widgets that are shown as words; all else says how they look.
    private static readonly HashSet<string> Texts = new(["editor", "text", "html", "description", "description_text", "caption",
        "tab_content", "item_title", "testimonial_content", "blockquote_content", "alert_title", "alert_description", "content",
        "item_description"], StringComparer.Ordinal);

    private static readonly HashSet<string> Titles = new(["title", "title_text", "tab_title", "heading"], StringComparer.Ordinal);

    /// <summary>The HTML of what it keeps of a page in JSON; empty where that is none.</summary>
    public static string Html(string built)
    {
        try
        {
            using var document = JsonDocument.Parse(built, JsonShape.Lenient);
            var html = new StringBuilder();
            Add(html, document.RootElement, 0);
            return html.ToString();
        }
        catch (JsonException)
        {
            return "";
        }
    }

    private static void Add(StringBuilder html, JsonElement value, int depth)
    {
        if (depth > MaxDepth)
            return;
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                Add(html, item, depth + 1);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject())
            {
                if (property.Value.ValueKind != JsonValueKind.String)
                    Add(html, property.Value, depth + 1);
                else
                    Add(html, property.Name, property.Value.AsText());
            }
        }
    }

    private static void Add(StringBuilder html, string name, string text)
    {
        if (text.Length == 0 || !text.Any(char.IsLetter))
            return;
        if (Titles.Contains(name))
            html.Append("<h3>").Append(WebUtility.HtmlEncode(SafeHtml.Words(text))).Append("</h3>\n");
        else if (Texts.Contains(name))
            html.Append(SafeHtml.IsHtml(text) ? text : XmlContent.Paragraphs(text)).Append('\n');
    }
}
