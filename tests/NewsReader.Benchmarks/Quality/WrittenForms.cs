using NewsReader.Search;
using NewsReader.Tests.Support;

namespace NewsReader.Benchmarks.Quality;

/// <summary>How much the way counts in which a word is written.</summary>
/// <param name="Right">First results that have the form, or words that find the same in every spelling.</param>
internal sealed record WrittenFormResult(string Part, string Half, int Words, int Right, int Possible);

/// <summary>Whether what is typed comes first, and whether the spellings of a compound find the same articles.</summary>
internal static class WrittenForms
{
    private const int First = 10;
    private const char HalfSpace = '\u200C';

    /// <summary>Of the first ten results for a form that is rarer than its stem, how many have it.</summary>
    public static async Task<WrittenFormResult> ExactAsync(
        Engine engine, IReadOnlyDictionary<string, string> texts, WordSample sample, string half, IReadOnlyList<string> words,
        Action<string> onMiss)
    {
        var (right, possible) = (0, 0);
        foreach (var word in words)
        {
            var most = Math.Min(First, sample.Articles(word));
            var found = await engine.Find(word, most);
            var own = found.Count(key => WordSample.FormsOf(texts[key]).Contains(word));
            if (own < most)
                onMiss($"{word}\t{own} of {most}");
            right += own;
            possible += most;
        }

        return new WrittenFormResult("exact", half, words.Count, right, possible);
    }

    private static SearchRequest Asked(string word, string between) =>
        new(word.Replace($"{HalfSpace}", between, StringComparison.Ordinal), Size: 1, AsTyped: true, WithFacets: false);

    /// <summary>How many words find equally many articles half-spaced, joined and spaced.</summary>
    public static async Task<WrittenFormResult> SpellingsAsync(
        TestArchive archive, string half, IReadOnlyList<string> words, Action<string> onMiss)
    {
        var right = 0;
        foreach (var word in words)
        {
            var totals = new List<int>();
            foreach (var between in (string[])[$"{HalfSpace}", "", " "])
                totals.Add((await archive.SearchAsync(Asked(word, between))).Total);
            if (totals.Distinct().Count() == 1)
                right++;
            else
                onMiss($"{word}\t{string.Join(' ', totals)}");
        }

        return new WrittenFormResult("spellings", half, words.Count, right, words.Count);
    }
}
