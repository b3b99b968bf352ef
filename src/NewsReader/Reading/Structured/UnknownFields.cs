namespace NewsReader.Reading.Structured;

/// <summary>What is told of fields whose names nobody knows, once a file of each.</summary>
internal static class UnknownFields
{
    // A file that has more has no articles in mind.
    private const int MaxTold = 20;
    private const int LengthOfAnExample = 60;

    /// <param name="told">The names that were told of before; those that are told of now are added.</param>
    public static IEnumerable<string> Warnings(FieldTexts texts, ISet<string> told)
    {
        if (texts.Guessed is { } guessed && told.Add(guessed))
        {
            yield return $"its text was taken from the field «{guessed}», whose name is not known; "
                + $"{ReadingOptions.Section}:Fields:body={guessed} settles it";
        }

        foreach (var warning in LeftOut(texts.Unplaced, told))
            yield return warning;
    }

    /// <summary>What is told of words that are left out only because nobody knows the name of their field.</summary>
    /// <param name="told">The names that were told of before; those that are told of now are added.</param>
    public static IEnumerable<string> LeftOut(IReadOnlyList<(string Name, string Words)> unplaced, ISet<string> told)
    {
        foreach (var (name, words) in unplaced)
        {
            if (told.Count < MaxTold && told.Add(name))
            {
                yield return $"«{Beginning(words)}» is left out, for the name of its field, «{name}», is not known; "
                    + $"{ReadingOptions.Section}:Fields gives names a meaning";
            }
        }
    }

    private static string Beginning(string words) => words.Length <= LengthOfAnExample
        ? words
        : words[..Math.Max(words.LastIndexOf(' ', LengthOfAnExample), 1)] + "…";
}
