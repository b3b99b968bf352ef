using System.Globalization;
using NewsReader.Search.Counting;

namespace NewsReader.Pages;

/// <summary>The query language in short: queries to try, and what each of them asks for.</summary>
internal static class SearchExamples
{
    private const string Key = "Search.Ask.";

    /// <summary>In the language of the request.</summary>
    public static IEnumerable<(string Query, string Meaning)> All()
    {
        for (var number = 1; ; number++)
        {
            var key = Key + number.ToString(CultureInfo.InvariantCulture);
            if (PageText.Find(key) is not { } query)
                yield break;
            yield return (query, PageText.Of(key + ".Why"));
        }
    }

    /// <summary>Queries that find something in this archive: a tag's words, a section, a year.</summary>
    public static IEnumerable<string> InArchive(ReaderView reader)
    {
        if (reader.Counts.Values(ListKind.Tag) is [var tag, ..])
            yield return reader.Label(ListKind.Tag, tag.Value).Name;
        if (reader.Counts.Tops(ListKind.Section) is [var section, ..])
            yield return PageText.Of("Search.Such.Section", Quoted(reader.Label(ListKind.Section, section.Value).Name));
        if (reader.Counts.Years(reader.Display.IsJalali) is { Count: > 0 } years)
            yield return PageText.Of("Search.Such.Date", PageText.Plain(years.MaxBy(year => year.Value).Key));
    }

    private static string Quoted(string name) => name.All(char.IsLetterOrDigit) ? name : $"\"{name}\"";
}
