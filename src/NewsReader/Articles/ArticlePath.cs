using System.Globalization;
using System.Text;

namespace NewsReader.Articles;

/// <summary>The address of an article's page.</summary>
internal static class ArticlePath
{
    private const int MaxSlugLength = 80;
    private const int HalfSpace = 0x200C;

    // Pages beside an article's own have these names.
    private static readonly string[] Taken = ["original", "network", "revisions"];

    /// <summary>"/articles/{id}/{slug}", the slug percent-encoded.</summary>
    public static string Of(long id, string title) =>
        string.Create(CultureInfo.InvariantCulture, $"/articles/{id}/{Uri.EscapeDataString(Slug(title))}");

    /// <summary>The words of a title joined by hyphens, at most 80 characters, cut between words; "-" when it has no letter or
    /// digit.</summary>
    public static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (var rune in title.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (slug.Length > 0 && slug[^1] != '-' && !IsInsideWord(rune))
                slug.Append('-');
        }

        var text = slug.ToString().TrimEnd('-');
        if (text.Length > MaxSlugLength)
            text = text.LastIndexOf('-', MaxSlugLength) is > 0 and var cut ? text[..cut] : text[..MaxSlugLength];
        return text.Length == 0 || Taken.Contains(text) ? text + "-" : text;
    }

    // Vowel marks and bidi controls sit inside words; a half-space divides parts and becomes a hyphen.
    private static bool IsInsideWord(Rune rune) =>
        rune.Value != HalfSpace && Rune.GetUnicodeCategory(rune) is (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format);
}
