using System.Net;
using System.Text.RegularExpressions;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Queries;

/// <summary>No page asks the store anything that takes longer the larger the archive is.</summary>
public sealed partial class QueryPlanTests
{
    private const int MaxPages = 120;

    // Tables that grow with the archive.
    private static readonly string[] Large = [
        "Articles", "Bodies", "RelatedLinks", "Revisions", "RevisionTexts", "ArticleTags", "Tags", "Files", "DeletedArticles"];

    [Fact]
    public async Task Every_question_of_every_page_is_answered_from_an_index()
    {
        await using var site = Site.Start(seeds: true);
        await site.IngestAsync("1.txt", "نان در شهر ارزان شد.\nبیشتر بخوانید\nآب در شهر گران شد");
        await site.IngestAsync("2.txt", "آب در شهر گران شد\nبهای آب در شهر از هفته آینده بیشتر می‌شود.");
        await site.IngestAsync("3.jsonl", """
            {"id":"1","title":"تیم شهر پیروز شد","body":"تیم برد و همه شاد شدند.","category":"sports","date_iso":"2019-01-25"}
            {"id":"2","title":"دونده به خط رسید","body":"دونده از همه تندتر بود.","category":"sport","date_iso":"2019-01-27"}
            """);
        using var asked = AskedQueries.Of(site.DataFolder);
        var pages = await VisitAsync(site, "/", "/?after=1700000000.1", "/?before=1700000000.1", "/archive", "/sources", "/tags",
            "/undated", "/search?q=" + Uri.EscapeDataString("شهر"), "/api/articles", "/api/articles?page=2", "/api/articles/1",
            "/feed.xml");
        Assert.True(pages >= 50, $"only {pages} pages");
        var plans = await asked.PlansAsync();
        Assert.True(plans.Count >= 15, $"only {plans.Count} questions");

        // The most listed articles are counted now and then beside the pages, which show the last count.
        var slow = plans.Where(plan => !plan.Sql.StartsWith("SELECT \"r\".\"TargetId\"", StringComparison.Ordinal))
            .SelectMany(plan => plan.Steps.Where(step => IsSlow(step, plan.Sql)).Select(step => $"{step}: {plan.Sql}"));
        Assert.Empty(slow);
    }

    // Follows the links of pages, breadth first.
    private static async Task<int> VisitAsync(Site site, params IEnumerable<string> first)
    {
        var waiting = new Queue<string>(first);
        var seen = new HashSet<string>(waiting, StringComparer.Ordinal);
        var visited = 0;
        while (visited < MaxPages && waiting.TryDequeue(out var address))
        {
            using var answer = await site.GetAsync(address);
            if (answer.StatusCode != HttpStatusCode.OK)
                continue;
            visited++;
            foreach (Match link in Link().Matches(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)))
            {
                var target = WebUtility.HtmlDecode(link.Groups["address"].Value);
                if (seen.Add(target))
                    waiting.Enqueue(target);
            }
        }

        return visited;
    }

    private static bool IsSlow(string step, string sql)
    {
        if (step == "USE TEMP B-TREE FOR ORDER BY")
            return !IsBounded(sql);
        // Walking an index from its beginning is what a list does, as long as it ends.
        return Scan().Match(step) is { Success: true } scan && Large.Contains(TableOf(sql, scan.Groups["alias"].Value))
            && !(step.Contains(" INDEX ", StringComparison.Ordinal) && sql.Contains("LIMIT", StringComparison.Ordinal));
    }

    // What is found by keys of articles is as much as a page shows, and may be sorted; so may the rarest names of a section or a source,
    // which are as many as have a bounded number of articles together.
    private static bool IsBounded(string sql) =>
        Regex.IsMatch(sql, "(\"(Id|ArticleId|TargetId|StoryHeadId)\" (= @|IN \\())|\"(Section|Source)\" IN \\(|json_each");

    private static string TableOf(string sql, string alias) => Regex.Match(sql, $"\"(\\w+)\" AS \"{Regex.Escape(alias)}\"").Groups[1].Value;

    [GeneratedRegex("href=\"(?<address>/[^\"#]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("^SCAN (?<alias>\\w+)")]
    private static partial Regex Scan();
}
