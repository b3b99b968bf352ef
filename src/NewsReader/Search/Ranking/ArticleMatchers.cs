using Microsoft.Extensions.Options;
using NewsReader.Search.Indexing;
using NewsReader.Search.Labels;
using NewsReader.Settings;

namespace NewsReader.Search.Ranking;

/// <summary>Makes what runs plans, as the options say.</summary>
internal sealed class ArticleMatchers(ArchiveLabels labels, TimeProvider clock, IOptions<NewsReaderOptions> options)
{
    private readonly ScoreBoards boards = new();

    /// <summary>What is called how.</summary>
    public LabelTable Labels => labels.Now;

    /// <summary>How many articles have which words.</summary>
    public StemFrequencies Frequencies { get; } = new();

    /// <summary>The time that one search may take from now on.</summary>
    public SearchBudget NewBudget() => new(clock, TimeSpan.FromSeconds(options.Value.SearchSeconds));

    /// <summary>What finds similar articles.</summary>
    /// <param name="lookup">Of the texts' stems in the same state of the index.</param>
    public SimilarMatcher SimilarOn(IndexLease lease, TermLookup lookup) => new(lease.Searcher, lookup, options.Value.Seeds, boards);

    public ArticleMatcher On(IndexLease lease, SearchBudget budget) => new(lease.Searcher, labels.Now, options.Value.Seeds, budget);
}
