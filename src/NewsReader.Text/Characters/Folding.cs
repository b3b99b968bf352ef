namespace NewsReader.Text.Characters;

/// <summary>Folding of characters for search, never for display.</summary>
public static class Folding
{
    /// <summary>The text in the letters of the S stream.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
            folded[i] = text[i] switch { 'ي' or 'ى' or 'ئ' => 'ی', 'ك' => 'ک', 'آ' => 'ا', _ => char.ToLowerInvariant(text[i]) };
        return new string(folded);
    }
}
