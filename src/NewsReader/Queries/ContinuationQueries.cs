using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using NewsReader.Search;
using NewsReader.Search.Indexing;
using NewsReader.Search.Ranking;
using NewsReader.Search.Words;
using NewsReader.Text.Words;

namespace NewsReader.Queries;

/// <summary>What is written behind the words that a reader has typed, in some articles that have them.</summary>
internal sealed class ContinuationQueries(ArticleMatchers matchers, ShownArticles shown)
{
    private const int MaxArticles = 150;
    private const int MaxWordsBefore = 3;
    private const int MaxRemembered = 5_000;

    // Who types goes on behind the same words letter by letter.
    private static readonly ConditionalWeakTable<IndexReader, ConcurrentDictionary<string, IReadOnlyList<Continuation>>> Known = [];

    /// <summary>The words that begin as the unfinished one does and stand behind the ones before it, the most frequent first.</summary>
    public async Task<IReadOnlyList<Continuation>> FindAsync(IndexLease lease, UnfinishedQuery query, CancellationToken cancellationToken)
    {
        var key = WordCompleter.KeyOf(query.Beginning);
        if (key.Length == 0 && query.Beginning.Length > 0)
            return [];
        for (var most = MaxWordsBefore; most > 0; most--)
        {
            var before = query.WordsBefore(most);
            if (before.Length == 0)
                return [];
            var found = (await BehindAsync(lease, before, cancellationToken))
                .Where(word => word.Key.Length > key.Length && word.Key.StartsWith(key, StringComparison.Ordinal)
                    && !StopWords.Contains(word.Key)).ToList();
            if (found.Count > 0)
                return found;
        }

        return [];
    }

    private async Task<IReadOnlyList<Continuation>> BehindAsync(IndexLease lease, string before, CancellationToken cancellationToken)
    {
        var known = Known.GetValue(lease.Searcher.IndexReader, static _ => new(StringComparer.Ordinal));
        if (known.TryGetValue(before, out var found))
            return found;
        var tokens = KernelTokenStream.Usable(TextAnalyzer.Analyze(before));
        if (tokens.Count == 0)
            return [];
        var matcher = matchers.On(lease, matchers.NewBudget());
        var texts = await shown.TextsAsync(matcher.Ids(matcher.Sample(tokens, MaxArticles)), cancellationToken);
        found = Continuation.Find(texts.Values.SelectMany(text => (string[])[text.Title, text.Lead ?? "", text.Body]), before);
        if (known.Count < MaxRemembered)
            known.TryAdd(before, found);
        return found;
    }
}
