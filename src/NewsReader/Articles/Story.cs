using System.IO.Hashing;
using System.Runtime.InteropServices;
using NewsReader.Text.Characters;
using NewsReader.Text.Words;

namespace NewsReader.Articles;

/// <summary>What two articles are compared by to see whether they tell the same story, though another agency, file or encoding
/// brings it.</summary>
/// <param name="TextKey">A hash of the letters after folding, spacing and punctuation aside; 0 for an article without a text.</param>
/// <param name="Shingles">Hashes of every three words in a row, ascending and each once; empty when the text is too short to
/// compare.</param>
internal sealed record Story(long TextKey, ulong[] Shingles)
{
    /// <summary>The least share of the shingles of the longer text that near repeats have in common.</summary>
    public const double NearShare = 0.8;

    // A few words in a row are a turn of phrase, not a story.
    private const int MinShingles = 16;

    // A rubric such as «نرخ ارز تغییری نکرد» is written anew every day; a text of this length is not.
    private const int ShortText = 120;

    private const int SecondsADay = 86_400;

    /// <summary>The bands of the shingles.</summary>
    public long[] Bands { get; } = MinHashBands.Compute(Shingles);

    /// <summary>The story of an article that has its body, as its file tells it.</summary>
    public static Story From(Article article)
    {
        var read = OriginalFields.From(article);
        return From(read.Title, read.TitleIsDerived, article.Lead, article.Body!.Html, article.SortKey);
    }

    /// <inheritdoc cref="From(Article)"/>
    public static Story From(string title, bool titleIsDerived, string? lead, string html, long sortKey)
    {
        var body = ArticleText.Of(html);
        if (body.Length == 0 && string.IsNullOrEmpty(lead))
            return new Story(0, []);
        // A derived title is the first sentence of the text and would count twice.
        var text = titleIsDerived ? $"{lead}\n{body}" : $"{title}\n{lead}\n{body}";
        return new Story(KeyOf(text, sortKey), ShinglesOf(text));
    }

    /// <summary>Whether two stories are near repeats of one another.</summary>
    public bool IsNear(Story other)
    {
        var longer = Math.Max(Shingles.Length, other.Shingles.Length);
        var shorter = Math.Min(Shingles.Length, other.Shingles.Length);
        if (shorter == 0 || shorter < NearShare * longer)
            return false;
        var common = 0;
        for (int i = 0, j = 0; i < Shingles.Length && j < other.Shingles.Length;)
        {
            var order = Shingles[i].CompareTo(other.Shingles[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return common >= NearShare * longer;
    }

    private static long KeyOf(string text, long sortKey)
    {
        var folded = Folding.Fold(text).ToCharArray();
        var length = 0;
        foreach (var c in folded)
        {
            if (char.IsLetterOrDigit(c))
                folded[length++] = c;
        }

        if (length == 0)
            return 0;
        var seed = length < ShortText && sortKey != Article.Undated ? 1 + (sortKey / SecondsADay) : 0;
        var key = (long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(folded.AsSpan(0, length)), seed);
        return key == 0 ? 1 : key;
    }

    private static ulong[] ShinglesOf(string text)
    {
        var tokens = TextAnalyzer.Analyze(text);
        if (tokens.Count < MinShingles + 2)
            return [];
        var shingles = new ulong[tokens.Count - 2];
        var (first, second) = (Hash(tokens[0].Stem), Hash(tokens[1].Stem));
        for (var i = 0; i < shingles.Length; i++)
        {
            var third = Hash(tokens[i + 2].Stem);
            shingles[i] = Mix((((first * 31) + second) * 31) + third);
            (first, second) = (second, third);
        }

        Array.Sort(shingles);
        var count = 1;
        for (var i = 1; i < shingles.Length; i++)
        {
            if (shingles[i] != shingles[i - 1])
                shingles[count++] = shingles[i];
        }

        return count < MinShingles ? [] : shingles[..count];
    }

    private static ulong Hash(string word) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(word.AsSpan()));

    // The finalizer of SplitMix64, which spreads every bit over all.
    internal static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
