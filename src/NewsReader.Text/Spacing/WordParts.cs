using System.Collections.Frozen;
using NewsReader.Text.Characters;
using NewsReader.Text.Words;

namespace NewsReader.Text.Spacing;

/// <summary>Finds where a word written in one piece has lost its half-spaces. All words are folded.</summary>
internal sealed class WordParts(SpacingTable table)
{
    private const int MinHostLength = 2;
    private const int MaxPrefixLength = 6;
    private const string PluralOfIdafa = "های";

    private static readonly FrozenSet<string> Bound =
        EmbeddedText.Lines("spacing-bound").SelectMany(line => line.Split(' ')).Select(word => Folding.Fold(word))
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] AfterHeh = ["اند", "ایم", "اید", "ای", "ام", "اش", "ات", "شان", "مان", "تان", "ی"];
    private static readonly string[] AfterPlural = ["شان", "مان", "تان"];
    private static readonly string[] Demonstratives = ["این", "ان", "همین", "همان"];

    private static readonly FrozenSet<string> LetterNames = new[]
    {
        "ای", "بی", "سی", "دی", "اف", "جی", "اچ", "کی", "ال", "ام", "ان", "او", "پی", "کیو", "ار", "اس", "تی", "یو", "وی", "ایکس",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] CompoundEndings = ["ی", "یی", "ان", "انی", "ات", "م", "ش"];

    /// <summary>The indexes before which a half-space is missing, ascending; empty when the word is as it should be.</summary>
    public IReadOnlyList<int> Cuts(string word)
    {
        if (table.CutsOfWhole(word) is { } known)
            return known;
        var cuts = new List<int>();
        if (word.Length > MinHostLength + 1)
            Add(word, cuts);
        return cuts;
    }

    /// <summary>Whether two words parted by a blank are one, what stands before them being known.</summary>
    /// <param name="before">The word before the two, or empty.</param>
    /// <param name="left">The first word, or the last part of it when it has half-spaces.</param>
    /// <param name="isPart">Whether the first word has half-spaces.</param>
    /// <param name="right">The second word.</param>
    public bool BelongTogether(string before, string left, bool isPart, string right)
    {
        if (VerbForms.IsPrefix(left))
            return !isPart && before != "ماه" && (VerbForms.Contains(right) || VerbForms.EndingOfParticiple(right) > 0);
        if (Clitics.IsNonHost(left))
            return false;
        if (Clitics.IsPlural(right))
            return isPart ? !Clitics.IsPlural(left) : table.IsHost(left);
        if (Clitics.IsComparative(right))
            return table.IsComparable(left);
        if (right == "ی" || AfterHeh.Contains(right))
            return table.EndsInSilentHeh(left) || (isPart && left is "ها" or "های" && AfterPlural.Contains(right));
        if (Bound.Contains(right) && left.Length > MinHostLength)
            return true;
        // Letters that are spelled out stand alike.
        if (LetterNames.Contains(before) && LetterNames.Contains(left) && LetterNames.Contains(right))
            return false;
        return table.IsCompound(left, right)
            || (MayBeInflected(left, right) && Uninflected(right) is { } rest && table.IsCompound(left, rest));
    }

    // نگه‌داری is a noun, نگه داریم a verb; این‌جا is a word, in این جای خوشحالی it is two.
    private static bool MayBeInflected(string left, string right) => !VerbForms.Contains(right) && !Demonstratives.Contains(left);

    private bool Add(string word, List<int> cuts) =>
        !IsOfTwoWords(word) && AddWhole(word, cuts);

    // حرفهای is of حرف and of حرفه: only who reads the sentence knows.
    private bool IsOfTwoWords(string word) => word.Length > PluralOfIdafa.Length + MinHostLength
        && word.EndsWith(PluralOfIdafa, StringComparison.Ordinal) && table.IsHost(word[..^PluralOfIdafa.Length])
        && table.EndsInSilentHeh(word[..^2]);

    private bool AddWhole(string word, List<int> cuts) =>
        AddCompound(word, cuts) || AddVerb(word, cuts) || AddAfterHeh(word, cuts) || AddPlural(word, cuts) || AddComparative(word, cuts);

    private bool AddCompound(string word, List<int> cuts)
    {
        var at = table.PartOf(word);
        foreach (var ending in CompoundEndings)
        {
            if (at == 0 && word.EndsWith(ending, StringComparison.Ordinal))
                at = table.PartOf(word[..^ending.Length]);
        }

        if (at > 0)
            cuts.Add(at);
        return at > 0;
    }

    private static bool AddVerb(string word, List<int> cuts)
    {
        var prefix = word.IndexOf("می", 0, Math.Min(word.Length, MaxPrefixLength), StringComparison.Ordinal) + 2;
        if (prefix < 2 || !VerbForms.IsPrefix(word[..prefix]))
            return false;
        var form = word[prefix..];
        var ending = VerbForms.EndingOfParticiple(form);
        if (ending == 0 && !VerbForms.Contains(form))
            return false;
        cuts.Add(prefix);
        if (ending > 0)
            cuts.Add(prefix + ending);
        return true;
    }

    private bool AddAfterHeh(string word, List<int> cuts)
    {
        foreach (var ending in AfterHeh)
        {
            var inHeh = word.EndsWith(ending, StringComparison.Ordinal) ? word[..^ending.Length] : "";
            if (inHeh.Length <= MinHostLength || !table.EndsInSilentHeh(inHeh))
                continue;
            AddCompound(inHeh, cuts);
            cuts.Add(word.Length - ending.Length);
            return true;
        }

        return false;
    }

    private bool AddPlural(string word, List<int> cuts)
    {
        foreach (var ending in Clitics.Plurals)
        {
            if (word.Length < ending.Length + MinHostLength || !word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var host = word[..^ending.Length];
            if (!AddCompound(host, cuts) && !AddComparative(host, cuts) && !table.IsHost(host))
                return false;
            if (QueryVariants.JoinsToNext(host[^1]))
                cuts.Add(host.Length);
            return true;
        }

        return false;
    }

    private bool AddComparative(string word, List<int> cuts)
    {
        foreach (var ending in Clitics.Comparatives)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || !table.IsComparable(word[..^ending.Length]))
                continue;
            if (QueryVariants.JoinsToNext(word[^(ending.Length + 1)]))
                cuts.Add(word.Length - ending.Length);
            return true;
        }

        return false;
    }

    private static string? Uninflected(string word)
    {
        foreach (var ending in Clitics.Plurals.Concat(CompoundEndings))
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }

        return null;
    }
}
