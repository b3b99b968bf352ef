using System.Collections.Frozen;
using System.Reflection;
using NewsReader.Text.Words;

namespace NewsReader.Enrichment;

/// <summary>A title as a list of related titles writes it: a label may follow a slash, as in «… علیه مادورو/ تحلیل».</summary>
internal static class RelatedTitle
{
    private static readonly FrozenSet<string> Labels = EmbeddedText.Lines("title-labels", Assembly.GetExecutingAssembly())
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The label, or null.</summary>
    public static string? Label(string title)
    {
        var label = title[(title.LastIndexOf('/') + 1)..].Replace("+", "", StringComparison.Ordinal).Trim();
        return title.Contains('/', StringComparison.Ordinal) && Labels.Contains(label) ? label : null;
    }

    /// <summary>The title alone.</summary>
    public static string WithoutLabel(string title) => Label(title) is null ? title.Trim() : title[..title.LastIndexOf('/')].Trim();
}
