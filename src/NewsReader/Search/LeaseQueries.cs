using NewsReader.Search.Indexing;
using NewsReader.Search.Language;
using NewsReader.Search.Ranking;
using NewsReader.Search.Words;

namespace NewsReader.Search;

/// <summary>What may be asked of one state of the index by those who know nothing of its engine.</summary>
internal static class LeaseQueries
{
    /// <summary>How a query is to be found; null where nothing of it can be looked for.</summary>
    /// <param name="nearWords">Words of the archive that may stand in for one it does not have; null where only what is typed
    /// counts.</param>
    public static QueryPlan? Plan(this IndexLease lease, ParsedQuery query, WordList? nearWords) =>
        QueryPlanner.Plan(lease.Searcher.IndexReader, query, nearWords is null ? null : new NearWords(nearWords), nearWords is null ? null : new OtherAlphabet(nearWords));

    /// <summary>A better spelling of a query, or null.</summary>
    /// <param name="plan">How the query as it is typed is to be found.</param>
    public static QueryCorrection? Correct(this IndexLease lease, string text, ParsedQuery query, QueryPlan? plan, WordList words) =>
        QueryCorrector.Correct(text, query, plan?.FoundOtherwise ?? new HashSet<string>(), lease.Searcher.IndexReader, words);

    /// <summary>The words of the archive at this state.</summary>
    public static WordList WordsOf(this IndexLease lease, ArchiveWords words) => words.For(lease.Searcher.IndexReader);

    /// <summary>Looks words of texts up.</summary>
    public static TermLookup TextTerms(this IndexLease lease) => new(lease.Searcher.IndexReader, IndexFields.TextStems);

    /// <summary>Completes words that have only been begun.</summary>
    public static WordCompleter Completer(this IndexLease lease, ArchiveWords words) =>
        new(lease.Searcher.IndexReader, lease.WordsOf(words));
}
