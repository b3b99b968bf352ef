using System.Net;
using System.Net.Sockets;

namespace NewsReader.Http;

/// <summary>The address that a request is counted under where requests are limited and written down.</summary>
internal static class ClientAddress
{
    private const int NetworkBits = 64;

    /// <summary>Whether the request did not leave the machine, as far as is known.</summary>
    public static bool IsThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);

    /// <summary>The address of a client, of IPv6 its network of 64 bits, within which a client has any address it likes; empty where there
    /// is none.</summary>
    public static string From(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address ? From(address) : "";

    /// <inheritdoc cref="From(HttpContext)"/>
    public static string From(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(address))
            return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBits / 8).Clear();
        return new IPNetwork(new IPAddress(bytes), NetworkBits).ToString();
    }
}
