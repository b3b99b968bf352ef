using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsReader.Reading.Html;

/// <summary>Programs that show a film, a post or a piece of code of another site where they stand: each becomes a frame of what it
/// shows.</summary>
internal static partial class ScriptEmbeds
{
    /// <summary>Changes what is in an element.</summary>
    public static void Replace(IElement body)
    {
        foreach (var script in body.QuerySelectorAll("script[src]").ToList())
        {
            if (AddressOf(script) is not { } address)
                continue;
            var frame = body.Owner!.CreateElement("iframe");
            frame.SetAttribute("src", address);
            frame.SetAttribute("title", Title(address));
            script.Replace(frame);
        }
    }

    private static string? AddressOf(IElement script)
    {
        var source = script.GetAttribute("src")!;
        if (Aparat().Match(source) is { Success: true } film)
            return "https://www.aparat.com/v/" + film.Groups[1].Value;
        if (Gist().Match(source) is { Success: true } gist)
            return "https://gist.github.com/" + gist.Groups[1].Value;
        if (script.GetAttribute("data-telegram-post") is { Length: > 0 } post && Post().IsMatch(post))
            return "https://t.me/" + post;
        return Player().Match(source) is { Success: true } player ? "https:" + player.Groups[1].Value : null;
    }

    // A link is called by where it leads to.
    private static string Title(string address) => new Uri(address) is var uri ? uri.Host + uri.AbsolutePath : address;

    [GeneratedRegex(@"^(?:https?:)?//(?:www\.)?aparat\.com/embed/([A-Za-z0-9]{3,20})(?:[/?#]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Aparat();

    [GeneratedRegex(@"^(?:https?:)?//gist\.github\.com/([\w\-]{1,60}(?:/\w{1,60})?)\.js", RegexOptions.IgnoreCase)]
    private static partial Regex Gist();

    [GeneratedRegex(@"^\w{2,40}/\w{1,20}$")]
    private static partial Regex Post();

    // What is called so shows something to readers.
    [GeneratedRegex(@"^(?:https?:)?(//[\w.\-]+/(?:[\w.\-]+/)*(?:embed|player|video)/[\w.\-/]+)(?:[?#].*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Player();
}
