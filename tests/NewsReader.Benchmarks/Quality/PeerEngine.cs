using System.Globalization;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace NewsReader.Benchmarks.Quality;

/// <summary>The peer: Lucene.NET's own analyser for Persian and BM25, any of the words, over the whole text of an article, or over its
/// title and the rest as two fields.</summary>
internal sealed class PeerEngine : IDisposable
{
    private const string Text = "text";
    private const string Title = "title";

    // A word of a title counts twice, as is usual where titles are a field.
    private const float TitleWeight = 2;
    private const string Key = "key";

    private readonly PersianAnalyzer analyzer = new(LuceneVersion.LUCENE_48);
    private readonly RAMDirectory directory = new();
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;
    private readonly bool isOfTwoFields;

    /// <param name="articles">What is indexed; a title only where <paramref name="withTitles"/>.</param>
    /// <param name="isOfTwoFields">Whether a title is a field of its own.</param>
    public PeerEngine(IEnumerable<IndexedText> articles, bool withTitles = true, bool isOfTwoFields = false)
    {
        this.isOfTwoFields = isOfTwoFields;
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(
            LuceneVersion.LUCENE_48, analyzer) { Similarity = new BM25Similarity() }))
        {
            foreach (var article in articles)
            {
                var text = string.Join('\n', withTitles && !isOfTwoFields
                    ? [article.Title, article.Lead, article.Body] : (string[])[article.Lead, article.Body]);
                writer.AddDocument(new Document { new StringField(Key, article.Key, Field.Store.YES),
                    new TextField(Title, withTitles && isOfTwoFields ? article.Title : "", Field.Store.NO),
                    new TextField(Text, text, Field.Store.NO) });
            }
        }

        reader = DirectoryReader.Open(directory);
        searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
    }

    public Engine Engine => new(
        isOfTwoFields ? "Lucene.NET Persian, two fields" : "Lucene.NET Persian",
        (query, most) => Task.FromResult(Run(Make(query, Occur.SHOULD), most)),
        (key, query) => Task.FromResult(Run(Make(query, Occur.MUST), reader.MaxDoc).Contains(key)));

    public void Dispose()
    {
        reader.Dispose();
        directory.Dispose();
        analyzer.Dispose();
    }

    private IReadOnlyList<string> Run(Query? query, int most) => query is null
        ? []
        : [.. searcher.Search(query, most).ScoreDocs.Select(hit => searcher.Doc(hit.Doc).Get(Key, CultureInfo.InvariantCulture))];

    // Phrases and prefixes are told apart only for the vectors, which have them alone.
    private Query? Make(string query, Occur occur)
    {
        var builder = new QueryBuilder(analyzer);
        if (query.StartsWith('"'))
            return builder.CreatePhraseQuery(Text, query);
        if (query.EndsWith('*'))
            return Prefix(query[..^1], builder);
        var text = builder.CreateBooleanQuery(Text, query, occur);
        if (!isOfTwoFields || text is null)
            return text;
        var title = builder.CreateBooleanQuery(Title, query, occur);
        title.Boost = TitleWeight;
        return new BooleanQuery { { text, Occur.SHOULD }, { title, Occur.SHOULD } };
    }

    private static PrefixQuery? Prefix(string text, QueryBuilder builder) =>
        builder.CreateBooleanQuery(Text, text) is TermQuery { Term: var term } ? new PrefixQuery(term) : null;
}
