using Lucene.Net.Index;
using NewsReader.Search.Words;
using NewsReader.Text.Words;

namespace NewsReader.Benchmarks.Speed;

/// <summary>Queries of one kind.</summary>
internal sealed record QueryKind(string Name, IReadOnlyList<string> Queries);

/// <summary>Makes queries of every kind from texts of an archive.</summary>
internal sealed class SearchLoad(IReadOnlyList<string> texts, IndexReader reader, int count, int seed)
{
    private const double FrequentShare = 0.2;
    private const double RareShare = 0.1;
    private const int PrefixLength = 4;
    private const int QuestionLength = 5;
    private const int MaxFrequent = 20;

    private readonly Random random = new(seed);

    public IEnumerable<QueryKind> Kinds()
    {
        yield return new("one word", Draw(text => Telling(text) is { Count: > 0 } words ? words[random.Next(words.Count)] : null));
        yield return new("two words", Draw(
            text => Telling(text) is { Count: > 1 } words && random.Next(words.Count - 1) is var i ? $"{words[i]} {words[i + 1]}" : null));
        yield return new("phrase", Draw(text => Words(text) is { Length: > 1 } words && random.Next(words.Length - 1) is var i
            ? $"\"{words[i]} {words[i + 1]}\"" : null));
        yield return new("frequent word", Frequent());
        yield return new("five-word question", Draw(text => Words(text) is { Length: >= QuestionLength } words
            ? string.Join(' ', words.Skip(random.Next(words.Length - QuestionLength + 1)).Take(QuestionLength)) : null));
        yield return new("prefix", Draw(text => Telling(text).FindAll(word => word.Length > PrefixLength) is { Count: > 0 } words
            ? words[random.Next(words.Count)][..PrefixLength] + "*" : null));
    }

    /// <summary>What stands in the search box while somebody is typing a word.</summary>
    public List<string> Beginnings() =>
        Draw(text => Telling(text).FindAll(word => word.Length > PrefixLength) is { Count: > 0 } words
            ? words[random.Next(words.Count)][..random.Next(2, PrefixLength + 1)] : null);

    private List<string> Draw(Func<string, string?> draw) =>
        [.. Enumerable.Range(0, count * 20).Select(_ => draw(texts[random.Next(texts.Count)])).OfType<string>().Distinct().Take(count)];

    private static string[] Words(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', '،', ':', '«', '»', '؛', '"', '(', ')', '-', '*', '!', '؟')).Where(word => word.Length > 1)];

    private List<string> Telling(string text) =>
        [.. Words(text).Where(word => TextAnalyzer.Analyze(word) is [{ } token] && !StopWords.Contains(token.Stem)
            && Share(token.Stem) is > 0 and < RareShare)];

    private List<string> Frequent() =>
    [
        .. texts.SelectMany(Words).Distinct().Select(word => (word, Tokens: TextAnalyzer.Analyze(word))).Where(one => one.Tokens.Count == 1)
            .DistinctBy(one => one.Tokens[0].Stem).Select(one => (one.word, Share: Share(one.Tokens[0].Stem)))
            .Where(one => one.Share >= FrequentShare)
            .OrderByDescending(one => one.Share).Take(MaxFrequent).Select(one => one.word),
    ];

    private double Share(string stem) => (double)Vocabulary.Frequency(reader, stem) / reader.NumDocs;
}
