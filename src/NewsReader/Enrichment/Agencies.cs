using System.Collections.Frozen;
using System.Reflection;
using NewsReader.Text.Words;

namespace NewsReader.Enrichment;

/// <summary>Agencies whose names are known, so that what follows a name in a sentence is not taken for part of it.</summary>
internal static class Agencies
{
    private const int MaxNameLength = 3;

    // «خبرنگار اعزامی ایسنا»: a description may stand before the name.
    private const int MaxWordsBefore = 2;

    private static readonly FrozenDictionary<string, string> ByKey = EmbeddedText.Lines("agencies", Assembly.GetExecutingAssembly())
        .ToFrozenDictionary(TitleKey.Of, StringComparer.Ordinal);

    /// <summary>The known agency that a text names among its first words, in its usual spelling; null when there is none.</summary>
    public static string? Find(string text)
    {
        var words = text.Split([' ', '\u200C', '-'], StringSplitOptions.RemoveEmptyEntries);
        for (var start = 0; start < Math.Min(words.Length, MaxWordsBefore + 1); start++)
        {
            for (var count = Math.Min(words.Length - start, MaxNameLength); count > 0; count--)
            {
                if (ByKey.TryGetValue(TitleKey.Of(string.Join(' ', words.Skip(start).Take(count))), out var name))
                    return name;
            }
        }

        return null;
    }
}
