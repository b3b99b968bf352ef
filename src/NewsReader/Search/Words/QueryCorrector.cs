using Lucene.Net.Index;
using NewsReader.Search.Language;
using NewsReader.Text.Dates;
using NewsReader.Text.Words;

namespace NewsReader.Search.Words;

/// <summary>A query with some of its words spelt otherwise.</summary>
/// <param name="Text">The whole query; what was changed is marked.</param>
/// <param name="Replaced">The words that were changed, as typed.</param>
/// <param name="IsCertain">Whether every change replaces a word that is in no article by the one that was meant beyond doubt.</param>
internal sealed record QueryCorrection(MarkedText Text, IReadOnlyList<string> Replaced, bool IsCertain);

/// <summary>Finds a better spelling of a query in the words of the archive. Signs, fields and quotation marks stay as typed.</summary>
internal sealed class QueryCorrector(IndexReader reader, WordList words)
{
    private readonly Speller speller = new(reader, words);
    private readonly List<Change> changes = [];

    /// <param name="text">What was typed.</param>
    /// <param name="foundOtherwise">S terms that no article has, and that the plan found joined or split.</param>
    /// <returns>Null when every word is right, or nothing better is known.</returns>
    public static QueryCorrection? Correct(string text, ParsedQuery query, IReadOnlySet<string> foundOtherwise, IndexReader reader,
        WordList words)
    {
        var typed = QueryWords.Find(text, query.Root);
        var corrector = new QueryCorrector(reader, words);
        var readings = new LayoutReader(reader, words).Read(typed);
        var tokens = new List<TypedToken>();
        for (var i = 0; i < typed.Count; i++)
        {
            if (readings.TryGetValue(i, out var reading))
                corrector.changes.Add(new Change(typed[i].Start, typed[i].Start + typed[i].Text.Length, reading, typed[i].IsFree));
            else
                tokens.AddRange(corrector.Tokens(typed[i]));
        }

        // 15 khordad is a day in letters that the archive may not have.
        var days = NamedDays.Find(text);
        tokens.RemoveAll(token => days.Any(day => token.Start >= day.Start && token.End <= day.End));
        corrector.Spell(tokens, foundOtherwise);
        return corrector.Finish(text);
    }

    private IEnumerable<TypedToken> Tokens(QueryWord word)
    {
        var tokens = TextAnalyzer.Analyze(word.Text);
        foreach (var run in tokens.GroupBy(token => (token.Start, token.End)))
        {
            var (parts, i) = (Parts(word.Text, run.Key.Start, run.Key.End), 0);
            var inRun = run.ToList();
            foreach (var token in inRun)
            {
                // Where the parts of a run are not its terms one by one, only a run of one term can be replaced.
                var (start, end) = parts.Count == inRun.Count ? parts[i] : (0, 0);
                if (inRun.Count == 1)
                    (start, end) = run.Key;
                i++;
                yield return new TypedToken(token, word.Start + start, word.Start + end, Vocabulary.Frequency(reader, token.Stem),
                    word.IsFree);
            }
        }
    }

    private static List<(int Start, int End)> Parts(string text, int start, int end)
    {
        var parts = new List<(int, int)>();
        for (var i = start; i <= end; i++)
        {
            if (i < end && text[i] is not ('\u200C' or ' ' or '\u00A0'))
                continue;
            if (i > start)
                parts.Add((start, i));
            start = i + 1;
        }

        return parts;
    }

    private void Spell(List<TypedToken> tokens, IReadOnlySet<string> foundOtherwise)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var typed = tokens[i];
            if (typed.Start == typed.End || foundOtherwise.Contains(typed.Token.Stem))
                continue;
            if (speller.Correct(typed.Token, typed.Frequency, Known(tokens, i - 1), Known(tokens, i + 1)) is { } spelling)
                changes.Add(new Change(typed.Start, typed.End, spelling.Written, spelling.IsCertain && typed.IsFree));
        }
    }

    private static string? Known(List<TypedToken> tokens, int i) => i >= 0 && i < tokens.Count && tokens[i].Frequency > 0
        ? tokens[i].Token.Stem
        : null;

    // What is certain is done without asking; only where nothing is, the rest is offered.
    private QueryCorrection? Finish(string text)
    {
        var isCertain = changes.Exists(change => change.IsCertain);
        var corrected = new System.Text.StringBuilder();
        var marks = new List<TextRange>();
        var replaced = new List<string>();
        var at = 0;
        foreach (var change in changes.Where(change => change.IsCertain == isCertain).OrderBy(change => change.Start))
        {
            corrected.Append(text, at, change.Start - at);
            marks.Add(new TextRange(corrected.Length, corrected.Length + change.Text.Length));
            corrected.Append(change.Text);
            replaced.Add(text[change.Start..change.End]);
            at = change.End;
        }

        corrected.Append(text, at, text.Length - at);
        return marks.Count == 0 || corrected.Equals(text)
            ? null
            : new QueryCorrection(new MarkedText(corrected.ToString(), marks), replaced, isCertain);
    }

    private readonly record struct Change(int Start, int End, string Text, bool IsCertain);

    private readonly record struct TypedToken(Token Token, int Start, int End, int Frequency, bool IsFree);
}
