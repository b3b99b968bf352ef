using System.Text.RegularExpressions;

namespace NewsReader.Reading;

/// <summary>Films that a text calls by the name of a site and their number there: <c>[youtube id="…"]</c>, <c>[vimeo 123]</c>.</summary>
internal static partial class CalledFilm
{
    private static readonly Dictionary<string, string> Sites = new(StringComparer.OrdinalIgnoreCase)
    {
        ["youtube"] = "https://www.youtube.com/watch?v=",
        ["vimeo"] = "https://vimeo.com/",
        ["aparat"] = "https://www.aparat.com/v/",
        ["dailymotion"] = "https://www.dailymotion.com/video/",
    };

    /// <summary>Where the film is, or null.</summary>
    /// <param name="site">The name.</param>
    /// <param name="told">What stands behind it.</param>
    public static string? AddressOf(string site, string told)
    {
        if (!Sites.TryGetValue(site, out var address))
            return null;
        var number = Named().Match(told);
        if (!number.Success)
            number = Alone().Match(told);
        return number.Success ? address + number.Groups[1].Value : null;
    }

    [GeneratedRegex("""\b(?:id|video_?id|v|hash|code)\s*=\s*["']?([\w-]{4,20})(?![\w-])""", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex("""^\s*["']?([\w-]{4,20})["']?(?=[\s/]|$)""")]
    private static partial Regex Alone();
}
