using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NewsReader.Storage.Care;

/// <summary>A file beside the store that says in a line each what of it is damaged: written by whoever meets damage, in whatever process,
/// and
/// taken away by a check that finds the store whole.</summary>
internal static class DamageRecord
{
    // Of a store that is broken all over, so much is enough to see it.
    private const int MaxLines = 1000;

    public static string PathOf(string store) => store + ".damage";

    /// <summary>Its name, for what is said.</summary>
    public static string NameOf(string store) => Path.GetFileName(PathOf(store));

    /// <summary>What is known to be damaged; nothing where nothing is.</summary>
    public static IReadOnlyList<string> Read(string store)
    {
        try
        {
            return File.ReadAllLines(PathOf(store));
        }
        catch (FileNotFoundException)
        {
            return [];
        }
    }

    /// <summary>Adds what is not there yet; false when it could not be written.</summary>
    public static bool TryAdd(string store, IEnumerable<string> damage)
    {
        try
        {
            var known = Read(store);
            var added = damage.Except(known, StringComparer.Ordinal).Take(MaxLines - Math.Min(known.Count, MaxLines));
            File.AppendAllLines(PathOf(store), added);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>As <see cref="TryAdd(string, IEnumerable{string})"/>, for the store of a context.</summary>
    public static bool TryAdd(NewsDbContext db, IEnumerable<string> damage) =>
        TryAdd(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource, damage);

    public static void Clear(string store) => File.Delete(PathOf(store));
}
