using System.Net.Sockets;

namespace NewsReader.Startup;

/// <summary>The file of a Unix socket that is served at. The server itself removes it when it stops.</summary>
internal static class SocketFile
{
    // The user and the group of the server; whoever may write may connect.
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;

    /// <summary>Makes room for the socket: one that nobody listens at was left by a server that did not end by itself.</summary>
    /// <exception cref="IOException">Somebody listens there, it is another kind of file, or its folder is not there.</exception>
    public static void Prepare(string path)
    {
        if (Path.GetDirectoryName(path) is { } folder && !Directory.Exists(folder))
            throw new IOException($"the folder of http://unix:{path} is not there");
        if (!Path.Exists(path))
            return;
        if (!IsSocket(path))
            throw new IOException($"http://unix:{path} is a file or a folder that is no socket; name another address with --urls");
        if (IsAnswered(path))
        {
            throw new IOException($"http://unix:{path} is in use by another program; "
                + "stop that one, or name another address with --urls");
        }

        File.Delete(path);
    }

    /// <summary>Lets the group of the server connect, as a proxy of it does, and nobody else.</summary>
    public static void Open(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, Mode);
    }

    // A socket is what has no bytes and cannot be opened.
    private static bool IsSocket(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length > 0)
            return false;
        try
        {
            using var opened = File.OpenHandle(path);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static bool IsAnswered(string path)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(path));
            return true;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode != SocketError.ConnectionRefused;
        }
    }
}
