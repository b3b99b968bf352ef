using NewsReader.Text.Characters;
using NewsReader.Text.Words;

namespace NewsReader.Search.Language;

/// <summary>The names of fields in a query, in both languages and however they are typed.</summary>
internal static class QueryFields
{
    /// <summary>The name of the publication date.</summary>
    public const string Date = "تاریخ";

    private const int MaxNameLength = 12;
    private const int MinLengthOfTwoSlips = 4;

    /// <summary>The field of a folded name, or null for the publication date, which is no field of words.</summary>
    private static readonly Dictionary<string, QueryField?> ByName = Names(
        (QueryField.Title, ["title", "عنوان", "تیتر"]),
        (QueryField.Source, ["source", "منبع"]),
        (QueryField.Section, ["section", "بخش"]),
        (QueryField.Tag, ["tag", "برچسب"]),
        (QueryField.Author, ["author", "نویسنده"]),
        (QueryField.Language, ["lang", "زبان"]),
        (QueryField.Trait, ["has", "is", "دارد", "هست"]),
        (null, ["date", Date]));

    public static bool IsName(string name) => name.Length <= MaxNameLength && ByName.ContainsKey(Folding.Fold(name));

    /// <summary>Whether a name is that of a field but for a slip; the verbs among the names have too many neighbours that are plain
    /// words.</summary>
    public static bool IsNearName(string name) =>
        name.Length is > 2 and <= MaxNameLength && Folding.Fold(name) is var folded
        && ByName.Any(field => field.Value != QueryField.Trait
            && LetterBitmap.AreNear(folded, field.Key, field.Key.Length > MinLengthOfTwoSlips ? 2 : 1));

    /// <summary>The field of a name that <see cref="IsName"/> knows; null for the date.</summary>
    public static QueryField? Find(string name) => ByName[Folding.Fold(name)];

    private static Dictionary<string, QueryField?> Names(params (QueryField? Field, string[] Names)[] fields) =>
        fields.SelectMany(field => field.Names, (field, name) => (Name: Folding.Fold(name), field.Field))
            .ToDictionary(name => name.Name, name => name.Field, StringComparer.Ordinal);
}
