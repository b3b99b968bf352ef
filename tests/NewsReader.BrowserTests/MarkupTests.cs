using System.Text.RegularExpressions;
using NewsReader.BrowserTests.Support;

namespace NewsReader.BrowserTests;

public sealed class MarkupTests(Site site)
{
    [Fact]
    public async Task The_validator_finds_no_error_in_any_page_in_either_language()
    {
        var folder = Directory.CreateTempSubdirectory("newsreader-markup-");
        try
        {
            await using var visit = await site.VisitAsync();
            foreach (var kind in Enum.GetValues<PageKind>())
            {
                await visit.OpenAsync(kind);
                foreach (var language in new[] { "fa", "en" })
                {
                    var page = await visit.Context.APIRequest.GetAsync(visit.Page.Url,
                        new() { Headers = [new("Accept", "text/html"), new("Accept-Language", language)] });
                    await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{kind}-{language}.html"), await page.TextAsync(),
                        TestContext.Current.CancellationToken);
                }
            }

            Assert.Empty(await Validator.ErrorsAsync(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The validator does not know scroll-driven animations and highlights without elements yet.
    [Fact]
    public async Task The_validator_finds_no_error_in_the_style_sheet()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".css");
        try
        {
            await using var visit = await site.VisitAsync();
            await visit.OpenAsync(PageKind.Front);
            var address = await visit.Page.EvaluateAsync<string>("() => document.querySelector('link[rel=stylesheet]').href");
            var sheet = await visit.Context.APIRequest.GetAsync(address);
            var css = Regex.Replace(await sheet.TextAsync(), @"::highlight\([^)]*\)\{[^}]*\}", "");
            await File.WriteAllTextAsync(file, css, TestContext.Current.CancellationToken);

            Assert.DoesNotContain(
                await Validator.ErrorsAsync("--css", file), error => !error.Contains("animation-timeline", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
