using NewsReader.Search;
using NewsReader.Search.Counting;
using NewsReader.Search.Indexing;
using NewsReader.Search.Language;
using NewsReader.Search.Ranking;
using NewsReader.Search.Words;
using NewsReader.Text.Words;

namespace NewsReader.Queries;

/// <summary>What suggestions are made of besides words and titles: what is written behind the words that a reader has typed, in some
/// articles that have them, and the names that articles are listed by.</summary>
internal sealed class SuggestedParts(ArticleMatchers matchers, ShownArticles shown, ArchiveCounter counter)
{
    private const int MaxNames = 200;
    private const int MaxLists = 3;
    private const int MaxValues = 8;
    private const int MinLengthForLists = 2;

    private static readonly ListKind[] Kinds = [ListKind.Source, ListKind.Section, ListKind.Tag];

    private const int MaxArticles = 150;
    private const int MaxWordsBefore = 3;
    private const int MaxRemembered = 5_000;

    // Completions that are looked up, and articles for each.
    private const int MaxCompared = 8;
    private const int MaxSampled = 5;

    /// <summary>The words that begin as the unfinished one does and stand behind the ones before it, the most frequent first.</summary>
    public async Task<IReadOnlyList<Continuation>> ContinuationsAsync(
        IndexLease lease, UnfinishedQuery query, CancellationToken cancellationToken)
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
                    && EndWords.Contains(word.Written)).ToList();
            if (found.Count > 0)
                return found;
        }

        return [];
    }

    /// <summary>Those of some completions that an article has right behind the words before them, compounds as a whole; and words
    /// that have none before them.</summary>
    public async Task<List<Completion>> WrittenAsync(IndexLease lease, IEnumerable<Completion> completions,
        CancellationToken cancellationToken)
    {
        var matcher = matchers.On(lease, matchers.NewBudget());
        var looked = completions.Where(one => EndWords.Contains(one.Written)).Take(MaxCompared)
            .Select(one => (Completion: one, Before: one.WordBefore)).ToList()
            .ConvertAll(one => (one.Completion, one.Before,
                Ids: IsWord(one) ? [] : Sample($"{one.Before} {one.Completion.Written}")));
        var texts = await shown.TextsAsync([.. looked.SelectMany(one => one.Ids).Distinct()], cancellationToken);
        return [.. looked.Where(one => IsWord((one.Completion, one.Before)) || one.Ids.Exists(id => texts.TryGetValue(id, out var text)
            && new[] { text.Title, text.Lead ?? "", text.Body }.Any(part => Continuation.Has(part, one.Before, one.Completion.Written))))
            .Select(one => one.Completion)];

        static bool IsWord((Completion Completion, string Before) one) => one.Before.Length == 0
            && KernelTokenStream.Usable(TextAnalyzer.Analyze(one.Completion.Written)).Count < 2;

        List<long> Sample(string words) => KernelTokenStream.Usable(TextAnalyzer.Analyze(words)) is { Count: > 1 } tokens
            ? matcher.Ids(matcher.Sample(tokens, MaxSampled)) : [];
    }

    /// <summary>Sources, sections and tags of the most frequent that begin so, or have a word that does.</summary>
    /// <param name="typed">Folded, see <see cref="TitleKey"/>.</param>
    public IEnumerable<(ListKind Kind, string Value)> Lists(string typed)
    {
        if (typed.Length < MinLengthForLists)
            return [];
        var counts = counter.Now();
        return Kinds.SelectMany(kind => counts.Values(kind).Take(MaxNames).Select(value => (kind, value.Value)))
            .Where(name => NamesOf(counts, name.kind, name.Value).SelectMany(one => one.Split(' ').Prepend(one))
                .Any(part => TitleKey.Of(part).StartsWith(typed, StringComparison.Ordinal)))
            .Take(MaxLists);
    }

    /// <summary>The names that a field may have whose value was begun, the most frequent first; null for a field that has none.</summary>
    /// <param name="typed">Folded, see <see cref="TitleKey"/>; empty for all.</param>
    public IEnumerable<string>? Values(QueryField? field, string typed)
    {
        ListKind? listed = field switch
        {
            QueryField.Source => ListKind.Source,
            QueryField.Section => ListKind.Section,
            QueryField.Tag => ListKind.Tag,
            _ => null,
        };
        if (listed is not { } kind)
            return null;
        var counts = counter.Now();
        return counts.Values(kind).Take(MaxNames)
            .Select(value => NamesOf(counts, kind, value.Value)
                .FirstOrDefault(name => TitleKey.Of(name).StartsWith(typed, StringComparison.Ordinal)))
            .OfType<string>().Take(MaxValues);
    }

    // The name, and that in the English interface where it is another.
    private static IEnumerable<string> NamesOf(ArchiveCounts counts, ListKind kind, string name)
    {
        yield return name;
        if (ArchiveCounts.LabelKindOf(kind) is { } labelled && counts.Labels.Find(labelled, name).English is var english && english != name)
            yield return english;
    }

    private async Task<IReadOnlyList<Continuation>> BehindAsync(IndexLease lease, string before, CancellationToken cancellationToken)
    {
        // Who types goes on behind the same words letter by letter.
        var known = lease.Continuations();
        if (known.TryGetValue(before, out var found))
            return found;
        var tokens = KernelTokenStream.Usable(TextAnalyzer.Analyze(before));
        if (tokens.Count == 0)
            return [];
        var matcher = matchers.On(lease, matchers.NewBudget());
        var texts = await shown.TextsAsync(matcher.Ids(matcher.Sample(tokens, MaxArticles)), cancellationToken);
        found = Continuation.Find(texts.Values.SelectMany(text => (string[])[text.Title, text.Lead ?? "", text.Body]), before,
            lease.AreOne);
        if (known.Count < MaxRemembered)
            known.TryAdd(before, found);
        return found;
    }
}
