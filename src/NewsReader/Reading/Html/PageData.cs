using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using NewsReader.Text.Words;

namespace NewsReader.Reading.Html;

/// <summary>The article that a page holds as data of its programs, for pages that show nothing, or only its beginning, without
/// them.</summary>
internal sealed class PageData
{
    private const int MaxNodes = 200_000;

    // A shorter text is a label or a setting.
    private const int MinText = 40;

    // An article stands beside its title, or a few steps around it.
    private const int MaxSteps = 4;
    private const int MaxTitled = 40;
    private const int MinAddressPart = 2;
    private const int MinTitle = 4;

    private readonly StateGraph graph;
    private readonly StateText writer;
    private readonly List<Node> nodes = [];
    private JsonElement taken;
    private string takenName = "";

    private PageData(StateGraph graph) => (this.graph, writer) = (graph, new StateText(graph));

    public string Html { get; private set; } = "";

    /// <summary>Whether it has the title or the address of the page, so that it is no other article.</summary>
    public bool IsSure { get; private set; }

    public string? Title { get; private set; }

    public string? Lead { get; private set; }

    public string? Published { get; private set; }

    public string? Author { get; private set; }

    public IReadOnlyList<string> Tags { get; private set; } = [];

    /// <summary>What its object says besides.</summary>
    public RecordTexts? Beside { get; private set; }

    private int Length { get; set; }

    /// <summary>The article of the page: what has its title or its address, else what has the longest text; or null.</summary>
    /// <param name="held">What the page holds for its programs; what is no data is passed over.</param>
    /// <param name="page">The page.</param>
    /// <param name="metadata">What the page says of its article.</param>
    /// <param name="records">Finds what its object says besides.</param>
    public static PageData? Find(HeldData held, IParentNode page, PageMetadata metadata, IRecordTexts records)
    {
        var data = new PageData(new StateGraph(held));
        data.Visit();
        var titles = metadata.Titles.Concat(page.QuerySelectorAll("h1").Select(ElementHeuristics.Text))
            .Select(title => (title, TitleKey.Of(title))).Where(title => title.Item2.Length >= MinTitle).ToList();
        if (!data.TakeTitled(titles) && !data.TakeAddressed(metadata.Url))
            data.TakeLongest();
        if (data.Length == 0)
            return null;
        data.AddBeside(records);
        return data;
    }

    // What stands in the same object under other names: questions, captions, a second part.
    private void AddBeside(IRecordTexts records)
    {
        var own = Lead ?? new StateFacts(taken, graph).Lead;
        Beside = records.Read(graph.Whole(taken), new TakenText(takenName, Html, Title, own, Author));
        Html += string.Concat(Beside.Shown.Select(text => "\n" + AsHtml(text)));
    }

    /// <summary>A text that may be HTML as HTML.</summary>
    public static string AsHtml(string text)
    {
        if (SafeHtml.IsHtml(text))
            return text;
        // What was escaped twice is HTML.
        var plain = SafeHtml.Unescaped(text);
        return plain.Length < text.Length && plain.AsSpan().TrimStart() is ['<', ..] && SafeHtml.IsHtml(plain) ? plain : string.Concat(
            plain.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>\n"));
    }

    private void Visit()
    {
        var waiting = new Queue<Node>(graph.Roots.Select(
            root => new Node(root.Value, -1, root.Name, StateNames.IsOther(root.Name))));
        for (var count = 0; waiting.TryDequeue(out var node) && count < MaxNodes; count++)
        {
            if (node.Value.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in node.Value.EnumerateArray())
                    Wait(waiting, node with { Value = item });
            }
            else if (node.Value.ValueKind == JsonValueKind.Object)
            {
                nodes.Add(node);
                foreach (var property in node.Value.EnumerateObject())
                {
                    graph.Note(property);
                    Wait(waiting, new Node(property.Value, nodes.Count - 1, property.Name,
                        node.IsOther || StateNames.IsOther(property.Name)));
                }
            }
        }
    }

    // JSON within a text is visited as what it holds; what is only referred to is visited where it is.
    private void Wait(Queue<Node> waiting, Node node)
    {
        var value = node.Value.ValueKind == JsonValueKind.String ? graph.Resolve(node.Value) : node.Value;
        if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            waiting.Enqueue(node with { Value = value });
    }

