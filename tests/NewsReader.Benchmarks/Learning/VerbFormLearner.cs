using NewsReader.Text.Words;

namespace NewsReader.Benchmarks.Learning;

/// <summary>Forms that follow می with a half-space and with a space, with an ending of a verb, and are in no table yet.</summary>
internal static class VerbFormLearner
{
    private const int MinimumSeen = 3;
    private static readonly string[] Endings = ["م", "ی", "د", "یم", "ید", "ند", "ه", "ن"];

    public static IEnumerable<string> Learn(WordCounts counts) =>
        counts.HalfSpacedPairs
            .Where(pair => pair.Key.Left is "می" or "نمی" && pair.Value >= MinimumSeen && pair.Key.Right.Length >= 2)
            .Select(pair => pair.Key.Right)
            .Where(form => Endings.Any(ending => form.EndsWith(ending, StringComparison.Ordinal)) && !VerbForms.IsGenerated(form))
            .Distinct();
}
