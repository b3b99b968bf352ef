using NewsReader.Search;
using NewsReader.Search.Counting;
using NewsReader.Search.Indexing;
using NewsReader.Search.Ranking;
using NewsReader.Search.Words;
using NewsReader.Text.Words;

namespace NewsReader.Queries;

/// <summary>What a reader who is typing may be about to ask.</summary>
/// <param name="Text">A whole query, the title of an article, or what articles are listed by.</param>
/// <param name="Path">The address of the article, or of what the query finds; empty for a list.</param>
/// <param name="List">What articles are listed by where it is that; null for all else.</param>
internal sealed record Suggestion(string Text, string Path, bool IsTitle, ListKind? List = null)
{
    /// <summary>Whether it is the name of a person.</summary>
    public bool IsPerson => !IsTitle && List is null && !IsChance && PersonNames.IsName(Text);

    /// <summary>Whether its words hardly stand side by side in the archive.</summary>
    public bool IsChance { get; init; }
}

/// <summary>Suggestions while typing: words and titles of the archive, in any spelling of what was typed.</summary>
internal sealed class SuggestQueries(
    ArticleIndex index, ArchiveWords words, ArticleMatchers matchers, ArticleQueries articles, SuggestedParts parts)
{
    private const int MaxLength = 120;
    private const int MaxWords = 5;
    private const int MaxTitles = 5;
    private const int MaxMeant = 3;
    private const int MaxNext = 4;
    private const int MaxCompounds = 3;
    private const int TitleCandidates = 20;

    // Two words and two letters of a third, or one and three.
    private const int EnoughForTitle = 4;

    // The beginning of a first word has to say more for a title than for a word.
    private const int MinLengthForTitles = 2;

    /// <summary>At most thirteen suggestions, most useful first. Never throws on what was typed.</summary>
    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, CancellationToken cancellationToken)
    {
        using var phase = SearchTelemetry.Begin("suggest");
        text = text.TrimStart();
        using var lease = index.Acquire();
        if (lease is null || text.Length is 0 or > MaxLength)
            return [];
        try
        {
            var found = await SuggestAsync(lease, UnfinishedQuery.Read(text), cancellationToken);
            return found.Count == 0 && UnfinishedQuery.InOtherLayout(text.TrimEnd()) is { } other
                ? await SuggestAsync(lease, other, cancellationToken)
                : found;
        }
        catch (Exception exception) when (index.IsSuspectedBy(exception))
        {
            return [];
        }
    }

    private async Task<IReadOnlyList<Suggestion>> SuggestAsync(IndexLease lease, UnfinishedQuery query, CancellationToken cancellationToken)
    {
        if (parts.Values(query.Field(), TitleKey.Of(query.Beginning)) is { } values)
            return [.. values.Select(value => Query(query.Head + (value.All(char.IsLetterOrDigit) ? value : $"\"{value}\"")))];
        var completer = lease.Completer(words);
        var previous = Previous(query);
        var completions = completer.Complete(query.Beginning, previous);
        var next = await parts.ContinuationsAsync(lease, query, cancellationToken);
        // Where something goes on so, what does not is not meant.
        var whole = next.Count > 0 && previous is not null ? completer.Behind(completions, previous) : completions;
        var titles = await TitlesAsync(lease, query, completions, cancellationToken);
        var key = WordCompleter.KeyOf(query.Beginning);
        var (before, last) = query.LastWord();
        var compounds = await parts.WrittenAsync(lease, completer.CompleteCompound(last, query.Beginning).Take(MaxCompounds)
            .Select(word => new Completion(before, word.Written)), cancellationToken);
        var behind = await parts.WrittenAsync(lease, whole.Where(word => word.Key != key && !IsHalf(word, next))
            .Select(word => new Completion(query.Head, word.Written)), cancellationToken);
        var texts = compounds.Take(1).Concat(next.Take(MaxNext).Select(word => new Completion(query.Head, word.Written))).Concat(behind)
            .Select(one => one.Text);
        var queries = texts.DistinctBy(
            TitleKey.Of).Take(MaxWords)
            .Select(text => Query(text) with { IsChance = lease.IsChance(text) });
        var typed = TitleKey.Of(query.Head + query.Beginning);
        // Who has typed the beginning of a title that far is looking for that title.
        var meant = query.Words.Count == 0 || query.Words.Count + query.Beginning.Length < EnoughForTitle
            ? []
            : titles.Where(title => TitleKey.Of(title.Text).StartsWith(typed, StringComparison.Ordinal)).Take(MaxMeant).ToList();
        var lists = parts.Lists(typed).Select(list => new Suggestion(list.Value, "", IsTitle: false, list.Kind));
        return [.. meant, .. queries, .. lists, .. titles.Except(meant)];
    }

    // احمدی of احمدی‌نژاد, where it does not stand so by itself.
    private static bool IsHalf(ListedWord word, IReadOnlyList<Continuation> next) => next.All(one => one.Key != word.Key)
        && next.Any(one => one.Written.StartsWith(word.Written + "\u200C", StringComparison.Ordinal));

    // A name may be a frequent word of another language: علی is one of Arabic.
    private static string? Previous(UnfinishedQuery query)
    {
        if (TextAnalyzer.Analyze(query.WordsBefore(1)) is [.., var last])
            return last.Stem;
        return query.Words.Count > 0 ? query.Words[^1].Stem : null;
    }

    private static Suggestion Query(string text) => new(text, "/search?q=" + Uri.EscapeDataString(text), IsTitle: false);

    private async Task<List<Suggestion>> TitlesAsync(
        IndexLease lease, UnfinishedQuery query, List<ListedWord> completions, CancellationToken cancellationToken)
    {
        if ((query.Words.Count == 0 && query.Beginning.Length < MinLengthForTitles)
            || TitleFinder.Plan(query.Words, query.Beginning, completions) is not { } plan)
            return [];
        var matcher = matchers.On(lease, matchers.NewBudget());
        var best = matcher.Match(plan, null, TitleCandidates, cancellationToken).Best();
        var ids = matcher.Ids(best.Select(article => article.Document));
        var summaries = await articles.SummariesAsync(ids, cancellationToken);
        var typed = TitleKey.Of(query.Head + query.Beginning);
        return [.. ids.Where(summaries.ContainsKey).Select(id => new Suggestion(summaries[id].Title, summaries[id].Path, IsTitle: true))
            .DistinctBy(title => title.Text, StringComparer.Ordinal)
            .OrderByDescending(title => TitleKey.Of(title.Text).StartsWith(typed, StringComparison.Ordinal)).Take(MaxTitles)];
    }
}
