using NewsReader.Text.Characters;

namespace NewsReader.Text.Words;

/// <summary>Analyses one run: a word with its half-spaced parts, or words whose spaces stand for half-spaces.</summary>
internal static class RunAnalyzer
{
    private const int MaxVerbPrefixLength = 6;

    // Shorter ones are the letters of two other words by chance.
    private const int MinKnownLength = 7;

    /// <summary>The terms and traits of a run as it is written.</summary>
    public static WordAnalysis Analyze(string run)
    {
        var parts = RunParts.Split(run);
        var terms = new List<Term>(parts.Count);
        var first = parts.Count == 0 ? "" : parts[0].Stem;
        var endsInPlural = false;
        var areLetters = LetterNames.AreNames(parts);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            endsInPlural = i > 0 && (Clitics.IsPlural(part.Stem) || (endsInPlural && Clitics.IsPossessive(part.Stem)));
            if (part.Kind != CharKind.Letter)
                terms.Add(new Term(part.Stem, part.Exact));
            else if (areLetters)
                AddWord(terms, part);
            else if (i + 1 < parts.Count && parts[i + 1].Kind == CharKind.Letter && VerbForms.IsPrefix(part.Stem))
                AddVerb(terms, part, parts[++i]);
            else if (terms.Count > 0 && IsEnding(parts[i - 1], part))
                terms[^1] = WithEnding(terms[^1], part);
            else if (JoinedWith(parts, i) is { } joined)
                parts[i + 1] = joined;
            else
                AddWord(terms, part);
        }

