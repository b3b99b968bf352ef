using System.Net;
using System.Text.RegularExpressions;

namespace NewsReader.Reading;

/// <summary>A call of Hugo or Liquid in a text: a name, and arguments that have names or places.</summary>
/// <param name="Name">In lower case; with a slash before it where it ends what another began.</param>
internal sealed partial record Shortcode(string Name, IReadOnlyList<string> Places, IReadOnlyDictionary<string, string> Named)
{
    // Where a film, a post or a piece of code is shown that is called by its id.
    private static readonly Dictionary<string, string> Players = new(StringComparer.Ordinal)
    {
        ["youtube"] = "https://www.youtube.com/watch?v={0}",
        ["vimeo"] = "https://vimeo.com/{0}",
        ["aparat"] = "https://www.aparat.com/v/{0}",
        ["dailymotion"] = "https://www.dailymotion.com/video/{0}",
        ["instagram"] = "https://www.instagram.com/p/{0}/",
        ["tweet"] = "https://x.com/i/status/{0}",
        ["x"] = "https://x.com/i/status/{0}",
        ["gist"] = "https://gist.github.com/{0}",
    };

    public static Shortcode Parse(string inner)
    {
        var (name, places) = ("", new List<string>());
        var named = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Argument().Matches(inner))
        {
            var value = match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["bare"].Value;
            if (match.Groups["key"].Success)
                named.TryAdd(match.Groups["key"].Value, value);
            else if (name.Length == 0)
                name = value.ToLowerInvariant();
            else
                places.Add(value);
        }

        return new Shortcode(name, places, named);
    }

    /// <summary>What stands in its place in the text.</summary>
    /// <param name="isAddress">Whether it is the address of a link.</param>
    public string Html(bool isAddress) => Name switch
    {
        "figure" or "image" or "img" => Figure(Argument("src", "url", "link") ?? ""),
        "ref" or "relref" or "link" or "post_url" or "post_link" => Reference(isAddress),
        "highlight" or "codeblock" or "code" => $"\n```{(Places.Count > 0 ? Places[0] : "")}\n",
        "/highlight" or "/code" or "endhighlight" or "endcodeblock" => "\n```\n",
        "video" or "audio" or "iframe" or "embed" when Argument("src", "url", "file") is { } source => Media(source),
        "include" when Places is [var file, ..] => Included(file),
        _ when Players.TryGetValue(Name, out var player) && Argument("id", "user") is { } id => Player(player, id),
        _ => "",
    };

    // A file of Jekyll that shows a film: «video id="…" provider="youtube"», «youtube.html id="…"», «embed/audio.html src="…"».
    private string Included(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file).ToLowerInvariant();
        var maker = Named.GetValueOrDefault("provider")?.ToLowerInvariant() ?? name;
        var known = Players.Keys.FirstOrDefault(key => key.Length > 1 && maker.StartsWith(key, StringComparison.Ordinal));
        if (known is not null && (Named.GetValueOrDefault("id") ?? Named.GetValueOrDefault("video_id")) is { Length: > 0 } id)
            return Player(Players[known], id);
        var source = Named.GetValueOrDefault("src") ?? Named.GetValueOrDefault("url") ?? Named.GetValueOrDefault("image_path")
            ?? Named.GetValueOrDefault("image") ?? Named.GetValueOrDefault("file");
        if (source is not null && Picture().IsMatch(source))
            return Figure(source);
        return name is "video" or "audio" && source is not null ? (this with { Name = name }).Media(source) : "";
    }

    // A file of the site is where it is written.
    private string Media(string source)
    {
        var caption = Named.GetValueOrDefault("caption") ?? Named.GetValueOrDefault("title");
        if (Addresses.IsWeb(source) && caption is null)
            return $"<{source}>";
        if (Name is not ("video" or "audio") && !Addresses.IsWeb(source))
            return "";
        var element = Name is "video" or "audio" ? Name : "iframe";
        var words = caption is null ? "" : $"<figcaption>{WebUtility.HtmlEncode(caption)}</figcaption>";
        return $"\n\n<figure><{element} src=\"{WebUtility.HtmlEncode(source)}\"></{element}>{words}</figure>\n\n";
    }

    private string Player(string player, string id)
    {
        if (Addresses.IsWeb(id))
            return $"<{id}>";
        // Posts are called by their writer and their number.
        var last = Named.GetValueOrDefault("id") ?? (Places.Count > 0 ? Places[^1] : id);
        var address = player.Contains("gist", StringComparison.Ordinal) && Places.Count > 1 ? $"{Places[0]}/{Places[1]}" : last;
        return $"<{string.Format(System.Globalization.CultureInfo.InvariantCulture, player, Uri.EscapeDataString(address)
            .Replace("%2F", "/", StringComparison.Ordinal))}>";
    }

    private string? Argument(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Named.TryGetValue(name, out var value) && value.Length > 0)
                return value;
        }

        return Places.FirstOrDefault(place => place.Length > 0);
    }

    private string Figure(string source)
    {
        var words = ((string[])["title", "caption", "description", "attr", "credit"]).Select(name => Named.GetValueOrDefault(name))
            .Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => WebUtility.HtmlEncode(part)).ToList();
        // Eleventy's have places: the file, and what it shows.
        var alt = WebUtility.HtmlEncode(Named.GetValueOrDefault("alt")
            ?? Places.Skip(1).FirstOrDefault(place => place.Any(char.IsLetter) && !place.StartsWith('(')) ?? "");
        var caption = words.Count == 0 ? "" : $"<figcaption>{string.Join("<br>", words)}</figcaption>";
        return $"\n\n<figure><img src=\"{WebUtility.HtmlEncode(source)}\" alt=\"{alt}\">{caption}</figure>\n\n";
    }

    // Another file of the site: where it is published nobody knows here.
    private string Reference(bool isAddress)
    {
        var path = Argument("path") ?? "";
        return isAddress ? path.Replace(' ', '-') : Path.GetFileNameWithoutExtension(path);
    }

    [GeneratedRegex(@"\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#].*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Picture();

    [GeneratedRegex("""(?:(?<key>[A-Za-z_][\w\-]*)\s*=\s*)?"""
        + """(?:"(?<quoted>(?:\\.|[^"\\])*)"|`(?<quoted>[^`]*)`|'(?<quoted>[^']*)'|(?<bare>[^\s"'`=]+))""")]
    private static partial Regex Argument();
}
