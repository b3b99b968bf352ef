using NewsReader.Text.Reports;

namespace NewsReader.Tests.Text;

public sealed class SubheadsTests
{
    private const string Long = "<p>خط کوهستان در هفت سال ساخته شد و صدها کارگر از روستاهای کنار دره در آن کار کردند؛ "
        + "پل بلند آن از سنگ همان دره است و هنوز هر بهار آن را می‌شویند.</p>";

    [Fact]
    public void Short_lines_between_paragraphs_are_headings_where_there_are_two()
    {
        var (html, found) = Subheads.Mark($"{Long}<p>از دشت تا گردنه</p>{Long}<p>پلی از سنگ دره</p>{Long}");

        Assert.Equal(["از دشت تا گردنه", "پلی از سنگ دره"], found.Select(head => head.Text));
        Assert.Contains("</p><h2 class=\"sub\" id=\"part-1\">از دشت تا گردنه</h2><p>", html, StringComparison.Ordinal);
        Assert.Contains("</p><h2 class=\"sub\" id=\"part-2\">پلی از سنگ دره</h2><p>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("تنها یک خط چنین")]
    [InlineData("او گفت نه.")]
    [InlineData("خبرنگار پرسید:")]
    [InlineData("انتهای پیام")]
    [InlineData("135/117")]
    [InlineData("مرور")]
    public void Other_short_lines_stay(string line)
    {
        var html = $"{Long}<p>{line}</p>{Long}";

        Assert.Equal(html, Subheads.Mark(html).Html);
    }

    [Fact]
    public void Verses_and_lists_of_short_lines_stay()
    {
        var html = $"{Long}<p>باران که می‌بارد تو در راهی</p><p>از خواب برگ و باد می‌آیی</p><p>از دشت تا گردنه</p>{Long}";

        Assert.Empty(Subheads.Mark(html).Found);
    }

    [Fact]
    public void Headings_of_the_source_get_an_id_and_keep_their_attributes()
    {
        var (html, found) = Subheads.Mark($"<h2 lang=\"en\" dir=\"ltr\">One <b>two</b></h2>{Long}<blockquote><h3>درون</h3></blockquote>");

        Assert.Equal("One two", Assert.Single(found).Text);
        Assert.StartsWith("<h2 id=\"part-1\" lang=\"en\" dir=\"ltr\">One <b>two</b></h2>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_a_text_is_lost()
    {
        string[] parts =
            [Long, "<p>از دشت تا گردنه</p>", "<h3>سر</h3>", "<p></p>", "<ul><li>یک</li></ul>", "متن<br>", "<hr>", "<p>a<br>b</p>"];
        var random = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            var html = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => parts[random.Next(parts.Length)]));
            Assert.Equal(Letters(html), Letters(Subheads.Mark(html).Html));
        }

        static string Letters(string html) => System.Text.RegularExpressions.Regex.Replace(html, "<[^>]*>", "|");
    }
}
