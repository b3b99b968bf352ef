using System.Diagnostics;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Data.Sqlite;

namespace NewsReader.Benchmarks.Speed.Ingesting;

/// <summary>The limits: Lucene.NET with its own analyser for Persian on one thread, and rows of a bare table.</summary>
internal static class BareIngest
{
    private const int BufferMegabytes = 48;
    private const int RowsATransaction = 5000;

    /// <summary>Indexes id and text of articles and commits.</summary>
    public static IngestFigures Index(IReadOnlyList<DumpedArticle> articles, string folder) =>
        Measure("Lucene.NET, one thread", articles.Count, () =>
    {
        using var analyzer = new PersianAnalyzer(LuceneVersion.LUCENE_48);
        using var directory = FSDirectory.Open(folder);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(
            LuceneVersion.LUCENE_48, analyzer) { RAMBufferSizeMB = BufferMegabytes });
        foreach (var article in articles)
        {
            writer.AddDocument(new Document
            {
                new StringField("id", article.Id, Field.Store.YES),
                new TextField("text", $"{article.Title}\n{article.Lead}\n{article.Body}", Field.Store.NO),
            });
        }

        writer.Commit();
    });

    /// <summary>Inserts the articles into one table, as durable as the application's.</summary>
    public static IngestFigures Insert(IReadOnlyList<DumpedArticle> articles, string file) =>
        Measure("SQLite, one table", articles.Count, () =>
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file,
            Pooling = false }.ConnectionString);
        connection.Open();
        using var create = connection.CreateCommand();
        create.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE Articles (Id TEXT PRIMARY KEY, Title "
            + "TEXT, Lead TEXT, Body TEXT)";
        create.ExecuteNonQuery();
        foreach (var rows in articles.Chunk(RowsATransaction))
        {
            using var transaction = connection.BeginTransaction();
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO Articles VALUES ($id, $title, $lead, $body)";
            var values = new[] { "$id", "$title", "$lead", "$body" }.Select(name => insert.Parameters.Add(name, SqliteType.Text)).ToList();
            foreach (var row in rows)
            {
                (values[0].Value, values[1].Value, values[2].Value, values[3].Value) =
                    (row.Id, row.Title, (object?)row.Lead ?? DBNull.Value, row.Body);
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }
    });

    private static IngestFigures Measure(string way, int articles, Action work)
    {
        using var process = Process.GetCurrentProcess();
        var (started, processor) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        work();
        process.Refresh();
        return new IngestFigures(way, articles, Stopwatch.GetElapsedTime(started).TotalSeconds,
            (process.TotalProcessorTime - processor).TotalSeconds, 0);
    }
}
