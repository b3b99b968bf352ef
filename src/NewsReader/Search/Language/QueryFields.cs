namespace NewsReader.Search.Language;

/// <summary>The names of fields in a query, in both languages.</summary>
internal static class QueryFields
{
    /// <summary>The field of a name, or null for the publication date, which is no field of words.</summary>
    private static readonly Dictionary<string, QueryField?> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["title"] = QueryField.Title,
        ["عنوان"] = QueryField.Title,
        ["تیتر"] = QueryField.Title,
        ["source"] = QueryField.Source,
        ["منبع"] = QueryField.Source,
        ["section"] = QueryField.Section,
        ["بخش"] = QueryField.Section,
        ["tag"] = QueryField.Tag,
        ["برچسب"] = QueryField.Tag,
        ["lang"] = QueryField.Language,
        ["زبان"] = QueryField.Language,
        ["date"] = null,
        ["تاریخ"] = null,
        ["تاريخ"] = null,
    };

    private static readonly Dictionary<string, QueryField?>.AlternateLookup<ReadOnlySpan<char>> BySpan = ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsName(ReadOnlySpan<char> name) => BySpan.ContainsKey(name);

    /// <summary>The field of a name that <see cref="IsName"/> knows; null for the date.</summary>
    public static QueryField? Of(string name) => ByName[name];
}
