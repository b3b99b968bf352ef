using System.Collections.Frozen;
using NewsReader.Text.Characters;

namespace NewsReader.Text.Words;

/// <summary>Tells with which words nobody ends what is looked for: small words, letters, endings alone, and verbs of sentences.</summary>
public static class EndWords
{
    private const int MinVerbWithPrefix = 3;

    // شده‌است, رفته‌بودند
    private static readonly string[] Auxiliaries =
        ["ام", "است", "ایم", "اید", "اند", "بود", "بودم", "بودیم", "بودند", "باشد", "باشند", "شد", "شدند"];

    // What tells when, how or how much of a sentence, and of nothing that is looked for.
    private static readonly FrozenSet<string> Adverbs = EmbeddedText.Lines("end-adverbs").SelectMany(line => line.Split(' '))
        .Select(Lexicon.Fold).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word may be the last of a query that is completed.</summary>
    /// <param name="written">As people write it.</param>
    public static bool Contains(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var parts = Folding.Fold(written).Split(['\u200C', ' '], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && !IsSmall(string.Concat(parts)) && !parts.All(IsEnding) && !IsAdverb(parts) && !IsVerb(parts);
    }

    private static bool IsSmall(string word) =>
        word.Length < 2 || StopWords.Contains(word) || WeakWords.Contains(word) || Clitics.IsNonHost(word) || Adverbs.Contains(word);

    /// <summary>Whether folded letters are an ending that has lost its word: هایی of خانه هایی.</summary>
    public static bool IsEnding(string part) => part is { Length: < 2 } || Clitics.IsAfterHalfSpace(part) || Clitics.IsOrdinal(part);

    // به‌گزارش and به‌همراه, but not به‌روزرسانی
    private static bool IsAdverb(string[] parts) =>
        parts is ["به" or "از" or "در" or "با", var noun] && noun is not ("روز" or [.., 'ی']);

    private static bool IsVerb(string[] parts)
    {
        if (parts is [var prefix, ..] && parts.Length > 1 && VerbForms.IsPrefix(prefix))
            return true;
        if (parts is not [var word])
            return parts is [var participle, var auxiliary] && VerbForms.IsParticiple(participle) && Auxiliaries.Contains(auxiliary);
        if (VerbForms.IsPrefix(word) || VerbForms.IsCommonParticiple(word))
            return true;
        if (!Lexicon.Protected.Contains(word) && IsWithPrefix(word))
            return true;
        return IsForm(word)
            || (word.Length > MinVerbWithPrefix && word[0] is 'ن' or 'ب' && IsForm(word[1..]) && !Lexicon.IsFirstPart(word));
    }

    // می‌شود as it is when the half-space is lost.
    private static bool IsWithPrefix(string word) => word.IndexOf("می", StringComparison.Ordinal) is >= 0 and <= 1 and var at
        && VerbForms.IsPrefix(word[..(at + 2)]) && VerbForms.Contains(word[(at + 2)..]);

    // خرید is a noun, too; the commonest verbs are none even where somebody has written them with ها.
    private static bool IsForm(string word) => VerbForms.IsThirdPerson(word) && (VerbForms.IsCommon(word) || !Lexicon.Nouns.Contains(word));
}
