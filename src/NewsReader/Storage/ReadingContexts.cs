using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using NewsReader.Hosting;

namespace NewsReader.Storage;

/// <summary>
/// Contexts that can only read. A page asks the store some ten times, and opening a connection for each question takes as long as many of the
/// answers: here a context has its connection open all its life, and goes on to the next page with it.
/// </summary>
internal sealed class ReadingContexts(AppPaths paths, ILoggerFactory loggers)
{
    /// <summary>More readers than so many at once close their connections again.</summary>
    private const int Kept = 32;

    private readonly PooledDbContextFactory<NewsDbContext> contexts = new(SqliteDatabase.ForReading(paths.Database, loggers), Kept);

    /// <summary>A context whose connection is open.</summary>
    public NewsDbContext Open()
    {
        var context = contexts.CreateDbContext();
        try
        {
            context.Database.OpenConnection();
            return context;
        }
        catch
        {
            context.Dispose();
            throw;
        }
    }
}
