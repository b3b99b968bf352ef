using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using NewsReader.Settings;

namespace NewsReader.Http;

/// <summary>How many connections one client has open, so that nobody takes all that the server has; proxies have as many as they
/// need.</summary>
internal sealed class ConnectionLimits(IOptions<NewsReaderOptions> options)
{
    private readonly int most = options.Value.Limits.Connections;
    private readonly List<IPNetwork> proxies = [.. ServerAddresses.Proxies(options.Value).OfType<IPNetwork>()];
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> open = new(StringComparer.Ordinal);

    /// <summary>Ends the connections of a listener that are too many.</summary>
    public void Bound(ListenOptions listener)
    {
        if (most > 0)
            listener.Use(next => connection => AcceptAsync(connection, next));
    }

    private async Task AcceptAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        var client = connection.RemoteEndPoint is IPEndPoint { Address: var address } && !IsProxy(address)
            ? ClientAddress.From(address) : null;
        if (client is null)
        {
            await next(connection);
            return;
        }

        if (!TryEnter(client))
        {
            connection.Abort();
            return;
        }

        try
        {
            await next(connection);
        }
        finally
        {
            Leave(client);
        }
    }

    private bool IsProxy(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return proxies.Exists(proxy => proxy.Contains(plain));
    }

    private bool TryEnter(string client)
    {
        lock (gate)
        {
            var count = open.GetValueOrDefault(client);
            if (count >= most)
                return false;
            open[client] = count + 1;
            return true;
        }
    }

    private void Leave(string client)
    {
        lock (gate)
        {
            if (open[client] == 1)
                open.Remove(client);
            else
                open[client]--;
        }
    }
}
