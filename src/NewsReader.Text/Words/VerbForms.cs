using System.Collections.Frozen;
using NewsReader.Text.Characters;

namespace NewsReader.Text.Words;

/// <summary>The forms of verbs that may follow می and نمی, folded.</summary>
internal static class VerbForms
{
    private static readonly string[] PresentEndings = ["م", "ی", "د", "یم", "ید", "ند"];
    private static readonly string[] PastEndings = ["", "م", "ی", "یم", "ید", "ند", "ه"];

    private static readonly FrozenSet<string> Generated = Folded(Generate());
    private static readonly FrozenSet<string> Participles = Folded(EmbeddedText.Lines("verbs").Select(line => line.Split(' ')[0] + "ه"));
    private static readonly FrozenSet<string> Learnt = Folded(EmbeddedText.Lines("verb-forms"));

    /// <summary>Whether a folded word can follow می.</summary>
    public static bool Contains(string word) => Generated.Contains(word) || Learnt.Contains(word);

    /// <summary>Whether a folded word is a form of a verb in the list of verbs.</summary>
    public static bool IsGenerated(string word) => Generated.Contains(word);

    /// <summary>Whether a folded word is the participle of a verb in the list, with ن or without: رفته, نرفته.</summary>
    public static bool IsParticiple(string word) => Participles.Contains(word) || (word.StartsWith('ن') && Participles.Contains(word[1..]));

    private static FrozenSet<string> Folded(IEnumerable<string> forms) => forms.Select(form => Folding.Fold(form)).ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<string> Generate()
    {
        foreach (var line in EmbeddedText.Lines("verbs"))
        {
            var stems = line.Split(' ');
            foreach (var form in PastEndings.Select(ending => stems[0] + ending).Concat(Present(stems[1])))
                yield return form;
        }
    }

    // After a vowel the stem ends in ی, which the endings with ی of their own often do without: می‌گویید, می‌گوئید, می‌گویی.
    private static IEnumerable<string> Present(string stem) =>
        PresentEndings.Select(ending => stem + ending).Concat(stem.EndsWith('ی') ? [stem] : []);
}
