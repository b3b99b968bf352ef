namespace NewsReader.Tests.Enrichment;

public sealed class BlockDirectionsTests
{
    [Theory]
    // A list and a table that are Latin throughout turn with their marks and columns; an item alone turns in its list.
    [InlineData("<ul><li>Rain in the north</li><li>Snow in the west</li></ul>",
        "<ul dir=\"ltr\" lang=\"en\"><li>Rain in the north</li><li>Snow in the west</li></ul>")]
    [InlineData("<ul><li>باران در شمال کشور</li><li>Snow in the west</li></ul>",
        "<ul><li>باران در شمال کشور</li><li dir=\"ltr\" lang=\"en\">Snow in the west</li></ul>")]
    [InlineData("<table><tbody><tr><td>بارش</td><td>12 mm</td></tr></tbody></table>",
        "<table><tbody><tr><td>بارش</td><td dir=\"ltr\" lang=\"en\">12 mm</td></tr></tbody></table>")]
    [InlineData("<table><tbody><tr><td>Rain</td><td>12</td></tr></tbody></table>",
        "<table dir=\"ltr\" lang=\"en\"><tbody><tr><td>Rain</td><td>12</td></tr></tbody></table>")]
    [InlineData("<div>Rain in the north</div>", "<div dir=\"ltr\" lang=\"en\">Rain in the north</div>")]
    [InlineData("<blockquote><p>Rain fell.</p><p>باران بارید و هوا سرد شد.</p></blockquote>",
        "<blockquote><p dir=\"ltr\" lang=\"en\">Rain fell.</p><p>باران بارید و هوا سرد شد.</p></blockquote>")]
    // Persian with Latin names and addresses stays.
    [InlineData("<p>iPhone 15 Pro رونمایی شد</p>", "<p>iPhone 15 Pro رونمایی شد</p>")]
    [InlineData("<li>نرم‌افزار Visual Studio Code Insiders</li>", "<li>نرم‌افزار Visual Studio Code Insiders</li>")]
    // An address is of no language.
    [InlineData("<p>https://example.org/a</p>", "<p dir=\"ltr\">https://example.org/a</p>")]
    // What a page says of direction counts unless it says nothing or no letter bears it out.
    [InlineData("<p dir=\"auto\">iPhone رونمایی شد</p>", "<p>iPhone رونمایی شد</p>")]
    [InlineData("<p dir=\"rtl\">Rain fell.</p>", "<p dir=\"ltr\" lang=\"en\">Rain fell.</p>")]
    [InlineData("<p dir=\"ltr\">باران بارید.</p>", "<p>باران بارید.</p>")]
    [InlineData("<p dir=\"LTR\">باران in the north</p>", "<p dir=\"ltr\">باران in the north</p>")]
    public void Blocks_turn_by_what_they_hold(string html, string expected) => Assert.Equal(expected, CleanHtml.Of(html));
}
