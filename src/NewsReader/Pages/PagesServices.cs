using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using NewsReader.Http;

namespace NewsReader.Pages;

/// <summary>The pages, their assets and what they need.</summary>
internal static class PagesServices
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorPages(options => options.Conventions.AuthorizeFolder("/Admin"))
            .AddMvcOptions(options => options.Filters.Add<FrameFilter>());
        services.AddInterfaceLanguages();
        services.AddSecurityHeaders();
        services.AddHttpContextAccessor();
        services.AddMemoryCache();
        services.AddResponseCompression();
        // An article of 24 KB takes 0.2 ms and 8.4 KB so, at the next levels 0.6 ms and 7.4 KB; in a large archive most pages are seen
        // once.
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        // Persian letters stay letters in the source of a page; as numbers they are four times as long.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddScoped<ReaderView>();
        services.AddRouting(options => options.LowercaseUrls = true);
        return services;
    }

    public static void MapPages(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseManagementListener();
        app.UseRequestTimeouts();
        app.UseRateLimiter();
        app.UseCheckedForms();
        app.MapStaticAssets().DisableRateLimiting().WithSecurityHeadersPolicy(SecurityHeaders.Asset).Add(CacheFonts);
        app.MapRazorPages().WithStaticAssets();
        app.MapLocalDigits();
        app.MapOriginals();
        app.MapGone();
        app.MapDisplay();
        app.MapManifest();
    }

    // Fonts are named in a style sheet, where their fingerprint is not known; a changed font gets a new name.
    private static void CacheFonts(EndpointBuilder endpoint)
    {
        var next = endpoint.RequestDelegate;
        if (next is null || (endpoint as RouteEndpointBuilder)?.RoutePattern.RawText?.StartsWith("fonts/",
            StringComparison.Ordinal) is not true)
            return;
        endpoint.RequestDelegate = context =>
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Task.CompletedTask;
            });
            return next(context);
        };
    }
}
