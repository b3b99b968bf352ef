using System.Collections.Concurrent;

namespace NewsReader.Reading.Notes;

/// <summary>Which tags the notes of a folder have that Joplin exported: a file a tag, and one for each that a note has.</summary>
internal sealed class JoplinTags
{
    // A tag has a name and some fields.
    private const int MaxBytes = 2000;
    private const int MaxFiles = 50_000;
    private const int MaxFolders = 20;

    // With what tells that files were added since.
    private readonly ConcurrentDictionary<string, (DateTime Stamp, Dictionary<string, List<string>> Tags)> known =
        new(StringComparer.Ordinal);

    /// <summary>The names of the tags of a note that lies beside them; none in a container, whose files are read one after
    /// another.</summary>
    public IReadOnlyList<string> TagsOf(SourceFile note, string id)
    {
        if (note.Entry is not null || note.IsGiven || Path.GetDirectoryName(note.FullPath) is not { Length: > 0 } folder)
            return [];
        var stamp = Directory.GetLastWriteTimeUtc(folder);
        if (!known.TryGetValue(folder, out var kept) || kept.Stamp != stamp)
        {
            if (known.Count >= MaxFolders)
                known.Clear();
            known[folder] = kept = (stamp, In(folder));
        }

        return kept.Tags.GetValueOrDefault(id) ?? [];
    }

    private static Dictionary<string, List<string>> In(string folder)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var given = new List<(string Note, string Tag)>();
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*.md").Where(file => file.Length <= MaxBytes).Take(MaxFiles))
        {
            if (JoplinItem.Parts(File.ReadAllText(file.FullName)) is not var (fields, words))
                continue;
            if (fields["type_"] == "5")
                names[fields["id"]] = words.Trim();
            else if (fields["type_"] == "6" && fields.TryGetValue("note_id", out var note) && fields.TryGetValue("tag_id", out var tag))
                given.Add((note, tag));
        }

        return given.Where(one => names.ContainsKey(one.Tag)).GroupBy(one => one.Note, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(one => names[one.Tag]).ToList(), StringComparer.Ordinal);
    }
}
