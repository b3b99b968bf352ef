using System.Globalization;
using System.Resources;
using NewsReader.Text.Characters;

namespace NewsReader.Pages;

/// <summary>The visible strings of the pages in the language of the request, and numbers as that language writes them.</summary>
internal static class PageText
{
    private const char PersianThousands = '٬';
    private const char PersianDecimal = '٫';
    private const string FirstStrongIsolate = "\u2068";
    private const string PopIsolate = "\u2069";

    /// <summary>Resources/PageText.resx and its translations.</summary>
    public static ResourceManager Resources { get; } = new("NewsReader.Resources.PageText", typeof(PageText).Assembly);

    private static bool IsPersian => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fa";

    /// <summary>"fa" or "en".</summary>
    public static string Language => IsPersian ? "fa" : "en";

    /// <summary>"rtl" or "ltr".</summary>
    public static string Direction => IsPersian ? "rtl" : "ltr";

    /// <summary>The string of a key; the key itself when there is none.</summary>
    public static string Of(string key) => Find(key) ?? key;

    /// <summary>The string of a key, or null when there is none.</summary>
    public static string? Find(string key) => Resources.GetString(key, CultureInfo.CurrentUICulture);

    /// <summary>The string of a key with its places filled.</summary>
    public static string Of(string key, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, Of(key), values);

    /// <summary>A text of unknown direction, so that it leaves the order of the sentence around it alone.</summary>
    public static string Isolate(string text) => FirstStrongIsolate + text + PopIsolate;

    /// <summary>A count of things in words, from the keys "{key}.One" and "{key}.Other".</summary>
    public static string Count(string key, long count) => Of(count == 1 ? key + ".One" : key + ".Other", Number(count));

    /// <summary>A whole number with thousands marked.</summary>
    public static string Number(long number) => Localize(number.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>A whole number as codes, years and days are written.</summary>
    public static string Plain(long number) => Localize(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Digits and their marks as the language writes them; everything else stays.</summary>
    public static string Localize(string number) => IsPersian
        ? Digits.ToPersian(number.Replace(',', PersianThousands).Replace('.', PersianDecimal))
        : number;
}
