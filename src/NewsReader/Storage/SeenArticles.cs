using System.Collections;
using NewsReader.Storage.Rows;

namespace NewsReader.Storage;

/// <summary>Which articles one run has met, a bit each, which were gone before it, and in which files ids occur more than once.</summary>
internal sealed class SeenArticles
{
    private readonly BitArray seen = new(1024);
    private readonly List<long> fresh = [];
    private Dictionary<int, int> repeated = [];
    private Dictionary<int, int> repeatedBefore = [];

    /// <summary>What was gone when the run began to store.</summary>
    public GoneArticles? Gone { get; set; }

    /// <summary>Begins a transaction: what is noted from now on counts only if it is stored.</summary>
    public void Begin()
    {
        fresh.Clear();
        repeatedBefore = new Dictionary<int, int>(repeated);
    }

    /// <summary>Forgets what was noted since <see cref="Begin"/>, because it was not stored.</summary>
    public void Undo()
    {
        foreach (var id in fresh)
            seen[(int)id] = false;
        fresh.Clear();
        repeated = repeatedBefore;
    }

    /// <summary>Notes an article; false when the run has met it before.</summary>
    public bool Add(long id)
    {
        if (id >= seen.Length)
            seen.Length = (int)Math.Min(Math.Max(id + 1, 2L * seen.Length), int.MaxValue);
        if (seen[(int)id])
            return false;
        seen[(int)id] = true;
        fresh.Add(id);
        return true;
    }

    public bool Has(long id) => id < seen.Length && seen[(int)id];

    /// <summary>Notes that a file has another content under an id that it had before.</summary>
    public void AddRepeated(int file) => repeated[file] = repeated.GetValueOrDefault(file) + 1;

    /// <summary>How many ids of a file are repeated with another content, forgetting them.</summary>
    public int TakeRepeated(int file) => repeated.Remove(file, out var count) ? count : 0;
}
