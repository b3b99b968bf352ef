using System.Collections.Frozen;
using NewsReader.Text.Characters;

namespace NewsReader.Text.Words;

/// <summary>The forms of verbs that may follow می and نمی, folded.</summary>
internal static class VerbForms
{
    private static readonly string[] PresentEndings = ["م", "ی", "د", "یم", "ید", "ند"];
    private static readonly string[] PastEndings = ["", "م", "ی", "یم", "ید", "ند", "ه"];

    private static readonly FrozenSet<string> Forms = Generate().Select(form => Folding.Fold(form)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded word can follow می.</summary>
    public static bool Contains(string word) => Forms.Contains(word);

    private static IEnumerable<string> Generate()
    {
        foreach (var line in EmbeddedText.Lines("verbs"))
        {
            var stems = line.Split(' ');
            foreach (var form in PastEndings.Select(ending => stems[0] + ending).Concat(Present(stems[1])))
                yield return form;
        }

        foreach (var form in EmbeddedText.Lines("verb-forms"))
            yield return form;
    }

    // After a vowel the stem ends in ی, which the endings with ی of their own often do without: می‌گویید, می‌گوئید, می‌گویی.
    private static IEnumerable<string> Present(string stem) =>
        PresentEndings.Select(ending => stem + ending).Concat(stem.EndsWith('ی') ? [stem] : []);
}
