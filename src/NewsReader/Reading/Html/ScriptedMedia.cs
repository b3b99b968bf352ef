using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Articles;
using NewsReader.Text.Words;

namespace NewsReader.Reading.Html;

/// <summary>Gives films, sounds and postings that a program would make of its own elements and attributes the form of frames.</summary>
internal static partial class ScriptedMedia
{
    private const int MaxScript = 20_000;
    private const int MaxValue = 2000;
    private const int MaxNotice = 100;
    private const string Setup = "data-setup";
    private const string Data = "data-";

    private static readonly Dictionary<(string Element, string Attribute), string> Rules = EmbeddedText.Lines(
        "media-names", Assembly.GetExecutingAssembly()).Select(line => line.Split(' '))
        .ToDictionary(parts => (parts[0], parts[1]), parts => parts[2]);

    private static readonly ILookup<string, string> Elements =
        Rules.Keys.Where(rule => rule.Element != "*").ToLookup(rule => rule.Element, rule => rule.Attribute);

    // Where they say whose film it is, beside its number.
    private static readonly (string Site, string Form)[] Makers =
        [("youtube", "https://www.youtube.com/watch?v=*"), ("aparat", "https://www.aparat.com/v/*"), ("vimeo", "https://vimeo.com/*"),
        ("dailymotion", "https://www.dailymotion.com/video/*")];

    private static readonly string[] Ids = [
        "data-video-id", "data-videoid", "data-embed", "data-id", "data-hash", "data-vid",
        "data-video"];

