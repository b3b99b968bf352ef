using NewsReader.Queries;
using NewsReader.Search.Ranking;
using NewsReader.Text.Words;

namespace NewsReader.Search.Passages;

/// <summary>A word of a text that the query asked for.</summary>
internal readonly record struct MarkedWord(string Stem, int Start, int End);

/// <summary>Marks the words of a query in original texts, by the analyser's own offsets.</summary>
internal sealed class WordMarker(QueryPlan plan)
{
    private const char HalfSpace = '\u200C';

    private readonly HashSet<(string, string)> neighbours =
        [.. plan.Pairs.Select(pair => (plan.Slots[pair.First].Stem!, plan.Slots[pair.Second].Stem!))];

    /// <summary>The whole words of a text that match, in order; parts of one compound are one word.</summary>
    public List<MarkedWord> Find(string text)
    {
        var words = new List<MarkedWord>();
        foreach (var token in TextAnalyzer.Analyze(text))
        {
            if (!plan.Stems.Contains(token.Stem))
                continue;
            if (words.Count > 0 && IsOneWord(text, words[^1], token))
                words[^1] = words[^1] with { Stem = token.Stem, End = Math.Max(words[^1].End, token.End) };
            else
                words.Add(new MarkedWord(token.Stem, token.Start, token.End));
        }

        return words;
    }

    /// <summary>A whole text with its words marked.</summary>
    public MarkedText Mark(string text) => new(text, [.. Find(text).Select(word => new TextRange(word.Start, word.End))]);

    private bool IsOneWord(string text, MarkedWord last, Token token)
    {
        if (token.Start <= last.End)
            return true;
        var between = text.AsSpan(last.End, token.Start - last.End);
        return !between.ContainsAnyExcept(HalfSpace, ' ') && between.Length <= 2
            && (!between.Contains(' ') || neighbours.Contains((last.Stem, token.Stem)));
    }
}
