using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using NewsReader.Articles;
using NewsReader.Enrichment;

namespace NewsReader.Search.Labels;

/// <summary>What sections, sources and tags are called: what the administrator says, else what they are usually called, else as they
/// are. What has the same name is one.</summary>
internal sealed class LabelTable
{
    /// <summary>The usual names alone.</summary>
    public static readonly LabelTable Usual = new([]);

    /// <summary>The drawings of icons.svg.</summary>
    public static readonly IReadOnlyList<string> Marks =
    [
        "jahan", "siasat", "eghtesad", "jamee", "farhang", "honar", "danesh", "fanavari", "varzesh", "hava", "ostan", "zaban", "digar",
    ];

    private const int MaxDepth = 5;
    private const int MaxRenames = 16;

    // Longer ones, and more, are worked out each time.
    private const int MaxRememberedLength = 100;
    private const int MaxRemembered = 20_000;

    private readonly FrozenDictionary<(LabelKind Kind, string Name), LabelEdit> edits;
    private readonly FrozenDictionary<(LabelKind Kind, string Name), (string? Parent, string? Mark)> said;
    private readonly ConcurrentDictionary<(LabelKind Kind, string Value), Label> known = new();
    private readonly string text;
    private int remembered;

    /// <param name="edits">What the administrator says.</param>
    public LabelTable(IReadOnlyList<LabelEdit> edits)
    {
        text = JsonSerializer.Serialize(edits);
        this.edits = edits.ToFrozenDictionary(edit => (edit.Kind, edit.Name));
        var all = new Dictionary<(LabelKind, string), (string? Parent, string? Mark)>();
        // What is said of the name itself counts more than what is said of one that is merged in it.
        foreach (var edit in edits.OrderByDescending(edit => NameOf(edit.Kind, edit.Name) == edit.Name)
            .ThenBy(edit => edit.Name, StringComparer.Ordinal))
        {
            var name = (edit.Kind, NameOf(edit.Kind, edit.Name));
            var (parent, mark) = all.GetValueOrDefault(name);
            all[name] = (parent ?? edit.Parent, mark ?? edit.Mark);
        }

        said = all.ToFrozenDictionary();
    }

    /// <summary>Whether it is made of the same edits.</summary>
    public bool IsMadeOf(IReadOnlyList<LabelEdit> others) => text == JsonSerializer.Serialize(others);

    /// <summary>Whether the administrator says anything of a kind.</summary>
    public bool HasEdits(LabelKind kind) => edits.Keys.Any(edit => edit.Kind == kind);

    /// <summary>What a value is shown as.</summary>
    /// <param name="value">As an article has it, or a name that is shown.</param>
    public Label Find(LabelKind kind, string value)
    {
        if (known.TryGetValue((kind, value), out var label))
            return label;
        label = Resolve(kind, value);
        if (value.Length <= MaxRememberedLength && Volatile.Read(ref remembered) < MaxRemembered && known.TryAdd((kind, value), label))
            Interlocked.Increment(ref remembered);
        return label;
    }

    /// <summary>The name of a value, of what that is part of, and so on.</summary>
    public IReadOnlyList<string> Chain(LabelKind kind, string value)
    {
        var label = Find(kind, value);
        if (label.Parent is null)
            return [label.Name];
        var chain = new List<string> { label.Name };
        while (label.Parent is { } parent && !chain.Contains(parent) && chain.Count < MaxDepth)
        {
            chain.Add(parent);
            label = Find(kind, parent);
        }

        return chain;
    }

    /// <summary>Whether a value is one of a name, or of something that is part of it.</summary>
    public bool IsIn(LabelKind kind, string value, string name) => Chain(kind, value).Contains(name);

    /// <summary>The names of some values of one article, each once.</summary>
    public IEnumerable<string> NamesOf(LabelKind kind, IEnumerable<string> values) =>
        values.SelectMany(value => Chain(kind, value)).Distinct();

    /// <summary>The drawing beside a value: its own, or that of what it is part of; null where neither has one.</summary>
    public string? MarkOf(LabelKind kind, string value) =>
        Chain(kind, value).Select(name => Find(kind, name).OwnMark).FirstOrDefault(mark => mark is not null);

    /// <summary>The names that the administrator has merged in one, and that itself.</summary>
    public IEnumerable<string> EditedInto(LabelKind kind, string name) =>
        edits.Keys.Where(edit => edit.Kind == kind && IsIn(kind, edit.Name, name)).Select(edit => edit.Name).Append(name).Distinct();

    private Label Resolve(LabelKind kind, string value)
    {
        var name = NameOf(kind, value);
        var usual = UsualOf(kind, name);
        var (parent, mark) = said.GetValueOrDefault((kind, name));
        var above = (parent ?? usual?.Parent ?? PathAbove(kind, name)) is { } other ? NameOf(kind, other) : null;
        return new Label(name, usual?.English ?? name, above == name ? null : above, mark ?? usual?.Mark);
    }

    // From name to name, as far as it goes; where it goes in a circle, to the first of that.
    private string NameOf(LabelKind kind, string value)
    {
        var seen = new List<string> { value };
        while (seen.Count < MaxRenames)
        {
            var next = edits.GetValueOrDefault((kind, seen[^1]))?.ShownName ?? UsualOf(kind, seen[^1])?.Name ?? seen[^1];
            if (next == seen[^1])
                return next;
            if (seen.IndexOf(next) is >= 0 and var start)
                return seen.Skip(start).Min(StringComparer.Ordinal)!;
            seen.Add(next);
        }

        return seen[^1];
    }

    private static UsualName? UsualOf(LabelKind kind, string value) => kind switch
    {
        LabelKind.Section => SectionSlugs.Find(value),
        LabelKind.Source when Agencies.Find(value) is { } name => new UsualName(name, Agencies.EnglishOf(name) ?? name),
        _ => null,
    };

    private static string? PathAbove(LabelKind kind, string name) =>
        kind == LabelKind.Section && name.LastIndexOf('/') is > 0 and var at && name[..at].Trim('/', ' ') is { Length: > 0 } above
            ? above
            : null;
}
