using Microsoft.Extensions.Options;

namespace NewsReader.Reading;

internal static class ReadingServices
{
    /// <summary>Registers the readers of all formats and their settings.</summary>
    public static IServiceCollection AddReading(this IServiceCollection services)
    {
        services.AddOptions<ReadingOptions>().BindConfiguration(ReadingOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReadingOptions>, ReadingOptionsValidation>();
        return services.AddSingleton<ArticleReaders>();
    }
}
