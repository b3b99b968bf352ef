using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsReader.Articles;
using NewsReader.Reading.Markup;
using NewsReader.Reading.News;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Exports;

/// <summary>Pages of XWiki as its archives have them, a file each. Tags and posts of its blog are objects of a page, and so are remarks of
/// readers, which are none of it.</summary>
internal sealed partial class XWikiReader(ReadingOptions limits) : IArticleReader
{
    private readonly MarkupArticles articles = new("xwiki", ["xwikidoc"], [], limits) { KindOf = KindOf };

    public string Name => "xwiki";

    public bool Accepts(SourceFile file) => file.Head is { IsBinary: false, Root: "xwikidoc" };

    public IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken) =>
        articles.ReadAsync(file, Read, cancellationToken);

    private static string? KindOf(XElement page)
    {
        if (page.Text("hidden") is "true" || Property(page, "BlogPostClass", "hidden") is "1")
            return LeftOutKind.Hidden;
        return Property(page, "BlogPostClass", "published") is "0" ? LeftOutKind.Draft : null;
    }

    private static ArticleDraft? Read(MarkupItem item)
    {
        var page = item.Element;
        var source = Property(page, "BlogPostClass", "content") ?? page.Text("content");
        if (source is null || !source.Any(char.IsLetterOrDigit))
            return null;
        var dropped = new List<DroppedPart>();
        var markdown = page.Text("syntaxid")?.StartsWith("xwiki", StringComparison.Ordinal) == false ? source : Markdown(source, dropped);
        var html = MarkdownText.Html(markdown);
        return MarkupArticles.Empty with
        {
            Key = page.Attribute("reference")?.Value ?? "",
            Title = Property(page, "BlogPostClass", "title") ?? page.Text("title"),
            Language = page.Text("language") ?? page.Text("defaultlanguage"),
            Published = Property(page, "BlogPostClass", "publishdate") is { } day
                ? DateExpression.ReadField(day.Split('.')[0])
                : UnixTime.Read(page.Text("creationdate") ?? page.Text("date"), 1000),
            Tags = [.. Objects(page, "TagClass").SelectMany(one => one.Descendants("value")).Select(tag => tag.Value.Trim())
                .Where(tag => tag.Length > 0).Distinct()],
            Html = html,
            Text = html is null ? source : null,
            Dropped = [.. dropped, .. Objects(page, "XWikiComments").SelectMany(one => one.Descendants("comment"))
                .Select(remark => new DroppedPart(DropRule.Comments, remark.Value.Trim()))],
        };
    }

    private static IEnumerable<XElement> Objects(XElement page, string name) => page.Elements("object")
        .Where(one => one.Text("classname") is { } of && of[(of.LastIndexOf('.') + 1)..] == name);

    private static string? Property(XElement page, string name, string property) => Objects(page, name)
        .SelectMany(one => one.Elements("property")).Select(one => one.Text(property)).FirstOrDefault(value => value is not null);

    // Of macros the words within them stay.
    private static string Markdown(string source, List<DroppedPart> dropped)
    {
        var text = Macro().Replace(source.ReplaceLineEndings("\n"), macro =>
        {
            dropped.Add(new DroppedPart(DropRule.Markers, macro.Value));
            return "";
        });
        text = Heading().Replace(text, heading => new string('#', heading.Groups[1].Length) + " " + heading.Groups[2].Value.Trim());
        text = Italic().Replace(text, "*$1*");
        text = Link().Replace(text, Linked);
        return Numbered().Replace(text, "1. ");
    }

    private static string Linked(Match link)
    {
        var (to, words) = (link.Groups["to"].Value.Split("||")[0].Trim(), link.Groups["words"].Value.Trim());
        to = to.StartsWith("url:", StringComparison.Ordinal) ? to[4..] : to;
        if (!Addresses.IsWeb(to))
            return words.Length > 0 ? words : to[(to.LastIndexOf('.') + 1)..];
        return words.Length > 0 ? $"[{words}](<{to}>)" : $"<{to}>";
    }

    [GeneratedRegex(@"\{\{/?[a-zA-Z][^{}\n]{0,300}?/?\}\}|\(%[^%\n]{0,300}%\)|\({3}|\){3}")]
    private static partial Regex Macro();

    [GeneratedRegex(@"^(={1,6})[ \t]*([^=\n][^\n]*?)[ \t]*=*[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?<![:/])//([^/\n\s](?:[^/\n]|/(?!/)){0,300}?)//")]
    private static partial Regex Italic();

    [GeneratedRegex(@"\[\[(?:(?<words>[^\]\n]{1,300}?)>>)?(?<to>[^\]\n>]{1,600})\]\]")]
    private static partial Regex Link();

    [GeneratedRegex(@"^1+\.[ \t]+", RegexOptions.Multiline)]
    private static partial Regex Numbered();
}
