using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Articles;

namespace NewsReader.Reading.Html;

/// <summary>Gives pictures, films, sounds and frames of all makes one form: an element with its address in src and nothing in it.</summary>
internal static partial class EmbeddedMedia
{
    private const string Elements = "noscript, img, picture, video, audio, iframe, embed, object, applet, "
        + "amp-img, amp-anim, amp-video, amp-audio, amp-iframe";

    // Words for programs that cannot show a film are short; a longer text was not meant to be in it.
    private const int MaxFallback = 300;
    private const int MaxNotice = 300;

    private const int SmallestSide = 3;

    // What is loaded late keeps its address elsewhere, beside another that stands for it meanwhile.
    private static readonly string[] LazySets = ["data-srcset", "data-lazy-srcset", "nitro-lazy-srcset", "data-ll-srcset", "srcset"];

    private static readonly string[] LazySources = [
        "data-src", "data-original", "data-lazy-src", "data-lazy", "data-orig-file", "data-url", "data-full-src", "data-hi-res-src",
        "data-cmp-src", "data-src-cmplz", "data-cookieblock-src", "data-litespeed-src", "data-rocket-src", "data-consent-src",
        "data-cli-src", "data-suppressedsrc", "data-lazyload", "nitro-lazy-src", "data-cfsrc", "data-ll-src", "data-flickity-lazyload"];

    // These hold other things as well.
    private static readonly string[] PictureSources = ["data-echo", "data-image", "data-hires", "data-bg", "data-full", "data-large"];

    /// <summary>Changes what is in an element.</summary>
    /// <param name="body">Where they are; it stays.</param>
    /// <param name="root">What their addresses are relative to, or null where they are absolute or stay as they are.</param>
    /// <param name="dropped">Takes the words that are for browsers without programs, or null.</param>
    public static void Simplify(IElement body, string? root, DroppedText? dropped = null)
    {
        BackgroundPictures.Show(body);
        RichAttachments.Show(body);
        foreach (var element in body.QuerySelectorAll(Elements).ToList())
        {
            if (element.LocalName is "noscript")
                TakeOutOfNoScript(element, root, dropped ?? new DroppedText());
            else if (element.LocalName is "img" or "picture" or "amp-img" or "amp-anim")
                SimplifyPicture(element, root);
            else
                SimplifyFrame(element, root);
        }
    }

    /// <summary>Gives pictures that nobody can find the address of the page's own picture, where it is the same file.</summary>
    public static void Complete(IElement body, string? picture)
    {
        if (picture is null || FileOf(picture) is not { Length: > 4 } file)
            return;
        foreach (var image in body.QuerySelectorAll("img[src]"))
        {
            if (!Addresses.IsWeb(image.GetAttribute("src")) && FileOf(image.GetAttribute("src")!) == file)
                image.SetAttribute("src", picture);
        }
    }

    private static string FileOf(string address) => Path.GetFileName(address.Split('?', '#')[0]);

    /// <summary>Whether nobody sees it: it counts who reads the page.</summary>
    public static bool IsCounter(IElement media) => IsTiny(media.GetAttribute("width")) || IsTiny(media.GetAttribute("height"));

    // A picture for readers without programs is the picture that a program would load; a text for them is what it would show, unless it
    // says that it is missing.
    private static void TakeOutOfNoScript(IElement noScript, string? root, DroppedText dropped)
    {
        if (noScript.ChildElementCount == 0 && SafeHtml.IsHtml(noScript.TextContent))
            Unescape(noScript);
        var media = noScript.QuerySelector("img, iframe, video, audio");
        if (noScript.TextContent.Any(char.IsLetterOrDigit))
        {
            TakeWords(noScript, dropped);
            return;
        }

        if (media is null || IsUnseen(media))
        {
            noScript.Remove();
            return;
        }

        if (noScript.PreviousElementSibling is { } before && StandsFor(before, media, root))
            before.Remove();
        noScript.Replace([.. noScript.ChildNodes]);
    }

