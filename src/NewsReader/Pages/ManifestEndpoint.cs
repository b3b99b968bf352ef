using System.Text.Json.Nodes;

namespace NewsReader.Pages;

/// <summary>The web app manifest in the reader's language and colours, with which a browser installs the site.</summary>
internal static class ManifestEndpoint
{
    public const string Address = "/manifest.webmanifest";

    public static void MapManifest(this IEndpointRouteBuilder routes) => routes.MapGet(Address, (HttpContext context, ReaderView reader) =>
    {
        context.Response.Headers.Vary = "Cookie, Accept-Language";
        context.Response.Headers.CacheControl = "private, no-cache";
        var manifest = Manifest(ThemeColor.Of(reader.Display.Theme)[0].Color, reader.Base);
        return TypedResults.Text(manifest.ToJsonString(), "application/manifest+json");
    });

    private static JsonObject Manifest(string color, string siteBase) => new()
    {
        ["id"] = siteBase + "/",
        ["name"] = PageText.Of("Site.Name"),
        ["short_name"] = PageText.Of("Site.Name"),
        ["description"] = PageText.Of("Site.Description"),
        ["lang"] = PageText.Language,
        ["dir"] = PageText.Direction,
        ["start_url"] = siteBase + "/",
        ["scope"] = siteBase + "/",
        ["display"] = "standalone",
        ["theme_color"] = color,
        ["background_color"] = color,
        ["icons"] = new JsonArray(
            Icon(siteBase + "/favicon.svg", "any", "image/svg+xml"),
            Icon(siteBase + "/icons/icon-192.png", "192x192", "image/png"),
            Icon(siteBase + "/icons/icon-512.png", "512x512", "image/png"),
            Icon(siteBase + "/icons/maskable-512.png", "512x512", "image/png", "maskable")),
        ["shortcuts"] = new JsonArray(
            Shortcut("Search.Title", siteBase + "/search"),
            Shortcut("Own.bookmarks", siteBase + "/bookmarks")),
    };

    private static JsonObject Icon(string address, string sizes, string type, string purpose = "any") =>
        new() { ["src"] = address, ["sizes"] = sizes, ["type"] = type, ["purpose"] = purpose };

    private static JsonObject Shortcut(string name, string address) => new() { ["name"] = PageText.Of(name), ["url"] = address };
}
