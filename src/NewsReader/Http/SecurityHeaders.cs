using Microsoft.Extensions.Options;
using NewsReader.Settings;

namespace NewsReader.Http;

/// <summary>The headers every answer carries.</summary>
internal static class SecurityHeaders
{
    /// <summary>The name of the policy of a file that is kept and never run.</summary>
    public const string Download = "download";

    /// <summary>The name of the policy of what pages are made with: it is fetched a dozen times for one page, so that its headers weigh
    /// something, and opens nothing. A worker answers for what it fetches itself and has the policy of pages.</summary>
    public const string Asset = "asset";

    // Style sheets, scripts and typefaces are no documents: there is nothing that a policy of theirs could close.
    private const string PartOfPage = "part";

    private const string Worker = "/sw.js";
    private const int SecondsAYear = 31_536_000;

    // What browsers offer a page that this site has no use for; whatever gets into a page finds it shut.
    private static readonly string[] Unused =
    [
        "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen", "gamepad",
        "geolocation", "gyroscope", "hid", "idle-detection", "local-fonts", "magnetometer", "microphone", "midi",
        "payment", "picture-in-picture", "publickey-credentials-create", "publickey-credentials-get",
        "screen-wake-lock", "serial", "sync-xhr", "usb", "xr-spatial-tracking",
    ];

    public static IServiceCollection AddSecurityHeaders(this IServiceCollection services) =>
        services.AddSecurityHeaderPolicies((policies, provider) =>
    {
        var hasImages = provider.GetRequiredService<IOptions<NewsReaderOptions>>().Value.Images;
        policies
            .SetDefaultPolicy(WithoutFeatures(ForPages(Common(), hasImages)))
            .AddPolicy(Asset, Closed(OfAsset()))
            .AddPolicy(PartOfPage, OfAsset())
            .SetPolicySelector(context => context.HttpContext.Request.Path.Value switch
            {
                Worker => context.DefaultPolicy,
                { } path when IsPartOfPage(path) && context.EndpointPolicy == context.ConfiguredPolicies[Asset] =>
                    context.ConfiguredPolicies[PartOfPage],
                _ => context.EndpointPolicy ?? context.DefaultPolicy,
            })
            .AddPolicy(Download, WithoutFeatures(Common()).AddContentSecurityPolicy(policy =>
            {
                policy.AddDefaultSrc().None();
                policy.AddFrameAncestors().None();
                policy.AddSandbox();
            }));
    });

    private static bool IsPartOfPage(string path) => Path.GetExtension(path) is ".css" or ".js" or ".woff2";

    private static HeaderPolicyCollection OfAsset() => new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddStrictTransportSecurityMaxAge(SecondsAYear)
        .AddCrossOriginResourcePolicy(builder => builder.SameOrigin());

    private static HeaderPolicyCollection Common() => new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddFrameOptionsDeny()
        .AddReferrerPolicySameOrigin()
        .AddStrictTransportSecurityMaxAge(SecondsAYear)
        .AddCrossOriginOpenerPolicy(builder => builder.SameOrigin())
        .AddCrossOriginResourcePolicy(builder => builder.SameOrigin());

    private static HeaderPolicyCollection Closed(HeaderPolicyCollection headers) => headers.AddContentSecurityPolicy(policy =>
    {
        policy.AddDefaultSrc().None();
        policy.AddFrameAncestors().None();
    });

    private static HeaderPolicyCollection WithoutFeatures(HeaderPolicyCollection headers) => headers.AddPermissionsPolicy(policy =>
    {
        foreach (var feature in Unused)
            policy.AddCustomFeature(feature).None();
    });

    // Everything comes from this server, but for the pictures of articles where those are shown; nothing inline, nothing framed, and no
    // text becomes script; the one policy is for the address of the worker.
    private static HeaderPolicyCollection ForPages(HeaderPolicyCollection headers, bool hasImages) =>
        headers.AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().None();
            policy.AddScriptSrc().Self();
            policy.AddStyleSrc().Self();
            policy.AddFontSrc().Self();
            var images = policy.AddImgSrc().Self();
            if (hasImages)
                images.OverHttps().From("http:").Data();
            policy.AddConnectSrc().Self();
            policy.AddManifestSrc().Self();
            policy.AddWorkerSrc().Self();
            policy.AddFormAction().Self();
            policy.AddBaseUri().None();
            policy.AddFrameAncestors().None();
            policy.AddRequireTrustedTypesFor().Script();
            policy.AddTrustedTypes().AllowPolicy("worker");
        });
}
