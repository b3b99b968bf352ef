using System.Text.Json;

namespace NewsReader.Tests.Faults;

/// <summary>What one article of a file says.</summary>
/// <param name="Number">Different for each content there ever was.</param>
internal sealed record Content(int Number)
{
    private const int Words = 24;

    // Letters that no ending of Persian begins with and the analyser folds nothing of.
    private const string Letters = "بجدزسطفقکل";

    /// <summary>A word that no other content has.</summary>
    public string Word => WordOf(Number, 0);

    public string Title => $"گزارش {WordOf(Number, 1)} از {WordOf(Number, 2)}";

    public string Text => string.Join(' ', Enumerable.Range(3, Words).Select(i => WordOf(Number, i)).Prepend(Word)) + ".";

    /// <summary>A file of this article alone.</summary>
    public string AsText => $"{Title}\n{Text}\n";

    /// <summary>A line of a file of several.</summary>
    public string AsLine(string id) => JsonSerializer.Serialize(new { id, title = Title, body = Text });

    /// <summary>A word made of a number and another.</summary>
    public static string WordOf(int number, int index) =>
        "غض" + string.Concat($"{(number * 40) + index:000000}".Select(digit => Letters[digit - '0'])) + "ظخ";
}
