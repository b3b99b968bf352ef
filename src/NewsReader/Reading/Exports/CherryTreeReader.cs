using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;
using NewsReader.Reading.News;

namespace NewsReader.Reading.Exports;

/// <summary>Notebooks of CherryTree: nodes within nodes, the text of each cut into runs by its marks. What only holds others is no article.
/// </summary>
internal sealed class CherryTreeReader(ReadingOptions limits) : IArticleReader
{
    private static readonly HashSet<string> Wrappers = new(["cherrytree"], StringComparer.Ordinal);

    public string Name => "cherrytree";

    public bool Accepts(SourceFile file) => file.Head is { IsBinary: false, Root: "cherrytree" };

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new TextStream(file);
        var keys = new ItemKeys(file.RelativePath);
        var number = 0;
        foreach (var item in new MarkupItems(text.Reader, Wrappers, limits).Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (item.Name != "node")
                continue;
            if (item.IsTooLarge)
            {
                yield return new ReadResult.Rejected(FormattableString.Invariant($"line {item.Line}"), FormattableString.Invariant(
                    $"the node with those in it is larger than {limits.MaxArticleBytes:N0} bytes (NewsReader:Reading:MaxArticleBytes)"));
                continue;
            }

            foreach (var draft in item.Element.DescendantsAndSelf("node").Select(Read).OfType<ArticleDraft>())
            {
                number++;
                yield return new ReadResult.Found(draft with
                {
                    Key = keys.For(draft.Key.Length > 0 ? draft.Key : null, number),
                    Location = FormattableString.Invariant($"node {number}, line {item.Line}"),
                    Section = draft.Section ?? file.FolderName,
                    Reader = Name,
                    Encoding = "utf-8",
                });
            }
        }

        if (number == 0)
            yield return new ReadResult.Rejected("", "the notebook has no texts");
        await Task.CompletedTask;
    }

    private static ArticleDraft? Read(XElement node)
    {
        var runs = node.Elements("rich_text").ToList();
        if (!runs.Exists(run => run.Value.Any(char.IsLetterOrDigit)))
            return null;
        var warnings = new List<string>();
        var own = new XElement(node.Name, node.Attributes(), runs.Select(run => new XElement(run)));
        return MarkupArticles.Empty with
        {
            Key = node.Attribute("unique_id")?.Value ?? "",
            Title = node.Attribute("name")?.Value,
            Section = node.Parent is { Name.LocalName: "node" } around ? around.Attribute("name")?.Value : null,
            Published = UnixTime.Read(node.Attribute("ts_creation")?.Value.Split('.')[0]),
            Tags = [.. (node.Attribute("tags")?.Value ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)],
            Html = HtmlBody.Extract(Html(runs), null, warnings),
            Original = Encoding.UTF8.GetBytes(own.ToString(SaveOptions.DisableFormatting)),
            Warnings = warnings,
        };
    }

    // A blank line ends a paragraph; marks are of the runs, which go on over lines.
    private static string Html(List<XElement> runs)
    {
        var lines = new StringBuilder();
        foreach (var run in runs)
        {
            var link = run.Attribute("link")?.Value.Split(' ', 2) is ["webs", var address] ? Addresses.Web(address, null) : null;
            lines.AppendJoin('\n', run.Value.Split('\n').Select(line => Marked(WebUtility.HtmlEncode(line), run, link)));
        }

        return string.Concat(lines.ToString().Split("\n\n").Where(part => part.Trim().Length > 0)
            .Select(part => $"<p>{part.Trim('\n').Replace("\n", "<br>", StringComparison.Ordinal)}</p>\n"));
    }

    private static string Marked(string line, XElement run, string? link)
    {
        if (line.Length == 0)
            return line;
        if (run.Attribute("weight")?.Value == "heavy")
            line = $"<b>{line}</b>";
        if (run.Attribute("style")?.Value == "italic")
            line = $"<i>{line}</i>";
        return link is null ? line : $"<a href=\"{WebUtility.HtmlEncode(link)}\">{line}</a>";
    }
}
