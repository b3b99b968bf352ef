using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Administration;

/// <summary>Files and texts that the administrator brings in.</summary>
public sealed class UploadTests : IDisposable
{
    private const string Bread = "نان در شهر ما ارزان شد\nقیمت نان در شهر پایین آمد و نانوایان گفتند که از فردا نان ارزان‌تر است.";

    private readonly RunEnds runs = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_and_a_pasted_text_come_in_as_any_folder_does_and_what_cannot_be_read_is_told()
    {
        await using var site = await Forms.SignedInAsync();
        using var sent = await SendAsync(site, "# آرد فراوان شد\n\nگندم به آسیاب رسید.", ".md", ("نان.txt", Bread), ("broken.json", "{"));
        Assert.Equal("/runs?asked=true", sent.Headers.Location?.OriginalString);
        await WaitAsync(site, 2);
        Assert.Equal(["آرد فراوان شد", "نان در شهر ما ارزان شد"], (await TitlesAsync(site)).Order(StringComparer.Ordinal));
        Assert.Contains("broken.json", (await site.PageAsync("/runs")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("آورده شد", (await site.PageAsync("/admin")).Texts("main li b")[0]);
    }

    [Fact]
    public async Task An_upload_is_taken_back_from_the_log_and_brought_in_again()
    {
        await using var site = await Forms.SignedInAsync();
        using var sent = await SendAsync(site, Bread, ".txt");
        await WaitAsync(site, 1);
        using var taken = await site.SendFormAsync("/admin", "/admin?handler=Undo");
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Empty(await TitlesAsync(site));
        using var returned = await site.SendFormAsync("/admin", "/admin?handler=Undo");
        Assert.Equal(HttpStatusCode.Redirect, returned.StatusCode);
        await WaitAsync(site, 1);
    }

    [Theory]
    [InlineData("../../outside.txt")]
    [InlineData("..\\..\\outside.txt")]
    [InlineData("/etc/outside.txt")]
    [InlineData(".hidden.txt")]
    [InlineData("a:b*c?\u202E.txt")]
    public async Task A_name_leads_out_of_no_folder(string name)
    {
        await using var site = await Forms.SignedInAsync();
        using var sent = await SendAsync(site, null, ".txt", (name, Bread));
        await WaitAsync(site, 1);
        var data = site.DataFolder;
        Assert.All(Directory.EnumerateFiles(Path.GetDirectoryName(data)!, "*.txt", SearchOption.AllDirectories),
            file => Assert.StartsWith(Path.Combine(data, "uploads") + "/", file, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_upload_whose_log_cannot_be_written_is_not_taken_in_part()
    {
        await using var site = await Forms.SignedInAsync();
        var store = Path.Combine(site.DataFolder, "news.db");
        DataFolder.Rows(store, "CREATE TRIGGER full BEFORE INSERT ON Audit BEGIN SELECT RAISE(FAIL, 'no room'); END");
        using var refused = await SendAsync(site, Bread, ".txt");
        Assert.Equal(HttpStatusCode.InternalServerError, refused.StatusCode);
        Assert.Equal(["0"], DataFolder.Rows(store, "SELECT COUNT(*) FROM Queue"));
        Assert.Equal(["0"], DataFolder.Rows(store, "SELECT COUNT(*) FROM Runs"));
        Assert.Empty(Directory.GetDirectories(Path.Combine(site.DataFolder, "uploads")));

        DataFolder.Rows(store, "DROP TRIGGER full");
        using var sent = await SendAsync(site, Bread, ".txt");
        await WaitAsync(site, 1);
    }

    [Fact]
    public async Task Nothing_is_refused_with_a_reason()
    {
        await using var site = await Forms.SignedInAsync();
        using var answer = await SendAsync(site, "  ", ".txt");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("نه فایلی بود و نه متنی", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_larger_than_other_requests_may_be_comes_in()
    {
        await using var site = Site.Listen();
        await site.SetPasswordAsync();
        using var entered = await site.SignInAsync();
        using var sent = await SendAsync(site, null, ".txt", ("نان.txt", Bread
            + string.Concat(Enumerable.Range(1, 5000).Select(i => $"\n\nپاراگراف {i} از گزارش نان و آرد و گندم در شهر."))));
        Assert.Equal("/runs?asked=true", sent.RequestMessage!.RequestUri!.PathAndQuery);
        await WaitAsync(site, 1);
    }

    public void Dispose() => runs.Dispose();

    private static async Task<HttpResponseMessage> SendAsync(Site site, string? text, string kind,
        params (string Name, string Text)[] files)
    {
        var form = (await site.PageAsync("/admin/upload")).Forms.Single(form => form.Enctype == "multipart/form-data");
        var token = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Single();
        using var content = new MultipartFormDataContent { { new StringContent(token.Value), token.Name! },
            { new StringContent(text ?? ""), "text" }, { new StringContent(kind), "kind" } };
        foreach (var (name, bytes) in files)
        {
            var part = new ByteArrayContent(Encoding.UTF8.GetBytes(bytes));
            part.Headers.TryAddWithoutValidation("Content-Disposition",
                $"form-data; name=\"files\"; filename*=UTF-8''{Uri.EscapeDataString(name)}");
            content.Add(part);
        }

        return await site.Client.PostAsync(new Uri("/admin/upload", UriKind.Relative), content, Stop);
    }

    private Task WaitAsync(Site site, int articles) =>
        runs.UntilAsync(async () => (await TitlesAsync(site)).Count == articles);

    private static async Task<List<string>> TitlesAsync(Site site) =>
        [.. (await site.JsonAsync("/api/articles")).Json.GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("title").GetString()!)];
}
