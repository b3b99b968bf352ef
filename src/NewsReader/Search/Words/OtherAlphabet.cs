using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsReader.Search.Indexing;
using NewsReader.Text.Characters;
using NewsReader.Text.Languages;
using NewsReader.Text.Words;

namespace NewsReader.Search.Words;

/// <summary>Tells how the archive writes in the letters of one alphabet what was typed in those of the other.</summary>
internal sealed class OtherAlphabet(IndexReader reader, WordList words)
{
    private const int MinLength = 3;
    private const int MinArticles = 3;

    // A shorter word sounds like many.
    private const int MinLengthOfName = 5;

    // A Persian word is seldom meant in Latin letters; less than this is chance.
    private const int MinLengthFromPersian = 4;

    // Of the cost of a word by its length; beyond it the two share sounds by chance.
    private const double MaxCost = 0.9;
    private const double MaxCostOfLetter = 0.1;
    private const double MaxCostFromPersian = 0.7;
    private const double MaxCostOfLetterFromPersian = 0.08;
    private const double MaxCostOfCommon = 0.2;
    private const double MaxCostAlone = 0.3;
    private const double MaxCostOfSame = 0.05;

    // Costs are sums.
    private const double Rounding = 1e-6;

    // In so many of the Persian articles with a word in Latin letters the same is there in Persian ones.
    private const double MinShareTogether = 0.3;
    private const double MaxShareTogether = 0.8;

    // A frequent word is worth this much in likeness for each power of e.
    private const double FrequencyWeight = 0.05;

    // A word of the language sounds like a name by chance; one that stands behind given names is one.
    private const double CostOfCommon = 0.3;
    private const double WorthOfName = 0.3;
    private const double MinShareNamed = 0.05;
    private const int MaxWeighed = 4;
    private const int MaxLookedAt = 8;

    // A word of another language is read only as it is borrowed: academic, آکادمیک.
    private const double MaxCostOfForeign = 0.1;

    // A rare word has to be read more closely, or letter by letter.
    private const int MinArticlesOfUnlike = 8;
    private const double MaxCostOfRare = 0.5 + Rounding;

    // A word that texts in Latin letters have is one of theirs, unless the Persian one is so many times as frequent.
    private const int RarerPart = 20;

    // Articles with the Latin word that are looked into for the Persian one.
    private const int MaxLooked = 500;
    private const int MaxRemembered = 20_000;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");
    private static readonly ConditionalWeakTable<WordList, ConcurrentDictionary<string, ListedWord?>> Known = [];

    private readonly WordNeighbours neighbours = new(reader);

    /// <summary>The word of the archive that is most likely meant, or null.</summary>
    public ListedWord? Find(Token typed)
    {
        var key = Folding.Fold(typed.Exact);
        if (key.Length is < MinLength or > Transliteration.MaxLength)
            return null;
        var known = Known.GetValue(words, static _ => new(StringComparer.Ordinal));
        if (known.TryGetValue(typed.Exact, out var word))
            return word;
        var isLatin = key.All(char.IsAsciiLetter);
        word = isLatin ? InPersian(key, isAccented: !typed.Exact.All(char.IsAscii)) : InLatin(key);
        if (known.Count < MaxRemembered)
            known[typed.Exact] = word;
        return word;
    }

    private ListedWord? InPersian(string latin, bool isAccented)
    {
        if (StopWords.Contains(latin) || IsAbbreviation(latin))
            return null;
        // A word that texts in Latin letters have may be any word of their language.
        var own = isAccented || latin.Length < MinLengthOfName
            ? int.MaxValue : reader.DocFreq(new Term(IndexFields.TextExact, latin)) * RarerPart;
        var likely = Readings(latin, Math.Min(MaxCost, MaxCostOfLetter * latin.Length)).Take(MaxLookedAt)
            .Where(one => IsLikely(latin, one.Word, own) || IsWrittenBeside(latin, one.Word.Key)).Take(MaxWeighed).ToList();
        // Whether a word is a name takes a while to tell, and matters where another is as likely.
        var near = likely.FindAll(one => one.Cost - WorthOfName < likely[0].Cost);
        if (near.Count > 1)
            near = near.ConvertAll(one => one with { Cost = one.Cost - (IsNamed(one.Word) ? WorthOfName : 0) });
        return near.OrderBy(one => one.Cost).Select(one => (ListedWord?)one.Word).FirstOrDefault();
    }

    // Where a word of another language sounds like a Persian one, or any word like a common Persian one, that is chance; a name is read
    // with more freedom.
    private bool IsLikely(string latin, ListedWord persian, int own)
    {
        if (EnglishWords.Contains(latin) || ForeignWords.IsContinental(latin) || StopWords.Contains(StemOf(persian.Key)))
            return false;
        if (IsCommon(persian.Key) || (IsInflectedWord(persian.Key) && !IsNamed(persian)))
            return own <= persian.Frequency && !ForeignWords.Contains(latin) && Transliteration.IsPlain(latin, persian.Key);
        var cost = Transliteration.Cost(latin, persian.Key);
        return (persian.Frequency >= MinArticlesOfUnlike || cost <= MaxCostOfRare || Transliteration.IsPlain(latin, persian.Key))
            && (cost <= MaxCostOfForeign || !ForeignWords.Contains(latin));
    }

