using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NewsReader.Storage;
using NewsReader.Storage.Care;
using NewsReader.Text.Words;

namespace NewsReader.Tests.Support;

/// <summary>A store as an earlier release left it, with the columns that every release has had.</summary>
internal static class EarlierStore
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Every change of the schema, the last one left out.</summary>
    public static IEnumerable<string> Releases
    {
        get
        {
            using var db = Context("none.db");
            return [.. db.Database.GetMigrations().SkipLast(1)];
        }
    }

    /// <summary>Makes a store of some articles, the first two of which are one story told by two agencies.</summary>
    public static async Task CreateAsync(string store, string release, int articles)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(store)!);
        using (var shape = StoreFile.Open(store, SqliteOpenMode.ReadWriteCreate))
            StoreFile.Run(shape, "PRAGMA page_size = 16384; PRAGMA journal_mode = WAL");
        await using (var db = Context(store))
            await db.GetService<IMigrator>().MigrateAsync(release, Stop);
        SqliteConnection.ClearAllPools();
        Fill(store, articles);
    }

    public static string Title(int id) => id <= 2 ? "نان از فردا در همه شهرها ارزان می‌شود" : $"گزارش شماره {id} از بازار";

    private static void Fill(string store, int articles)
    {
        using var connection = StoreFile.Open(store);
        using var transaction = connection.BeginTransaction();
        Insert(connection, transaction, "INSERT INTO Collections (Id, Name, Path, IsSeeds) VALUES (?1, ?2, ?3, 0)", 1, "old", "/old");
        for (var id = 1; id <= articles; id++)
            InsertArticle(connection, transaction, id);
        Insert(connection, transaction,
            "INSERT INTO RelatedLinks (ArticleId, Ordinal, Title, TitleKey, TargetId) VALUES (?1, 0, ?2, ?3, ?4)", 3, Title(1),
            TitleKey.Of(Title(1)), 1);
        Insert(connection, transaction, "UPDATE ChangeCounters SET Last = ?1, StoreId = ?2", articles, "old");
        transaction.Commit();
    }

    private static void InsertArticle(SqliteConnection connection, SqliteTransaction transaction, int id)
    {
        var words = string.Join(' ', Enumerable.Range(1, 60).Select(word => $"واژه{word * (id <= 2 ? 1 : id) * 7919 % 99_991}"));
        Insert(
            connection, transaction,
            """
            INSERT INTO Articles (Id, CollectionId, Key, Title, TitleIsDerived, TitleKey, Source, Language, IsRightToLeft, Tags, SortKey, DatePrecision,
                DateOffset, DateIsJalali, DateIsApproximate, WordCount, ChangeNumber, IngestedAt, UpdatedAt, ContentHash)
            VALUES (?1, 1, ?2, ?3, 0, ?4, ?5, 'fa', 1, '["نان"]', ?6, 3, 210, 0, 0, 60, ?1, 1700000000, 1700000000, ?7)
            """,
            id, $"{id}.txt", Title(id), TitleKey.Of(Title(id)), id % 2 == 0
            ? "ایسنا" : "مهر", 1_700_000_000 + id, new byte[] { 1, (byte)id });
        Insert(connection, transaction, "INSERT INTO Bodies (ArticleId, Html) VALUES (?1, ?2)", id, $"<p>{words}</p>");
        var original = System.Text.Encoding.UTF8.GetBytes(words);
        Insert(
            connection, transaction,
            "INSERT INTO Revisions (ArticleId, Number, ReadAt, Reader, Encoding, OriginalLength, Original) VALUES (?1, 1, 1700000000, "
                + "'text', 'utf-8', ?2, ?3)",
            id, original.Length, OriginalBytes.Compress(original));
    }

    private static void Insert(SqliteConnection connection, SqliteTransaction transaction, string sql, params object[] values)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        for (var i = 0; i < values.Length; i++)
            command.Parameters.Add(new SqliteParameter($"?{i + 1}", values[i]));
        command.ExecuteNonQuery();
    }

    private static NewsDbContext Context(string store)
    {
        var options = new DbContextOptionsBuilder<NewsDbContext>();
        SqliteDatabase.Use(options, store);
        return new NewsDbContext(options.Options);
    }
}
