using NewsReader.Search.Indexing;
using NewsReader.Search.Words;
using NewsReader.Text.Words;

namespace NewsReader.Search.Ranking;

/// <summary>Makes the plan that finds titles with some words, the last of which may only have been begun.</summary>
internal static class TitleFinder
{
    private static readonly (string Field, float Weight)[] Title = [(IndexFields.TitleStems, 1)];

    /// <param name="beginning">What there is of the last word; empty when it is complete.</param>
    /// <param name="completions">The words that it may be.</param>
    /// <returns>Null when there is nothing to look for.</returns>
    public static QueryPlan? Plan(IReadOnlyList<Token> words, string beginning, IEnumerable<ListedWord> completions)
    {
        var clauses = new List<Clause>();
        var slots = 0;
        foreach (var word in words.DistinctBy(word => word.Stem, StringComparer.Ordinal))
            Add([[word]], slots++);
        if (beginning.Length > 0)
            Add([.. completions.Select(word => word.Written).Append(beginning).Select(TextAnalyzer.Analyze)], slots++);
        return slots == 0 ? null : new QueryPlan
        {
            Slots = [.. Enumerable.Range(0, slots).Select(_ => new Slot { IsRequired = true, IsTelling = true, Admits = true })],
            Clauses = clauses,
            Pairs = [],
            Stems = new HashSet<string>(),
            Notes = [],
            MissingWords = [],
        };

        void Add(IReadOnlyList<List<Token>> choices, int slot)
        {
            foreach (var tokens in choices.Select(KernelTokenStream.Usable).Where(tokens => tokens.Count > 0)
                .DistinctBy(tokens => string.Join(' ', tokens.Select(token => token.Stem))))
                clauses.AddRange(NodeQueries.EachField(tokens, Title).Select(query => new Clause(query, 1UL << slot)));
        }
    }
}
