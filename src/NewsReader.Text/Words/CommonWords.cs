namespace NewsReader.Text.Words;

/// <summary>Tells words of the language from names.</summary>
public static class CommonWords
{
    /// <summary>Whether a folded word is known to be inflected or compounded as no name is.</summary>
    public static bool Contains(string word) =>
        Lexicon.IsFirstPart(word) || Lexicon.StopWords.Contains(word) || Lexicon.Plurals.ContainsKey(word) || VerbForms.Contains(word)
        || VerbForms.IsGenerated(word);
}
