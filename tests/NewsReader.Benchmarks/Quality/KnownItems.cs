using System.Security.Cryptography;
using System.Text;
using NewsReader.Articles;
using NewsReader.Text.Words;

namespace NewsReader.Benchmarks.Quality;

/// <summary>A title that one article alone has.</summary>
internal sealed record KnownItem(string Key, string Title);

/// <summary>How well known articles were found.</summary>
/// <param name="Ranks">Of each among the first ten, 0 where it is not.</param>
internal sealed record KnownItemResult(string Engine, string Half, bool TitlesIndexed, string Spelling, IReadOnlyList<int> Ranks)
{
    public double Success1 => Ranks.Average(rank => rank == 1 ? 1.0 : 0);

    public double Success10 => Ranks.Average(rank => rank > 0 ? 1.0 : 0);

    public double Mrr10 => Ranks.Average(rank => rank > 0 ? 1.0 / rank : 0);
}

/// <summary>Known-item retrieval: an article is looked for by its title.</summary>
internal static class KnownItems
{
    private const int MinWords = 4;
    private const int Depth = 10;

    public const string Development = "development";
    public const string HeldOut = "held-out";

    /// <summary>Titles of one half of a corpus, in an order that a seed fixes. The halves are fixed by the articles' own keys.</summary>
    public static List<KnownItem> Choose(IEnumerable<Article> articles, string half, int most, int seed)
    {
        var random = new Random(seed);
        var unique = articles.Where(article => !article.TitleIsDerived && article.TitleKey.Length > 0)
            .GroupBy(article => article.TitleKey, StringComparer.Ordinal)
            .Where(bearers => bearers.Count() == 1).Select(bearers => bearers.Single())
            .Where(article => TitleKey.WordCount(article.Title) >= MinWords && HalfOf(article.Key) == half)
            .Select(article => new KnownItem(article.Key, article.Title)).OrderBy(item => item.Key, StringComparer.Ordinal).ToArray();
        random.Shuffle(unique);
        return [.. unique.Take(most)];
    }

    /// <summary>Looks for each title in one spelling.</summary>
    /// <param name="onMiss">Is told the query and the rank (0 for none) of a title that is not found first.</param>
    public static async Task<KnownItemResult> RunAsync(
        Engine engine, IReadOnlyList<KnownItem> items, string half, bool titlesIndexed, Spelling spelling, int seed, Action<string,
        KnownItem, int>? onMiss)
    {
        var ranks = new int[items.Count];
        await Parallel.ForAsync(0, items.Count, async (i, _) =>
        {
            var query = AsPlainWords(spelling.Type(items[i].Title, new Random(HashCode(seed, items[i].Key))));
            ranks[i] = (await engine.Find(query, Depth)).IndexOf(items[i].Key) + 1;
            if (ranks[i] != 1)
                onMiss?.Invoke(query, items[i], ranks[i]);
        });
        return new KnownItemResult(engine.Name, half, titlesIndexed, spelling.Name, ranks);
    }

    // Signs of the query language mean something else in a title: nobody types them when looking for it.
    private static string AsPlainWords(string title) =>
        string.Concat(title.Select(c => c is '"' or '«' or '»' or '+' or '-' or '|' or ':' or '*' or '(' or ')' ? ' ' : c));

    public static string HalfOf(string key) => (SHA256.HashData(Encoding.UTF8.GetBytes(key))[0] & 1) == 0 ? Development : HeldOut;

    private static int HashCode(int seed, string key) => BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{key}")), 0);

    private static int IndexOf(this IReadOnlyList<string> keys, string key)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (keys[i] == key)
                return i;
        }

        return -1;
    }
}
