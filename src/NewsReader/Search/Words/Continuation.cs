using System.Globalization;
using NewsReader.Text.Characters;

namespace NewsReader.Search.Words;

/// <summary>A word that stands behind others in texts.</summary>
/// <param name="Key">Its letters, folded, without half-spaces.</param>
/// <param name="Written">As it is written most often.</param>
/// <param name="Count">How often it stands there.</param>
internal readonly record struct Continuation(string Key, string Written, int Count)
{
    private const char HalfSpace = '\u200C';

    // Once may be chance.
    private const int MinCount = 2;
    private const int MaxTimesHalf = 4;

    /// <summary>The words that stand right behind some words in texts, the most frequent first.</summary>
    /// <param name="before">One word or several, with a blank or a half-space between them.</param>
    /// <param name="areOne">Tells of two words with a blank between them whether they are one.</param>
    public static IReadOnlyList<Continuation> Find(IEnumerable<string> texts, string before, Func<string, string, bool> areOne)
    {
        var wanted = Spaced(before);
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var spaced = Spaced(text);
            for (var at = -1; (at = spaced.IndexOf(wanted, at + 1, StringComparison.Ordinal)) >= 0;)
            {
                var start = at + wanted.Length + 1;
                if ((at > 0 && IsLetter(spaced[at - 1])) || start >= spaced.Length || spaced[start - 1] != ' ')
                    continue;
                if (WholeWordAt(text, start, areOne) is { Length: > 0 } word)
                    found[word] = found.GetValueOrDefault(word) + 1;
            }
        }

        return [.. Whole([.. found.GroupBy(word => WordCompleter.KeyOf(word.Key), StringComparer.Ordinal)
            .Select(forms => new Continuation(forms.Key, forms.MaxBy(form => form.Value).Key, forms.Sum(form => form.Value)))
            .Where(word => word.Key.Length > 1 && word.Count >= MinCount)])
            .OrderByDescending(word => word.Count).ThenBy(word => word.Key, StringComparer.Ordinal)];
    }

    /// <summary>Whether a text has words side by side with nothing but blanks between, in any spelling, and the last of them
    /// whole: «بانک مرکزی» does not have «بانک مرکز».</summary>
    public static bool Has(string text, string before, string written)
    {
        var folded = Folding.Fold(text);
        var places = Enumerable.Range(0, folded.Length).Where(i => !IsSpace(folded[i])).ToArray();
        var letters = string.Create(places.Length, (places, folded), static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
                to[i] = from.folded[from.places[i]];
        });
        var wanted = string.Concat(Folding.Fold(before + written).Where(c => !IsSpace(c)));
        for (var at = -1; wanted.Length > 0 && (at = letters.IndexOf(wanted, at + 1, StringComparison.Ordinal)) >= 0;)
        {
            if (IsWhole(folded, places[at], places[at + wanted.Length - 1] + 1))
                return true;
        }

        return false;
    }

    private static bool IsWhole(string text, int start, int end) => (start == 0 || !IsLetter(text[start - 1]))
        && (end == text.Length || !IsLetter(text[end]))
        && (end + 1 >= text.Length || text[end] != HalfSpace || !IsLetter(text[end + 1]));

    private static bool IsSpace(char c) => c is HalfSpace or ' ' or '\u00A0';

    // خامنه is the first half of خامنه‌ای, unless it stands alone far more often.
    private static IEnumerable<Continuation> Whole(List<Continuation> words) => words.Where(word => !words.Exists(
        other => other.Written.StartsWith(word.Written + HalfSpace, StringComparison.Ordinal) && word.Count <= other.Count * MaxTimesHalf));

    // Letter by letter, so that places stay the same.
    private static string Spaced(string text) => string.Create(text.Length, text, static (letters, source) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = source[i] switch
            {
                HalfSpace => ' ',
                'ي' => 'ی',
                'ك' => 'ک',
                var other => other,
            };
        }
    });

    // A word that is written in two, احمدی نژاد, is one.
    private static string WholeWordAt(string text, int start, Func<string, string, bool> areOne)
    {
        var word = WordAt(text, start);
        var end = start + word.Length;
        return end < text.Length && text[end] == ' ' && word.Length > 0 && !word.Contains(HalfSpace, StringComparison.Ordinal)
            && WordAt(text, end + 1) is { Length: > 0 } next && areOne(word, next) ? $"{word}{HalfSpace}{next}" : word;
    }

    private static string WordAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && (IsLetter(text[end]) || text[end] == HalfSpace))
            end++;
        return text[start..end].TrimEnd(HalfSpace);
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
