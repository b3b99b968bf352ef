using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Articles;

namespace NewsReader.Reading.Html;

/// <summary>Shows what a page hands to its programs as rows of elements (<c>4:["$","p",null,{"children":"…"}]</c>), where it shows less
/// without them.</summary>
internal sealed partial class FlightPage
{
    /// <summary>What holds the rows in the programs of a page.</summary>
    public const string Stream = "__next_f";

    // A page that shows as much has its text.
    private const int MaxShown = 3000;
    private const int MinText = 100;

    private const int MaxDepth = 400;
    private const int MaxVisits = 500_000;
    private const int MaxWritten = 1 << 22;

    private const string Children = "children";
    private const string Unshown = "script, style, noscript, template";

    // What is shown in place of the page: until it is there, where it is not, where nobody may read it.
    private static readonly HashSet<string> Instead = new(
        ["notFound", "not-found", "loading", "error", "template", "fallback", "forbidden", "unauthorized", "errorComponent", "skeleton",
            "errorStyles", "errorScripts", "templateStyles", "templateScripts", "head"], StringComparer.Ordinal);

    private static readonly HashSet<string> Programs = new(
        ["script", "style", "link", "meta", "title", "base", "template", "noscript", "svg", "head", "input", "button"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Void =
        new(["img", "br", "hr", "source", "track", "wbr", "embed", "col"], StringComparer.Ordinal);

    private readonly StateGraph graph;
    private readonly StringBuilder html = new();
    private readonly HashSet<string> written = new(StringComparer.Ordinal);
    private int visits;
    private int depth;

    private FlightPage(StateGraph graph) => this.graph = graph;

    /// <summary>Puts the elements into the page, in the place of what it shows; call it while the programs are there.</summary>
    /// <param name="programs">The programs of the page.</param>
    /// <param name="dropped">Takes the words that are replaced.</param>
    /// <param name="warnings">Takes what could not be read as it was marked up.</param>
    public static void Show(IElement body, IReadOnlyList<IElement> programs, DroppedText dropped, ICollection<string> warnings)
    {
        var pushed = programs.Where(program => program.TextContent.Contains(Stream, StringComparison.Ordinal)).ToList();
        if (pushed.Count == 0)
            return;
        var shown = Letters(body) - body.QuerySelectorAll(Unshown).Sum(Letters);
        if (shown > MaxShown)
            return;
        var page = SafeHtml.Parse(new FlightPage(new StateGraph(new HeldData(pushed, []))).Write(), warnings).Body!;
        if (Letters(page) < Math.Max(MinText, shown * 2))
            return;
        foreach (var child in body.ChildNodes.Where(child => child is not IElement { LocalName: "script" }).ToList())
        {
            if (child is not IElement { LocalName: "style" or "noscript" or "template" } and not IComment)
                dropped.Add(DropRule.Replaced, child);
            child.RemoveFromParent();
        }

        body.Append([.. page.ChildNodes]);
    }

    private static int Letters(IElement element) => element.TextContent.Count(char.IsLetterOrDigit);

    // The rows that no other row holds; they hold the rest.
    private string Write()
    {
        var held = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in graph.Named.Values)
            Note(row, held);
        visits = 0;
        foreach (var (name, row) in graph.Named)
        {
            if (!held.Contains(name) && written.Add(name))
                Search(row);
        }

        return html.ToString();
    }

    private void Note(JsonElement value, HashSet<string> held) => Within(() =>
    {
        if (value.ValueKind == JsonValueKind.String && NameOf(value.AsText()) is { } name)
            held.Add(name);
        else if (value.ValueKind == JsonValueKind.Array)
            value.EnumerateArray().ToList().ForEach(item => Note(item, held));
        else if (value.ValueKind == JsonValueKind.Object)
            value.EnumerateObject().ToList().ForEach(property => Note(property.Value, held));
    });

    private void Within(Action visit)
    {
        if (depth > MaxDepth || html.Length > MaxWritten || ++visits > MaxVisits)
            return;
        depth++;
        visit();
        depth--;
    }

    // Elements anywhere in a value that is none.
    private void Search(JsonElement value) => Within(() =>
    {
        if (IsElement(value))
            Element(value);
        else if (value.ValueKind == JsonValueKind.Array)
            value.EnumerateArray().ToList().ForEach(Search);
        else if (value.ValueKind == JsonValueKind.String && RowOf(value.AsText()) is { ValueKind: not JsonValueKind.String } row)
            Search(row);
        else if (value.ValueKind == JsonValueKind.Object)
            value.EnumerateObject().Where(property => !Instead.Contains(property.Name)).ToList()
                .ForEach(property => Search(property.Value));
    });

    // What stands between the tags of an element.
    private void Child(JsonElement value) => Within(() =>
    {
        if (IsElement(value))
            Element(value);
        else if (value.ValueKind == JsonValueKind.Array && !(value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.Number))
            value.EnumerateArray().ToList().ForEach(Child);
        else if (value.ValueKind == JsonValueKind.Number)
            html.Append(value.GetRawText());
        else if (value.ValueKind == JsonValueKind.String)
            Words(value.AsText());
    });

    private void Words(string text)
    {
        if (RowOf(text) is { } row)
            Child(row);
        else if (text is ['$', '$', ..])
            html.Append(WebUtility.HtmlEncode(text[1..]));
        else if (text is not ['$', _, ..])
            html.Append(WebUtility.HtmlEncode(text));
    }

    private static bool IsElement(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() >= 4
        && value[0].ValueKind == JsonValueKind.String && value[0].AsText() == "$" && value[1].ValueKind == JsonValueKind.String
        && value[3].ValueKind == JsonValueKind.Object;

    private void Element(JsonElement element)
    {
        var (name, properties) = (element[1].AsText(), element[3]);
        if (Programs.Contains(name))
            return;
        if (name is "html" or "body" || !TagName().IsMatch(name))
            name = NameOfComponent(name, properties);
        if (name.Length > 0)
            Open(name, properties);
        if (!Void.Contains(name))
        {
            Content(properties, isComponent: name.Length == 0);
            if (name.Length > 0)
                html.Append("</").Append(name).Append('>');
        }
    }

    // A picture and a link are components of the maker; of other ones only what is in them is known.
    private static string NameOfComponent(string name, JsonElement properties)
    {
        if (name is not ['$', ..])
            return "";
        if (!properties.TryGetProperty(Children, out _) && properties.TryGetProperty("src", out _)
            && properties.TryGetProperty("alt", out _))
            return "img";
        return properties.TryGetProperty("href", out _) && properties.TryGetProperty(Children, out _) ? "a" : "";
    }

    private void Open(string name, JsonElement properties)
    {
        html.Append('<').Append(name);
        foreach (var property in properties.EnumerateObject().Where(property => AttributeName().IsMatch(property.Name)))
        {
            var attribute = property.Name switch { "className" => "class", "htmlFor" => "for", _ => property.Name.ToLowerInvariant() };
            if (property.Value.ValueKind == JsonValueKind.String && property.Name != Children)
                html.Append(CultureInfo.InvariantCulture, $" {attribute}=\"{WebUtility.HtmlEncode(Plain(property.Value.AsText()))}\"");
            else if (property.Value.ValueKind == JsonValueKind.True)
                html.Append(' ').Append(attribute);
            else if (attribute == "style" && property.Value.ValueKind == JsonValueKind.Object)
                html.Append(CultureInfo.InvariantCulture, $" style=\"{WebUtility.HtmlEncode(Style(property.Value))}\"");
        }

        html.Append('>');
    }

    private string Plain(string text) => RowOf(text) is { ValueKind: JsonValueKind.String } row ? row.AsText() : text;

    // Of a style what hides an element is of interest.
    private static string Style(JsonElement style) => string.Join(';', style.EnumerateObject()
        .Where(property => property.Name is "display" or "visibility" && property.Value.ValueKind == JsonValueKind.String)
        .Select(property => $"{property.Name}:{property.Value.AsText()}"));

    private void Content(JsonElement properties, bool isComponent)
    {
        if (properties.TryGetProperty("dangerouslySetInnerHTML", out var inner) && inner.ValueKind == JsonValueKind.Object
            && inner.TryGetProperty("__html", out var markup) && markup.ValueKind == JsonValueKind.String)
            html.Append(Plain(markup.AsText()));
        foreach (var property in properties.EnumerateObject())
        {
            if (property.Name == Children)
                Child(property.Value);
            else if (isComponent && !Instead.Contains(property.Name) && property.Value.ValueKind == JsonValueKind.Array)
                Search(property.Value);
        }
    }

    // A row that is written once is not written again where others refer to it; a text is.
    private JsonElement? RowOf(string text)
    {
        if (NameOf(text) is not { } name || !graph.Named.TryGetValue(name, out var row))
            return null;
        var path = text.Split(':');
        for (var i = 1; i < path.Length && i < MaxDepth; i++)
        {
            if (Part(row, path[i]) is not { } part)
                return null;
            row = part;
        }

        return row.ValueKind == JsonValueKind.String || path.Length > 1 || written.Add(name) ? row : null;
    }

    // «$5:props:children:0»
    private static JsonElement? Part(JsonElement value, string name)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            var at = IsElement(value) && name == "props" ? 3 : -1;
            return (at >= 0 || int.TryParse(name, CultureInfo.InvariantCulture, out at)) && at >= 0 && at < value.GetArrayLength()
                ? value[at]
                : null;
        }

        return value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var part) ? part : null;
    }

    // «$5», «$L1a», «$@7»
    private static string? NameOf(string text) => Reference().Match(text) is { Success: true } match ? "$" + match.Groups[1].Value : null;

    [GeneratedRegex("^[a-z][a-z0-9-]{0,40}$")]
    private static partial Regex TagName();

    [GeneratedRegex("^(?!on[A-Z])[a-zA-Z-]{1,40}$")]
    private static partial Regex AttributeName();

    [GeneratedRegex(@"^\$[L@]?([0-9a-f]{1,6})(?::|$)")]
    private static partial Regex Reference();
}
