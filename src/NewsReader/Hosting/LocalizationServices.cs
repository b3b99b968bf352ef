using System.Globalization;
using Microsoft.AspNetCore.Localization;
using NewsReader.Pages;

namespace NewsReader.Hosting;

/// <summary>The languages of the interface: Persian, or what the reader chose. What the browser accepts says nothing: most readers of Persian have an English browser.</summary>
internal static class LocalizationServices
{
    public static IServiceCollection AddInterfaceLanguages(this IServiceCollection services)
    {
        services.Configure<RequestLocalizationOptions>(options =>
        {
            var setting = DisplayPreferences.Settings.First(known => known.Name == "language");
            var cultures = setting.Values.Select(CultureInfo.GetCultureInfo).ToList();
            options.DefaultRequestCulture = new RequestCulture(cultures[0]);
            options.SupportedCultures = cultures;
            options.SupportedUICultures = cultures;
            options.RequestCultureProviders =
            [
                new CustomRequestCultureProvider(context => Task.FromResult(Chosen(context.Request, setting))),
            ];
        });
        return services;
    }

    private static ProviderCultureResult? Chosen(HttpRequest request, DisplaySetting setting) =>
        request.Cookies[setting.Cookie] is { } value && setting.Allows(value) ? new ProviderCultureResult(value) : null;
}