    // Browsers that run programs save what is in it as a text.
    private static void Unescape(IElement noScript)
    {
        noScript.ReplaceChild(noScript.Owner!.Import(SafeHtml.Parse(noScript.TextContent).Body!), noScript.FirstChild!);
        var body = noScript.FirstElementChild!;
        foreach (var program in body.QuerySelectorAll("script, style").ToList())
            program.Remove();
        body.Replace([.. body.ChildNodes]);
    }

    private static void TakeWords(IElement noScript, DroppedText dropped)
    {
        var isOfReaders = noScript.PreviousElementSibling is { } before
            && ElementHeuristics.NameRule(ElementHeuristics.Names(before)) == DropRule.Comments;
        if (isOfReaders || IsMissing(noScript) || IsElsewhere(noScript, ElementHeuristics.Text(noScript)))
        {
            dropped.Remove(isOfReaders ? DropRule.Comments : DropRule.Notice, noScript);
            return;
        }

        foreach (var notice in noScript.Children.Where(IsMissing).ToList())
            dropped.Remove(DropRule.Notice, notice);
        noScript.Replace([.. noScript.ChildNodes]);
    }

    // Words about a program that is not run.
    private static bool IsMissing(IElement element) => ElementHeuristics.Text(element) is { Length: > 0 and <= MaxNotice } words
        && (PageOutline.IsNotice(words) || FrameNotice().IsMatch(words));

    // What a program shows in its place already.
    private static bool IsElsewhere(IElement noScript, string words) =>
        new[] { noScript.PreviousElementSibling, noScript.NextElementSibling }.OfType<IElement>()
        .Any(beside => ElementHeuristics.Text(beside).Contains(words, StringComparison.Ordinal));

    private static bool StandsFor(IElement before, IElement media, string? root)
    {
        var picture = before.LocalName == "img" ? before : before.QuerySelector("img");
        return picture is not null && before.TextContent.AsSpan().Trim().Length == 0 && before.QuerySelectorAll("img").Length <= 1
            && (Addresses.Web(picture.GetAttribute("src"), root) is null || picture.Attributes.Any(
                attribute => attribute.Name.StartsWith("data-", StringComparison.Ordinal)
                    && attribute.Name.Contains("src", StringComparison.Ordinal))
                || picture.GetAttribute("src") == media.GetAttribute("src"));
    }

    private static void SimplifyPicture(IElement element, string? root)
    {
        if (element.Parent is null)
            return;
        var picture = element.LocalName == "picture" ? element.QuerySelector("img") : element;
        var sources = element.LocalName == "picture" ? element.QuerySelectorAll("source, img") : Enumerable.Repeat(element, 1);
        if (picture is { LocalName: "img" } && element.LocalName != "picture" && element.Closest("picture") is not null)
            return;
        var address = (picture is null ? null : Address(picture, root))
            ?? sources.Select(source => Address(source, root)).FirstOrDefault(web => web is not null);
        var image = picture is { LocalName: "img" } ? picture : Renamed(picture ?? element, "img");
        foreach (var name in LazySets.Concat(LazySources).Concat(PictureSources))
            image.RemoveAttribute(name);
        if (address is not null)
            image.SetAttribute("src", address);
        if (image != element)
            element.Replace(image);
    }

    private static void SimplifyFrame(IElement element, string? root)
    {
        if (element.Parent is null)
            return;
        var address = FrameAddress(element, root) ?? (root is null ? Plain(element.GetAttribute("src")) : null);
        var name = element.LocalName switch
        {
            "video" or "amp-video" => "video",
            "audio" or "amp-audio" => "audio",
            _ => "iframe",
        };
        var content = element.LocalName == "iframe" ? Words(element) : Content(element);
        if (address is null || IsUnseen(element) || IsAdvertising(element, address))
        {
            element.Replace([.. content]);
            return;
        }

        var frame = Renamed(element, name);
        frame.SetAttribute("src", address);
        element.Replace([frame, .. content]);
    }

