using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Text.Reports;

namespace NewsReader.Enrichment;

/// <summary>The text of a report that came as HTML, as lines over its document.</summary>
internal sealed class HtmlText
{
    /// <summary>Elements that begin and end a line.</summary>
    internal static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "h1", "h2", "h3", "h4", "h5",
        "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "figure", "figcaption", "table", "caption", "thead",
        "tbody", "tfoot", "tr", "td", "th", "pre", "hr", "form", "fieldset", "address", "center", "details", "summary",
        "br",
    };

    // What the cleaner removes with all that is in it is no text.
    private static readonly HashSet<string> Code = new(HtmlCleaner.Code, StringComparer.Ordinal);

    private readonly List<ReportLine> lines = [];
    private readonly List<INode> nodes = [];
    private readonly List<IElement> links = [];
    private readonly StringBuilder text = new();

    private HtmlText(IHtmlDocument document)
    {
        Document = document;
        Collect(document.Body!, default);
        Flush(default);
    }

    public IHtmlDocument Document { get; }

    public IReadOnlyList<ReportLine> Lines => lines;

    /// <summary>The words of elements that the cleaner takes out with all that is in them; those of programs are none.</summary>
    public List<DroppedPart> Dropped { get; } = [];

    /// <param name="report">How long it may take, and takes the bound of HTML that is beyond one.</param>
    public static HtmlText Parse(string html, EnrichmentReport? report = null)
    {
        var parsed = new HtmlText(SafeHtml.Parse(html, report?.Warnings));
        report?.Time.Check("parsing the HTML of the article");
        return parsed;
    }

    /// <summary>Takes out the lines that are not among those of a form, which are some of <see cref="Lines"/> in their order.</summary>
    public void Keep(Headings form)
    {
        if (form.Shortened is HtmlLine shortened)
            shortened.RemoveBeginning(form.Beginning);
        var next = 0;
        foreach (var line in lines.Cast<HtmlLine>())
        {
            // A shortened line is another record over the same nodes.
            if (next < form.Body.Count && form.Body[next] is HtmlLine kept && ReferenceEquals(kept.Nodes, line.Nodes))
            {
                kept.RemoveEnd(kept.Tail);
                next++;
            }
            else
            {
                line.Remove();
            }
        }
    }

    // As deep as the parsed document, which is bounded.
    private void Collect(INode parent, BlockContext context)
    {
        foreach (var child in parent.ChildNodes)
        {
            if (child is IText run)
            {
                text.Append(run.Data);
                nodes.Add(child);
                if (context.Link is { } link && (links.Count == 0 || links[^1] != link))
                    links.Add(link);
            }
            else if (child is IElement { LocalName: var name } code && Code.Contains(name))
            {
                if (name is not ("script" or "style" or "template") && Flat(code.TextContent) is { Length: > 0 } words)
                    Dropped.Add(new DroppedPart(DropRule.Embedded, words));
            }
            else if (child is IElement element)
            {
                var isBlock = Blocks.Contains(element.LocalName);
                if (isBlock)
                    Flush(context);
                Collect(element, context.Within(element));
                if (isBlock)
                    Flush(context.Within(element));
            }
        }
    }

    private void Flush(BlockContext context)
    {
        var bare = NewsLine.Bare(Flat(text.ToString()));
        if (bare.Length > 0)
        {
            lines.Add(new HtmlLine(bare, [.. nodes])
            {
                Links = [.. links.Where(link => link.TextContent.Trim().Length > 0)
                    .Select(link => new RelatedDraft(NewsLine.Bare(Flat(link.TextContent)), link.GetAttribute("href")))],
                IsFixed = context.IsFixed,
                IsCode = context.IsCode,
                IsListed = context.IsListed,
                IsHeading = context.IsHeading,
                IsCaption = context.IsCaption,
            });
        }

        text.Clear();
        nodes.Clear();
        links.Clear();
    }

    private static string Flat(string text) =>
        string.Join(' ', text.Split([' ', '\n', '\r', '\t', '\f'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What is around a node.</summary>
    private readonly record struct BlockContext(IElement? Link, bool IsFixed, bool IsListed, bool IsHeading, bool IsCaption)
    {
        public bool IsCode { get; private init; }

        public BlockContext Within(IElement element) => element.LocalName switch
        {
            "a" => this with { Link = element },
            "table" => this with { IsFixed = true },
            "pre" => this with { IsFixed = true, IsCode = true },
            "figure" or "figcaption" => this with { IsFixed = true, IsCaption = true },
            "li" or "blockquote" => this with { IsListed = true },
            "h1" or "h2" or "h3" => this with { IsHeading = true },
            _ => this,
        };
    }
}