    /// <summary>Adds a frame behind each, or in its place where it has no words; call it while the programs are there.</summary>
    /// <param name="dropped">Takes what stands in the place of a film until it is there, or null.</param>
    public static void Show(IElement body, DroppedText? dropped = null)
    {
        var found = new List<(IElement Element, string Address)>();
        foreach (var element in body.QuerySelectorAll("*"))
        {
            if ((element.LocalName == "script" ? OfScript(element) : OfElement(element)) is { } address)
                found.Add((element, address));
        }

        foreach (var (element, _) in found.Where(one => one.Element.LocalName == "script"))
            RemoveNotice(element, dropped);
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (element, address) in found.Where(one => shown.Add(one.Address)))
            Show(element, address);
    }

    // «Loading the player…»
    private static void RemoveNotice(IElement script, DroppedText? dropped)
    {
        if (Place().Match(script.TextContent) is { Success: true } place
            && script.Owner!.GetElementById(place.Groups[1].Value) is { ChildElementCount: <= 1 } holder
            && holder.TextContent.Length <= MaxNotice && holder.QuerySelector("img, video, audio") is null)
        {
            dropped?.Add(DropRule.Notice, holder);
            holder.TextContent = "";
        }
    }

    private static void Show(IElement element, string address)
    {
        var path = address.Split('?', '#')[0];
        var frame = Sound().IsMatch(path) ? "audio" : "iframe";
        var media = element.Owner!.CreateElement(Film().IsMatch(path) ? "video" : frame);
        media.SetAttribute("src", address);
        var isLink = element.QuerySelector("a[href]") is { } link
            && link.GetAttribute("href")!.StartsWith(address, StringComparison.Ordinal);
        // A link of its own, with words of its own, is there already.
        if (isLink && !Offer().IsMatch(element.TextContent))
            return;
        var isFilm = element.LocalName is "video" or "audio" or "iframe" or "embed";
        if (isFilm && !element.HasAttribute("src"))
            element.SetAttribute("src", address);
        else if (!isFilm && element.LocalName is not "body" && (isLink || !Holds(element)))
            element.Replace(media);
        else if (!isFilm && element.Parent is not null)
            element.Parent.InsertBefore(media, (element.Closest("a") ?? element).NextSibling is { } next && next.Parent == element.Parent
                ? next : null);
    }

    private static bool Holds(IElement element) => element.LocalName != "script"
        && (element.QuerySelector("img, picture, video, audio, iframe") is not null || element.TextContent.Any(char.IsLetterOrDigit));

    private static string? OfElement(IElement element)
    {
        foreach (var attribute in Elements[element.LocalName])
        {
            if (Address(Rules[(element.LocalName, attribute)], element.GetAttribute(attribute)) is { } address)
                return address;
        }

        if (element.LocalName == "a")
            return OfPicture(element);
        var hasData = false;
        foreach (var attribute in element.Attributes)
        {
            if (!attribute.Name.StartsWith(Data, StringComparison.Ordinal))
                continue;
            hasData = true;
            if (attribute.Name == Setup && Source().Match(attribute.Value) is { Success: true } source)
                return source.Groups[1].Value;
            if (Rules.TryGetValue(("*", attribute.Name), out var form) && Address(form, attribute.Value) is { } address)
                return address;
        }

        return hasData || element.LocalName is "blockquote" || element.ClassName?.Contains("wistia", StringComparison.Ordinal) == true
            ? PlayerAddresses.OfElement(element) ?? OfNamed(element)
            : null;
    }

    // A picture that leads to a film is all that is shown of it.
    private static string? OfPicture(IElement link) => link.GetAttribute("href") is { } address && Addresses.IsWeb(address)
        && (PlayerAddresses.IsFilm(address) || Film().IsMatch(address.Split('?', '#')[0]))
        && link.QuerySelector("img") is not null && !link.TextContent.Any(char.IsLetterOrDigit)
            ? address
            : null;

    // What other elements have as well, for other ends.
    private static string? OfNamed(IElement element)
    {
        if (element.ClassList.Contains("fb-video") || element.ClassList.Contains("fb-post"))
            return Address("*", element.GetAttribute("data-href"));
        if (element.ClassList.Contains("tiktok-embed"))
            return Address("*", element.GetAttribute("cite"));
        var maker = $"{element.ClassName} {element.GetAttribute("data-provider")} {element.GetAttribute("data-type")}";
        foreach (var (site, form) in Makers.Where(one => maker.Contains(one.Site, StringComparison.OrdinalIgnoreCase)))
        {
            if (Ids.Select(element.GetAttribute).FirstOrDefault(id => id is { Length: > 3 and < 20 } && Name().IsMatch(id)) is { } film)
                return Address(form, film);
        }

        return element.LocalName is "div" or "span" or "figure" or "section" && element.GetAttribute("data-src") is { } source
            && (Film().IsMatch(source) || Sound().IsMatch(source)) ? Address("*", source) : null;
    }

    private static string? OfScript(IElement script)
    {
        var source = script.GetAttribute("src");
        if (Address("https://t.me/*", script.GetAttribute("data-telegram-post")) is { } post)
            return post;
        if (source is null)
            return script.TextContent is { Length: <= MaxScript } program ? PlayerAddresses.OfProgram(program) ?? OfProgram(program) : null;
        if (PlayerAddresses.OfSource(script, source) is { } film)
            return film;
        if (Aparat().Match(source) is { Success: true } aparat)
            return "https://www.aparat.com/v/" + aparat.Groups[1].Value;
        if (Gist().Match(source) is { Success: true } gist)
            return gist.Groups[1].Value;
        return Embedded().IsMatch(source) ? source : null;
    }

    private static string? OfProgram(string program) => Player().IsMatch(program) && Source().Match(program) is { Success: true } file
        ? file.Groups[1].Value.Replace("\\/", "/", StringComparison.Ordinal)
        : null;

    // What is only a name or a number goes into an address; an address is taken without what counts its readers.
    private static string? Address(string form, string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > MaxValue)
            return null;
        value = value.Trim();
        if (form == "*" || Addresses.IsWeb(value))
            return IsAddress(value) ? Counting().Replace(value, "") : null;
        if (!Name().IsMatch(value))
            return null;
        return value.All(char.IsAsciiDigit) && form.Contains("youtube", StringComparison.Ordinal)
            ? "https://vimeo.com/" + value
            : form.Replace("*", value, StringComparison.Ordinal);
    }

    private static bool IsAddress(string value) => Addresses.IsWeb(value) || value.StartsWith('/')
        || ((Film().IsMatch(value.Split('?')[0]) || Sound().IsMatch(value.Split('?')[0]))
            && !value.Contains(' ', StringComparison.Ordinal));

    [GeneratedRegex(@"\.(?:mp4|m4v|webm|mov|m3u8|mpd|ogv|flv|mkv)$", RegexOptions.IgnoreCase)]
    private static partial Regex Film();

    [GeneratedRegex(@"\.(?:mp3|m4a|ogg|oga|wav|aac|opus)$", RegexOptions.IgnoreCase)]
    private static partial Regex Sound();

    [GeneratedRegex(@"^[\w/-]{2,120}$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:https?:)?//(?:www\.)?aparat\.com/embed/([\w-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Aparat();

    [GeneratedRegex(@"^(https://gist\.github\.com/[\w./-]+?)(?:\.js)(?:\?|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Gist();

    [GeneratedRegex(@"^(?:https?:)?//[\w.-]+/(?:[\w/-]*/)?embed/[\w-]+(?:[/?]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Embedded();

    [GeneratedRegex(@"\b(?:jwplayer|videojs|Playerjs|flowplayer|Clappr|DPlayer|Plyr|kalturaPlayer|fluidPlayer|Hls|dashjs|shaka)\b")]
    private static partial Regex Player();

    [GeneratedRegex(@"(?:[""']?(?:file|src|source|url|hls|mp4)[""']?\s*:|\b(?:loadSource|load|attachSource)\()\s*[""']"
        + @"((?:https?:|\\?/|//)[^""'<>\s]+?\."
        + @"(?:mp4|m3u8|webm|mpd|mp3|m4a|ogg)"
        + @"(?:\?[^""'<>\s]*)?)[""']")]
    private static partial Regex Source();

    [GeneratedRegex("""\b(?:jwplayer|videojs|flowplayer|YT\.Player|Clappr|DPlayer|Playerjs|fluidPlayer)\s*"""
        + """\(\s*(?:\{\s*["']?id["']?\s*:\s*)?["']#?([\w-]{1,60})["']""")]
    private static partial Regex Place();

    [GeneratedRegex("view this (?:post|photo)|a post shared by", RegexOptions.IgnoreCase)]
    private static partial Regex Offer();

    [GeneratedRegex(@"\?(?:utm_|igsh|ref_src)[^#]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Counting();
}
