using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;

namespace NewsReader.Reading.Feeds;

/// <summary>Persons as feeds name them.</summary>
internal static partial class FeedPerson
{
    // What is longer is no name with an address.
    private const int MaxName = 300;

    /// <summary>The name of the person that an element stands for; where it has none, the address.</summary>
    public static string? Name(XElement element)
    {
        var text = element.Text("name") ?? element.Elements().FirstOrDefault(child => child.Name.LocalName == "name")?.Value
            ?? (element.HasElements ? element.Text("email", "url", "uri") : element.Value);
        return text is null ? null : Name(text);
    }

    /// <summary>The name in "mail (name)", "name (mail)", "name &lt;mail&gt;" and their like.</summary>
    public static string? Name(string text)
    {
        var plain = XmlContent.Flat(SafeHtml.IsHtml(text) ? SafeHtml.PlainText(text) : text);
        if (plain.Length > MaxName)
            return plain;
        if (NameBehind().Match(plain) is { Success: true } behind)
            plain = behind.Groups[1].Value;
        else if (MailBehind().Match(plain) is { Success: true } before)
            plain = before.Groups[1].Value.Length > 0 ? before.Groups[1].Value : before.Groups[2].Value;
        plain = plain.Trim(' ', '"', '\'');
        return plain.Length > 0 ? plain : null;
    }

    // RSS asks for an address with the name behind it.
    [GeneratedRegex(@"^<?[^\s()<>]+@[^\s()<>]+>?\s*\(\s*([^()]+?)\s*\)$")]
    private static partial Regex NameBehind();

    [GeneratedRegex(@"^([^<>()]*?)\s*[<(\[]\s*(?:mailto:)?([^\s<>()]+@[^\s<>()]+?)\s*[>)\]]$")]
    private static partial Regex MailBehind();
}
