using System.Text.RegularExpressions;

namespace NewsReader.Reading.Html;

/// <summary>Titles that were set in two lines for a page. A break in a title about breaks is a word of it.</summary>
internal static partial class TitleText
{
    private const string Sign = "<br";

    // A line of a title has so many words.
    private const int MinWords = 2;

    // What a break is no end of a line behind.
    private static readonly HashSet<string> Before = new(["با", "از", "به", "در", "بر", "تا", "و", "یا", "که", "بی", "بدون", "برای",
        "مانند", "مثل", "چون", "میان", "بین", "درباره", "دربارهٔ", "دربارۀ", "جای", "تنها", "فقط", "هر", "یک", "همین", "این", "آن", "چرا",
        "چگونه", "وقتی", "اگر", "of", "the", "a", "an", "with", "without", "to", "for", "from", "and", "or", "use", "using", "why", "is",
        "not", "only", "when", "how"], StringComparer.OrdinalIgnoreCase);

    // What no line begins with.
    private static readonly HashSet<string> Behind = new(["را", "است", "نیست", "چیست", "کجاست", "یعنی", "یا", "کدام", "چه", "is", "are",
        "or", "vs", "versus", "does", "means"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of a title that is HTML or plain.</summary>
    public static string Words(string title) => SafeHtml.Words(WithoutBreak(title));

    /// <summary>The title in one line.</summary>
    public static string WithoutBreak(string title)
    {
        var at = title.IndexOf(Sign, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || title.AsSpan().Count('<') > 1 || Break().Match(title) is not { Success: true } sign || Speaks().IsMatch(title))
            return title;
        var first = title[..sign.Index].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var second = title[(sign.Index + sign.Length)..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return first.Length < MinWords || second.Length < MinWords || Before.Contains(first[^1]) || Behind.Contains(second[0])
            ? title
            : string.Join(' ', first.Concat(second));
    }

    [GeneratedRegex(@"\s<br\s*/?>\s", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    // Of tags, or to those who write them.
    [GeneratedRegex(@"\b(?:x?html|css|markdown|tags?|elements?|line break|تگ|برچسب|عنصر|المان|نشانه|کد|سطرشکن|بنویس|ننویس|نوشتن|بگذار"
        + "|نگذار)", RegexOptions.IgnoreCase)]
    private static partial Regex Speaks();
}
