namespace NewsReader.Enrichment;

/// <summary>Whom a report names before its first words: «شیراز - ایرنا - …», «تهران (ایسنا) …», «خبرگزاری فارس: …», "TEHRAN (Tasnim) –
/// …".</summary>
internal static class Dateline
{
    private const int MaxLetters = 80;
    private const int MaxParts = 3;
    private const int MaxPlaceWords = 5;

    /// <summary>The attribution of a dateline, or null.</summary>
    public static Attribution? Read(string paragraph)
    {
        // Hardly any paragraph has one.
        if (paragraph.AsSpan(0, Math.Min(paragraph.Length, MaxLetters)).IndexOfAny("-–—/(:ـ|") < 0)
            return null;
        var words = OpeningWords.Read(paragraph, 0);
        var from = 0;
        for (var part = 0; part < MaxParts && from < words.Count && words[from].Start < MaxLetters; part++)
        {
            var to = words.FindIndex(from, IsDivider);
            if (to < 0 || words[to].Start > MaxLetters)
                return null;
            if (AgencyOf(words, from, to) is { } name)
                return new Attribution(name, null, EndOf(words, to)) { IsLabel = part == 0 };
            if (to - from > MaxPlaceWords || words[to].Text == ":")
                return null;
            from = to + 1;
        }

        return null;
    }

    private static bool IsDivider(OpeningWord word) => word.IsSign && word.Text is not ("," or "،");

    // What is a word of the language too is an agency only where it is called one.
    private static string? AgencyOf(List<OpeningWord> words, int from, int to)
    {
        var part = words.GetRange(from, to - from).FindAll(word => !word.IsSign);
        var bare = SourceKinds.Strip(part);
        var known = Agencies.At(part, 0) is { } whole && whole.Length == part.Count ? whole : Agencies.At(bare, 0);
        return known is { } found && (found.Length == part.Count || found.Length == bare.Count)
            && (bare.Count < part.Count || !found.Agency.IsWord)
            ? found.Agency.Name
            : null;
    }

    // With the closing bracket, and a divider behind it.
    private static int EndOf(List<OpeningWord> words, int at)
    {
        while (at + 1 < words.Count && IsDivider(words[at + 1]) && words[at + 1].Text is not ("(" or "["))
            at++;
        return words[at].End;
    }
}
