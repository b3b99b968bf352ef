using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsReader.Benchmarks.Speed.Serving;

/// <summary>
/// One connection that asks for one page after another and reads each to its end. It does no more than that, so that on one machine
/// with the server it takes little of the time that is measured.
/// </summary>
internal sealed class HttpConnection : IDisposable
{
    private const int FirstRoom = 128 * 1024;

    private static readonly byte[] EndOfHeaders = "\r\n\r\n"u8.ToArray();

    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] room = new byte[FirstRoom];

    private HttpConnection()
    {
    }

    /// <summary>The body of the last answer.</summary>
    public ReadOnlyMemory<byte> Body { get; private set; }

    public static async Task<HttpConnection> OpenAsync(int port, CancellationToken cancellationToken)
    {
        var connection = new HttpConnection();
        try
        {
            await connection.socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellationToken);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The bytes of a request for a page.</summary>
    public static byte[] Request(string path, bool packed) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Language: "
            + $"fa\r\n{(packed ? "Accept-Encoding: gzip, deflate, br, zstd\r\n" : "")}\r\n");

    /// <summary>Asks and reads the answer to its end; the result is its status.</summary>
    public async Task<int> SendAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        for (var sent = 0; sent < request.Length;)
            sent += await socket.SendAsync(request[sent..], cancellationToken);
        var (filled, head) = (0, -1);
        while (head < 0)
        {
            filled += await ReadAsync(filled, cancellationToken);
            head = room.AsSpan(0, filled).IndexOf(EndOfHeaders);
        }

        var headers = Encoding.ASCII.GetString(room, 0, head);
        var begin = head + EndOfHeaders.Length;
        var length = LengthOf(headers);
        while (filled < begin + length)
            filled += await ReadAsync(filled, cancellationToken);
        Body = room.AsMemory(begin, length);
        return int.Parse(headers.AsSpan(9, 3), CultureInfo.InvariantCulture);
    }

    public void Dispose() => socket.Dispose();

    private async Task<int> ReadAsync(int filled, CancellationToken cancellationToken)
    {
        if (filled == room.Length)
            Array.Resize(ref room, room.Length * 2);
        var read = await socket.ReceiveAsync(room.AsMemory(filled), cancellationToken);
        return read > 0 ? read : throw new IOException("The server closed the connection.");
    }

    private static int LengthOf(string headers)
    {
        const string name = "\r\nContent-Length:";
        var at = headers.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return headers.Contains("chunked", StringComparison.OrdinalIgnoreCase)
                ? throw new IOException($"An answer without a length:\n{headers}") : 0;
        var end = headers.IndexOf('\r', at + name.Length);
        return int.Parse(headers.AsSpan(at + name.Length, (end < 0 ? headers.Length : end) - at - name.Length).Trim(),
            CultureInfo.InvariantCulture);
    }
}
