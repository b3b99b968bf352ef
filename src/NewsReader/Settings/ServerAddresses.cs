using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsReader.Settings;

/// <summary>What the settings say about where the server is reached.</summary>
internal static class ServerAddresses
{
    /// <summary>The names and addresses of the machine itself, as a request may write them.</summary>
    public static readonly IReadOnlyList<string> Loopback = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>What an address to serve at may be, in words.</summary>
    public const string Allowed = "are localhost, an address by number, or * for all addresses of the machine, with a port, such as "
        + "http://localhost:5080, http://192.0.2.1:80 and http://*:80, and sockets such as http://unix:/run/newsreader/http.sock";

    // To the server no name of a machine, but the word for a socket.
    private const string SocketHost = "unix";
    private const string SchemeEnd = "://";
    private const string SocketScheme = $"http://{SocketHost}:";

    // What the system has room for, see unix(7).
    private const int MaxSocketBytes = 107;

    /// <summary>An address of the network to serve at: a scheme, an address by number, "localhost", or "*" or "+" for every address of the
    /// machine, and a port; null for what is none. The server takes any other text for every address of the machine, so that a slip of the
    /// pen would open it to the network.</summary>
    public static Uri? Parse(string url)
    {
        url = url.Trim();
        var plain = url.EndsWith('/') ? url[..^1] : url;
        if (plain.Split(SchemeEnd) is not [var scheme, var place] || !IsScheme(scheme))
            return null;
        // The colons within brackets are of the address.
        var colon = place.IndexOf(':', Math.Max(place.IndexOf(']', StringComparison.Ordinal), 0));
        var (host, port) = colon < 0 ? (place, "") : (place[..colon], place[colon..]);
        if (port.Length > 0 && !ushort.TryParse(port[1..], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return null;
        return KnownHost(host) is { } known && Uri.TryCreate(scheme + SchemeEnd + known + port, UriKind.Absolute, out var uri) ? uri : null;
    }

    /// <summary>The file of a Unix socket to serve at, as in "http://unix:/run/newsreader/http.sock"; null for what is none.</summary>
    public static string? Socket(string url)
    {
        url = url.Trim();
        if (!url.StartsWith(SocketScheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var path = url[SocketScheme.Length..];
        // A colon ends the path for the server.
        return path is ['/', not '/', ..] && path[^1] != '/' && !path.Contains(':', StringComparison.Ordinal)
            && Encoding.UTF8.GetByteCount(path) <= MaxSocketBytes ? path : null;
    }

    /// <summary>Whether the server can serve at an address, of the network or a Unix socket.</summary>
    public static bool IsAllowed(string url) => Parse(url) is not null || Socket(url) is not null;

    /// <summary>The files of the Unix sockets that are served at.</summary>
    public static IReadOnlyList<string> Sockets(NewsReaderOptions options) =>
        [.. options.Urls.Split(';').Select(Socket).OfType<string>()];

    /// <summary>The addresses of the network that are served at.</summary>
    public static IReadOnlyList<Uri> Served(NewsReaderOptions options) => [.. options.Urls.Split(';').Select(Parse).OfType<Uri>()];

    /// <summary>Addresses whose port another one before them has, on the same address of the machine, with that one.</summary>
    public static IEnumerable<(string Url, string Other)> Shared(NewsReaderOptions options)
    {
        var urls = options.Urls.Split(';', StringSplitOptions.TrimEntries);
        return urls.SelectMany((url, place) => urls.Take(place).Where(other => AreOne(url, other)).Take(1).Select(other => (url, other)));
    }

    /// <summary>The proxies whose word is taken, each an address or a network; null for what is neither.</summary>
    public static IReadOnlyList<IPNetwork?> Proxies(NewsReaderOptions options) =>
        [.. options.Proxies.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Network)];

    /// <summary>Whether others can read what goes over the wire: reached from beyond the machine, without HTTPS and without a proxy that
    /// may add it.</summary>
    public static bool IsExposed(NewsReaderOptions options) =>
        Proxies(options).Count == 0 && Served(options).Any(address => address.Scheme == "http" && !address.IsLoopback);

    /// <summary>The host names that are answered: those allowed, else those of the machine where only the machine itself reaches the
    /// server, else all. Behind a Unix socket is a proxy, with names that it knows.</summary>
    /// <param name="allowed">The setting "AllowedHosts", separated by ";".</param>
    public static IList<string> Hosts(NewsReaderOptions options, string? allowed)
    {
        var named = (allowed ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var served = Served(options);
        if (named.Contains("*") || (named.Length == 0 && (Proxies(options).Count > 0 || Sockets(options).Count > 0
            || served.Any(address => !address.IsLoopback))))
            return ["*"];
        return [.. named, .. Loopback, .. served.Where(address => address.IsLoopback).Select(address => address.Host)];
    }

    private static bool AreOne(string url, string other)
    {
        if (Socket(url) is { } socket)
            return socket == Socket(other);
        return Parse(url) is { Port: > 0 } one && Parse(other) is { } before && one.Port == before.Port
            && (one.Host == before.Host || IsAny(one) || IsAny(before)
                || (one.IsLoopback && before.IsLoopback && (one.Host == Loopback[0] || before.Host == Loopback[0])));
    }

    private static bool IsAny(Uri address) =>
        IPAddress.TryParse(address.Host, out var number) && (number.Equals(IPAddress.Any) || number.Equals(IPAddress.IPv6Any));

    private static bool IsScheme(string scheme) => scheme.Equals(Uri.UriSchemeHttp, StringComparison.OrdinalIgnoreCase)
        || scheme.Equals(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase);

    // Of the ways to write an IPv4 address only the usual one means the same to everybody.
    private static string? KnownHost(string host) => host switch
    {
        "*" or "+" => IPAddress.Any.ToString(),
        ['[', .. var number, ']'] =>
            IPAddress.TryParse(number, out var v6) && v6.AddressFamily == AddressFamily.InterNetworkV6 ? host : null,
        _ when host.Equals(Loopback[0], StringComparison.OrdinalIgnoreCase) => host,
        _ => IPAddress.TryParse(host, out var v4) && v4.ToString() == host && v4.AddressFamily == AddressFamily.InterNetwork ? host : null,
    };

    private static IPNetwork? Network(string proxy)
    {
        if (IPAddress.TryParse(proxy, out var address))
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        return IPNetwork.TryParse(proxy, out var network) ? network : null;
    }
}
