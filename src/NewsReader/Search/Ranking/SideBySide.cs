using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;
using NewsReader.Search.Indexing;
using NewsReader.Text.Words;

namespace NewsReader.Search.Ranking;

/// <summary>Words of a query that stand side by side: what finds them where an article begins, and names that may be parts of
/// others.</summary>
internal static class SideBySide
{
    // The title and what stands right below it.
    private const int Beginning = 2 * TextAnalyzer.ParagraphGap;

    // More words are seldom side by side but where they are cited.
    private const int MaxWords = 3;

    /// <summary>What finds a few words side by side in the title or the lead; null where they are more, or not in places of their
    /// own.</summary>
    public static Query? AtBeginning(IReadOnlyList<Token> words, float weight)
    {
        if (words.Count is < 2 or > MaxWords || !AreInARow(words))
            return null;
        var terms = words.Select(word => (SpanQuery)new SpanTermQuery(new Term(IndexFields.TextStems, word.Stem))).ToArray();
        return new ConstantScoreQuery(new SpanFirstQuery(new SpanNearQuery(terms, 0, inOrder: true), Beginning)) { Boost = weight };
    }

    /// <summary>Of several runs of words those that are names and would be a part of others, with another given name before them: «رضا
    /// پهلوی» of «محمد رضا پهلوی».</summary>
    public static List<NameInText> Names(IEnumerable<IReadOnlyList<Token>> runs) => [.. runs.Where(AreInARow)
        .Select(words => new NameInText(words, [.. PersonNames.MakingAnother(words[0].Stem)
            .Select(first => NodeQueries.Tokens([first, .. words.Select(word => word.Stem)]))]))
        .Where(name => name is { Words.Count: > 1, Longer.Count: > 0 })];

    private static bool AreInARow(IReadOnlyList<Token> words) =>
        words.Zip(words.Skip(1)).All(pair => pair.Second.Position == pair.First.Position + 1);
}

/// <summary>A name whose words stand side by side.</summary>
/// <param name="Longer">The names that it may be a part of.</param>
internal sealed record NameInText(IReadOnlyList<Token> Words, IReadOnlyList<IReadOnlyList<Token>> Longer);
