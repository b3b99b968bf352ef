using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NewsReader.Storage.Connections;
using NewsReader.Storage.Rows;

namespace NewsReader.Storage;

/// <summary>
/// One change of the archive, all of it or nothing: articles are numbered by the sequence of changes, and what links to them and tells
/// their stories is settled when it is committed. What is not committed is undone when this is disposed of.
/// </summary>
internal sealed class StoreTransaction : IAsyncDisposable
{
    private readonly IDbContextTransaction transaction;

    private StoreTransaction(NewsDbContext db, IDbContextTransaction transaction)
    {
        this.transaction = transaction;
        Db = db;
        Commands = new PreparedCommands(db);
        Changes = new ChangeNumberRows(Commands);
        Links = new LinkRows(Commands, Changes);
        Stories = new StoryRows(Commands, Links, Changes.Next);
    }

    public NewsDbContext Db { get; }

    public PreparedCommands Commands { get; }

    public ChangeNumberRows Changes { get; }

    public LinkRows Links { get; }

    public StoryRows Stories { get; }

    /// <summary>Begins; waits for whoever writes the store, up to <see cref="SqliteDatabase.BusyTimeout"/> seconds.</summary>
    public static async Task<StoreTransaction> BeginAsync(IDbContextFactory<NewsDbContext> contexts, CancellationToken cancellationToken)
    {
        var db = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            // On SQLite this takes the write lock at once, so that two writers queue instead of failing midway.
            return new StoreTransaction(db, await db.Database.BeginTransactionAsync(cancellationToken));
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    /// <summary>Saves what the context tracks, settles links, keeps the number of the last change, and commits.</summary>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        Links.Resolve();
        Changes.Save();
        await Db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Commands.Dispose();
        await transaction.DisposeAsync();
        await Db.DisposeAsync();
    }
}
