using System.Collections.Frozen;
using NewsReader.Text.Characters;

namespace NewsReader.Text.Words;

/// <summary>Words that join and point and tell nothing of what a text is about, however rare they are in an archive.</summary>
public static class FunctionWords
{
    private const string English = "en";
    private const string Arabic = "ar";

    private static readonly FrozenDictionary<string, FrozenSet<string>> ByLanguage = Read();
    private static readonly FrozenSet<string> Everywhere = ByLanguage[English].Concat(ByLanguage[Arabic])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What tells such words of a text from others: those of English and Arabic, whose words stand in texts of any language, and
    /// those of the language in Latin letters that most of its words are of.</summary>
    /// <param name="words">The words, as the text has them, with how often it has each.</param>
    public static Func<string, bool> ForText(IReadOnlyCollection<(string Word, int Count)> words)
    {
        var latin = words.Where(word => word.Word.Length > 0 && char.IsBetween(word.Word[0], 'A', '\u024F'))
            .Select(word => (Word: Folding.Fold(word.Word), word.Count)).ToList();
        var language = ByLanguage.Where(known => known.Key != Arabic)
            .MaxBy(known => (latin.Where(word => known.Value.Contains(word.Word)).Sum(word => word.Count), known.Key == English)).Key;
        var own = ByLanguage[language];
        return word => Folding.Fold(word) is var folded && (Everywhere.Contains(folded) || own.Contains(folded));
    }

    private static FrozenDictionary<string, FrozenSet<string>> Read()
    {
        var languages = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        HashSet<string> words = [];
        foreach (var line in EmbeddedText.Lines("function-words"))
        {
            if (line[0] == '[')
                words = languages[line.Trim('[', ']')] = new HashSet<string>(StringComparer.Ordinal);
            else
                words.Add(Folding.Fold(line));
        }

        return languages.ToFrozenDictionary(one => one.Key, one => one.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
