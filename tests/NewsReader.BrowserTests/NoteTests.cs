using Microsoft.Playwright;
using NewsReader.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.BrowserTests;

/// <summary>Words that a reader marks in an article, and notes to them, which this browser alone keeps.</summary>
public sealed class NoteTests(Site site)
{
    private const string SelectParagraph =
        "number => { const all = [...document.querySelectorAll('.body p')].filter(one => one.textContent.length > 80);"
            + " getSelection().selectAllChildren(all[number]); return all[number].textContent.trim(); }";

    private const string Painted = "() => CSS.highlights?.get('kept')?.size ?? 0";

    private static readonly string[] Around = ["دیروز در تهران", "باران بارید و", "خیابان‌ها را آب گرفت"];

    [Fact]
    public async Task Marked_words_stay_marked_whether_the_text_is_set_or_as_written_and_are_listed()
    {
        await using var visit = await site.VisitAsync();
        var quote = await MarkAsync(visit, "برجسته کن");

        await Expect(Notes(visit)).ToContainTextAsync(quote[..20]);
        Assert.Equal(1, await visit.Page.EvaluateAsync<int>(Painted));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "پیراسته" }).First.ClickAsync();
        await Expect(Notes(visit)).ToHaveCountAsync(1);
        Assert.Equal(1, await visit.Page.EvaluateAsync<int>(Painted));
        await Expect(visit.Page.GetByText("این جمله در متن کنونی نیست")).ToBeHiddenAsync();

        await Notes(visit).GetByRole(AriaRole.Button, new() { Name = "بردار" }).ClickAsync();
        await Expect(Notes(visit)).ToHaveCountAsync(0);
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>(Painted));
    }

    [Fact]
    public async Task A_note_is_written_stands_among_the_bookmarks_and_is_saved_with_them()
    {
        await using var visit = await site.VisitAsync();
        await MarkAsync(visit, "یادداشت بنویس");
        await visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox).FillAsync("برای گزارش فردا");
        await visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "ذخیره" }).ClickAsync();
        await Expect(Notes(visit)).ToContainTextAsync("برای گزارش فردا");

        await visit.GoAsync("/bookmarks");
        await Expect(visit.Page.Locator("[data-notes] li")).ToContainTextAsync("برای گزارش فردا");
        await Expect(visit.Page.Locator("[data-notes] a")).ToContainTextAsync(Report.TitleStart);
        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.GetByRole(AriaRole.Button, new() { Name = "ذخیره در فایل" }).ClickAsync());
        var file = await download.PathAsync();
        var saved = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains("برای گزارش فردا", saved, StringComparison.Ordinal);

        await using var other = await site.VisitAsync();
        await other.GoAsync("/bookmarks");
        await other.Page.Locator("input[type=file]").SetInputFilesAsync(file);
        await Expect(other.Page.Locator("[data-notes] li")).ToContainTextAsync("برای گزارش فردا");
    }

    [Theory]
    [InlineData("باران باريد و", "دیروز در تهران باران بارید و خیابان‌ها را آب گرفت", "باران بارید و")] // letters of another form
    [InlineData("سیل ۱۲۰ خانه", "دیروز در تهران سیل «120» خانه خیابان‌ها را آب گرفت", "سیل «120» خانه")] // digits and quotation marks
    // The one between the same neighbours.
    [InlineData("می رود", "او می‌رود. دیروز در تهران می‌رود خیابان‌ها را آب گرفت. می‌رود", "می‌رود", 26)]
    [InlineData("برف بارید و", "دیروز در تهران باران و برف بارید، خیابان‌ها را آب گرفت", "باران و برف بارید")] // revised
    [InlineData("برف بارید و", "این متن دیگری است و چیزی از آن نمانده", null)]
    public async Task Words_are_found_again_in_a_text_that_was_set_otherwise_or_revised(
        string quote, string text, string? found, int? at = null)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenReportAsync();

        var where = await visit.Page.EvaluateAsync<string?[]>(
            """
            async ([quote, before, after, text]) => {
              const { lettersOf, locate } = await import(new URL('/js/notes.js', location));
              const place = document.createElement('p');
              for (const part of text.split(/(?<= )/)) place.append(part);
              document.body.append(place);
              const range = locate({ quote, before, after }, lettersOf(place));
              const ahead = document.createRange();
              if (range) { ahead.setStart(place, 0); ahead.setEnd(range.startContainer, range.startOffset); }
              return [range ? range.toString() : null, String(ahead.toString().length)];
            }
            """,
            new[] { quote, Around[0], Around[2], text });

        Assert.Equal(found, where[0]?.Trim(' ', '،'));
        if (at is { } place)
            Assert.Equal(place.ToString(System.Globalization.CultureInfo.InvariantCulture), where[1]);
    }

    private static ILocator Notes(Visit visit) => visit.Page.Locator(".notes li");

    private static async Task<string> MarkAsync(Visit visit, string button)
    {
        await visit.OpenReportAsync();
        var quote = await visit.Page.EvaluateAsync<string>(SelectParagraph, 1);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        return quote;
    }
}
