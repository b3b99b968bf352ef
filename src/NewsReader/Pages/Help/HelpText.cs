using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsReader.Text.Direction;

namespace NewsReader.Pages.Help;

/// <summary>The help in one language: the Markdown file beside this one, made HTML once.</summary>
/// <param name="Parts">The headings of its parts, in order.</param>
internal sealed record HelpText(string Html, IReadOnlyList<HelpPart> Parts)
{
    private const string SearchPath = "/search";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseGenericAttributes().Build();

    private static readonly Dictionary<string, HelpText> ByLanguage =
        DisplayPreferences.Language.Values.ToDictionary(language => language, Read, StringComparer.Ordinal);

    /// <summary>The text with its links below the base path of the site.</summary>
    public string HtmlBelow(string siteBase) =>
        siteBase.Length == 0 ? Html : Html.Replace("href=\"/", $"href=\"{siteBase}/", StringComparison.Ordinal);

    /// <summary>The help in a language of the interface.</summary>
    public static HelpText Of(string language) => ByLanguage[language];

    private static HelpText Read(string language)
    {
        var document = Markdown.Parse(Source(language), Pipeline);
        foreach (var code in document.Descendants<CodeInline>())
            Mark(code, language);
        return new HelpText(document.ToHtml(Pipeline), [.. document.OfType<HeadingBlock>().Select(PartOf)]);
    }

    private static string Source(string language)
    {
        using var stream = typeof(HelpText).Assembly.GetManifestResourceStream($"help.{language}.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    // What is to be typed has its own direction and language; where it links to the search, it is what is searched.
    private static void Mark(CodeInline code, string language)
    {
        var isRightToLeft = TextDirection.Of(code.Content) == BaseDirection.RightToLeft;
        var attributes = code.GetAttributes();
        attributes.AddProperty("dir", isRightToLeft ? "rtl" : "ltr");
        if (isRightToLeft && language != "fa")
            attributes.AddProperty("lang", "fa");
        if (code.Parent is LinkInline { Url: SearchPath } link)
            link.Url = SearchPath + "?q=" + Uri.EscapeDataString(code.Content);
    }

    private static HelpPart PartOf(HeadingBlock heading)
    {
        var title = string.Concat(heading.Inline!.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));
        return new HelpPart(heading.GetAttributes().Id!, title.Trim());
    }
}

/// <summary>A part of the help.</summary>
/// <param name="Id">Where it is on the page; the same in every language.</param>
internal sealed record HelpPart(string Id, string Title);
