using System.Net;

namespace NewsReader.Settings;

/// <summary>The settings of the application, section "NewsReader" of the configuration.</summary>
internal sealed class NewsReaderOptions
{
    public const string Section = "NewsReader";

    /// <summary>The folder of store, index and keys; relative to the current folder. Default: "data" where the program lives.</summary>
    public string? Data { get; set; }

    /// <summary>Addresses to serve at, separated by ";".</summary>
    public string Urls { get; set; } = "http://localhost:5080";

    /// <summary>Whether the articles that the product ships with are ingested and shown.</summary>
    public bool Seeds { get; set; } = true;

    /// <summary>The path that every address of the site begins with, such as "/news"; none by default.</summary>
    public string BasePath { get; set; } = "";

    /// <summary>Whether articles whose source is gone are deleted; otherwise they stay and are marked.</summary>
    public bool Mirror { get; set; }

    /// <summary>Whether pictures within articles are shown, loaded from where they are; otherwise they are links. What was read under the
    /// other setting is read again.</summary>
    public bool Images { get; set; }

    /// <summary>IANA name of the zone of dates that do not name their own.</summary>
    public string TimeZone { get; set; } = "Asia/Tehran";

    /// <summary>Seconds that finding the articles of one search may take; what was found until then is shown. 0.1 to 60.</summary>
    public double SearchSeconds { get; set; } = 2;

    /// <summary>The file of the administrator's synonyms; "synonyms.txt" of the data folder where none is named.</summary>
    public string? Synonyms { get; set; }

    /// <summary>Addresses and networks of the proxies that say whom they speak for (X-Forwarded-For, X-Forwarded-Proto) and what they
    /// took off an address (X-Forwarded-Prefix), separated by ";".</summary>
    public string Proxies { get; set; } = "";

    /// <summary>How much one client may ask.</summary>
    public LimitsOptions Limits { get; set; } = new();

    /// <summary>What only whoever runs the server sees.</summary>
    public ManagementOptions Management { get; set; } = new();

    /// <summary>Megabytes of pages kept in memory, 0 to 4096; 0 for none.</summary>
    public int PageCacheMegabytes { get; set; } = 32;

    /// <summary>How articles are dated.</summary>
    public DatesOptions Dates { get; set; } = new();

    /// <summary>How texts are set for readers who have not chosen.</summary>
    public TypographyOptions Typography { get; set; } = new();

    /// <summary>Names of collections by the path of their folder or file.</summary>
    public IDictionary<string, string> Collections { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>How much is answered, section "NewsReader:Limits".</summary>
internal sealed class LimitsOptions
{
    public const int MaxValue = 100_000;

    /// <summary>Pages that a processor has under way at once by default.</summary>
    public const int PlacesOfProcessor = 8;

    /// <summary>Searches and API requests of one client a second in the long run; 0 for no limit.</summary>
    public int RequestsPerSecond { get; set; } = 20;

    /// <summary>Searches and API requests at once, after a while without any.</summary>
    public int Burst { get; set; } = 200;

    /// <summary>Pages that are not kept, of one client a second in the long run; 0 for no limit.</summary>
    public int PagesPerSecond { get; set; } = 50;

    /// <summary>Pages at once, after a while without any.</summary>
    public int PageBurst { get; set; } = 500;

    /// <summary>Answers of all clients that are under way at once, half of them of one client; 0 for no limit, null for
    /// <see cref="PlacesOfProcessor"/> for each processor.</summary>
    public int? PagesAtOnce { get; set; }

    /// <summary>Connections of one client; 0 for no limit.</summary>
    public int Connections { get; set; } = 200;
}

/// <summary>What only whoever runs the server sees, section "NewsReader:Management".</summary>
internal sealed class ManagementOptions
{
    /// <summary>The address of the management listener, such as http://127.0.0.1:5090; none without it.</summary>
    public string? Url { get; set; }

    /// <summary>Where the management listener is bound; null without one, or when its address is not allowed.</summary>
    public IPEndPoint? EndPoint =>
        ServerAddresses.Parse(Url ?? "") is { Scheme: "http", Port: > 0 } uri
            && IPAddress.TryParse(uri.Host, out var address) && IPAddress.IsLoopback(address)
            ? new IPEndPoint(address, uri.Port)
            : null;
}

/// <summary>How articles are dated, section "NewsReader:Dates".</summary>
internal sealed class DatesOptions
{
    /// <summary>Whether an article that nothing else dates has the date its file was last written.</summary>
    public bool UseFileTime { get; set; }
}
