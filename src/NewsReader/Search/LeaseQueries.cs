using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using NewsReader.Search.Indexing;
using NewsReader.Search.Labels;
using NewsReader.Search.Language;
using NewsReader.Search.Ranking;
using NewsReader.Search.Words;
using NewsReader.Text.Words;

namespace NewsReader.Search;

/// <summary>What may be asked of one state of the index by those who know nothing of its engine.</summary>
internal static class LeaseQueries
{
    private static readonly ConditionalWeakTable<IndexReader, ConcurrentDictionary<string, IReadOnlyList<Continuation>>> Known = [];

    /// <summary>How a query is to be found; null where nothing of it can be looked for.</summary>
    /// <param name="nearWords">Words of the archive that may stand in for one it does not have; null where only what is typed
    /// counts.</param>
    /// <param name="synonyms">What else is said for what.</param>
    /// <param name="labels">What is called how; null for the usual names.</param>
    /// <param name="without">What else is said for it and is not to be looked for; null for nothing.</param>
    public static QueryPlan? Plan(this IndexLease lease, ParsedQuery query, WordList? nearWords, SynonymTable? synonyms = null,
        LabelTable? labels = null, LeftOutWritings? without = null) =>
        nearWords is null
            ? QueryPlanner.Plan(lease.Searcher.IndexReader, query, labels: labels)
            : QueryPlanner.Plan(lease.Searcher.IndexReader, query, new NearWords(nearWords),
                new OtherWritings(lease.Searcher.IndexReader, nearWords, synonyms ?? SynonymTable.Empty)
                {
                    Without = without ?? LeftOutWritings.None,
                },
                labels);

    /// <summary>A better spelling of a query, or null.</summary>
    /// <param name="plan">How the query as it is typed is to be found.</param>
    public static QueryCorrection? Correct(this IndexLease lease, string text, ParsedQuery query, QueryPlan? plan, WordList words) =>
        QueryCorrector.Correct(text, query, plan?.FoundOtherwise ?? new HashSet<string>(), lease.Searcher.IndexReader, words);

    /// <summary>Whether the words of a text hardly stand side by side, in an archive large enough to tell.</summary>
    public static bool IsChance(this IndexLease lease, string text)
    {
        const int minArticles = 1_000;
        const int minTogether = 3;
        var reader = lease.Searcher.IndexReader;
        var tokens = KernelTokenStream.Usable(TextAnalyzer.Analyze(text));
        var neighbours = new WordNeighbours(reader);
        return reader.NumDocs >= minArticles && tokens.Count > 1
            && tokens.Zip(tokens.Skip(1)).Any(pair => neighbours.Together(pair.First.Stem, pair.Second.Stem) < minTogether);
    }

    /// <summary>Whether several articles write two words with a half-space between them.</summary>
    public static bool AreOne(this IndexLease lease, string left, string right)
    {
        const int minArticles = 3;
        return TextAnalyzer.Analyze(left) is [var first] && TextAnalyzer.Analyze(right) is [var second]
            && !StopWords.Contains(second.Stem) && KernelTokenStream.Compound(first, second) is { } compound
            && lease.Searcher.IndexReader.DocFreq(new Term(IndexFields.TextExact, compound)) >= minArticles;
    }

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
