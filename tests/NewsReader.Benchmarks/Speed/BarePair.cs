using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Data.Sqlite;
using NewsReader.Search.Indexing;
using NewsReader.Search.Ranking;
using NewsReader.Settings;
using NewsReader.Text.Characters;

namespace NewsReader.Benchmarks.Speed;

/// <summary>
/// The least that any search costs: the ids of the 20 best of any of the same terms in the same fields, and 20 rows by key; the index as
/// Lucene.NET itself opens it.
/// </summary>
internal sealed class BarePair : IDisposable
{
    private const int Hits = 20;
    private const int Completions = 10;

    private readonly FSDirectory directory;
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;
    private readonly SqliteConnection connection;
    private readonly SqliteCommand read;
    private readonly SqliteParameter id;

    public BarePair(AppPaths paths)
    {
        directory = FSDirectory.Open(paths.Index);
        reader = DirectoryReader.Open(directory);
        searcher = new IndexSearcher(reader) { Similarity = FieldWeights.Similarity };
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = paths.Database,
            Mode = SqliteOpenMode.ReadOnly }.ConnectionString);
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
    public long Run(Query query)
    {
        var length = 0L;
        foreach (var hit in searcher.Search(query, Hits).ScoreDocs)
        {
            var leaves = reader.Leaves;
            var leaf = leaves[ReaderUtil.SubIndex(hit.Doc, leaves)];
            id.Value = leaf.AtomicReader.GetNumericDocValues(IndexFields.Id).Get(hit.Doc - leaf.DocBase);
            using var row = read.ExecuteReader();
            while (row.Read())
                length += row.GetString(0).Length + (row.IsDBNull(1) ? 0 : row.GetString(1).Length) + row.GetString(2).Length;
        }

        return length;
    }

    /// <summary>The ten most frequent words that begin so.</summary>
    public List<string> Complete(string beginning)
    {
        var prefix = new BytesRef(Folding.Fold(beginning));
        var found = new List<(string Word, int Frequency)>();
        var terms = MultiFields.GetTerms(reader, IndexFields.TextExact)?.GetEnumerator();
        if (terms is null || terms.SeekCeil(prefix) == TermsEnum.SeekStatus.END)
            return [];
        do
        {
            if (!StringHelper.StartsWith(terms.Term, prefix))
                break;
            found.Add((terms.Term.Utf8ToString(), terms.DocFreq));
        }
        while (terms.MoveNext());
        return [.. found.OrderByDescending(one => one.Frequency).Take(Completions).Select(one => one.Word)];
    }

    public void Dispose()
    {
        read.Dispose();
        connection.Dispose();
        reader.Dispose();
        directory.Dispose();
    }
}
