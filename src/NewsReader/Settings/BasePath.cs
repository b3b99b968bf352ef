using System.Buffers;

namespace NewsReader.Settings;

/// <summary>The path that every address of a site begins with where it shares its host with others.</summary>
internal static class BasePath
{
    /// <summary>What it may be made of, in words.</summary>
    public const string Letters = "the letters a-z, digits, \"-\", \"_\", \".\" and \"~\", at most 100";

    private const int MaxLength = 100;

    // What no browser and no proxy writes in another way.
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    /// <summary>The path without a slash at its end, "" for the root of the host; null for what is no path.</summary>
    public static string? Read(string text)
    {
        if (text is "" or "/")
            return "";
        var path = text.EndsWith('/') ? text[..^1] : text;
        return path.Length <= MaxLength && path.StartsWith('/') && path[1..].Split('/').All(IsSegment) ? path : null;
    }

    private static bool IsSegment(string part) => part is not ("" or "." or "..") && !part.AsSpan().ContainsAnyExcept(Allowed);
}