    /// <summary>The words in Persian letters that one in Latin letters may be read as, the likeliest first, with what each costs.</summary>
    public IEnumerable<(ListedWord Word, double Cost)> Readings(string latin, double most) => Likeliest(
        Transliteration.SoundKeys(latin).SelectMany(words.InPersianBySound)
            .Select(word => (Word: word, Cost: Transliteration.Cost(latin, word.Key) ?? double.MaxValue))
            .Where(one => one.Cost <= most + Rounding)
            .DistinctBy(one => one.Word.Key)
            .Select(one => IsCommon(one.Word.Key) || IsInflectedWord(one.Word.Key) ? one with { Cost = one.Cost + CostOfCommon } : one));

    // مصدق stands behind محمد, مصادیق behind no name.
    private bool IsNamed(ListedWord word)
    {
        var stem = StemOf(word.Key);
        if (PersonNames.Given.Contains(stem))
            return true;
        var (named, enough) = (0, Math.Max(MinArticles, MinShareNamed * Vocabulary.Frequency(reader, stem)));
        return PersonNames.Given.Any(given => (named += neighbours.Estimate(given, stem)) >= enough);
    }

    // NBA is no word of three sounds.
    private static bool IsAbbreviation(string latin) =>
        latin.Length == MinLength && latin.AsSpan(0, 2).IndexOfAny(Vowels) < 0;

    private static bool IsCommon(string persian) => CommonWords.Contains(persian) || StopWords.Contains(StemOf(persian))
        || QueryVariants.IsBound(persian) || QueryVariants.IsEndOfCompound(persian);

    // بهتری; so are surnames, کریمی.
    private static bool IsInflectedWord(string persian) =>
        QueryVariants.WrittenStem(persian) is var stem && stem != persian && (CommonWords.Contains(stem) || StopWords.Contains(stem));

    private bool IsWrittenBeside(string latin, string persian) =>
        Together(latin, persian) is var (together, looked) && looked >= MinArticles && together >= MaxShareTogether * looked;

    private ListedWord? InLatin(string persian)
    {
        if (persian.Length < MinLengthFromPersian || persian[0] is < 'ء' or > 'ی')
            return null;
        return Likeliest(words.InLatinBySound(Transliteration.SoundKey(persian))
            .Where(word => word.Key.Length >= MinLengthFromPersian && !StopWords.Contains(word.Key))
            .Select(word => (Word: word, Cost: Transliteration.Cost(word.Key, persian) ?? double.MaxValue))
            .Where(one => one.Cost <= Math.Min(MaxCostFromPersian, MaxCostOfLetterFromPersian * one.Word.Key.Length)
                && IsMeantBy(one.Word.Key, persian) && IsSame(one.Word.Key, persian, one.Cost)))
            .Select(one => (ListedWord?)one.Word).FirstOrDefault();
    }

    private static IEnumerable<(ListedWord Word, double Cost)> Likeliest(IEnumerable<(ListedWord Word, double Cost)> found) => found
        .Where(one => one.Word.Frequency >= MinArticles)
        .Select(one => one with { Cost = one.Cost - (FrequencyWeight * Math.Log(one.Word.Frequency)) })
        .OrderBy(one => one.Cost).ThenBy(one => one.Word.Key, StringComparer.Ordinal);

    // Read back it is no other word.
    private bool IsMeantBy(string latin, string persian) =>
        InPersian(latin, isAccented: false) is not { } back || back.Key == persian || StemOf(back.Key) == StemOf(persian);

    // Persian articles that have a name in Latin letters mostly have it in Persian letters, too; of those in other languages the word must
    // be a name, which is not inflected.
    private bool IsSame(string latin, string persian, double cost)
    {
        var isCommon = CommonWords.Contains(persian);
        var (together, looked) = Together(latin, persian);
        if (looked < MinArticles)
            return !isCommon && cost <= MaxCostAlone && !IsInflected(latin) && !ForeignWords.Contains(latin);
        if (!isCommon && cost <= MaxCostOfSame && together > 0)
            return true;
        var general = 2.0 * Vocabulary.Frequency(reader, StemOf(persian)) / Math.Max(1, reader.NumDocs);
        return (!isCommon || cost <= MaxCostOfCommon) && together >= Math.Clamp(general, MinShareTogether, MaxShareTogether) * looked;
    }

    private bool IsInflected(string latin) =>
        LanguageForms.Sought([new Token(latin, latin, 0, 0, latin.Length)], [], _ => 0).Exists(term => term[0] == LanguageForms.Mark
            && reader.DocFreq(new Term(IndexFields.TextStems, term)) > 0);

    // Of Persian articles that have the Latin word, how many have the Persian one.
    private (int Together, int Looked) Together(string latin, string persian)
    {
        var (together, looked) = (0, 0);
        foreach (var leaf in reader.Leaves)
        {
            var lefts = leaf.AtomicReader.GetTermDocsEnum(new Term(IndexFields.TextStems, StemOf(latin)));
            var rights = leaf.AtomicReader.GetTermDocsEnum(new Term(IndexFields.TextStems, StemOf(persian)));
            var persians = leaf.AtomicReader.GetTermDocsEnum(new Term(IndexFields.Language, "fa"));
            while (looked < MaxLooked && lefts is not null && lefts.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
            {
                if (!Has(persians, document))
                    continue;
                looked++;
                together += Has(rights, document) ? 1 : 0;
            }
        }

        return (together, looked);
    }

    private static bool Has(DocsEnum? documents, int document) =>
        documents is not null && (documents.DocID >= document ? documents.DocID : documents.Advance(document)) == document;

    private static string StemOf(string word) => TextAnalyzer.Analyze(word) is [var token] ? token.Stem : word;
}
