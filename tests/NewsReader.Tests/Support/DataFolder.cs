using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Commands;
using NewsReader.Startup;
using NewsReader.Storage.Care;
using NewsReader.Storage.Connections;
using NewsReader.Storage.Rows;

namespace NewsReader.Tests.Support;

/// <summary>A data folder as processes leave it, looked at from outside.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("newsreader-data-");

    public string Path => System.IO.Path.Combine(root.FullName, "data");

    public string Store => System.IO.Path.Combine(Path, "news.db");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A path beside the data.</summary>
    public string Beside(string name) => System.IO.Path.Combine(root.FullName, name);

    /// <summary>Bytes of all files of the data folder.</summary>
    public long Size => !Directory.Exists(Path) ? 0 : new DirectoryInfo(Path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(Length);

    /// <summary>The application on this data, its store not opened yet.</summary>
    public WebApplication Open() =>
        AppBuilder.BuildUnopened(new Dictionary<string, string?> { ["NewsReader:Data"] = Path, ["NewsReader:Seeds"] = "false" });

    /// <summary>What "check" finds, in a line each.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync()
    {
        await using var app = Open();
        var findings = await new ArchiveCheck(app.Services).RunAsync(Stop);
        SqliteConnection.ClearAllPools();
        return [.. findings.Select(finding => finding.What)];
    }

    /// <summary>The rows of a query, their columns separated by "|".</summary>
    public List<string> Rows(string sql) => Rows(Store, sql);

    /// <inheritdoc cref="Rows(string)"/>
    public static List<string> Rows(string store, string sql)
    {
        using var connection = StoreFile.Open(store);
        return StoreFile.Rows(connection, sql, row => string.Join(
            '|', Enumerable.Range(0, row.FieldCount).Select(column => Text(row, column))));
    }

    public void Run(string sql)
    {
        using var connection = StoreFile.Open(Store);
        StoreFile.Run(connection, "PRAGMA foreign_keys = OFF");
        StoreFile.Run(connection, sql);
    }

    /// <summary>As <see cref="Run"/>, by somebody who keeps the checksums of articles right.</summary>
    public void RunAsWriter(string sql)
    {
        Run(sql);
        using var context = SqliteDatabase.Model();
        using var connection = StoreFile.Open(Store);
        foreach (var (type, key) in new[] { (typeof(Article), "Id"), (typeof(ArticleBody), "ArticleId"), (typeof(Revision), "Id") })
        {
            var entity = context.Model.FindEntityType(type)!;
            var checksum = RowChecksum.Of(entity);
            foreach (var update in StoreFile.Rows(connection,
                $"SELECT {string.Join(", ", checksum.Columns.Select(column => $"\"{column}\""))}, {key} FROM {entity.GetTableName()}",
                row => $"UPDATE {entity.GetTableName()} SET Checksum = {checksum.Compute(row)} WHERE {key} = {row[key]}"))
                StoreFile.Run(connection, update);
        }
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        root.Delete(recursive: true);
    }

    private static string Text(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? "null" : row.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : row.GetString(column);

    [SuppressMessage("Design", "CA1031", Justification = "Files come and go while they are counted.")]
    private static long Length(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }
}
