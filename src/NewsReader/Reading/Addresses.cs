namespace NewsReader.Reading;

/// <summary>Makes the addresses that pages and feeds contain whole, and tells those of the web from others.</summary>
internal static class Addresses
{
    private const string Controls = "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000E\u000F\u0010\u001B\u001F ";

    /// <summary>An address relative to another; as it is where it cannot be joined.</summary>
    public static string Join(string? root, string address)
    {
        var bare = Bare(address);
        // What is absolute stays as it was written, its letters unescaped.
        if (IsWeb(bare))
            return bare;
        return Uri.TryCreate(root, UriKind.Absolute, out var from) && Uri.TryCreate(from, bare, out var joined) ? joined.AbsoluteUri : bare;
    }

    /// <summary>The absolute http address meant, or null.</summary>
    /// <param name="root">What a relative address is relative to, or null.</param>
    public static string? Web(string? address, string? root)
    {
        if (string.IsNullOrWhiteSpace(address))
            return null;
        var joined = Join(root, address.StartsWith("//", StringComparison.Ordinal) && root is null ? "https:" + address : address);
        return IsWeb(joined) ? joined : null;
    }

    // Browsers pass over controls at the ends and over line breaks and tabs anywhere, by which a program's address may hide.
    private static string Bare(string address)
    {
        var bare = address.AsSpan().Trim().TrimStart(Controls).ToString();
        return bare.AsSpan().IndexOfAny('\t', '\r', '\n') < 0 ? bare : string.Concat(bare.Where(c => c is not ('\t' or '\r' or '\n')));
    }

    /// <summary>Whether the address is an absolute one of the web.</summary>
    public static bool IsWeb(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
