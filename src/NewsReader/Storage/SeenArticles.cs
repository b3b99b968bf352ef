using System.Collections;

namespace NewsReader.Storage;

/// <summary>Which articles one run has met, a bit each, and which ids several files share.</summary>
internal sealed class SeenArticles
{
    private readonly BitArray seen = new(1024);
    private readonly Dictionary<(int File, int Other), int> shared = [];

    /// <summary>Notes an article; false when the run has met it before.</summary>
    public bool Add(long id)
    {
        if (id >= seen.Length)
            seen.Length = (int)Math.Min(Math.Max(id + 1, 2L * seen.Length), int.MaxValue);
        var isNew = !seen[(int)id];
        seen[(int)id] = true;
        return isNew;
    }

    public bool Has(long id) => id < seen.Length && seen[(int)id];

    /// <summary>Notes that a file has another content under an id that another one, or itself, has too.</summary>
    public void AddShared(int file, int other) => shared[(file, other)] = shared.GetValueOrDefault((file, other)) + 1;

    /// <summary>The files that share ids with one, and how many, forgetting them.</summary>
    public List<(int Other, int Count)> TakeShared(int file)
    {
        var found = shared.Where(pair => pair.Key.File == file).Select(pair => (pair.Key.Other, pair.Value)).ToList();
        found.ForEach(pair => shared.Remove((file, pair.Other)));
        return found;
    }
}
