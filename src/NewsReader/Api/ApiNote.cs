using System.Globalization;
using System.Text.Json;
using NewsReader.Pages;

namespace NewsReader.Api;

/// <summary>What of a query was not taken as typed, or how it was taken.</summary>
internal sealed record ApiNote
{
    private const string Prefix = "Search_Note_";

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>Which note it is, such as "unknownField".</summary>
    public required string Code { get; init; }

    /// <summary>What the page of results says of it, in English.</summary>
    public required string Text { get; init; }

    /// <param name="key">One of <see cref="Search.Language.QueryNotes"/>.</param>
    public static ApiNote From(string key) => new()
    {
        Code = JsonNamingPolicy.CamelCase.ConvertName(key[Prefix.Length..]),
        Text = PageText.Resources.GetString(key, English) ?? key,
    };
}
