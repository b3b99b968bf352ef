namespace NewsReader.Search.Indexing;

/// <summary>A file beside the index that says that it is damaged and how, so that whoever writes it next, in whatever process, builds it
/// again from the store.</summary>
internal sealed class DamageMark(string folder)
{
    private readonly string path = Path.Combine(folder, "damage.mark");
    private readonly string unfinished = Path.Combine(folder, "damage.mark.new");

    /// <summary>What is damaged, in words; null when nothing is known to be.</summary>
    public string? Read() => File.Exists(path) ? File.ReadAllText(path).TrimEnd() : null;

    /// <summary>Does nothing where there is no index at all. The mark is there with its words or not at all, whenever the process is
    /// killed.</summary>
    public void Set(string damage)
    {
        if (!Directory.Exists(folder))
            return;
        File.WriteAllText(unfinished, damage + "\n");
        File.Move(unfinished, path, overwrite: true);
    }

    public void Clear()
    {
        File.Delete(path);
        File.Delete(unfinished);
    }
}
