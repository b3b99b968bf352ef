using NewsReader.Storage.Connections;

namespace NewsReader.Storage.Rows;

/// <summary>Counts in a run what is stored for it, at one stroke with that: a run that is killed says what it stored.</summary>
internal static class RunRows
{
    public static void Count(PreparedCommands commands, long runId, IReadOnlyCollection<StoreOutcome> outcomes, int removed) =>
        commands.Run(
            "UPDATE Runs SET Added = Added + ?2, Updated = Updated + ?3, Unchanged = Unchanged + ?4, Removed = Removed + ?5 WHERE Id = ?1",
            runId, outcomes.Count(outcome => outcome == StoreOutcome.Added), outcomes.Count(outcome => outcome == StoreOutcome.Updated),
            outcomes.Count(outcome => outcome == StoreOutcome.Unchanged), removed);
}
