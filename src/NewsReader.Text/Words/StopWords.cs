namespace NewsReader.Text.Words;

/// <summary>Words of Persian, English and Arabic that are in nearly every article. They keep their positions and weigh little.</summary>
public static class StopWords
{
    /// <summary>Whether a stem is one of them.</summary>
    public static bool Contains(string stem) => Lexicon.StopWords.Contains(stem);
}
