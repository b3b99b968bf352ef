using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Settings;
using NewsReader.Storage;

namespace NewsReader.Queries;

/// <summary>What is asked about runs.</summary>
internal sealed class RunQueries(NewsDbContext db, AppPaths paths)
{
    /// <summary>Articles a second, or null for a run that has not ended.</summary>
    public static double? Rate(IngestRun run) =>
        run.EndedAt is { } end && end > run.StartedAt ? (run.Added + run.Updated + run.Unchanged) * 1000.0 / (end - run.StartedAt) : null;

    /// <summary>The last runs, newest first.</summary>
    public async Task<IReadOnlyList<IngestRun>> LatestAsync(int limit, CancellationToken cancellationToken) =>
        [.. (await db.Runs.AsNoTracking().OrderByDescending(run => run.Id).Take(limit).ToListAsync(cancellationToken))
            .Select(run => AsItStands(run, paths))];

    public async Task<IngestRun?> FindAsync(long id, CancellationToken cancellationToken) =>
        await db.Runs.AsNoTracking().SingleOrDefaultAsync(run => run.Id == id, cancellationToken) is { } run
            ? AsItStands(run, paths) : null;

    /// <summary>The rejects and then the warnings of a run, in order.</summary>
    public async Task<IReadOnlyList<IngestNote>> NotesAsync(long id, int limit, CancellationToken cancellationToken) =>
        await db.Notes.AsNoTracking().Where(note => note.RunId == id).OrderByDescending(note => note.IsReject).ThenBy(note => note.Id)
            .Take(limit).ToListAsync(cancellationToken);

    /// <summary>What could not be read and still cannot, newest first.</summary>
    public async Task<IReadOnlyList<IngestNote>> OpenAsync(int limit, CancellationToken cancellationToken) =>
        await db.Notes.AsNoTracking().Where(note => note.IsOpen && note.IsReject).OrderByDescending(note => note.Id).Take(limit)
            .ToListAsync(cancellationToken);

    /// <summary>A run as it is: a process that was killed could not write down that its run was over.</summary>
    public static IngestRun AsItStands(IngestRun run, AppPaths paths)
    {
        if (run.State == RunState.Running && !RunLock.IsHeld(paths.Database, run.Id))
            run.State = RunState.Stopped;
        return run;
    }
}
