using Microsoft.Extensions.Options;

namespace NewsReader.Settings;

/// <summary>Checks the settings at the start; every failure names where it stands, the key, the value and what is allowed.</summary>
internal sealed class NewsReaderOptionsValidation(IConfiguration configuration) : IValidateOptions<NewsReaderOptions>
{
    public ValidateOptionsResult Validate(string? name, NewsReaderOptions options)
    {
        var failures = new List<string>();
        CheckAddresses(options, Fail);
        if (Settings.BasePath.Read(options.BasePath) is null)
            Fail("BasePath", options.BasePath, $"are paths such as /news and /sites/news, of {Settings.BasePath.Letters}");
        foreach (var (key, value, least) in WrongLimits(options.Limits))
            Fail($"Limits:{key}", value, $"is {least}{(least == 0 ? ", which is no limit," : "")} to {LimitsOptions.MaxValue}");
        if (TimeZones.Find(options.TimeZone) is null)
            Fail("TimeZone", options.TimeZone, TimeZones.Allowed);
        if (options.Data is { } data && (data.Length == 0 || File.Exists(data)))
            Fail("Data", data, "is the path of a folder, which is made when it is not there");
        if (options.Synonyms is { } synonyms && (synonyms.Length == 0 || Directory.Exists(synonyms)))
            Fail("Synonyms", synonyms, "is the path of a file");
        if (options.SearchSeconds is not (>= 0.1 and <= 60))
            Fail("SearchSeconds", options.SearchSeconds, "is 0.1 to 60");
        if (options.PageCacheMegabytes is not (>= 0 and <= 4096))
            Fail("PageCacheMegabytes", options.PageCacheMegabytes, "is 0 to 4096");
        foreach (var (path, collection) in options.Collections)
        {
            if (string.IsNullOrWhiteSpace(collection) || collection == Articles.Collection.SeedsName)
                Fail($"Collections:{path}", collection, $"is a name other than \"{Articles.Collection.SeedsName}\"");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Fail(string key, object? value, string allowed)
        {
            var path = $"{NewsReaderOptions.Section}:{key}";
            failures.Add($"{SettingPlace.Describe(configuration, path)}{path} is \"{value}\"; allowed {allowed}");
        }
    }

    private static void CheckAddresses(NewsReaderOptions options, Action<string, object?, string> fail)
    {
        foreach (var url in options.Urls.Split(';').Distinct(StringComparer.Ordinal).Where(url => !ServerAddresses.IsAllowed(url)))
            fail("Urls", url, ServerAddresses.Allowed + ", separated by \";\"");
        foreach (var (url, other) in ServerAddresses.Shared(options))
            fail("Urls", url, $"is one address a port, and \"{other}\" has it already");
        if (options.Management.Url is { } management
            && (options.Management.EndPoint is not { } listener
                || ServerAddresses.Served(options).Any(address => address.Port == listener.Port)))
        {
            fail("Management:Url", management, "are loopback addresses at a port that "
                + $"{NewsReaderOptions.Section}:Urls does not use, such as http://127.0.0.1:5090");
        }

        if (ServerAddresses.Proxies(options).Contains(null))
        {
            fail("Proxies", options.Proxies,
                "are addresses such as 127.0.0.1 and networks such as 10.0.0.0/8, separated by \";\"");
        }
    }

    private static IEnumerable<(string Key, int Value, int Least)> WrongLimits(LimitsOptions limits)
    {
        IEnumerable<(string Key, int Value, int Least)> all =
        [
            (nameof(limits.RequestsPerSecond), limits.RequestsPerSecond, 0), (nameof(limits.Burst), limits.Burst, 1),
            (nameof(limits.PagesPerSecond), limits.PagesPerSecond, 0), (nameof(limits.PageBurst), limits.PageBurst, 1),
            (nameof(limits.PagesAtOnce), limits.PagesAtOnce ?? 0, 0), (nameof(limits.Connections), limits.Connections, 0),
        ];
        return all.Where(limit => limit.Value < limit.Least || limit.Value > LimitsOptions.MaxValue);
    }
}
