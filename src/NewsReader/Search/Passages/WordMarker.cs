using NewsReader.Search.Ranking;
using NewsReader.Text.Languages;
using NewsReader.Text.Words;

namespace NewsReader.Search.Passages;

/// <summary>A word of a text that the query asked for.</summary>
internal readonly record struct MarkedWord(string Stem, int Start, int End);

/// <summary>Marks the words of a query in original texts, by the analyser's own offsets.</summary>
/// <param name="language">The language of what is marked.</param>
internal sealed class WordMarker(QueryPlan plan, string language)
{
    private readonly bool hasForms = plan.Stems.Any(stem => stem[0] == LanguageForms.Mark);
    private const char HalfSpace = '\u200C';

    private readonly HashSet<(string, string)> neighbours =
        [.. plan.Pairs.Select(pair => (pair.Left, pair.Right)),
            .. plan.Slots.SelectMany(slot => slot.Tokens.Zip(slot.Tokens.Skip(1), (left, right) => (left.Stem, right.Stem)))];

    // Marking every «و» and «در» hides the words that matter.
    private readonly bool skipsStopWords = plan.Stems.Any(stem => !StopWords.Contains(stem));

    /// <summary>The whole words of a text that match, in order; parts of one compound are one word, and so are a stop word and the word
    /// beside it in the query.</summary>
    /// <param name="found">Takes the S terms of the query that the text has.</param>
    public List<MarkedWord> Find(string text, HashSet<string> found)
    {
        var words = new List<MarkedWord>();
        var last = "";
        var tokens = TextAnalyzer.Analyze(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var form = hasForms ? FormOf(tokens, i) : null;
            if (!plan.Stems.Contains(token.Stem) && form is null)
                continue;
            found.Add(token.Stem);
            if (form is not null)
                found.Add(form);
            if (words.Count > 0 && IsOneWord(text, words[^1].End, last, token))
            {
                words[^1] = words[^1] with
                {
                    Stem = IsWeak(token.Stem) ? words[^1].Stem : token.Stem,
                    End = Math.Max(words[^1].End, token.End),
                };
            }
            else
            {
                words.Add(new MarkedWord(token.Stem, token.Start, token.End));
            }

            last = token.Stem;
        }

        words.RemoveAll(word => IsWeak(word.Stem));
        return words;
    }

    /// <summary>A whole text with its words marked.</summary>
    /// <inheritdoc cref="Find" path="/param"/>
    public MarkedText Mark(string text, HashSet<string> found) =>
        new(text, [.. Find(text, found).Select(word => new TextRange(word.Start, word.End))]);

    private string? FormOf(List<Token> tokens, int i) =>
        i > 0 && tokens[i - 1].Start == tokens[i].Start ? null : LanguageForms.Terms(tokens, i, language).Find(plan.Stems.Contains);

    private bool IsWeak(string stem) => skipsStopWords && StopWords.Contains(stem);

    private bool IsOneWord(string text, int end, string last, Token token)
    {
        if (token.Start <= end)
            return true;
        var between = text.AsSpan(end, token.Start - end);
        return !between.ContainsAnyExcept(HalfSpace, ' ') && between.Length <= 2
            && (!between.Contains(' ') || neighbours.Contains((last, token.Stem)));
    }
}
