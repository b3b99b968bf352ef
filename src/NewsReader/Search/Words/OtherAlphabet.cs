using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsReader.Search.Indexing;
using NewsReader.Text.Characters;
using NewsReader.Text.Words;

namespace NewsReader.Search.Words;

/// <summary>Tells how the archive writes in the letters of one alphabet what was typed in those of the other.</summary>
internal sealed class OtherAlphabet(IndexReader reader, WordList words)
{
    private const int MinLength = 3;
    private const int MinArticles = 3;

    // A Persian word is seldom meant in Latin letters; less than this is chance.
    private const int MinLengthFromPersian = 4;

    // Of the cost of a word by its length; beyond it the two share sounds by chance.
    private const double MaxCost = 0.9;
    private const double MaxCostOfLetter = 0.14;
    private const double MaxCostFromPersian = 0.7;
    private const double MaxCostOfLetterFromPersian = 0.08;
    private const double MaxCostOfCommon = 0.2;

    // A frequent word is worth this much in likeness for each power of e.
    private const double FrequencyWeight = 0.05;

    // Articles with the Latin word that are looked into for the Persian one.
    private const int MaxLooked = 500;
    private const int MaxRemembered = 20_000;

    private static readonly ConditionalWeakTable<WordList, ConcurrentDictionary<string, ListedWord?>> Known = [];

    /// <summary>The word of the archive that is most likely meant, or null.</summary>
    public ListedWord? Find(Token typed)
    {
        var key = Folding.Fold(typed.Exact);
        if (key.Length is < MinLength or > Transliteration.MaxLength)
            return null;
        var known = Known.GetValue(words, static _ => new(StringComparer.Ordinal));
        if (known.TryGetValue(key, out var word))
            return word;
        word = key.All(char.IsAsciiLetter) ? InPersian(key) : InLatin(key);
        if (known.Count < MaxRemembered)
            known[key] = word;
        return word;
    }

    private ListedWord? InPersian(string latin)
    {
        var most = Math.Min(MaxCost, MaxCostOfLetter * latin.Length);
        return Best(Transliteration.SoundKeys(latin).SelectMany(words.InPersianBySound)
            .Select(word => (Word: word, Cost: Transliteration.Cost(latin, word.Key) ?? double.MaxValue)).Where(one => one.Cost <= most));
    }

    // A word of the language is a name only where an article has both and they sound alike: سینما.
    private ListedWord? InLatin(string persian)
    {
        if (persian.Length < MinLengthFromPersian || persian[0] is < 'ء' or > 'ی')
            return null;
        var isCommon = CommonWords.Contains(persian);
        return Best(words.InLatinBySound(Transliteration.SoundKey(persian))
            .Where(word => word.Key.Length >= MinLengthFromPersian && !StopWords.Contains(word.Key))
            .Select(word => (Word: word, Cost: Transliteration.Cost(word.Key, persian) ?? double.MaxValue))
            .Where(one => one.Cost <= Math.Min(MaxCostFromPersian, MaxCostOfLetterFromPersian * one.Word.Key.Length)
                && IsMeantBy(one.Word.Key, persian) && (!isCommon || (one.Cost <= MaxCostOfCommon && AreTogether(one.Word.Key, persian)))));
    }

    private static ListedWord? Best(IEnumerable<(ListedWord Word, double Cost)> found) => found
        .Where(one => one.Word.Frequency >= MinArticles)
        .OrderBy(one => one.Cost - (FrequencyWeight * Math.Log(one.Word.Frequency))).ThenBy(one => one.Word.Key, StringComparer.Ordinal)
        .Select(one => (ListedWord?)one.Word).FirstOrDefault();

    // Read back it is no other word.
    private bool IsMeantBy(string latin, string persian) =>
        InPersian(latin) is not { } back || back.Key == persian || StemOf(back.Key) == StemOf(persian);

    private bool AreTogether(string latin, string persian)
    {
        var looked = 0;
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTermDocsEnum(new Term(IndexFields.TextStems, StemOf(latin))) is not { } lefts
                || leaf.AtomicReader.GetTermDocsEnum(new Term(IndexFields.TextStems, StemOf(persian))) is not { } rights)
                continue;
            while (looked++ < MaxLooked && lefts.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
            {
                if (rights.DocID < document && rights.Advance(document) == DocIdSetIterator.NO_MORE_DOCS)
                    break;
                if (rights.DocID == document)
                    return true;
            }
        }

        return false;
    }

    private static string StemOf(string word) => TextAnalyzer.Analyze(word) is [var token] ? token.Stem : word;
}
