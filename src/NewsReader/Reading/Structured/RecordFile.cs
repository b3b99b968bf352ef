using System.Text.Json;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Structured;

/// <summary>What the records of one file have in common.</summary>
internal sealed class RecordFile(SourceFile file)
{
    private readonly Lazy<bool?> isMonthFirst = new(() => ShortDate.IsMonthFirst(file.Head.Text));

    // People and tags of a site; who has more has other means.
    private const int MaxNames = 50_000;

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> tags = new(StringComparer.Ordinal);

    /// <summary>Takes a record that is no article.</summary>
    /// <param name="kind">One of <see cref="LeftOutKind"/>.</param>
    public void Learn(JsonElement item, string kind)
    {
        if (kind == LeftOutKind.Account)
            Learn(item);
        Rooms.Learn(item);
    }

    /// <summary>Takes a person, a tag or the like, which articles of the file name by its id, or which names them.</summary>
    public void Learn(JsonElement item)
    {
        if (names.Count >= MaxNames || Id(item) is not { } id)
            return;
        var held = new[] { "content", "fields" }.Select(name => item.At(name))
            .FirstOrDefault(inner => inner is { ValueKind: JsonValueKind.Object }) ?? item;
        if (FieldText.Name(held) is not { Length: <= 200 } name)
            return;
        names[id] = name;
        foreach (var tagged in held.Items("references").Select(reference => reference.Text("uuid")).OfType<string>())
        {
            if (!tags.TryGetValue(tagged, out var own))
                tags[tagged] = own = [];
            own.Add(name);
        }
    }

    /// <summary>The name of what a value refers to, or null.</summary>
    public string? NameOf(JsonElement reference)
    {
        if (names.Count == 0)
            return null;
        var id = reference.ValueKind == JsonValueKind.Object ? Id(reference) : FieldText.Read(reference);
        return id is null ? null : names.GetValueOrDefault(id);
    }

    /// <summary>The tags that name an article by its id.</summary>
    public IReadOnlyList<string> TagsOf(string id) => tags.GetValueOrDefault(id) ?? [];

    /// <summary>Whether an article with a title was among its records.</summary>
    public bool HasTitles { get; set; }

    /// <summary>Rooms that its records are written in.</summary>
    public TalkRooms Rooms { get; } = new();

    private static string? Id(JsonElement item) =>
        item.Text("_ref") ?? item.Text("_id") ?? item.Text("uuid") ?? item.Text("id") ?? item.Text("sys", "id");

    /// <summary>Names of fields that were told to hold texts though nobody knows them.</summary>
    public ISet<string> Told { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Whether its dates in digits have the month before the day, as those say that can be read in one way alone; null where
    /// none does.</summary>
    public bool? IsMonthFirst => isMonthFirst.Value;
}
