namespace NewsReader.Hosting;

/// <summary>The headers every answer carries.</summary>
internal static class SecurityHeaders
{
    /// <summary>The name of the policy of a file that is kept and never run.</summary>
    public const string Download = "download";

    public static IServiceCollection AddSecurityHeaders(this IServiceCollection services)
    {
        services.AddSecurityHeaderPolicies()
            .SetDefaultPolicy(ForPages(Common()))
            .AddPolicy(Download, Common().AddContentSecurityPolicy(policy =>
            {
                policy.AddDefaultSrc().None();
                policy.AddSandbox();
            }));
        return services;
    }

    private static HeaderPolicyCollection Common() => new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicySameOrigin()
        .AddCrossOriginOpenerPolicy(builder => builder.SameOrigin())
        .AddCrossOriginResourcePolicy(builder => builder.SameOrigin());

    // Everything comes from this server, nothing inline, nothing framed.
    private static HeaderPolicyCollection ForPages(HeaderPolicyCollection headers) =>
        headers.AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().None();
            policy.AddScriptSrc().Self();
            policy.AddStyleSrc().Self();
            policy.AddFontSrc().Self();
            policy.AddImgSrc().Self();
            policy.AddConnectSrc().Self();
            policy.AddManifestSrc().Self();
            policy.AddWorkerSrc().Self();
            policy.AddFormAction().Self();
            policy.AddBaseUri().None();
            policy.AddFrameAncestors().None();
        });
}
