using Lucene.Net.Index;
using NewsReader.Search.Indexing;
using NewsReader.Text.Characters;
using NewsReader.Text.Words;

namespace NewsReader.Search.Words;

/// <summary>
/// Learns from the brackets of the articles which names are one: a pair counts that two articles have, or whose sounds or initials tell.
/// </summary>
internal sealed class PairLearner
{
    /// <summary>Brackets that are looked at, and pairs that are kept.</summary>
    private const int MaxRead = 300_000;
    private const int MaxPairs = 50_000;

    private const int MinArticles = 2;
    private const int MinLength = 3;
    private const double MaxCostOfLetter = 0.14;

    // Words before brackets belong to the name where they are there in so many of the articles.
    private const double ShareOfName = 0.5;

    // Before what differs one word may be the end of a name: لیگ بسکتبال آمریکا (NBA).
    private const int MinArticlesOfWord = 5;
    private const double ShareOfWord = 0.8;

    // What repeats so many others is none of them: شرکت (Google), شرکت (Apple).
    private const int MaxOthers = 3;

    // An abbreviation as short as that is a word of its own where so many more articles have it: نت is not only نگهداری و تعمیرات.
    private const int LettersOfWord = 3;
    private const int MaxTimesAlone = 3;

    // A name does not go on over these: «سال میلادی بود که اتحادیه …».
    private static readonly HashSet<string> OutsideNames = new(
        ["که", "بود", "است", "شد", "شده", "گفت", "کرد", "کردند", "دارد", "اما", "اگر", "تا", "این", "ان", "به", "با", "نیز", "هم", "توسط"],
        StringComparer.Ordinal);

    private readonly List<(string Name, string Other, bool IsSure)> pairs = [];
    private readonly IndexReader reader;

    private PairLearner(IndexReader reader) => this.reader = reader;

    /// <summary>What the brackets of an index tell.</summary>
    public static SynonymTable Learn(IndexReader reader)
    {
        var learner = new PairLearner(reader);
        var terms = MultiFields.GetTerms(reader, IndexFields.Pairs)?.GetEnumerator();
        var group = new List<(NamePair Pair, int Articles)>();
        for (var read = 0; terms is not null && read < MaxRead && learner.pairs.Count < MaxPairs && terms.MoveNext(); read++)
        {
            if (NamePair.Read(terms.Term.Utf8ToString()) is not { } pair)
                continue;
            if (group.Count > 0 && group[0].Pair.Other != pair.Other)
                learner.Decide(group);
            group.Add((pair, terms.DocFreq));
        }

        learner.Decide(group);
        return learner.Table();
    }

    private SynonymTable Table()
    {
        var table = new SynonymTable();
        foreach (var same in pairs.GroupBy(pair => pair.Name, StringComparer.Ordinal))
        {
            var isGeneral = same.Count() > MaxOthers;
            foreach (var pair in CommonWords.Contains(Folding.Fold(same.Key)) ? []
                : same.Where(pair => pair.IsSure || !(isGeneral || IsTranslation(pair.Name, pair.Other))))
            {
                if (Synonym.Create(pair.Name) is { } name && Synonym.Create(pair.Other) is { } other)
                    table.AddGroup([name, other]);
            }
        }

        return table;
    }

    // صادق (Honest) is what a name means.
    private static bool IsTranslation(string name, string other) =>
        !name.Contains(' ', StringComparison.Ordinal) && ForeignWords.Contains(other.ToLowerInvariant());

    // All that stands beside one name in brackets.
    private void Decide(List<(NamePair Pair, int Articles)> group)
    {
        foreach (var same in group.Where(one => one.Pair.Border is NameBorder.Known or NameBorder.Initials)
            .GroupBy(one => NameWithin(one.Pair.Name), StringComparer.Ordinal))
        {
            if (same.Key.Length == 0 || IsWordOfItsOwn(same.First().Pair.Other, same.Sum(one => one.Articles)))
                continue;
            var isSure = same.Any(one => one.Pair.Border == NameBorder.Initials) || Sounds(same.Key.Split(' '), same.First().Pair.Other);
            if (isSure || same.Sum(one => one.Articles) >= MinArticles)
                pairs.Add((same.Key, same.First().Pair.Other, isSure));
        }

        Decide(group.FindAll(one => one.Pair.Border == NameBorder.Before), (words, count) => words[^count..]);
        Decide(group.FindAll(one => one.Pair.Border == NameBorder.Behind), (words, count) => words[..count]);
        group.Clear();
    }

    private static string NameWithin(string name)
    {
        var words = name.Split(' ');
        return string.Join(' ', words[(Array.FindLastIndex(words, word => OutsideNames.Contains(Folding.Fold(word))) + 1)..]);
    }

    private bool IsWordOfItsOwn(string other, int articles) => other.Length <= LettersOfWord && !char.IsAsciiLetter(other[0])
        && Synonym.Create(other) is { Terms: [var only] }
        && reader.DocFreq(new Term(IndexFields.TextStems, only)) > MaxTimesAlone * articles;

    private void Decide(List<(NamePair Pair, int Articles)> group, Func<string[], int, string[]> take)
    {
        if (group.Count == 0)
            return;
        var other = group[0].Pair.Other;
        var written = other.Split(' ').Length;
        var all = group.ConvertAll(one => (Words: one.Pair.Name.Split(' '), one.Articles));
        var sounding = all.FindAll(one => one.Words.Length >= written && Sounds(take(one.Words, written), other));
        if (sounding.Count > 0)
        {
            pairs.AddRange(sounding.Select(one => string.Join(' ', take(one.Words, written))).Distinct(StringComparer.Ordinal)
                .Select(name => (name, other, true)));
            return;
        }

        if (other.Length < MinLength)
            return;
        var total = all.Sum(one => one.Articles);
        for (var count = all.Max(one => one.Words.Length); count > 0; count--)
        {
            var best = all.Where(one => one.Words.Length >= count)
                .GroupBy(one => string.Join(' ', take(one.Words, count)), StringComparer.Ordinal)
                .Select(same => (Name: same.Key, Articles: same.Sum(one => one.Articles))).MaxBy(one => one.Articles);
            var (least, share) = count == 1 ? (MinArticlesOfWord, ShareOfWord) : (MinArticles, ShareOfName);
            if (best.Articles < Math.Max(least, share * total) || IsLoose(best.Name))
                continue;
            pairs.Add((best.Name, other, false));
            return;
        }
    }

    // No name begins or ends with such a word.
    private static bool IsLoose(string name) => name.Split(' ') is var words && (IsStopWord(words[0]) || IsStopWord(words[^1]));

    private static bool IsStopWord(string word) => StopWords.Contains(Folding.Fold(word));

    private static bool Sounds(string[] words, string other)
    {
        var latin = other.ToLowerInvariant().Split(' ');
        return words.Length == latin.Length && words.Zip(latin).All(pair =>
            Transliteration.Cost(pair.Second, Folding.Fold(pair.First).Replace("\u200C", "", StringComparison.Ordinal)) is { } cost
            && cost <= Math.Max(MaxCostOfLetter * pair.Second.Length, MaxCostOfLetter));
    }
}
