using Lucene.Net.Index;
using NewsReader.Search.Language;
using NewsReader.Text.Dates;
using NewsReader.Text.Words;

namespace NewsReader.Search.Words;

/// <summary>A query with some of its words spelt otherwise.</summary>
/// <param name="Text">The whole query; what was changed is marked.</param>
/// <param name="Replaced">The words that were changed, as typed.</param>
internal sealed record Respelling(MarkedText Text, IReadOnlyList<string> Replaced);

/// <summary>What may have been meant by a query.</summary>
/// <param name="Whole">With every word that has a better spelling.</param>
/// <param name="Certain">With those words alone that are in no article and whose spelling is beyond doubt; null where there are
/// none.</param>
/// <param name="Rest">As <paramref name="Whole"/>, with what differs from <paramref name="Certain"/> marked; null where nothing
/// does.</param>
internal sealed record QueryCorrection(Respelling Whole, Respelling? Certain, MarkedText? Rest);

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

    // Twice: a word beside one that is spelt otherwise is known by what stands beside that.
    private void Spell(List<TypedToken> tokens, IReadOnlySet<string> foundOtherwise)
    {
        var none = new Spelling?[tokens.Count];
        var alone = Enumerable.Range(0, tokens.Count).Select(i => Spell(tokens, none, i, foundOtherwise)).ToArray();
        for (var i = 0; i < tokens.Count; i++)
        {
            var (before, after) = (alone.ElementAtOrDefault(i - 1), alone.ElementAtOrDefault(i + 1));
            var spelling = alone[i];
            if (spelling is not { IsCertain: true } && (before ?? after) is not null
                && Spell(tokens, alone, i, foundOtherwise) is { } beside)
                spelling = beside with { IsCertain = beside.IsCertain && before?.IsCertain != false && after?.IsCertain != false };
            var typed = tokens[i];
            if (spelling is { } meant)
                changes.Add(new Change(typed.Start, typed.End, meant.Written, meant.IsCertain && typed.IsFree));
        }
    }

    private Spelling? Spell(List<TypedToken> tokens, Spelling?[] meant, int i, IReadOnlySet<string> foundOtherwise)
    {
        var typed = tokens[i];
        return typed.Start == typed.End || foundOtherwise.Contains(typed.Token.Stem)
            ? null
            : speller.Correct(typed.Token, typed.Frequency, Known(tokens, meant, i - 1), Known(tokens, meant, i + 1, isAfter: true));
    }

    // Of two words that were typed as one the nearer.
    private static string? Known(List<TypedToken> tokens, Spelling?[] meant, int i, bool isAfter = false)
    {
        if (i < 0 || i >= tokens.Count)
            return null;
        if (meant[i] is { } spelling && TextAnalyzer.Analyze(spelling.Written) is { Count: > 0 } words)
            return (isAfter ? words[0] : words[^1]).Stem;
        return tokens[i].Frequency > 0 ? tokens[i].Token.Stem : null;
    }

    // What is certain is done without asking; the rest is offered.
    private QueryCorrection? Finish(string text)
    {
        var ordered = changes.OrderBy(change => change.Start).ToList();
        var whole = Respell(text, ordered, ordered);
        if (ordered.Count == 0 || whole.Text.Text == text)
            return null;
        var certain = ordered.FindAll(change => change.IsCertain);
        var rest = ordered.FindAll(change => !change.IsCertain);
        return new QueryCorrection(whole, certain.Count > 0 ? Respell(text, certain, certain) : null,
            certain.Count > 0 && rest.Count > 0 ? Respell(text, ordered, rest).Text : null);
    }

    private static Respelling Respell(string text, List<Change> ordered, List<Change> marked)
    {
        var corrected = new System.Text.StringBuilder();
        var marks = new List<TextRange>();
        var replaced = new List<string>();
        var at = 0;
        foreach (var change in ordered)
        {
            corrected.Append(text, at, change.Start - at);
            if (marked.Contains(change))
                marks.Add(new TextRange(corrected.Length, corrected.Length + change.Text.Length));
            corrected.Append(change.Text);
            replaced.Add(text[change.Start..change.End]);
            at = change.End;
        }

        corrected.Append(text, at, text.Length - at);
        return new Respelling(new MarkedText(corrected.ToString(), marks), replaced);
    }

    private readonly record struct Change(int Start, int End, string Text, bool IsCertain);

    private readonly record struct TypedToken(Token Token, int Start, int End, int Frequency, bool IsFree);
}
