using System.Collections;

namespace NewsReader.Storage;

/// <summary>Which articles one run has met, a bit each, and in which files ids occur more than once.</summary>
internal sealed class SeenArticles
{
    private readonly BitArray seen = new(1024);
    private readonly Dictionary<int, int> repeated = [];

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

    /// <summary>Notes that a file has another content under an id that it had before.</summary>
    public void AddRepeated(int file) => repeated[file] = repeated.GetValueOrDefault(file) + 1;

    /// <summary>How many ids of a file are repeated with another content, forgetting them.</summary>
    public int TakeRepeated(int file) => repeated.Remove(file, out var count) ? count : 0;
}
