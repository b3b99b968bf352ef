using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>Values that are given in several languages: {"fa-IR": "…", "en-US": "…"}.</summary>
internal static class Translations
{
    private static readonly string[] Languages = ["fa", "per", "fas", "prs", "ar", "ckb", "ku", "ps", "ur", "az", "tr", "he", "en", "eng",
        "de", "fr", "es", "ru", "it", "pt", "nl", "zh", "ja", "ko", "und", "nb", "sv", "pl", "uk", "hy", "ka", "tg", "uz", "hi"];

    /// <summary>The value in Persian, else in the first of the languages that it is given in; any other value is itself.</summary>
    public static JsonElement Best(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return value;
        var (best, bestRank) = (value, int.MaxValue);
        foreach (var property in value.EnumerateObject())
        {
            var rank = FieldValues.NameOf(property) is { } name ? RankOf(name) : -1;
            if (rank < 0)
                return value;
            if (rank < bestRank && property.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
                && !(property.Value.ValueKind == JsonValueKind.String && property.Value.ValueEquals("")))
                (best, bestRank) = (property.Value, rank);
        }

        return best;
    }

    /// <summary>Persian among the names of languages, else the first of those that are known, else the first.</summary>
    public static string Best(IEnumerable<string> languages) => languages.MinBy(language => RankOf(language) is >= 0 and var rank
        ? rank
        : int.MaxValue) ?? "";

    /// <summary>Whether a name is that of a language.</summary>
    public static bool IsLanguage(string name) => RankOf(name) >= 0;

    // The place of a language in the list; -1 of a name that is none: "id" is one, but not with a value of its own beside it.
    private static int RankOf(string name)
    {
        if (name.Length is < 2 or > 10)
            return -1;
        var end = name.IndexOfAny(['-', '_']);
        var language = (end < 0 ? name : name[..end]).ToLowerInvariant();
        var rank = Array.IndexOf(Languages, language);
        if (rank >= 0 || end < 0)
            return rank;
        return end is 2 or 3 && name.Length - end is 3 or 5 && char.IsAsciiLetterUpper(name[end + 1]) ? Languages.Length : -1;
    }
}
