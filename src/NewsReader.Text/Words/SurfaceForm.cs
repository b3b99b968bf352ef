using NewsReader.Text.Characters;

namespace NewsReader.Text.Words;

/// <summary>How words that an index has lost the half-spaces of are written for people.</summary>
public static class SurfaceForm
{
    private const string HalfSpace = "\u200C";
    private static readonly string[] AfterHeh = ["ای", "اند", "ام", "اید", "ایم", "اش", "ات"];

    /// <summary>The compounds that the kernel knows: the joined spelling and the words it is made of, both folded.</summary>
    public static IEnumerable<(string Joined, IReadOnlyList<string> Parts)> Compounds =>
        Lexicon.Compounds.Select(compound => (compound.Key, (IReadOnlyList<string>)compound.Value));

    /// <summary>An exact term, which the index keeps without half-spaces, as it is written with them: میشود is می‌شود, کتابها is
    /// کتاب‌ها, هستهای is هسته‌ای.</summary>
    public static string Of(string exact)
    {
        ArgumentNullException.ThrowIfNull(exact);
        var folded = Folding.Fold(exact);
        if (folded.Length != exact.Length || Lexicon.Protected.Contains(folded))
            return exact;
        var prefix = folded switch
        {
            ['ن', 'م', 'ی', ..] => 3,
            ['م', 'ی', ..] => 2,
            _ => 0,
        };
        if (prefix > 0 && VerbForms.Contains(folded[prefix..]))
            return exact.Insert(prefix, HalfSpace);
        if (JoinedWords.StartOfBound(folded) is var bound and > 0 && folded[bound - 1] == 'ه')
            return exact.Insert(bound, HalfSpace);
        var stem = Stemmer.Light(folded);
        if (stem.Length < 2 || stem.Length == folded.Length || !folded.StartsWith(stem, StringComparison.Ordinal))
            return exact;
        var ending = folded[stem.Length..];
        return Clitics.IsPlural(ending) || (stem[^1] == 'ه' && AfterHeh.Contains(ending)) ? exact.Insert(stem.Length, HalfSpace) : exact;
    }
}
