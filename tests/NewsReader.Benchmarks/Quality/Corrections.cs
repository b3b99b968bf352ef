using NewsReader.Search;
using NewsReader.Tests.Support;
using NewsReader.Text.Words;

namespace NewsReader.Benchmarks.Quality;

/// <summary>What became of words that were typed wrong, or that are right but rare.</summary>
/// <param name="Part">"slips" or "rare names".</param>
/// <param name="Replaced">Searched instead: the right word for a slip, any other for a name.</param>
/// <param name="Offered">Of slips the right word was offered; of names another word was.</param>
/// <param name="Wrong">Slips for which another word was searched instead; no name is counted here.</param>
/// <param name="Nothing">Nothing was said.</param>
internal sealed record CorrectionResult(string Part, string Half, int Words, int Replaced, int Offered, int Wrong, int Nothing);

/// <summary>How often a correction helps and how often it harms.</summary>
internal static class Corrections
{
    /// <summary>Words of the archive with one slip that makes them a word it has not.</summary>
    public static async Task<CorrectionResult> SlipsAsync(
        TestArchive archive, WordSample sample, string half, int most, int seed, Action<string> onMiss)
    {
        var random = new Random(seed);
        var counts = new int[4];
        var words = sample.FrequentForms(half, most, seed);
        foreach (var word in words)
        {
            var slip = Slip(word, sample, random);
            var page = await archive.SearchAsync(Asked(slip));
            var isRight = page.Suggestion is { } suggestion && TitleKey.Of(suggestion.Text) == TitleKey.Of(word);
            var outcome = (isRight, page.WasCorrected) switch
            {
                (true, true) => 0,
                (true, false) => 1,
                (false, true) => 2,
                _ => 3,
            };
            counts[outcome]++;
            if (outcome > 1)
                onMiss($"{slip}\t{word}\t{page.Suggestion?.Text}\t{page.WasCorrected}");
        }

        return new CorrectionResult("slips", half, words.Count, counts[0], counts[1], counts[2], counts[3]);
    }

    /// <summary>Names that few articles have, as they are written there.</summary>
    public static async Task<CorrectionResult> NamesAsync(
        TestArchive archive, WordSample sample, string half, int most, int seed, Action<string> onMiss)
    {
        var (replaced, offered) = (0, 0);
        var names = sample.RareNames(half, most, seed);
        foreach (var name in names)
        {
            var page = await archive.SearchAsync(Asked(name));
            replaced += page.WasCorrected ? 1 : 0;
            offered += page is { WasCorrected: false, Suggestion: not null } ? 1 : 0;
            if (page.WasCorrected)
                onMiss($"{name}\t{page.Suggestion?.Text}");
        }

        return new CorrectionResult("rare names", half, names.Count, replaced, offered, 0, names.Count - replaced - offered);
    }

    private static SearchRequest Asked(string text) => new(text, Size: 1, WithFacets: false);

    private static string Slip(string word, WordSample sample, Random random)
    {
        string slip;
        do
            slip = Spelling.Slip(word, random);
        while (slip == word || sample.Has(slip));
        return slip;
    }
}
