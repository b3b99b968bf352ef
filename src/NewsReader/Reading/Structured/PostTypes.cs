using System.Reflection;
using NewsReader.Text.Words;

namespace NewsReader.Reading.Structured;

/// <summary>Types of what WordPress keeps in the table of its posts: its own, those of plug-ins and themes, which are for the site and not
/// for its readers, and those that a site made for its articles.</summary>
internal static class PostTypes
{
    private static readonly List<(string Name, string Kind)> All = Load();
    private static readonly NameCache<string?> Kinds = new(Find);

    /// <summary>One of <see cref="LeftOutKind"/>, or null of a type whose posts are articles.</summary>
    public static string? KindOf(string type) => Kinds[type];

    private static string? Find(string type)
    {
        var words = FieldAffixes.Words(type);
        return All.Find(one => one.Name[0] switch
        {
            '~' => words.Contains(one.Name[1..], StringComparer.OrdinalIgnoreCase),
            _ when one.Name[^1] == '*' => type.StartsWith(one.Name[..^1], StringComparison.OrdinalIgnoreCase),
            _ => type.Equals(one.Name, StringComparison.OrdinalIgnoreCase),
        }).Kind;
    }

    private static List<(string Name, string Kind)> Load() =>
        [.. EmbeddedText.Lines("post-types", Assembly.GetExecutingAssembly())
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .SelectMany(line => line[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => (name, line[0])))];
}
