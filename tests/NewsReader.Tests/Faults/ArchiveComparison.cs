using System.Globalization;
using System.Net;
using System.Text.Json;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Faults;

/// <summary>Compares what the store holds, and what readers see, with the model.</summary>
internal sealed class ArchiveComparison(ArchiveModel model, Site site)
{
    private const string Stored =
        """
        SELECT a.Id, a.Title, b.Html, a.HiddenAt IS NOT NULL, a.RemovedAt IS NOT NULL, c.Path LIKE '%/uploads', a.Key
        FROM Articles a JOIN Bodies b ON b.ArticleId = a.Id JOIN Collections c ON c.Id = a.CollectionId ORDER BY a.Id
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The model with the numbers of articles that were new to it; each article is in the store once, or this fails.</summary>
    public static ArchiveModel Learn(ArchiveModel model, DataFolder data)
    {
        var rows = data.Rows(Stored).ConvertAll(row => row.Split('|'));
        foreach (var article in model.Articles.Where(article => article.Id == 0))
        {
            var found = rows.Where(row => row[2].Contains(article.Content.Word, StringComparison.Ordinal)).ToList();
            Assert.True(found.Count == 1, $"{article} is in the store {found.Count} times.");
            model = model with
            {
                Articles = model.Articles.Replace(article, article with { Id = long.Parse(found[0][0], CultureInfo.InvariantCulture) }),
            };
        }

        return model;
    }

    /// <summary>How often a content is in the store.</summary>
    public static int Count(Content content, DataFolder data) =>
        data.Rows(Stored).Count(row => row.Contains(content.Word, StringComparison.Ordinal));

    /// <summary>Whether the store is exactly what a model says.</summary>
    public static bool IsStored(ArchiveModel model, DataFolder data) => Expected(model).SequenceEqual(Actual(model, data));

    public async Task AssertEqualAsync(DataFolder data)
    {
        Assert.Equal(Expected(model), Actual(model, data));
        await AssertListsAsync();
        foreach (var article in model.Articles)
        {
            if (article.IsHidden)
                await AssertUnseenAsync(article);
            else
                await AssertSeenAsync(article);
        }

        using var health = await site.GetAsync("/healthz");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Equal("Healthy", await health.Content.ReadAsStringAsync(Stop));
    }

    /// <summary>A content that was in the archive and is no more, is found by nobody.</summary>
    public async Task AssertForgottenAsync(Content content) => Assert.Empty(await FoundAsync(content.Word));

    private static List<string> Expected(ArchiveModel model) =>
        [.. model.Articles.OrderBy(article => article.Id).Select(article => string.Join('|', article.Id, article.Title,
            article.Content.Word, article.IsHidden, article.IsRemoved, article.IsUpload))];

    private static List<string> Actual(ArchiveModel model, DataFolder data) =>
        data.Rows(Stored).ConvertAll(row => row.Split('|')).ConvertAll(row => string.Join('|', row[0], row[1],
            WordIn(model, row[2], row[0]), row[3] == "1", row[4] == "1", row[5] == "1"));

    // The word by which the model knows the text; of a text that it does not know, the text.
    private static string WordIn(ArchiveModel model, string html, string id) =>
        model.Articles.Find(article => article.Id.ToString(CultureInfo.InvariantCulture) == id) is { } article
            && html.Contains(article.Content.Text.TrimEnd('.'), StringComparison.Ordinal) ? article.Content.Word : html;

    private async Task AssertListsAsync()
    {
        var visible = model.Visible.Select(article => article.Id).ToHashSet();
        var (_, _, list) = await site.JsonAsync("/api/articles?size=100");
        var listed = Ids(list);
        Assert.Equal(Math.Min(100, model.ListedCount), listed.Count);
        Assert.Equal(listed.Count, listed.Distinct().Count());
        Assert.Subset(visible, listed.ToHashSet());
        using var front = await site.GetAsync("/");
        var page = await front.Content.ReadAsStringAsync(Stop);
        Assert.Equal(HttpStatusCode.OK, front.StatusCode);
        ProgramRun.AssertSpeaksToPeople(page);
        foreach (var hidden in model.Articles.Where(article => article.IsHidden))
            Assert.DoesNotContain($"/articles/{hidden.Id}/", page, StringComparison.Ordinal);
    }

    private async Task AssertSeenAsync(ModelArticle article)
    {
        var (status, _, json) = await site.JsonAsync($"/api/articles/{article.Id}");
        Assert.True(status == HttpStatusCode.OK, $"{article}: {status}");
        Assert.Equal(article.Title, json.GetProperty("title").GetString());
        Assert.Contains(article.Content.Text, json.GetProperty("text").GetString(), StringComparison.Ordinal);
        if (article.Edit is { } edit)
        {
            Assert.Equal(edit.Section, json.GetProperty("section").GetString());
            Assert.Equal([edit.Tag], json.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
        }

        Assert.Equal([article.Id], await FoundAsync(article.Content.Word));
    }

    private async Task AssertUnseenAsync(ModelArticle article)
    {
        foreach (var address in (string[])[$"/api/articles/{article.Id}", $"/articles/{article.Id}", $"/articles/{article.Id}/original",
            $"/articles/{article.Id}/revisions"])
        {
            using var answer = await site.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{address}: {answer.StatusCode}");
        }

        Assert.Empty(await FoundAsync(article.Content.Word));
        var (_, _, suggested) = await site.JsonAsync($"/api/suggest?q={Uri.EscapeDataString(article.Title[..^2])}");
        Assert.DoesNotContain(suggested.GetProperty("items").EnumerateArray(),
            item => item.GetProperty("url").GetString()!.StartsWith($"/articles/{article.Id}/", StringComparison.Ordinal));
    }

    private async Task<List<long>> FoundAsync(string word)
    {
        var (status, _, json) = await site.JsonAsync($"/api/search?exact=true&q={Uri.EscapeDataString(word)}");
        Assert.True(status == HttpStatusCode.OK, $"A search answers {status}.");
        return Ids(json);
    }

    private static List<long> Ids(JsonElement page) =>
        [.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetInt64())];
}
