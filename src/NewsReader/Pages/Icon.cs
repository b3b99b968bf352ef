using Microsoft.AspNetCore.Html;

namespace NewsReader.Pages;

/// <summary>A drawing of icons.svg beside words that say the same.</summary>
internal static class Icon
{
    public static IHtmlContent Of(string name) => Html("ico", name);

    /// <summary>One that points along the line, so that it is turned where the page runs the other way.</summary>
    public static IHtmlContent Along(string name) => Html("ico flip", name);

    private static HtmlString Html(string classes, string name) =>
        new($"""<svg class="{classes}" aria-hidden="true"><use href="/icons.svg#i-{name}"></use></svg>""");
}
