using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NewsReader.Text.Characters;
using NewsReader.Text.Words;

namespace NewsReader.Benchmarks.Quality;

/// <summary>Words of a corpus that are looked for because of how they are written, in the order that a seed fixes.</summary>
internal sealed partial class WordSample
{
    private const int MinArticles = 10;

    // The stem of a form that it hardly counts for is so many times as frequent.
    private const int MinStemToForm = 3;
    private const int MinCompound = 3;

    // A word that is likely to be asked for, and long enough to be known with a slip.
    private const int MinFrequent = 20;
    private const int LettersOfFrequent = 5;

    private const int MaxRare = 3;
    private const int LettersOfName = 4;

    // What stands before a family name in news.
    private static readonly HashSet<string> BeforeNames = new(
    [
        "آقای", "خانم", "دکتر", "مهندس", "سردار", "سید", "محمد", "علی", "حسین", "حسن", "رضا", "احمد", "محمود", "مهدی",
        "امیر", "ابراهیم", "عباس", "اکبر", "اصغر", "ناصر", "سعید", "حمید", "مسعود", "علیرضا", "محمدرضا", "غلامرضا",
        "محسن", "جواد", "مجید", "فاطمه", "زهرا", "مریم", "مرتضی", "منصور", "بهرام", "فرهاد", "کاظم", "قاسم", "یوسف",
        "داوود"
    ],
        StringComparer.Ordinal);

    private readonly Dictionary<string, int> forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> compounds = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> stemOf = new(StringComparer.Ordinal);

    public WordSample(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            var tokens = TextAnalyzer.Analyze(text).FindAll(token => token.Exact.All(char.IsLetter));
            Count(forms, tokens.Select(token => token.Exact));
            Count(stems, tokens.Select(token => token.Stem));
            Count(compounds, Compound().Matches(text).Select(match => match.Value));
            names.UnionWith(tokens.Zip(tokens.Skip(1)).Where(pair => BeforeNames.Contains(pair.First.Exact)
                && pair.Second.Position == pair.First.Position + 1).Select(pair => pair.Second.Exact));
            foreach (var token in tokens)
                stemOf.TryAdd(token.Exact, token.Stem);
        }
    }

    /// <summary>Forms that are much rarer than the stem they share with others.</summary>
    public List<string> RareForms(string half, int most, int seed) => Choose(
        forms.Where(form => form.Key.Length > 2 && form.Value >= MinArticles && !StopWords.Contains(stemOf[form.Key])
            && TextAnalyzer.Analyze(form.Key) is [{ } only] && only.Stem == stemOf[form.Key]
            && stems[stemOf[form.Key]] >= MinStemToForm * form.Value).Select(form => form.Key), half, most, seed);

    /// <summary>Words that many articles have.</summary>
    public List<string> FrequentForms(string half, int most, int seed) => Choose(
        forms.Where(form => form.Value >= MinFrequent && form.Key.Length >= LettersOfFrequent && !StopWords.Contains(stemOf[form.Key]))
            .Select(form => form.Key), half, most, seed);

    /// <summary>What stands behind a given name or a form of address, in few articles.</summary>
    public List<string> RareNames(string half, int most, int seed) => Choose(
        names.Where(name => forms[name] <= MaxRare && name.Length >= LettersOfName), half, most, seed);

    /// <summary>Whether any article has a form.</summary>
    public bool Has(string form) => forms.ContainsKey(form);

    /// <summary>How many articles have a form.</summary>
    public int Articles(string form) => forms[form];

    /// <summary>Words that are written with one half-space.</summary>
    public List<string> Compounds(string half, int most, int seed) => Choose(
        compounds.Where(word => word.Value >= MinCompound).Select(word => word.Key), half, most, seed);

    /// <summary>The forms of a text, as they are compared.</summary>
    public static HashSet<string> FormsOf(string text) =>
        TextAnalyzer.Analyze(text).Select(token => token.Exact).ToHashSet(StringComparer.Ordinal);

    private static void Count(Dictionary<string, int> counts, IEnumerable<string> words)
    {
        foreach (var word in words.Distinct(StringComparer.Ordinal))
            counts[word] = counts.GetValueOrDefault(word) + 1;
    }

    private static List<string> Choose(IEnumerable<string> words, string half, int most, int seed)
    {
        var all = words.Where(word => KnownItems.HalfOf(word) == half).Order(StringComparer.Ordinal).ToArray();
        new Random(seed).Shuffle(all);
        return [.. all.Take(most)];
    }

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}\u200C])[\p{IsArabic}-[\P{L}]]{2,}\u200C[\p{IsArabic}-[\P{L}]]{2,}(?![\p{L}\p{Nd}\u200C])")]
    private static partial Regex Compound();
}
