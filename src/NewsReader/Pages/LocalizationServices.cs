using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;

namespace NewsReader.Pages;

/// <summary>
/// The languages of the interface: what the reader chose, else English for a browser that wants English rather than Persian, else Persian.
/// A browser that names neither, or both alike, gets Persian, the language of the newspaper.
/// </summary>
internal static class LocalizationServices
{
    public static IServiceCollection AddInterfaceLanguages(this IServiceCollection services)
    {
        services.Configure<RequestLocalizationOptions>(options =>
        {
            var cultures = DisplayPreferences.Language.Values.Select(CultureInfo.GetCultureInfo).ToList();
            options.DefaultRequestCulture = new RequestCulture(cultures[0]);
            options.SupportedCultures = cultures;
            options.SupportedUICultures = cultures;
            options.ApplyCurrentCultureToResponseHeaders = true;
            options.RequestCultureProviders =
            [
                new CustomRequestCultureProvider(context => Task.FromResult<ProviderCultureResult?>(new(LanguageOf(context.Request)))),
            ];
        });
        return services;
    }

    /// <summary>The language that a request is answered in.</summary>
    public static string LanguageOf(HttpRequest request)
    {
        var setting = DisplayPreferences.Language;
        if (request.Headers.Cookie.Count > 0 && request.Cookies[setting.Cookie] is { } chosen && setting.Allows(chosen))
            return chosen;
        if (request.Headers.AcceptLanguage.Count == 0)
            return setting.Default;
        var accepted = request.GetTypedHeaders().AcceptLanguage;
        return Wish(accepted, "en") > Wish(accepted, "fa") ? "en" : setting.Default;
    }

    // From 0 to 1, by the most specific range that covers the language (RFC 9110, 12.5.4).
    private static double Wish(IList<StringWithQualityHeaderValue> accepted, string language) =>
        Weight(accepted, range => range == language || range.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase))
        ?? Weight(accepted, range => range == "*") ?? 0;

    private static double? Weight(IList<StringWithQualityHeaderValue> accepted, Func<string, bool> covers) =>
        accepted.Where(range => covers(range.Value.ToString())).Max(range => (double?)(range.Quality ?? 1));
}
