using System.Collections.Frozen;
using System.Reflection;
using NewsReader.Text.Words;

namespace NewsReader.Search.Labels;

/// <summary>The table of Resources/section-names.txt: what sections are called, by their names and slugs.</summary>
internal static class UsualSections
{
    private const char And = ',';

    private static readonly FrozenDictionary<string, UsualName> Known = Read();

    /// <summary>The section that a name or slug alone is in the table for, or null.</summary>
    public static UsualName? Find(string text) => Known.GetValueOrDefault(KeyOf(text));

    /// <summary>Whether a section is another one or a part of it.</summary>
    public static bool IsWithin(UsualName section, UsualName other)
    {
        for (var (at, steps) = (section, 0); steps < Known.Count; steps++)
        {
            if (at.Name == other.Name)
                return true;
            if (at.Parent is not { } parent || SectionSlugs.Find(parent) is not { } next)
                return false;
            at = next;
        }

        return false;
    }

    /// <summary>A slug in its one writing; of a name what all of its spellings have in common.</summary>
    public static string KeyOf(string text) => text.All(char.IsAscii)
        ? string.Join('-', text.ToLowerInvariant().Split([' ', '-', '_', '.', '&', '+', '\''], StringSplitOptions.RemoveEmptyEntries))
        : TitleKey.Of(text);

    private static FrozenDictionary<string, UsualName> Read()
    {
        var known = new Dictionary<string, UsualName>(StringComparer.Ordinal);
        foreach (var line in EmbeddedText.Lines("section-names", Assembly.GetExecutingAssembly()))
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            var name = new UsualName(parts[0], parts[1], Given(parts[2]), Given(parts[3]));
            foreach (var slug in parts[4].Split(And, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Prepend(name.English).Prepend(name.Name))
            {
                if (!known.TryAdd(KeyOf(slug), name) && known[KeyOf(slug)] != name)
                    throw new InvalidDataException($"The slug {slug} is of two sections.");
            }
        }

        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
