using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading.News;

/// <summary>Which elements of some XML are its records.</summary>
/// <param name="Name">The name of such an element.</param>
/// <param name="Around">Names of the elements around them.</param>
internal sealed record XmlRecords(string Name, HashSet<string> Around)
{
    private const int MaxDepth = 12;
    private const int MinScore = 3;

    // Elements that say in an attribute which field they are.
    private static readonly HashSet<string> Named = new(["field", "column", "col", "property", "attribute", "attr", "prop", "value",
        "param", "data", "meta", "str", "arr", "date", "int", "long", "bool", "text", "item"], StringComparer.Ordinal);

    private static readonly HashSet<string> Inline = new(["q", "a", "s", "b", "i", "u", "cite", "time", "data", "label", "mark", "var",
        "small", "big"], StringComparer.Ordinal);

    private static readonly HashSet<string> Blocks = new(["p", "para", "div", "h2", "h3", "h4", "ul", "ol", "blockquote", "table",
        "figure", "dl", "pre", "section"], StringComparer.Ordinal);

    /// <summary>The elements whose children are most fields of an article, by the beginning of a file; null where none has a title or a
    /// text and something more.</summary>
    public static XmlRecords? Find(string text, FieldMap fields)
    {
        var root = new Place("", null);
        var at = root;
        var tokens = new MarkupTokenizer(new CharSource(new StringReader(text)));
        while (tokens.Next() is { } token)
        {
            if (token.Kind == MarkupKind.Close)
                at = at.Closed(token.Value);
            if (token.Kind != MarkupKind.Open)
                continue;
            var child = at.Child(token.Value);
            child.Count++;
            foreach (var (name, value) in token.Attributes)
                _ = name is "name" or "key" && Named.Contains(child.Name) ? at.Fields.Add(value) : child.Fields.Add(name);
            if (!token.IsEmpty)
                at = child;
        }

        return root.All(0).Where(place => place.Score(fields) >= MinScore).MaxBy(place => place.Score(fields)) is { } best
            && !best.NamesAround.Contains(best.Name)
            ? new XmlRecords(best.Name, [.. best.NamesAround])
            : null;
    }

    /// <summary>The children and attributes of a record as the fields of an object.</summary>
    /// <param name="names">Tells which names are those of fields.</param>
    public static JsonElement Fields(XElement record, FieldMap names)
    {
        foreach (var text in record.Elements().Where(child => child.Elements().Any(
            inner => Blocks.Contains(inner.Name.LocalName) && inner.Name.LocalName != "section")).ToList())
            XmlBlocks.Mend(text);
        var loose = Loose(record, names);
        var fields = Object(loose.Count > 0 ? Without(record, loose) : record, 0);
        if (loose.Count > 0)
            fields["body html"] = string.Concat(loose.Select(Html));
        return JsonSerializer.SerializeToElement(fields);
    }

    // Where paragraphs or bare words stand beside the fields, they and what nobody knows are the text, in their order; where a text has
    // an element of its own, that is a field, and they are beside it.
    private static List<XNode> Loose(XElement record, FieldMap names)
    {
        if (record.Elements().Any(child => names.KnownFieldsOf(FieldName(child)).Contains("body") && !Blocks.Contains(child.Name.LocalName))
            || !record.Nodes().Any(IsBare))
            return [];
        return [.. record.Nodes().Where(node => IsBare(node) || (node is XElement child && !names.IsKnown(FieldName(child))
            && (LooseText.IsSentence(child.Value) || (child.HasElements && child.Value.Any(char.IsLetter)))))];
    }

    private static bool IsBare(XNode node) => node is XText text ? LooseText.IsSentence(text.Value)
        : node is XElement child && Blocks.Contains(child.Name.LocalName) && child.Value.Any(char.IsLetter);

    private static XElement Without(XElement record, List<XNode> loose)
    {
        var left = loose.ToHashSet();
        return new XElement(record.Name, record.Attributes(), record.Nodes().Where(node => !left.Contains(node)));
    }

    private static string Html(XNode node) => node switch
    {
        XElement child when Blocks.Contains(child.Name.LocalName) => new XElement("div", child).InnerHtml(),
        XElement child when child.Elements().All(inner => SafeHtml.HtmlNames.Contains(inner.Name.LocalName)) =>
            $"<p>{child.InnerHtml()}</p>",
        XElement child => string.Concat(child.Nodes().Select(Html)),
        XText text => XmlContent.Paragraphs(text.Value),
        _ => "",
    };

