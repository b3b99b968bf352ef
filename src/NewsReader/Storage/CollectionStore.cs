using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;

namespace NewsReader.Storage;

/// <summary>Remembers which folder or file is which collection.</summary>
internal sealed class CollectionStore(IDbContextFactory<NewsDbContext> contexts)
{
    /// <summary>All collections known, by id.</summary>
    public async Task<IReadOnlyList<Collection>> AllAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Collections.AsNoTracking().OrderBy(collection => collection.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The collection of a configured name, made when there is none; wherever it was before, it is at this path now.</summary>
    public async Task<Collection> NamedAsync(string name, string path, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var collection = await db.Collections.SingleOrDefaultAsync(known => known.Name == name, cancellationToken);
        if (collection is null)
            db.Collections.Add(collection = new Collection { Name = name, Path = path, IsSeeds = name == Collection.SeedsName });
        collection.Path = path;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return collection;
    }

    /// <summary>The collection at a path, made when there is none and named after it; a name that is taken gets a number.</summary>
    public async Task<Collection> AtAsync(string path, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var collection = await db.Collections.FirstOrDefaultAsync(known => known.Path == path, cancellationToken);
        if (collection is null)
        {
            db.Collections.Add(collection = new Collection { Name = await FreeNameAsync(db, path, cancellationToken), Path = path });
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return collection;
    }

    private static async Task<string> FreeNameAsync(NewsDbContext db, string path, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(path) is { Length: > 0 } last ? last : path;
        var taken = await db.Collections.Select(collection => collection.Name).ToListAsync(cancellationToken);
        taken.Add(Collection.SeedsName);
        return Enumerable.Range(1, int.MaxValue)
            .Select(number => number == 1 ? name : $"{name}-{number}")
            .First(candidate => !taken.Contains(candidate));
    }
}
