using NewsReader.Search.Ranking;
using NewsReader.Text.Words;

namespace NewsReader.Tests.Search.Ranking;

public sealed class TellingWordsTests
{
    private const int Articles = 10_000;

    [Fact]
    public void A_frequent_word_admits_no_article_beside_a_rarer_one() =>
        Assert.Equal([false, true], Admitting(Word("تهران", 5_000), Word("زلزله", 40)));

    [Fact]
    public void A_frequent_word_admits_articles_beside_one_that_no_article_has() =>
        Assert.Equal([true, true], Admitting(Word("تهران", 5_000), Word("زلزل", 0)));

    private static IEnumerable<bool> Admitting(params List<Slot> slots)
    {
        DistinctiveQueryWords.Mark(slots, Articles);
        return slots.Select(slot => slot.Admits);
    }

    private static Slot Word(string word, int frequency) =>
        new() { Word = word, Tokens = [new Token(word, word, 0, 0, word.Length)], Frequency = frequency };
}
