using System.Net;
using System.Text;

namespace NewsReader.Settings;

/// <summary>What the settings say about where the server is reached.</summary>
internal static class ServerAddresses
{
    /// <summary>The names and addresses of the machine itself, as a request may write them.</summary>
    public static readonly IReadOnlyList<string> Loopback = ["localhost", "127.0.0.1", "[::1]"];

    // To the server no name of a machine, but the word for a socket.
    private const string SocketHost = "unix";
    private const string SocketScheme = $"http://{SocketHost}:";

    // What the system has room for, see unix(7).
    private const int MaxSocketBytes = 107;

    /// <summary>An address of the network to serve at; null for what is none. "*" and "+" mean every address of the machine to the server,
    /// and are no URIs.</summary>
    public static Uri? Parse(string url)
    {
        var plain = url.Trim().Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal);
        return Uri.TryCreate(plain, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && uri.AbsolutePath == "/"
            && !uri.Host.Equals(SocketHost, StringComparison.OrdinalIgnoreCase)
            ? uri
            : null;
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

    /// <summary>The files of the Unix sockets that are served at.</summary>
    public static IReadOnlyList<string> Sockets(NewsReaderOptions options) =>
        [.. options.Urls.Split(';').Select(Socket).OfType<string>()];

    /// <summary>The addresses of the network that are served at.</summary>
    public static IReadOnlyList<Uri> Served(NewsReaderOptions options) => [.. options.Urls.Split(';').Select(Parse).OfType<Uri>()];

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

    private static IPNetwork? Network(string proxy)
    {
        if (IPAddress.TryParse(proxy, out var address))
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        return IPNetwork.TryParse(proxy, out var network) ? network : null;
    }
}
