using Lucene.Net.Index;
using Lucene.Net.Search;
using Microsoft.Data.Sqlite;
using NewsReader.Search.Indexing;
using NewsReader.Search.Ranking;

namespace NewsReader.Benchmarks.Speed;

/// <summary>The least that any search costs: the ids of the 20 best of any of the same terms in the same fields, and 20 rows by key.</summary>
internal sealed class BarePair : IDisposable
{
    private const int Hits = 20;

    private readonly SqliteConnection connection;
    private readonly SqliteCommand read;
    private readonly SqliteParameter id;

    public BarePair(string database)
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly }.ConnectionString);
        connection.Open();
        using (var settings = connection.CreateCommand())
        {
            settings.CommandText = "PRAGMA mmap_size = 268435456; PRAGMA cache_size = -16384;";
            settings.ExecuteNonQuery();
        }

        read = connection.CreateCommand();
        read.CommandText = "SELECT a.Title, a.Lead, b.Html FROM Articles a JOIN Bodies b ON b.ArticleId = a.Id WHERE a.Id = $id";
        id = read.Parameters.Add("$id", SqliteType.Integer);
        read.Prepare();
    }

    /// <summary>The query of a plan's terms, any of them.</summary>
    public static BooleanQuery AnyOf(QueryPlan plan, IndexReader reader)
    {
        var terms = new HashSet<Term>();
        foreach (var clause in plan.Clauses)
            clause.Query.Rewrite(reader).ExtractTerms(terms);
        var any = new BooleanQuery();
        foreach (var term in terms)
            any.Add(new TermQuery(term), Occur.SHOULD);
        return any;
    }

    /// <summary>Runs the pair and returns how many characters were read.</summary>
    public long Run(IndexSearcher searcher, Query query)
    {
        var length = 0L;
        foreach (var hit in searcher.Search(query, Hits).ScoreDocs)
        {
            var leaves = searcher.IndexReader.Leaves;
            var leaf = leaves[ReaderUtil.SubIndex(hit.Doc, leaves)];
            id.Value = leaf.AtomicReader.GetNumericDocValues(IndexFields.Id).Get(hit.Doc - leaf.DocBase);
            using var row = read.ExecuteReader();
            while (row.Read())
                length += row.GetString(0).Length + (row.IsDBNull(1) ? 0 : row.GetString(1).Length) + row.GetString(2).Length;
        }

        return length;
    }

    public void Dispose()
    {
        read.Dispose();
        connection.Dispose();
    }
}