    private bool TakeTitled(List<(string Title, string Key)> titles)
    {
        if (titles.Count == 0)
            return false;
        var titled = nodes.Select((node, at) => (Node: node, At: at, Title: TitleOf(node.Value, title => IsSame(title, titles))))
            .Where(one => one.Title is not null).OrderBy(one => one.Node.IsOther).Take(MaxTitled).ToList();
        foreach (var one in titled)
            Take(one.Node.Value, one.Title);
        for (var step = 0; Length == 0 && step < MaxSteps; step++)
        {
            titled = [.. titled.Where(one => one.Node.Parent >= 0).Select(one => (nodes[one.Node.Parent], one.Node.Parent, one.Title))];
            foreach (var one in titled)
                Take(one.Node.Value, one.Title);
        }

        return IsSure = Length > 0;
    }

    private bool TakeAddressed(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return false;
        var parts = Uri.UnescapeDataString(uri.AbsolutePath).Split('/', '.').Where(part => part.Length >= MinAddressPart)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var node in nodes.Where(node => !node.IsOther && node.Value.EnumerateObject().Any(property =>
            property.Name is "id" or "slug" or "newsId" or "articleId" or "postId" or "code" or "uid"
            && property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number && parts.Contains(property.Value.ToString())))
            .Take(MaxTitled))
            Take(node.Value, TitleOf(node.Value, _ => true));
        return IsSure = Length > 0;
    }

    private void TakeLongest()
    {
        foreach (var isOther in new[] { false, true })
        {
            foreach (var node in nodes.Where(node => node.IsOther == isOther && node.Value.EnumerateObject()
                .Any(property => StateNames.IsBody(property.Name))))
                Take(node.Value, TitleOf(node.Value, _ => true), isNamed: true);
            if (Length > 0)
                return;
        }
    }

    // Of all that an object holds, its text is the longest part, one that is named so before others.
    private void Take(JsonElement article, string? title, bool isNamed = false)
    {
        var (best, bestPlain, bestRank, bestName) = ("", "", 0, "");
        foreach (var property in article.EnumerateObject())
        {
            var isBody = StateNames.IsBody(property.Name);
            if ((isNamed && !isBody) || StateNames.IsOther(property.Name) || StateNames.IsLead(property.Name)
                || StateNames.IsTitle(property.Name) || (!isBody && StateNames.IsFact(property.Name)) || IsAnother(property.Value, title))
                continue;
            var html = writer.Write(property.Name, property.Value);
            if (html.Length < MinText || SafeHtml.PlainText(html) is not { Length: >= MinText } plain)
                continue;
            var rank = plain.Length * (isBody ? 2 : 1);
            if (rank > bestRank)
                (best, bestPlain, bestRank, bestName) = (html, plain, rank, property.Name);
        }

        if (bestPlain.Length <= Length)
            return;
        (Html, Length, Title, taken, takenName) = (best, bestPlain.Length, title, article, bestName);
        var facts = new StateFacts(article, graph);
        (Lead, Published, Author, Tags) = (facts.Lead, facts.Published, facts.Author, facts.Tags);
        if (Lead is not null && bestPlain.StartsWith(Lead.TrimEnd('.', '…', ' '), StringComparison.Ordinal))
            Lead = null;
    }

    // An object that is beside the title has none but that.
    private bool IsAnother(JsonElement value, string? title) => title is not null && value.ValueKind == JsonValueKind.Object
        && TitleOf(value, _ => true) is { } other && TitleKey.Of(other) != TitleKey.Of(title) && StateNames.KindOf(value).Length == 0;

    private string? TitleOf(JsonElement article, Predicate<string> isRight) => article.EnumerateObject()
        .Where(property => StateNames.IsTitle(property.Name))
        .Select(property => StateFacts.TextOf(property.Value, graph)).FirstOrDefault(text => text is not null && isRight(text))
        ?? (article.TryGetProperty("headlines", out var titles) && titles.ValueKind == JsonValueKind.Object
            ? TitleOf(titles, isRight)
            : null);

    // The title of a window goes on with the name of the site.
    private static bool IsSame(string title, List<(string Title, string Key)> titles) =>
        titles.Exists(other => TitleKey.MayBeginAlike(title, other.Title)) && TitleKey.Of(title) is { Length: >= MinTitle } key
        && titles.Exists(other => other.Key == key
            || (key.Length * 2 >= other.Key.Length && other.Key.StartsWith(key, StringComparison.Ordinal)));

    /// <summary>An object in the data.</summary>
    /// <param name="Value">The object.</param>
    /// <param name="Parent">The number of that which holds it, or -1.</param>
    /// <param name="Name">The property that holds it.</param>
    /// <param name="IsOther">Whether it is of other articles or of readers by the names of what holds it.</param>
    private sealed record Node(JsonElement Value, int Parent, string Name, bool IsOther);
}
