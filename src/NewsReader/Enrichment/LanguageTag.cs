using System.Collections.Frozen;

namespace NewsReader.Enrichment;

/// <summary>Names of languages as files give them.</summary>
internal static class LanguageTag
{
    // Codes of three letters (ISO 639-2 and 639-3) and old ones of those that have one of two.
    private static readonly FrozenDictionary<string, string> Short = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["per"] = "fa", ["fas"] = "fa", ["pes"] = "fa", ["prs"] = "fa", ["ara"] = "ar", ["arb"] = "ar", ["kur"] = "ku", ["pus"] = "ps",
        ["urd"] = "ur", ["heb"] = "he", ["iw"] = "he", ["aze"] = "az", ["tur"] = "tr", ["tgk"] = "tg", ["uzb"] = "uz", ["eng"] = "en",
        ["ger"] = "de", ["deu"] = "de", ["fre"] = "fr", ["fra"] = "fr", ["spa"] = "es", ["ita"] = "it", ["rus"] = "ru", ["por"] = "pt",
        ["dut"] = "nl", ["nld"] = "nl", ["swe"] = "sv", ["chi"] = "zh", ["zho"] = "zh", ["jpn"] = "ja", ["kor"] = "ko", ["arm"] = "hy",
        ["hye"] = "hy",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Latin =
        ((string[])["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "no", "fi", "pl", "cs", "hu", "ro"]).ToFrozenSet(
            StringComparer.Ordinal);

    private static readonly FrozenSet<string> FromRight =
        ((string[])["fa", "ar", "he", "ur", "ps", "ku", "ckb", "ug", "sd", "yi", "dv"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The primary part of a tag, of two letters where there is one; null for what is no tag.</summary>
    public static string? Primary(string? tag) => tag?.Trim().Split('-', '_')[0].ToLowerInvariant() is { Length: 2 or 3 } primary
        ? Short.GetValueOrDefault(primary, primary)
        : null;

    /// <summary>Whether a language, as <see cref="Primary"/> gives it, is never written from the right.</summary>
    public static bool IsLatin(string language) => Latin.Contains(language);

    /// <summary>Whether a language, as <see cref="Primary"/> gives it, is written from the right.</summary>
    public static bool IsFromRight(string language) => FromRight.Contains(language);
}
