using NewsReader.Text.Words;

namespace NewsReader.Commands;

/// <summary>What may have been meant by a word that is none of those allowed.</summary>
internal static class Suggestion
{
    /// <summary>The nearest of the words, whatever its case; null where none is near enough to be more than a guess.</summary>
    public static string? For(string word, IEnumerable<string> known) => known
        .Select(one => (Word: one, Distance: SpellingDistance.Within(word.ToLowerInvariant(), one.ToLowerInvariant())))
        .Where(one => one.Distance is not null).OrderBy(one => one.Distance).Select(one => one.Word).FirstOrDefault();

    /// <summary>As <see cref="For"/>, as a question with a blank before it; else nothing.</summary>
    public static string Question(string word, IEnumerable<string> known) => For(word, known) is { } meant ? $" Did you mean {meant}?" : "";
}
