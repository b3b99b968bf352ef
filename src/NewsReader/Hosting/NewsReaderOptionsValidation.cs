using Microsoft.Extensions.Options;

namespace NewsReader.Hosting;

/// <summary>Checks the settings at the start; every failure names the key, the value and what is allowed.</summary>
internal sealed class NewsReaderOptionsValidation : IValidateOptions<NewsReaderOptions>
{
    public ValidateOptionsResult Validate(string? name, NewsReaderOptions options)
    {
        var failures = new List<string>();
        foreach (var url in options.Urls.Split(';'))
        {
            if (Address(url) is null)
                failures.Add($"{NewsReaderOptions.Section}:Urls is \"{url}\"; allowed are addresses such as http://localhost:5080, separated by \";\"");
        }

        if (options.Management.Url is { } management && (options.Management.EndPoint is not { } listener || Ports(options).Contains(listener.Port)))
            failures.Add($"{NewsReaderOptions.Section}:Management:Url is \"{management}\"; allowed are loopback addresses at a port that {NewsReaderOptions.Section}:Urls does not use, such as http://127.0.0.1:5090");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
            failures.Add($"{NewsReaderOptions.Section}:TimeZone is \"{options.TimeZone}\"; allowed are IANA names such as Asia/Tehran or UTC");
        if (options.Data is { } data && (data.Length == 0 || File.Exists(data)))
            failures.Add($"{NewsReaderOptions.Section}:Data is \"{data}\"; allowed is the path of a folder, which is made when it is not there");
        if (options.SearchSeconds is not (>= 0.1 and <= 60))
            failures.Add($"{NewsReaderOptions.Section}:SearchSeconds is \"{options.SearchSeconds}\"; allowed is 0.1 to 60");
        if (options.PageCacheMegabytes is not (>= 0 and <= 4096))
            failures.Add($"{NewsReaderOptions.Section}:PageCacheMegabytes is \"{options.PageCacheMegabytes}\"; allowed is 0 to 4096");
        foreach (var (path, collection) in options.Collections)
        {
            if (string.IsNullOrWhiteSpace(collection) || collection == Articles.Collection.SeedsName)
                failures.Add($"{NewsReaderOptions.Section}:Collections:{path} is \"{collection}\"; allowed is a name other than \"{Articles.Collection.SeedsName}\"");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<int> Ports(NewsReaderOptions options) => options.Urls.Split(';').Select(Address).OfType<Uri>().Select(uri => uri.Port);

    // "http://*:80" and "http://+:80" mean every address to the server, and are no URIs.
    private static Uri? Address(string url)
    {
        var plain = url.Trim().Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal);
        return Uri.TryCreate(plain, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && uri.AbsolutePath == "/" ? uri : null;
    }
}
