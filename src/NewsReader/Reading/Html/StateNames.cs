using System.Reflection;
using System.Text;
using System.Text.Json;
using NewsReader.Text.Words;

namespace NewsReader.Reading.Html;

/// <summary>What the names of properties say in the data of a page: which hold a text, and which hold something else.</summary>
internal static class StateNames
{
    private static readonly Dictionary<string, HashSet<string>> Lists = EmbeddedText.Lines(
        "state-names", Assembly.GetExecutingAssembly()).Select(line => line.Split(": ", 2)).ToDictionary(
            parts => parts[0], parts => parts[1].Split(' ').ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static readonly string[] Kinds =
        ["type", "nodeType", "_type", "kind", "blockName", "__component", "component", "slice_type", "blockType"];

    /// <summary>A name in small letters, without signs.</summary>
    public static string Bare(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    /// <summary>Whether what a property holds is of other articles or of readers: «relatedNews», «latest_posts».</summary>
    public static bool IsOther(string name) => Words(name).Exists(Lists["others"].Contains);

    /// <summary>Whether a property holds facts about a text rather than a part of it: its author, its tags, its address.</summary>
    public static bool IsFact(string name) => Lists["facts"].Contains(Bare(name)) || Words(name) is [.., var last]
        && Lists["fact-endings"].Contains(last);

    /// <summary>Whether a property holds the text of an article.</summary>
    public static bool IsBody(string name) => Lists["body"].Contains(Bare(name)) || Words(name) is [.., var last]
        && Lists["body-endings"].Contains(last);

    /// <summary>Whether a property holds a title.</summary>
    public static bool IsTitle(string name) => Lists["title"].Contains(Bare(name));

    /// <summary>Whether a property holds what stands before a text.</summary>
    public static bool IsLead(string name) => Lists["lead"].Contains(Bare(name));

    /// <summary>Whether a property of a block holds its words, however short they are.</summary>
    public static bool IsPart(string name) => Lists["part"].Contains(Bare(name)) || IsBody(name);

    /// <summary>Whether a property tells when an article was published; <paramref name="surely"/> where its name says so.</summary>
    public static bool IsDate(string name, bool surely) =>
        Lists[surely ? "published" : "date"].Contains(Bare(name));

    /// <summary>Whether a property names who wrote an article, or what it is about.</summary>
    public static bool IsOf(string list, string name) => Lists[list].Contains(Bare(name));

    // The words of «relatedNews», «related_news», «related({"first":2})».
    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length && name[i] is not ('(' or ':'); i++)
        {
            if (word.Length > 0 && (!char.IsLetterOrDigit(name[i]) || (char.IsUpper(name[i]) && char.IsLower(name[i - 1]))))
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (char.IsLetterOrDigit(name[i]))
                word.Append(char.ToLowerInvariant(name[i]));
        }

        if (word.Length > 0)
            words.Add(word.ToString());
        return words;
    }

    /// <summary>The kind that a block gives itself, in small letters and without what stands before it, or "".</summary>
    public static string KindOf(JsonElement block)
    {
        foreach (var name in Kinds)
        {
            if (block.TryGetProperty(name, out var kind) && kind.ValueKind == JsonValueKind.String)
                return Style(block, Last(kind.AsText()));
        }

        return "";
    }

    // Of a block of Sanity its style and its place in a list.
    private static string Style(JsonElement block, string kind)
    {
        if (kind == "block" && block.TryGetProperty("listItem", out var item) && item.ValueKind == JsonValueKind.String)
            return "listitem";
        if (kind == "block" && block.TryGetProperty("style", out var style) && style.ValueKind == JsonValueKind.String
            && style.AsText() is not ("normal" or ""))
            return Bare(style.AsText());
        return Bare(kind);
    }

    // «core/paragraph», «shared.rich-text».
    private static string Last(string kind) => kind[(kind.LastIndexOfAny(['/', '.', ':']) + 1)..];
}
