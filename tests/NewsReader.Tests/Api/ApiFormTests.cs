using System.Text.RegularExpressions;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Api;

/// <summary>The answers letter by letter, as those who read them know them; each is a file of Cases/Api.</summary>
public sealed partial class ApiFormTests
{
    private const string Dump = """
        {"id": "bread", "title": "Bread is cheap in the city", "lead": "Bakers lower the price.", "date": "2024-07-27T10:30:00+03:30",
        "body": "The price of bread fell today.\nThe bakers of the north sell bread at half the price.", "source": "Courier",
        "section": "Economy", "tags": ["bread", "prices"], "author": "Mina Rad", "url": "https://example.org/bread", "lang": "en",
        "related": ["نان ارزان شد/ جدول", "A title that no article has yet"]}
        {"id": "nan", "title": "نان ارزان شد", "date": "۲۲ بهمن ۱۳۹۹", "body": "بهای نان در شهر پایین آمد.", "source": "پیک",
        "tags": ["نان"]}
        {"id": "milk", "title": "Milk is dear", "body": "The price of milk rose while bread became cheap in the city.", "date": "2019",
        "source": "Courier", "section": "Economy", "tags": ["milk", "prices"], "lang": "en"}
        {"id": "undated", "title": "A baker of the north", "body": "His name was Mina. He sold half of what the bakers of the city sell."}
        """;

    [Theory]
    [InlineData("list", "/api/articles?size=3")]
    [InlineData("list-after", "/api/articles?size=2&after={next}")]
    [InlineData("article", "/api/articles/{bread}")]
    [InlineData("article-undated", "/api/articles/{undated}")]
    [InlineData("search", "/api/search?q=bread+price")]
    [InlineData("search-filtered", "/api/search?q=prices&source=Courier&tag=prices&sort=newest&size=1&calendar=gregorian")]
    [InlineData("search-persian", "/api/search?q=نان")]
    [InlineData("search-corrected", "/api/search?q=bakrs+of+north")]
    [InlineData("search-none", "/api/search?q=zeppelin")]
    [InlineData("suggest", "/api/suggest?q=bre")]
    [InlineData("suggest-none", "/api/suggest")]
    public async Task An_answer_keeps_its_form(string name, string address)
    {
        await using var site = Site.Start();
        await site.IngestAsync("dump.jsonl", Dump.Replace(",\n", ",", StringComparison.Ordinal));
        address = await FillAsync(site, address);

        var answer = await site.Client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        var file = Path.Combine(AppContext.BaseDirectory, "Cases", "Api", name + ".json");
        var expected = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(expected.TrimEnd(), Took().Replace(answer, "\"tookMs\":0"));
    }

    private static async Task<string> FillAsync(Site site, string address)
    {
        var (_, _, list) = await site.JsonAsync("/api/articles?size=2");
        address = address.Replace("{next}", list.GetProperty("next").GetString(), StringComparison.Ordinal);
        foreach (var article in (await site.JsonAsync("/api/articles")).Json.GetProperty("items").EnumerateArray())
            address = address.Replace($"{{{article.GetProperty("key")}}}", $"{article.GetProperty("id")}", StringComparison.Ordinal);
        return address;
    }

    [GeneratedRegex("\"tookMs\":[0-9.E-]+")]
    private static partial Regex Took();
}
