using NewsReader.Text.Words;

namespace NewsReader.Search.Words;

/// <summary>A word of the archive.</summary>
/// <param name="Key">Its letters folded, without half-spaces.</param>
/// <param name="Written">As the archive writes it most.</param>
/// <param name="Frequency">How many articles have it so inflected.</param>
internal readonly record struct ListedWord(string Key, string Written, int Frequency);

/// <summary>The words of one state of the index, ordered by their letters and by their length, in flat arrays: some 30 bytes a
/// word.</summary>
internal sealed class WordList
{
    // Names of other alphabets.
    private const int MinArticlesSpoken = 3;
    private const int MaxLatin = 50_000;

    public static readonly WordList Empty = new([], 0);

    private readonly char[] letters;
    private readonly int[] starts;
    private readonly int[] frequencies;

    // Where it is not the key itself.
    private readonly Dictionary<int, string> written = [];

    // By length, and within a length by letters; words of length n are at lengthStarts[n] to lengthStarts[n + 1].
    private readonly int[] byLength;
    private readonly ulong[] sketches;
    private readonly int[] lengthStarts = new int[LetterBitmap.MaxWordLength + 2];

    private readonly SoundIndex persian;
    private readonly SoundIndex latin;

    /// <param name="words">In ordinal order of their keys, each once, none longer than <see cref="LetterBitmap.MaxWordLength"/>.</param>
    /// <param name="articles">How many articles the index had.</param>
    public WordList(IReadOnlyList<ListedWord> words, int articles)
    {
        Articles = articles;
        starts = new int[words.Count + 1];
        frequencies = new int[words.Count];
        letters = new char[words.Sum(word => word.Key.Length)];
        for (var i = 0; i < words.Count; i++)
        {
            words[i].Key.CopyTo(letters.AsSpan(starts[i]));
            starts[i + 1] = starts[i] + words[i].Key.Length;
            frequencies[i] = words[i].Frequency;
            if (words[i].Written != words[i].Key)
                written[i] = words[i].Written;
        }

        byLength = [.. Enumerable.Range(0, words.Count).OrderBy(i => words[i].Key.Length)];
        sketches = Array.ConvertAll(byLength, i => LetterBitmap.Of(KeyAt(i)));
        foreach (var word in words)
            lengthStarts[word.Key.Length + 1]++;
        for (var length = 1; length < lengthStarts.Length; length++)
            lengthStarts[length] += lengthStarts[length - 1];
        persian = new SoundIndex(Spoken(words).Where(i => words[i].Key[0] is >= 'ء' and <= 'ی')
            .Select(i => (Transliteration.SoundKey(words[i].Key), i)));
        latin = new SoundIndex(Spoken(words).Where(i => words[i].Key.All(char.IsAsciiLetterLower))
            .OrderByDescending(i => words[i].Frequency).Take(MaxLatin)
            .SelectMany(i => Transliteration.SoundKeys(words[i].Key), (i, key) => (key, i)));
    }

    /// <summary>X terms of compounds by their second half.</summary>
    public ILookup<string, string> Compounds { get; init; } = Array.Empty<string>().ToLookup(compound => compound, StringComparer.Ordinal);

    /// <summary>What the brackets of the articles tell.</summary>
    public SynonymTable Pairs { get; init; } = SynonymTable.Empty;

    public int Count => frequencies.Length;

    public int Articles { get; }

    /// <summary>A word by its key.</summary>
    public ListedWord? Find(string key)
    {
        var at = LowerBound(key);
        return at < Count && KeyAt(at).SequenceEqual(key) ? At(at) : null;
    }

    /// <summary>The most frequent words whose keys begin so, most frequent first.</summary>
    public List<ListedWord> BeginningWith(string key, int most)
    {
        var best = new PriorityQueue<int, int>();
        for (var i = LowerBound(key); i < Count && KeyAt(i).StartsWith(key); i++)
        {
            if (best.Count < most)
                best.Enqueue(i, frequencies[i]);
            else if (best.TryPeek(out _, out var least) && frequencies[i] > least)
                best.EnqueueDequeue(i, frequencies[i]);
        }

        return [.. best.UnorderedItems.OrderByDescending(item => item.Priority).ThenBy(item => item.Element)
            .Select(item => At(item.Element))];
    }

    /// <summary>The words in Persian letters, not the rarest, that are heard as a key says.</summary>
    public IEnumerable<ListedWord> InPersianBySound(string key) => persian.Find(key).Select(At);

    /// <summary>The words in Latin letters, not the rarest, that may be heard as a key says.</summary>
    public IEnumerable<ListedWord> InLatinBySound(string key) => latin.Find(key).Select(At);

    private static IEnumerable<int> Spoken(IReadOnlyList<ListedWord> words) => Enumerable.Range(0, words.Count)
        .Where(i => words[i] is { Frequency: >= MinArticlesSpoken, Key.Length: <= Transliteration.MaxLength and > 0 });

    /// <summary>The words that a mistyped key may mean, with their distance; at least one edit away.</summary>
    public List<(ListedWord Word, double Distance)> Near(string key)
    {
        var near = new List<(ListedWord, double)>();
        var sketch = LetterBitmap.Of(key);
        var most = SpellingDistance.MaxEdits(LetterBitmap.MaxWordLength);
        for (var length = Math.Max(key.Length - most, 1); length <= Math.Min(key.Length + most, LetterBitmap.MaxWordLength); length++)
        {
            var edits = SpellingDistance.MaxEdits(Math.Max(length, key.Length));
            for (var i = lengthStarts[length]; i < lengthStarts[length + 1]; i++)
            {
                if (!LetterBitmap.MayBeNear(sketch, sketches[i], edits) || !LetterBitmap.AreNear(key, KeyAt(byLength[i]), edits))
                    continue;
                var word = At(byLength[i]);
                if (SpellingDistance.Within(key, word.Key) is > 0 and var distance)
                    near.Add((word, distance));
            }
        }

        return near;
    }

    private ReadOnlySpan<char> KeyAt(int index) => letters.AsSpan(starts[index]..starts[index + 1]);

    private ListedWord At(int index)
    {
        var key = KeyAt(index).ToString();
        return new ListedWord(key, written.GetValueOrDefault(index, key), frequencies[index]);
    }

    private int LowerBound(string key)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (KeyAt(middle).SequenceCompareTo(key) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
