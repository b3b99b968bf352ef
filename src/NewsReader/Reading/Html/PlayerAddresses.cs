using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsReader.Reading.Html;

/// <summary>Addresses of films that players make of several names: of an account and a number, or in what a program hands to
/// them.</summary>
internal static partial class PlayerAddresses
{
    private const int MaxValue = 4000;

    /// <summary>Where the film of an element is, or null.</summary>
    public static string? OfElement(IElement element)
    {
        if (Name(element, "data-account") is { } account && Name(element, "data-video-id") is { } film)
        {
            return $"https://players.brightcove.net/{account}/{Name(element, "data-player") ?? "default"}_"
                + $"{Name(element, "data-embed") ?? "default"}/index.html?videoId={Uri.EscapeDataString(film)}";
        }

        if (Name(element, "data-partner") is { } partner && (Name(element, "data-entryid") ?? Name(element, "data-entry-id")) is { } entry)
            return Kaltura(partner, Name(element, "data-uiconf"), entry);
        return Wistia().Match(element.ClassName ?? "") is { Success: true } wistia
            ? "https://fast.wistia.net/embed/iframe/" + wistia.Groups[1].Value
            : OfSettings(element);
    }

    /// <summary>Whether an address is that of a film on a site of films.</summary>
    public static bool IsFilm(string address) => FilmAddress().IsMatch(address);

    /// <summary>Where the film is that a program of a page shows.</summary>
    public static string? OfProgram(string program)
    {
        if (program.Contains("YT.Player", StringComparison.Ordinal) && YouTube().Match(program) is { Success: true } film)
            return "https://www.youtube.com/watch?v=" + film.Groups[1].Value;
        if (Rumble().Match(program) is { Success: true } rumble)
            return $"https://rumble.com/embed/{rumble.Groups[1].Value}/";
        if (JwPlaylist().Match(program) is { Success: true } playlist)
            return "https://cdn.jwplayer.com/previews/" + playlist.Groups[1].Value;
        if (Arvan().Match(program) is { Success: true } arvan)
            return arvan.Value;
        return OfKaltura(program);
    }

    private static string? OfKaltura(string program)
    {
        if (!program.Contains("kaltura", StringComparison.OrdinalIgnoreCase) && !program.Contains("kWidget", StringComparison.Ordinal))
            return null;
        var (entry, partner, player) = (KalturaEntry().Match(program), KalturaPartner().Match(program), KalturaPlayer().Match(program));
        var known = player.Success ? player.Groups[1].Value : null;
        return entry.Success && partner.Success ? Kaltura(partner.Groups[1].Value, known, entry.Groups[1].Value) : null;
    }

    /// <summary>Where the film is that a program shows which is fetched for it.</summary>
    public static string? OfSource(IElement script, string source)
    {
        if (source.Contains("dailymotion.com", StringComparison.OrdinalIgnoreCase) && Name(script, "data-video") is { } film)
            return "https://www.dailymotion.com/video/" + film;
        if (JwPlayer().Match(source) is { Success: true } player)
            return $"https://{player.Groups[1].Value}.html";
        return Wistia().Match(source) is { Success: true } wistia
            ? "https://fast.wistia.net/embed/iframe/" + wistia.Groups[1].Value
            : null;
    }

    // Builders of pages keep what a widget shows as JSON in an attribute of it.
    private static string? OfSettings(IElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name.StartsWith("data-", StringComparison.Ordinal)
                && attribute.Value is ['{' or '[', ..] and { Length: < MaxValue }
                && FilmAddress().Match(attribute.Value) is { Success: true } film)
                return film.Value.Replace("\\/", "/", StringComparison.Ordinal);
        }

        return null;
    }

    private static string Kaltura(string partner, string? player, string entry) =>
        $"https://cdnapisec.kaltura.com/p/{partner}/embedPlaykitJs/uiconf_id/{player ?? "0"}?iframeembed=true&entry_id={entry}";

    private static string? Name(IElement element, string attribute) =>
        element.GetAttribute(attribute) is { } value && NamePattern().IsMatch(value) ? value : null;

    [GeneratedRegex(@"^[\w.:-]{2,120}$")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"(?:\bwistia_async_|\bfast\.wistia\.(?:com|net)/embed/medias/)(\w{6,20})")]
    private static partial Regex Wistia();

    [GeneratedRegex(@"^(?:https?:)?//((?:cdn\.jwplayer\.com|content\.jwplatform\.com)/players/[\w-]{8,40})\.js", RegexOptions.IgnoreCase)]
    private static partial Regex JwPlayer();

    [GeneratedRegex(@"cdn\.jwplayer\.com/v2/(?:media|playlists)/(\w{6,20})")]
    private static partial Regex JwPlaylist();

    [GeneratedRegex("""["']?videoId["']?\s*:\s*["']([\w-]{11})["']""")]
    private static partial Regex YouTube();

    [GeneratedRegex("""\bRumble\(\s*["']play["']\s*,\s*\{[^{}]{0,200}?["']?video["']?\s*:\s*["'](\w{4,20})["']""")]
    private static partial Regex Rumble();

    [GeneratedRegex("""https://player\.arvancloud\.(?:ir|com)/index\.html\?config=[^"'\s<>]{10,400}""", RegexOptions.IgnoreCase)]
    private static partial Regex Arvan();

    [GeneratedRegex("""["']?entry_?[iI]d["']?\s*[:=]\s*["'](\d_\w{6,12})["']""")]
    private static partial Regex KalturaEntry();

    [GeneratedRegex("""["']?(?:partner_?[iI]d|wid)["']?\s*[:=]\s*["']?_?(\d{3,12})\b""")]
    private static partial Regex KalturaPartner();

    [GeneratedRegex("""["']?ui_?[cC]onf_?[iI]d["']?\s*[:=]\s*["']?(\d{3,12})\b""")]
    private static partial Regex KalturaPlayer();

    [GeneratedRegex(@"https?:\\?/\\?/(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com\\?/(?:watch\?v=|embed\\?/|shorts\\?/)[\w-]{11}"
        + @"|youtu\.be\\?/[\w-]{11}|(?:www\.|player\.)?vimeo\.com\\?/(?:video\\?/)?\d{5,12}|(?:www\.)?aparat\.com\\?/v\\?/\w{4,12}"
        + @"|(?:www\.)?dailymotion\.com\\?/video\\?/\w{4,12})", RegexOptions.IgnoreCase)]
    private static partial Regex FilmAddress();
}