    // An address of a program is none, however it is written.
    private static string? Plain(string? address)
    {
        var bare = string.Concat((address ?? "").Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));
        return bare.Contains("script:", StringComparison.OrdinalIgnoreCase) ? null : address;
    }

    // What a program shows where it is not run is text; what stands in a film is for readers who cannot see it.
    private static List<INode> Content(IElement element) => element.LocalName is "object" or "applet"
        || element.TextContent.Length > MaxFallback
            ? [.. element.ChildNodes.Where(child => child is not IElement { LocalName: "embed" or "param" or "source" or "track" })]
            : [];

    // Whoever did not end a frame has the text in it that goes on behind it.
    private static List<INode> Words(IElement frame) =>
        SafeHtml.PlainText(frame.TextContent) is { Length: > 0 } words && !FrameNotice().IsMatch(words)
            ? [frame.Owner!.CreateTextNode(words)]
            : [];

    private static string? FrameAddress(IElement element, string? root)
    {
        return Address(element, root) ?? Addresses.Web(element.GetAttribute("data"), root)
            ?? element.QuerySelectorAll("source, embed, iframe, video").Select(source => Address(source, root))
                .FirstOrDefault(web => web is not null)
            ?? element.QuerySelectorAll("param").Where(parameter => parameter.GetAttribute("name")?.ToUpperInvariant() is "MOVIE" or "SRC"
                or "URL" or "FILENAME").Select(parameter => Addresses.Web(parameter.GetAttribute("value"), root))
                .FirstOrDefault(web => web is not null);
    }

    private static string? Address(IElement element, string? root) =>
        LazySets.Select(name => Largest(element.GetAttribute(name), root))
            .Concat(LazySources.Select(name => Addresses.Web(element.GetAttribute(name), root)))
            .Concat(PictureSources.Select(name => Addresses.Web(LinkedPicture.AddressIn(element.GetAttribute(name)), root)))
            .Append(Addresses.Web(element.GetAttribute("src"), root)).FirstOrDefault(web => web is not null);

    // Of the pictures of different sizes in srcset the largest.
    private static string? Largest(string? set, string? root) => set is null
        ? null
        : Candidate().Matches(set).Select(match => (Web: Addresses.Web(match.Groups[1].Value, root), Size: Size(match.Groups[2].Value)))
            .Where(candidate => candidate.Web is not null).OrderByDescending(candidate => candidate.Size).FirstOrDefault().Web;

    private static double Size(string number) =>
        double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size) ? size : 1;

    private static IElement Renamed(IElement element, string name)
    {
        var renamed = element.Owner!.CreateElement(name);
        foreach (var attribute in new[] { "alt", "title", "aria-label", "width", "height", "class", "id" })
        {
            if (element.GetAttribute(attribute) is { } value)
                renamed.SetAttribute(attribute, value);
        }

        return renamed;
    }

    private static bool IsAdvertising(IElement frame, string address) => frame.LocalName is "iframe" or "embed" or "object"
        && AdvertisingAddress().IsMatch(address);

    private static bool IsUnseen(IElement media) => IsCounter(media) || ElementHeuristics.IsHidden(media);

    private static bool IsTiny(string? side) => int.TryParse(
        side?.Replace("px", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var pixels) && pixels < SmallestSide;

    // Hosts that are called so, and those of the trade.
    [GeneratedRegex(@"^(?:https?:)?//(?:[\w-]+\.)*(?:ads?\d?|adv|advert|ad-?servers?|adservice|pagead\d?|tabligh(?:at)?|banners?)\."
        + @"|^(?:https?:)?//(?:[\w-]+\.)*(?:doubleclick\.net|googlesyndication\.com|googleadservices\.com|adnxs\.com"
        + @"|taboola\.com|outbrain\.com|criteo\.(?:com|net)|amazon-adsystem\.com|yektanet\.com|tapsell\.ir|mediaad\.org|sabavision\.com"
        + @"|kaprila\.com|deema\.agency|adivery\.com|affilio\.ir)[/:]", RegexOptions.IgnoreCase)]
    private static partial Regex AdvertisingAddress();

    // What browsers show that have no frames, of which there are none.
    [GeneratedRegex("frame|browser|javascript|مرورگر|متصفح|navigat|navegador|tarayıcı|браузер", RegexOptions.IgnoreCase)]
    private static partial Regex FrameNotice();

    [GeneratedRegex(@"(\S*[^,\s])(?:\s+([0-9.]+)[wx])?\s*(?:,|$)")]
    private static partial Regex Candidate();
}
