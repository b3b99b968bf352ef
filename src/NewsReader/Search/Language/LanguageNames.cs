using NewsReader.Text.Characters;

namespace NewsReader.Search.Language;

/// <summary>Languages by what people call them, in Persian and in English.</summary>
internal static class LanguageNames
{
    private static readonly Dictionary<string, string> Codes = new (string Code, string Names)[]
    {
        ("fa", "فارسی|پارسی|دری|persian|farsi|dari|per|fas"),
        ("ar", "عربی|تازی|arabic|ara"),
        ("en", "انگلیسی|english|eng"),
        ("he", "عبری|hebrew|heb|iw"),
        ("ur", "اردو|urdu|urd"),
        ("ckb", "کردی|سورانی|کردی سورانی|کوردی|kurdish|sorani|kurdi"),
        ("ps", "پشتو|pashto|pushto|pus"),
        ("tr", "ترکی|ترکی استانبولی|turkish|tur"),
        ("az", "آذری|ترکی آذربایجانی|آذربایجانی|azeri|azerbaijani"),
        ("fr", "فرانسوی|فرانسه|french"),
        ("de", "آلمانی|german"),
        ("es", "اسپانیایی|اسپانیولی|spanish"),
        ("it", "ایتالیایی|italian"),
        ("pt", "پرتغالی|portuguese"),
        ("nl", "هلندی|dutch"),
        ("ru", "روسی|russian"),
        ("uk", "اوکراینی|ukrainian"),
        ("zh", "چینی|chinese"),
        ("ja", "ژاپنی|japanese"),
        ("ko", "کره‌ای|korean"),
        ("hi", "هندی|hindi"),
        ("tg", "تاجیکی|tajik"),
    }.SelectMany(language => language.Names.Split('|'), (language, name) => (Name: KeyOf(name), language.Code))
        .ToDictionary(name => name.Name, name => name.Code, StringComparer.Ordinal);

    /// <summary>The code that articles have of a language: by its name, or as it is typed, the part of a region left out.</summary>
    public static string CodeOf(string typed)
    {
        var key = KeyOf(typed);
        return Codes.GetValueOrDefault(key) ?? key.Split('-', '_')[0];
    }

    private static string KeyOf(string name) =>
        Folding.Fold(name.Trim()).Replace('\u200C', ' ').ToLowerInvariant();
}
