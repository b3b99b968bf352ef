using System.Collections.Frozen;
using NewsReader.Text.Characters;

namespace NewsReader.Text.Words;

/// <summary>The forms of verbs that may follow می and نمی, folded.</summary>
internal static class VerbForms
{
    private static readonly string[] PresentEndings = ["م", "ی", "د", "یم", "ید", "ند"];
    private static readonly string[] PastEndings = ["", "م", "ی", "یم", "ید", "ند", "ه"];

    private static readonly string[] PersonEndings = ["اند", "ایم", "اید", "ام", "ای"];
    private static readonly FrozenSet<string> Prefixes =
        new[] { "", "بر", "در", "باز", "فرا", "فرو", "وا" }.SelectMany(preverb => new[] { preverb + "می", preverb + "نمی" })
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Generated = Folded(Generate());
    private static readonly FrozenSet<string> Participles = Folded(EmbeddedText.Lines("verbs").Select(line => line.Split(' ')[0] + "ه"));
    private static readonly FrozenSet<string> ThirdPersons = Folded(EmbeddedText.Lines("verbs").Select(line => line.Split(' '))
        .SelectMany(stems => new[] { stems[0], stems[0] + "ند", stems[1] + "د", stems[1] + "ند" }));

    // Those that stand at the end of most sentences.
    private static readonly FrozenSet<string> Common = Folded((
        "شد شدند شود شوند کرد کردند کند کنند داد دادند دهد دهند گفت گفتند گوید گویند آمد آمدند آید آیند رفت رفتند رود رسید رسیدند رسد"
        + " رسند گرفت گرفتند گیرد گیرند زد زدند زند زنند آورد آوردند آورند داشت داشتند دارد دارند دید دیدند ریخت خواست خواستند خواهد"
        + " خواهند بود بودند باشد باشند است هست یافت یافتند یابد یابند افتاد گذاشت گذارد ماند مانند").Split(' '));

    private static readonly FrozenSet<string> Learnt = Folded(EmbeddedText.Lines("verb-forms"));

    /// <summary>Whether a folded word can follow می.</summary>
    public static bool Contains(string word) => Generated.Contains(word) || Learnt.Contains(word);

    /// <summary>Whether a folded word is a form of a verb in the list of verbs.</summary>
    public static bool IsGenerated(string word) => Generated.Contains(word);

    /// <summary>Whether a folded word is the third person of a verb in the list: آورد, آورند.</summary>
    public static bool IsThirdPerson(string word) => ThirdPersons.Contains(word);

    /// <summary>Whether a folded word is a verb that hardly ever stands for a noun.</summary>
    public static bool IsCommon(string word) => Common.Contains(word);

    /// <summary>Whether a folded word is the participle of such a verb: رسیده, but not زده, with which there are compounds.</summary>
    public static bool IsCommonParticiple(string word) => word.EndsWith('ه') && word != "زده" && Common.Contains(word[..^1]);

    /// <summary>Whether a folded word is the participle of a verb in the list, with ن or without: رفته, نرفته.</summary>
    public static bool IsParticiple(string word) => Participles.Contains(word) || (word.StartsWith('ن') && Participles.Contains(word[1..]));

    /// <summary>Where the ending of a participle with its half-space lost begins, as in رفتهاند, or 0.</summary>
    public static int EndingOfParticiple(string word)
    {
        foreach (var ending in PersonEndings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && IsParticiple(word[..^ending.Length]))
                return word.Length - ending.Length;
        }

        return 0;
    }

    /// <summary>Whether a word is می or نمی, with a preverb before it or not: برمی.</summary>
    public static bool IsPrefix(string word) => Prefixes.Contains(word);

    private static FrozenSet<string> Folded(IEnumerable<string> forms) =>
        forms.Select(form => Folding.Fold(form)).ToFrozenSet(StringComparer.Ordinal);

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
