using Microsoft.AspNetCore.Html;

namespace NewsReader.Pages;

/// <summary>A drawing of icons.svg beside words that say the same.</summary>
internal static class Icon
{
    public static IHtmlContent Of(string name, string siteBase) => Html("ico", name, siteBase);

    /// <summary>One that points along the line, so that it is turned where the page runs the other way.</summary>
    public static IHtmlContent Along(string name, string siteBase) => Html("ico flip", name, siteBase);

    /// <summary>The mark of a section, as large as the words beside it.</summary>
    public static IHtmlContent Mark(string name, string siteBase) =>
        new HtmlString($"""<svg class="mk" aria-hidden="true"><use href="{siteBase}/icons.svg#m-{name}"></use></svg>""");

    private static HtmlString Html(string classes, string name, string siteBase) =>
        new($"""<svg class="{classes}" aria-hidden="true"><use href="{siteBase}/icons.svg#i-{name}"></use></svg>""");
}
