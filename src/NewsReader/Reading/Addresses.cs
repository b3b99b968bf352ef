namespace NewsReader.Reading;

/// <summary>Makes the addresses that pages and feeds contain whole, and tells those of the web from others.</summary>
internal static class Addresses
{
    /// <summary>An address relative to another; as it is where it cannot be joined.</summary>
    public static string Join(string? root, string address)
    {
        var bare = address.Trim();
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

    /// <summary>Whether the address is an absolute one of the web.</summary>
    public static bool IsWeb(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