        return new WordAnalysis([.. terms], Traits(parts, endsInPlural), first);
    }

    private static Term WithEnding(Term term, RunPart ending) =>
        term.Exact.Length < RunParts.MaxTermLength ? term with { Exact = term.Exact + ending.Exact } : term;

    private static bool IsEnding(RunPart before, RunPart part) =>
        before.Kind == CharKind.Digit ? Clitics.IsOrdinal(part.Stem) || Clitics.IsPlural(part.Stem)
            : part.Exact[0] != 'آ' && Clitics.IsAfterHalfSpace(part.Stem);

    // Negation stays distinct: the verb of نمی is written with its ن. A preverb is a word of its own: بر می‌گردد.
    private static void AddVerb(List<Term> terms, RunPart prefix, RunPart verb)
    {
        var isNegative = prefix.Stem.EndsWith("نمی", StringComparison.Ordinal);
        var preverb = prefix.Stem[..^(isNegative ? 3 : 2)];
        if (preverb.Length > 0)
            terms.Add(new Term(preverb, preverb));
        var person = VerbForms.EndingOfParticiple(verb.Stem);
        var form = person > 0 ? verb.Stem[..person] : verb.Stem;
        terms.Add(new Term(isNegative ? "ن" + form : form, prefix.Exact[preverb.Length..] + verb.Exact));
    }

    private static RunPart? JoinedWith(List<RunPart> parts, int index)
    {
        if (index + 1 == parts.Count || parts[index + 1].Kind != CharKind.Letter)
            return null;
        var stem = parts[index].Stem + parts[index + 1].Stem;
        var isOne = JoinedWords.Contains(stem) || JoinedWords.IsBound(parts[index + 1].Stem)
            || IsOneNoun(stem, parts[index], parts[index + 1]) || IsKnownAsOne(parts, index);
        return isOne ? new RunPart(stem, parts[index].Exact + parts[index + 1].Exact, CharKind.Letter) : null;
    }

    // بزرگ‌راه, which is known as بزرگراه alone; but ام‌آر is no آمار, and بان‌کی no bank's.
    private static bool IsOneNoun(string letters, RunPart first, RunPart second) =>
        Lexicon.Nouns.Contains(letters) && first.Stem.Length > 1 && second.Stem.Length > 1 && second.Exact == second.Stem
        && Stemmer.Light(letters) == letters
        && !(LetterNames.IsName(first.Exact) && LetterNames.IsName(second.Exact)) && Stemmer.Compound(letters) is null;

    // گرد‌هم‌آیی, whose letters are those of گردهمایی.
    private static bool IsKnownAsOne(List<RunPart> parts, int index)
    {
        var letters = parts[index].Stem + parts[index + 1].Stem;
        if (IsKnownWord(letters))
            return true;
        return index + 2 < parts.Count && parts[index + 2].Kind == CharKind.Letter && IsKnownWord(letters + parts[index + 2].Stem);
    }

    private static bool IsKnownWord(string letters) =>
        letters.Length >= MinKnownLength && Lexicon.Protected.Contains(letters) && Stemmer.Compound(letters) is null;

    private static void AddWord(List<Term> terms, RunPart part)
    {
        var prefix = part.Stem.IndexOf("می", 0, Math.Min(part.Stem.Length, MaxVerbPrefixLength), StringComparison.Ordinal) + 2;
        if (prefix > 1 && IsJoinedVerb(part.Stem, prefix))
            AddVerb(terms, Slice(part, 0, prefix), Slice(part, prefix, part.Stem.Length));
        else if (Stemmer.Compound(part.Stem) is { } compound)
            AddCompound(terms, part, compound);
        else
            terms.Add(new Term(StemOf(part), part.Exact));
    }

    // What is written as another word is one: رئال is not ریال.
    private static string StemOf(RunPart part)
    {
        var stem = Stemmer.Stem(part.Stem);
        return Lexicon.Homographs.TryGetValue(stem, out var other) && part.Exact.StartsWith(other.Written, StringComparison.Ordinal)
            ? other.Stem : stem;
    }

    private static bool IsJoinedVerb(string word, int prefix) =>
        VerbForms.IsPrefix(word[..prefix]) && !Lexicon.Protected.Contains(word)
        && (VerbForms.Contains(word[prefix..]) || VerbForms.EndingOfParticiple(word[prefix..]) > 0);

    private static RunPart Slice(RunPart part, int start, int end) => new(part.Stem[start..end], part.Exact[start..end], part.Kind);

    // The exact terms keep آ ئ ؤ of the original wherever its letters are those of the parts.
    private static void AddCompound(List<Term> terms, RunPart part, string[] compound)
    {
        var at = 0;
        foreach (var word in compound)
        {
            var isThere = string.CompareOrdinal(part.Stem, at, word, 0, word.Length) == 0;
            var exact = isThere ? part.Exact.Substring(at, word.Length) : word;
            if (Stemmer.Compound(word) is { } inner)
                AddCompound(terms, new RunPart(word, exact, part.Kind), inner);
            else
                terms.Add(new Term(StemOf(new RunPart(word, exact, part.Kind)), exact));
            at += isThere ? word.Length : 0;
        }
    }

    private static WordTraits Traits(List<RunPart> parts, bool endsInPlural)
    {
        if (parts.Count == 0 || parts[^1].Kind == CharKind.Digit)
            return WordTraits.None;
        var last = parts[^1].Stem;
        var traits = Clitics.IsNonHost(last) && parts.Count == 1 ? WordTraits.None : WordTraits.Host;
        traits |= Flag(last[^1] == 'ه', WordTraits.EndsInHeh) | Flag(last[^1] is 'ا' or 'و', WordTraits.EndsInVowel);
        traits |= Flag(endsInPlural, WordTraits.EndsInPlural) | Flag(JoinedWords.IsRight(parts[0].Stem), WordTraits.JoinsLast);
        if (parts.Count > 1)
            return traits | Flag(IsVerbWithEndings(parts), WordTraits.VerbForm);

        traits |= Flag(JoinedWords.IsLeft(last), WordTraits.JoinsNext) | Flag(VerbForms.IsPrefix(last),
            WordTraits.VerbPrefix) | Flag(VerbForms.Contains(last), WordTraits.VerbForm);
        traits |= Flag(Clitics.IsPlural(last), WordTraits.Plural) | Flag(Clitics.IsComparative(last), WordTraits.Comparative);
        traits |= Flag(Clitics.IsAfterHeh(last), WordTraits.AfterHeh) | Flag(Clitics.IsPossessive(last), WordTraits.Possessive);
        return traits | Flag(last == "ی", WordTraits.Ezafe) | Flag(last == "ماه", WordTraits.Month);
    }

    // می رفته‌اند
    private static bool IsVerbWithEndings(List<RunPart> parts) =>
        parts.Count == 2 && VerbForms.Contains(parts[0].Stem) && Clitics.IsAfterHeh(parts[1].Stem);

    private static WordTraits Flag(bool condition, WordTraits trait) => condition ? trait : WordTraits.None;
}
