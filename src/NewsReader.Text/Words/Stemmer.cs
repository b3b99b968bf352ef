namespace NewsReader.Text.Words;

/// <summary>
/// The light stem of a folded Persian word. Endings that are as often part of a word (م ت ش, and ات outside the list of plurals)
/// are never cut, and a list of words that only look inflected is left alone.
/// </summary>
internal static class Stemmer
{
    private const int MinimumComparativeBase = 3;
    private const int MinimumPluralInAn = 6;
    private const int MinimumRelationalBase = 4;
    private const int MinPossessedPluralLength = 8;
    private const int MinPossessedNounLength = 6;
    private const int MinClearPluralLength = 9;

    /// <summary>Each takes one kind of ending off a word that has it, no list of exceptions being asked; in the order they are tried
    /// in.</summary>
    internal static readonly Func<string, string>[] Cuts = [CutPlural, CutComparative, CutAnimatePlural, CutRelational];

    /// <summary>The stem to index by: <see cref="Light"/>, and loosely spelt where the word may have other spellings.</summary>
    public static string Stem(string word) => LooseSpelling.Unify(Light(word));

    /// <summary>The stem as people write it; the word itself when nothing is to be cut.</summary>
    public static string Light(string word) => Unify(Cut(word));

    /// <summary>The words that a joined compound is made of, inflected or not; null when the word is none.</summary>
    public static string[]? Compound(string word)
    {
        if (Lexicon.Compounds.TryGetValue(word, out var parts))
            return parts;
        foreach (var shorter in WithoutEndings(word))
        {
            if (Lexicon.Compounds.TryGetValue(shorter, out parts))
                return [.. parts.AsSpan(0, parts.Length - 1), parts[^1] + word[shorter.Length..]];
        }

        return Productive(word);
    }

    private static string[]? Productive(string word)
    {
        foreach (var shorter in WithoutEndings(word).Prepend(word))
        {
            if (!Lexicon.IsSpelling(shorter) && ProductiveCompounds.Parts(shorter) is var (first, second) && !JoinedWords.Contains(word))
                return [first, second + word[shorter.Length..]];
        }

        return null;
    }

    private static string Cut(string word)
    {
        if (IsKnown(word))
            return word;
        if (Lexicon.Possessives.Contains(word) || IsPossessedPlural(word) || IsPossessedNoun(word))
            word = word[..^3];
        else if (IsPluralOfOne(word))
            word = word[..^1];
        foreach (var cut in Cuts)
        {
            word = cut(word);
            if (IsKnown(word))
                return word;
        }

        // کارگرانی, دانشجویانی: an indefinite ending after the plural.
        return CutAnimatePlural(word);
    }

    private static bool IsKnown(string word) =>
        Lexicon.IsSpelling(word) || Lexicon.Plurals.ContainsKey(word) || Lexicon.Protected.Contains(word);

    private static string Unify(string stem)
    {
        if (Lexicon.Plurals.TryGetValue(stem, out var singular))
            stem = singular;
        return Lexicon.Variants.GetValueOrDefault(stem, stem);
    }

    private static string CutPlural(string word)
    {
        // هستهای is هسته‌ای that lost its half-space rather than هست‌های.
        foreach (var ending in Clitics.AfterLostHalfSpace)
        {
            var wordInHeh = word.EndsWith(ending, StringComparison.Ordinal) ? word[..^(ending.Length - 1)] : "";
            if (Lexicon.FinalHeh.Contains(wordInHeh))
                return wordInHeh;
        }

        if (VerbForms.EndingOfParticiple(word) is var person and > 0 && !word.EndsWith("های", StringComparison.Ordinal))
            return word[..person];

        foreach (var ending in Clitics.Plurals)
        {
            if (word.Length >= ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }

        return word;
    }

    // دوستانشان, بازیکنانمان
    private static bool IsPossessedPlural(string word) =>
        word.Length >= MinPossessedPluralLength && word.AsSpan(word.Length - 5) is "انشان" or "انمان" or "انتان";

    // دولتمان, where no plural of another word is meant: نقاشان.
    private static bool IsPossessedNoun(string word) =>
        word.Length >= MinPossessedNounLength && word.AsSpan(word.Length - 3) is "شان" or "مان" or "تان"
        && Lexicon.Nouns.Contains(word[..^3]) && !Lexicon.Nouns.Contains(word[..^2]);

    // سربازانش
    private static bool IsPluralOfOne(string word) =>
        word.Length >= MinPossessedPluralLength - 1 && word.EndsWith("انش", StringComparison.Ordinal)
        && (word.Length >= MinClearPluralLength || Lexicon.Nouns.Contains(word[..^3]));

    private static string CutComparative(string word)
    {
        foreach (var ending in Clitics.Comparatives)
        {
            if (word.Length < ending.Length + MinimumComparativeBase || !word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            // کیلومتری is کیلومتر with an ending, not the comparative of another word.
            return ending == "تری" && IsKnown(word[..^1]) ? word : word[..^ending.Length];
        }

        return word;
    }

    private static string CutAnimatePlural(string word)
    {
        if (!word.EndsWith("ان", StringComparison.Ordinal) || word.Length < MinimumPluralInAn)
            return word;
        if (word[^3] == 'گ')
            return string.Concat(word.AsSpan(0, word.Length - 3), "ه");
        if (word[^3] != 'ی')
            return word[..^2];
        return word[^4] is 'ا' or 'و' ? word[..^3] : word[..^2];
    }

    private static string CutRelational(string word)
    {
        if (!word.EndsWith('ی') || word.Length < 3)
            return word;
        var rest = word.AsSpan(0, word.Length - 1).TrimEnd('ی');
        if (rest.Length >= 2 && rest[^1] is 'ا' or 'و' && word.Length - rest.Length <= 2)
            return rest.ToString();
        return word.Length > MinimumRelationalBase && word[^2] != 'ی' ? word[..^1] : word;
    }

    /// <summary>The word without each of the endings that a compound is inflected with.</summary>
    internal static IEnumerable<string> WithoutEndings(string word)
    {
        foreach (var ending in Clitics.Plurals)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                yield return word[..^ending.Length];
        }

        foreach (var ending in (string[])["ترین", "تر", "ان", "ای", "یی", "ی"])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                yield return word[..^ending.Length];
        }
    }
}
