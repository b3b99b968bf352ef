using System.Text.RegularExpressions;
using MimeKit;
using NewsReader.Articles;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading.Mail;

/// <summary>The name of its list that a program of lists puts before the subject of every letter.</summary>
internal static partial class ListName
{
    private const int MaxFoot = 8;
    private const int MaxFootText = 800;

    /// <summary>A title without the name of the list that a letter came by.</summary>
    public static string? Without(string? title, MimeMessage message, List<DroppedPart> dropped)
    {
        if (title is null || Tag().Match(title) is not { Success: true } tag || !IsOfList(tag.Groups["name"].Value, message))
            return title;
        dropped.Add(new DroppedPart(DropRule.Labels, tag.Groups["tag"].Value));
        return tag.Groups["answer"].Value + title[tag.Length..];
    }

    /// <summary>How many lines from one on are what a program of lists writes below every letter: a rule, the name of the list, its
    /// address; 0 of any other.</summary>
    public static int FootLines(string[] lines, int at)
    {
        if (!Rule().IsMatch(lines[at]))
            return 0;
        var end = at + 1;
        while (end < lines.Length && end - at <= MaxFoot && !string.IsNullOrWhiteSpace(lines[end]))
            end++;
        var words = string.Join('\n', lines[(at + 1)..end]);
        return end - at <= MaxFoot && words.Length < MaxFootText && Foot().IsMatch(words) ? end - at : 0;
    }

    // A list says its name, its address or both; the number of a letter stands behind it.
    private static bool IsOfList(string name, MimeMessage message)
    {
        var names = new List<string>();
        foreach (var header in new[] { "List-Id", "List-Post", "X-BeenThere", "Mailing-List", "Delivered-To" })
        {
            if (message.Headers[header] is { Length: <= 1000 } value)
                names.AddRange(Part().Matches(value).Select(part => part.Value));
        }

        if (message.Headers.Contains("List-Id") || message.Headers["Precedence"] is "list" or "bulk")
            names.AddRange(message.To.Mailboxes.Concat(message.Cc.Mailboxes).Select(to => to.Address.Split('@')[0]));
        return names.Exists(one => FieldNameComparer.Instance.Equals(one.Trim(' ', '"'), name));
    }

    [GeneratedRegex(@"^\s*(?<answer>(?:(?:Re|AW|SV|پاسخ)\s*:\s*)*)(?<tag>\[(?<name>[^\[\]\n]{2,60}?)(?:[\s:#]+\d+)?\])\s*",
        RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\s*(?:_{10,}|-{10,}|={10,})\s*$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"mailing list|listinfo|/options/|-(?:request|unsubscribe|leave)@|unsubscribe|groups\.\w+/|lists?\.\S+/"
        + "|فهرست پستی|لغو عضویت|گروه ایمیلی", RegexOptions.IgnoreCase)]
    private static partial Regex Foot();

    // Whole names and the first part of an address.
    [GeneratedRegex(@"[^<>@.,;:""\s][^<>@.,;:""]*")]
    private static partial Regex Part();
}
