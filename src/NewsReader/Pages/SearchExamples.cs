using System.Globalization;

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
}
