using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Articles;
using NewsReader.Text.Reports;
using NewsReader.Text.Words;

namespace NewsReader.Reading.Html;

/// <summary>Tells by tags, classes, ids and headings what an element of a page is: article, advertising, menu, related titles.</summary>
internal static partial class ElementHeuristics
{
    private static readonly SearchValues<char> BesideNoteSigns = SearchValues.Create(" .:)]–-");
    private static readonly NameWords ChromeNames = NameWords.LoadRules("chrome-names");
    private static readonly NameWords RelatedNames = NameWords.Load("related-names");
    private static readonly NameWords BylineNames = NameWords.Load("byline-names");

    // Not generated, as its words are a file; only short texts in boxes of links are asked.
    private static readonly Regex BoxHeading = new(
        $@"^\W*(?:{string.Join('|', EmbeddedText.Lines("box-headings", Assembly.GetExecutingAssembly()).Select(BoxPattern))})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private const int MaxLine = 500;
    private const int MaxNameWords = 6;

    /// <summary>The text with blanks made one.</summary>
    public static string Flat(string text) =>
        string.Join(' ', text.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text of an element with blanks made one.</summary>
    public static string Text(IElement element) => Flat(element.TextContent);

    /// <summary>The text of the line that an element stands in, between two borders of blocks; of a long one what is near.</summary>
    public static string Line(IElement inline)
    {
        INode at = inline;
        while (at.Parent is IElement parent && SafeHtml.IsInline(parent))
            at = parent;
        var (line, length) = (new LinkedList<string>([at.TextContent]), 0);
        for (var before = at.PreviousSibling; IsInLine(before) && length < MaxLine; before = before!.PreviousSibling)
            length += line.AddFirst(before!.TextContent).Value.Length;
        for (var after = at.NextSibling; IsInLine(after) && length < MaxLine * 2; after = after!.NextSibling)
            length += line.AddLast(after!.TextContent).Value.Length;
        return Flat(string.Concat(line));
    }

    private static bool IsInLine(INode? node) => node is IText || (node is IElement element && SafeHtml.IsInline(element));

    /// <summary>The text of an element without that of its links, blanks made one.</summary>
    public static string TextBesideLinks(IElement element)
    {
        var text = new StringBuilder();
        Add(element);
        return Flat(text.ToString());

        // As deep as the parsed document, which is bounded.
        void Add(INode parent)
        {
            foreach (var child in parent.ChildNodes)
            {
                if (child is IText words)
                    text.Append(words.Data);
                else if (child is not IElement { LocalName: "a" } link || !link.HasAttribute("href"))
                    Add(child);
            }
        }
    }

    /// <summary>Letters of an element that are not in its links.</summary>
    public static int FreeLength(IElement element) => Text(element).Length - element.QuerySelectorAll("a").Sum(link => Text(link).Length);

    /// <summary>What an element is, by its tag or its names, that stands around an article: menus, sharing, comments,
    /// advertising.</summary>
    /// <returns>One of <see cref="DropRule"/>, or null.</returns>
    public static string? ChromeRule(IElement element) => element.LocalName switch
    {
        "nav" or "menu" or "amp-sidebar" => DropRule.Navigation,
        "aside" => DropRule.Aside,
        "footer" => element.ParentElement?.LocalName is "blockquote" or "figure" ? null : DropRule.Footer,
        "amp-ad" or "amp-embed" => DropRule.Advertising,
        "amp-user-notification" => DropRule.Notice,
        _ => RoleRule(element) ?? ChromeNames.RuleOf(OwnNames(element)),
    };

    /// <summary>What a class or id says of its element, as in <see cref="ChromeRule"/>.</summary>
    public static string? NameRule(string names) => ChromeNames.RuleOf(names);

    // Builders of pages call every piece of an article a widget of theirs.
    private static string OwnNames(IElement element) =>
        Names(element) is var names && names.Contains("widget", StringComparison.Ordinal) ? BuiltPiece().Replace(names, " ") : names;

    private static string? RoleRule(IElement element) => element.GetAttribute("role") switch
    {
        "navigation" => DropRule.Navigation,
        "banner" => DropRule.Header,
        "complementary" => DropRule.Aside,
        "contentinfo" => DropRule.Footer,
        "search" => DropRule.Form,
        "dialog" => DropRule.Notice,
        _ => null,
    };

    /// <summary>Whether an element is a note of a text: a sign that leads back into the page, and words behind it.</summary>
    public static bool IsNote(IElement element) => element.QuerySelector("a[href*='#']") is { } back
        && NoteAddress().IsMatch(back.GetAttribute("href")!) && NoteSign().IsMatch(Text(back))
        && Text(element) is var text && text.StartsWith(Text(back), StringComparison.Ordinal)
        && text.AsSpan(Text(back).Length).ContainsAnyExcept(BesideNoteSigns);

    /// <summary>Whether an element is hardly more than links.</summary>
    public static bool IsLinks(IElement element)
    {
        var links = element.QuerySelectorAll("a[href]").Select(Text).Where(text => text.Length > 0).ToList();
        return links.Count > 1 && links.Sum(text => text.Length) * 10 > Text(element).Length * 6;
    }

    /// <summary>Whether an element is a box of other articles.</summary>
    public static bool IsRelatedBox(IElement element) => RelatedNames.AreIn(Names(element));

    /// <summary>Whether an element names or presents who wrote an article.</summary>
    public static bool IsByline(IElement element) => BylineNames.AreIn(Names(element)) && !IsOfQuote(element);

    /// <summary>Whether an element stands in words that are quoted; who said them did not write the article.</summary>
    public static bool IsOfQuote(IElement element) =>
        element.Closest("[class*=testimonial i], [class*=quote i]") is { } quote && quote.QuerySelector("h1") is null;

    /// <summary>Whether an element names who wrote an article; a sentence does not, whatever its element is called.</summary>
    public static bool IsBylineLine(IElement element) => IsByline(element) && !IsSentenceOfWords(element.TextContent);

    /// <summary>Whether a text is a sentence rather than a name.</summary>
    public static bool IsSentenceOfWords(string? text) =>
        text.AsSpan().TrimEnd() is [.., '.'] && text!.Split(' ').Length > MaxNameWords;

    /// <summary>Whether an element is hidden from readers.</summary>
    public static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || (element.GetAttribute("style") is { } style && HiddenStyle().IsMatch(style))
        || (element.GetAttribute("aria-hidden") == "true" && Text(element) is { Length: < 40 } text
            && !(element.LocalName == "p" && PageOutline.IsSentence(text))) || IsOffScreen(element);

    /// <summary>Whether an element is put where nobody looks, or is too small to be read.</summary>
    public static bool IsOffScreen(IElement element) => element.GetAttribute("style") is { } style && OffScreenStyle().IsMatch(style);

    /// <summary>Whether a text is the heading of a list of related titles.</summary>
    public static bool IsRelatedHeading(string text) =>
        text.Length > 0 && NewsLine.IsRelatedHeading(text.Trim(' ', ':', '-', '|', '»', '«', '•', '/'), out var first) && first.Length == 0;

    /// <summary>Whether a text is the heading of a box of other articles that belong to the site, not to the article.</summary>
    public static bool IsBoxHeading(string text) => text.Length < 60 && BoxHeading.IsMatch(text);

    private static string BoxPattern(string heading) => Regex.Escape(heading).Replace("_", @"\W?", StringComparison.Ordinal);

    /// <summary>The class and id of an element.</summary>
    public static string Names(IElement element) => $"{element.ClassName} {element.Id}";

    // Builders call their forms, menus and lists of other posts so as well.
    [GeneratedRegex(@"\belementor-widget(?!-(?:\w+-)*(?:posts|post-comments|archive|nav|menu|form|share|social|sidebar|search|author"
        + @"|breadcrumbs?|login|loop|portfolio|wp|navigation|price|call|slides|toc|contents|sitemap)\b)[\w-]*"
        + @"|\b(?:so|siteorigin|e|hs|fl|brz|ct)-widget(?:[\w-]*?-(?:heading|title|text|editor|image|video|html|content"
        + @"|post|excerpt|span|container|wrap|list|quote|table|gallery|theme)[\w-]*|\b(?!-))|\bwidget-(?:span|type)[\w-]*",
        RegexOptions.IgnoreCase)]
    private static partial Regex BuiltPiece();

    [GeneratedRegex(@"(?:left|right|top|text-indent)\s*:\s*-\d{4,}|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|!|$)"
        + @"|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]", RegexOptions.IgnoreCase)]
    private static partial Regex OffScreenStyle();

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase)]
    private static partial Regex HiddenStyle();

    [GeneratedRegex("#.*(?:ftn|edn|fn|note|ref|cite)", RegexOptions.IgnoreCase)]
    private static partial Regex NoteAddress();

    [GeneratedRegex(@"^[\[(]?(?:\d{1,3}|[ivxlc]{1,6}|[a-z*†‡])[\])]?\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex NoteSign();
}