    private static JsonObject Object(XElement element, int depth)
    {
        var fields = new JsonObject();
        foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.Namespace == XNamespace.None
            && !(attribute.Name.LocalName is "name" or "key" && (IsNamed(element) || element.Elements().Any(IsNamed)))))
            fields[attribute.Name.LocalName] = attribute.Value;
        foreach (var group in element.Elements().GroupBy(FieldName))
        {
            var values = group.Select(child => Value(child, depth + 1)).OfType<JsonNode>().ToList();
            if (values.Count > 0)
                fields[group.Key] = values.Count == 1 ? values[0] : new JsonArray([.. values]);
        }

        return fields;
    }

    private static bool IsNamed(XElement element) => Named.Contains(element.Name.LocalName) && element.Attribute("name") is not null;

    private static string FieldName(XElement child) =>
        Named.Contains(child.Name.LocalName) && (child.Attribute("name") ?? child.Attribute("key")) is { Value.Length: > 0 } name
            ? name.Value
            : child.Name.LocalName;

    private static JsonNode? Value(XElement element, int depth)
    {
        if (!element.HasElements || depth > MaxDepth)
            return element.Value.Trim() is { Length: > 0 } text
                ? JsonValue.Create(text)
                : JsonValue.Create((element.Attribute("value") ?? element.Attribute("content")
                    ?? element.Attribute("default"))?.Value);
        // Short names of other makes are those of words in a line, too: what has no words but in them has parts.
        if (element.Elements().Skip(1).Any() && element.Elements().All(child => Inline.Contains(child.Name.LocalName) && !child.HasElements)
            && !element.Nodes().OfType<XText>().Any(node => !string.IsNullOrWhiteSpace(node.Value)))
            return JsonValue.Create(string.Concat(element.Elements().Select(child => $"<p>{child.InnerHtml()}</p>\n")));
        if (element.Elements().Any(child => SafeHtml.HtmlNames.Contains(child.Name.LocalName))
            || element.Nodes().OfType<XText>().Any(node => !string.IsNullOrWhiteSpace(node.Value)))
            return JsonValue.Create(element.InnerHtml());
        var names = element.Elements().Select(child => child.Name).Distinct().Count();
        return names == 1 && (element.Elements().Skip(1).Any() || IsNamed(element)) && !element.Elements().Any(IsNamed)
            ? new JsonArray([.. element.Elements().Select(child => Value(child, depth + 1))])
            : Object(element, depth);
    }

    /// <summary>An element at one place of the tree, however often it is there.</summary>
    private sealed class Place(string name, Place? around)
    {
        private const int MaxPlaces = 200;

        private readonly Dictionary<string, Place> children = new(StringComparer.Ordinal);

        // Prefixes of namespaces are of no account.
        public string Name { get; } = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

        public int Count { get; set; }

        public HashSet<string> Fields { get; } = new(StringComparer.Ordinal);

        public IEnumerable<string> NamesAround
        {
            get
            {
                for (var place = around; place is { Around: not null }; place = place.Around)
                    yield return place.Name;
            }
        }

        private Place? Around => around;

        public Place Child(string tag)
        {
            if (children.TryGetValue(tag, out var child))
                return child;
            child = new Place(tag, this);
            if (children.Count < MaxPlaces)
                children.Add(tag, child);
            Fields.Add(child.Name);
            return child;
        }

        public Place Closed(string tag)
        {
            var bare = tag[(tag.IndexOf(':', StringComparison.Ordinal) + 1)..];
            for (var place = this; place.Around is { } outer; place = outer)
            {
                if (place.Name == bare)
                    return outer;
            }

            return this;
        }

        public IEnumerable<Place> All(int depth) => depth > MaxDepth
            ? []
            : children.Values.SelectMany(child => child.All(depth + 1).Prepend(child));

        public int Score(FieldMap fields)
        {
            var known = Fields.Where(field => field is not ("name" or "id")).SelectMany(fields.FieldsOf).ToHashSet(StringComparer.Ordinal);
            if (!known.Contains("title") && !known.Contains("body"))
                return 0;
            return (2 * known.Count) - 1 + (Count > 1 ? 2 : 0);
        }
    }
}
