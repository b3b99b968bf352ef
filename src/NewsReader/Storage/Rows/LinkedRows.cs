using NewsReader.Storage.Connections;

namespace NewsReader.Storage.Rows;

/// <summary>Notes which articles a transaction makes linked to others, or no longer: that is a change of theirs, though nothing of them
/// was read anew.</summary>
internal sealed class LinkedRows(PreparedCommands commands, ChangeNumberRows changes)
{
    private const string IsLinked =
        "SELECT EXISTS (SELECT 1 FROM RelatedLinks WHERE TargetId = ?1) "
        + "OR EXISTS (SELECT 1 FROM RelatedLinks WHERE ArticleId = ?1 AND TargetId IS NOT NULL)";

    private readonly Dictionary<long, bool> before = [];

    /// <summary>Looks at an article before its links, or those to it, are changed.</summary>
    public void Watch(long id)
    {
        if (!before.ContainsKey(id))
            before.Add(id, commands.Number(IsLinked, id) != 0);
    }

    /// <summary>Looks at those that list an article.</summary>
    public void WatchListing(long id)
    {
        foreach (var one in commands.Rows("SELECT ArticleId FROM RelatedLinks WHERE TargetId = ?1", row => row.GetInt64(0), id))
            Watch(one);
    }

    /// <summary>Numbers the changes of what is linked now and was not, or the other way round.</summary>
    public void Save()
    {
        foreach (var (id, was) in before)
        {
            if (commands.Number(IsLinked, id) != 0 != was
                && commands.Number("SELECT ChangeNumber FROM Articles WHERE Id = ?1", id) is { } number && !changes.IsOwn(number))
                commands.Run("UPDATE Articles SET ChangeNumber = ?2 WHERE Id = ?1", id, changes.Next());
        }
    }
}
