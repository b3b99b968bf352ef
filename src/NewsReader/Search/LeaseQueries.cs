using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using NewsReader.Search.Indexing;
using NewsReader.Search.Language;
using NewsReader.Search.Ranking;
using NewsReader.Search.Words;

namespace NewsReader.Search;

/// <summary>What may be asked of one state of the index by those who know nothing of its engine.</summary>
internal static class LeaseQueries
{
    private static readonly ConditionalWeakTable<IndexReader, ConcurrentDictionary<string, IReadOnlyList<Continuation>>> Known = [];

    /// <summary>How a query is to be found; null where nothing of it can be looked for.</summary>
    /// <param name="nearWords">Words of the archive that may stand in for one it does not have; null where only what is typed
    /// counts.</param>
    /// <param name="synonyms">What else is said for what.</param>
    public static QueryPlan? Plan(this IndexLease lease, ParsedQuery query, WordList? nearWords, SynonymTable? synonyms = null) =>
        nearWords is null
            ? QueryPlanner.Plan(lease.Searcher.IndexReader, query)
            : QueryPlanner.Plan(lease.Searcher.IndexReader, query, new NearWords(nearWords),
                new OtherWritings(lease.Searcher.IndexReader, nearWords, synonyms ?? SynonymTable.Empty));

    /// <summary>A better spelling of a query, or null.</summary>
    /// <param name="plan">How the query as it is typed is to be found.</param>
    public static QueryCorrection? Correct(this IndexLease lease, string text, ParsedQuery query, QueryPlan? plan, WordList words) =>
        QueryCorrector.Correct(text, query, plan?.FoundOtherwise ?? new HashSet<string>(), lease.Searcher.IndexReader, words);

    /// <summary>The words of the archive at this state.</summary>
    public static WordList WordsOf(this IndexLease lease, ArchiveWords words) => words.For(lease.Searcher.IndexReader);

    /// <summary>Looks words of texts up.</summary>
    public static TermLookup TextTerms(this IndexLease lease) => new(lease.Searcher.IndexReader, IndexFields.TextStems);

    /// <summary>What is known to stand behind words at this state, by the words.</summary>
    public static ConcurrentDictionary<string, IReadOnlyList<Continuation>> Continuations(this IndexLease lease) =>
        Known.GetValue(lease.Searcher.IndexReader, static _ => new(StringComparer.Ordinal));

    /// <summary>Completes words that have only been begun.</summary>
    public static WordCompleter Completer(this IndexLease lease, ArchiveWords words) =>
        new(lease.Searcher.IndexReader, lease.WordsOf(words));
}
