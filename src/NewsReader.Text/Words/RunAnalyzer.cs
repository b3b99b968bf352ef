using NewsReader.Text.Characters;

namespace NewsReader.Text.Words;

/// <summary>Analyses one run: a word with its half-spaced parts, or words whose spaces stand for half-spaces.</summary>
internal static class RunAnalyzer
{
    /// <summary>The terms and traits of a run as it is written.</summary>
    public static WordAnalysis Analyze(string run)
    {
        var parts = RunParts.Of(run);
        var terms = new List<Term>(parts.Count);
        var endsInPlural = false;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            endsInPlural = i > 0 && (Clitics.IsPlural(part.Stem) || (endsInPlural && Clitics.IsPossessive(part.Stem)));
            if (part.Kind != CharKind.Letter)
                terms.Add(new Term(part.Stem, part.Exact));
            else if (part.Stem is "می" or "نمی" && i + 1 < parts.Count && parts[i + 1].Kind == CharKind.Letter)
                terms.Add(Verb(part, parts[++i]));
            else if (terms.Count > 0 && IsEnding(parts[i - 1], part))
                terms[^1] = WithEnding(terms[^1], part);
            else if (JoinedWith(parts, i) is { } joined)
                parts[i + 1] = joined;
            else
                AddWord(terms, part);
        }

        return new WordAnalysis([.. terms], Traits(parts, endsInPlural));
    }

    private static Term WithEnding(Term term, RunPart ending) =>
        term.Exact.Length < RunParts.LongestTerm ? term with { Exact = term.Exact + ending.Exact } : term;

    private static bool IsEnding(RunPart before, RunPart part) =>
        before.Kind == CharKind.Digit ? Clitics.IsOrdinal(part.Stem) || Clitics.IsPlural(part.Stem) : Clitics.IsAfterHalfSpace(part.Stem);

    // Negation stays distinct: the verb of نمی is written with its ن.
    private static Term Verb(RunPart prefix, RunPart verb) =>
        new(prefix.Stem == "نمی" ? "ن" + verb.Stem : verb.Stem, prefix.Exact + verb.Exact);

    private static RunPart? JoinedWith(List<RunPart> parts, int index)
    {
        if (index + 1 == parts.Count || parts[index + 1].Kind != CharKind.Letter)
            return null;
        var stem = parts[index].Stem + parts[index + 1].Stem;
        return Lexicon.JoinedWords.Contains(stem) ? new RunPart(stem, parts[index].Exact + parts[index + 1].Exact, CharKind.Letter) : null;
    }

    private static void AddWord(List<Term> terms, RunPart part)
    {
        if (JoinedVerb(part) is { } verb)
            terms.Add(verb);
        else if (Stemmer.Compound(part.Stem) is { } compound)
            AddCompound(terms, part, compound);
        else
            terms.Add(new Term(Stemmer.Stem(part.Stem), part.Exact));
    }

    private static Term? JoinedVerb(RunPart part)
    {
        var length = part.Stem.StartsWith("نمی", StringComparison.Ordinal) ? 3 : part.Stem.StartsWith("می", StringComparison.Ordinal) ? 2 : 0;
        if (length == 0 || Lexicon.Protected.Contains(part.Stem) || !VerbForms.Contains(part.Stem[length..]))
            return null;
        return new Term(length == 3 ? "ن" + part.Stem[3..] : part.Stem[2..], part.Exact);
    }

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
                terms.Add(new Term(Stemmer.Stem(word), exact));
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
        traits |= Flag(endsInPlural, WordTraits.EndsInPlural);
        if (parts.Count > 1)
            return traits | Flag(IsVerbWithEndings(parts), WordTraits.VerbForm);

        traits |= Flag(last is "می" or "نمی", WordTraits.VerbPrefix) | Flag(VerbForms.Contains(last), WordTraits.VerbForm);
        traits |= Flag(Clitics.IsPlural(last), WordTraits.Plural) | Flag(Clitics.IsComparative(last), WordTraits.Comparative);
        traits |= Flag(Clitics.IsAfterHeh(last), WordTraits.AfterHeh) | Flag(Clitics.IsPossessive(last), WordTraits.Possessive);
        return traits | Flag(last == "ی", WordTraits.Ezafe) | Flag(last == "ماه", WordTraits.Month);
    }

    // می رفته‌اند
    private static bool IsVerbWithEndings(List<RunPart> parts) =>
        parts.Count == 2 && VerbForms.Contains(parts[0].Stem) && Clitics.IsAfterHeh(parts[1].Stem);

    private static WordTraits Flag(bool condition, WordTraits trait) => condition ? trait : WordTraits.None;
}
