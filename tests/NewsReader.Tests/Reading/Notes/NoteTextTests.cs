using NewsReader.Articles;
using NewsReader.Reading;
using NewsReader.Reading.Notes;
using static NewsReader.Tests.Support.SourceFiles;

namespace NewsReader.Tests.Reading.Notes;

/// <summary>What Obsidian, Hugo, Jekyll and writers of Persian put into Markdown.</summary>
public sealed class NoteTextTests
{
    [Theory]
    [InlineData("متن [[یادداشت]] است", "متن یادداشت است")]
    [InlineData("متن [[پوشه/یادداشت.md#بخش|این جا]] است", "متن این جا است")]
    [InlineData("[[#سرفصل|به سرفصل]] و [[#بخش]]", "به سرفصل و بخش")]
    [InlineData("سال [[1402]] و [[1]](https://a.example)", "سال [[1402]] و [[1]](https://a.example)")]
    [InlineData("پیش ![[نقشه.png]] پس", "پیش  پس")]
    [InlineData("پیش %%نهان%% پس", "پیش  پس")]
    [InlineData("پیش\n%%\nنهان\n%%\nپس", "پیش\n\nپس")]
    [InlineData("نرخ ۲۰%% و ۳۰%% شد", "نرخ ۲۰%% و ۳۰%% شد")]
    [InlineData("> [!note]+ هشدار\n> متن", "> #### هشدار\n> متن")]
    [InlineData("> [!note]\n> متن", "> \n> متن")]
    [InlineData("بند ^abc-1\n\n2^10 است", "بند \n\n2^10 است")]
    [InlineData("متن {: .red}\n{:toc}", "متن \n")]
    [InlineData("## سرفصل {#id .c}\n{الف}", "## سرفصل \n{الف}")]
    [InlineData("{% if x %}متن{% endif %} {{ site.url }}/x", "متن /x")]
    [InlineData("{% raw %}{{ x }}{% endraw %} {% comment %}نهان{% endcomment %}", "{{ x }} ")]
    [InlineData("{{متن فارسی}}", "{{متن فارسی}}")]
    [InlineData("{{% notice tip %}}نکته{{% /notice %}}", "نکته")]
    [InlineData("{{< youtube abc_1 >}} {{< vimeo id=\"12\" >}}",
        "<https://www.youtube.com/watch?v=abc_1> <https://vimeo.com/12>")]
    [InlineData("{{< tweet user=\"a\" id=\"12\" >}}", "<https://x.com/i/status/12>")]
    [InlineData("[پیوند]({{< ref \"b.md\" >}}) و {{< relref \"c/d.md\" >}}", "[پیوند](b.md) و d")]
    [InlineData("{% highlight ruby %}\nputs\n{% endhighlight %}", "\n```ruby\n\nputs\n\n```\n")]
    [InlineData("`{{ x }} [[y]] %%z%%` و ``a`[[b]]``", "`{{ x }} [[y]] %%z%%` و ``a`[[b]]``")]
    [InlineData("```\n{% x %} [[y]]\n```\n[[ز]]", "```\n{% x %} [[y]]\n```\nز")]
    [InlineData("متن\n\n    {{ x }}\n\n- یک\n\n    [[دو]]", "متن\n\n    {{ x }}\n\n- یک\n\n    دو")]
    [InlineData(@"\[[متن]] و `باز [[ب]]", @"\[[متن]] و `باز ب")]
    [InlineData("::: tip پیشنهاد\nمتن\n:::", "\n**پیشنهاد**\n\nمتن\n\n")]
    [InlineData(":::{.callout-note title=\"پیشنهاد\"}\nمتن\n:::\n", "\n**پیشنهاد**\n\nمتن\n\n\n")]
    [InlineData(":::note[پیشنهاد]\nمتن\n:::", "\n**پیشنهاد**\n\nمتن\n\n")]
    [InlineData("!!! note \"پیشنهاد\"\n    متن", "\n- **پیشنهاد**\n\n    متن")]
    [InlineData("import A from '../a.astro'\n\nمتن\n{/* نهان */}", "\n\nمتن\n")]
    [InlineData("import of bread: it fell\n\nexports of 'milk' rose", "import of bread: it fell\n\nexports of 'milk' rose")]
    [InlineData("متن\n\n===\n\nمتن", "متن\n\n\n\nمتن")]
    [InlineData("سرفصل\n===", "سرفصل\n===")]
    [InlineData("```{r}\n#| echo: false\nplot(x)\n```\nمتن", "\nمتن")]
    [InlineData("```{r}\n#| label: a\nplot(x)\n```\nمتن", "```{r}\nplot(x)\n```\nمتن")]
    [InlineData("::پل باز شد.:: و ::راه هم [[جاده|بسته]] نیست::\n", "==پل باز شد.== و ==راه هم بسته نیست==\n")]
    [InlineData("std::map::at و a :: b :: c و `::x::` ::: d", "std::map::at و a :: b :: c و `::x::` ::: d")]
    [InlineData("- TODO متن\n  id:: 64f0\n- متن ((64f0c1aa-1111-4222-8333-444455556666))", "- متن\n  \n- متن ")]
    public void Marks_of_programs_go_and_words_and_code_stay(string markdown, string expected) =>
        Assert.Equal(expected, NoteText.Read(markdown).Markdown);

    [Fact]
    public void Links_and_tags_are_found_and_what_is_taken_out_has_a_rule()
    {
        var note = NoteText.Read(
            "[[پوشه/نان|این]] و [[آب#بخش]] ![[خاک]] ![[ن.png]] #سیل/هشدار، #1402 #fact_check C# a#b\n# سرفصل\n%%نهان%% ^id");

        Assert.Equal(["نان", "آب", "خاک"], note.Links);
        Assert.Equal(["سیل/هشدار", "fact_check"], note.Tags);
        Assert.Contains("#سیل/هشدار", note.Markdown, StringComparison.Ordinal);
        Assert.Equal([DropRule.Embeds, DropRule.Markers, DropRule.WritersNote], note.Dropped.Select(part => part.Rule));
    }

    [Fact]
    public async Task A_figure_of_Hugo_keeps_its_words()
    {
        var draft = await ReadAsync("a.md", "# نان\n\n{{< figure src=\"/a.jpg\" title=\"نانوایی\" caption=\"نان <تازه>\" >}}\n");

        Assert.Contains("<figcaption>نانوایی<br>نان &lt;تازه&gt;</figcaption>", draft.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("۱. الف\n۲. ب", "<ol>|<li>الف</li>|<li>ب</li>|</ol>")]
    [InlineData("۱) الف\n۲) ب", "<ol>|<li>الف</li>|<li>ب</li>|</ol>")]
    [InlineData("۱- الف\n۲- ب", "<ol>|<li>الف</li>|<li>ب</li>|</ol>")]
    [InlineData("٤. الف\n٥. ب", "<ol start=\"4\">|<li>الف</li>|<li>ب</li>|</ol>")]
    [InlineData("گام‌ها:\n۱. الف\n۲. ب", "<p>گام‌ها:</p>|<ol>|<li>الف</li>|<li>ب</li>|</ol>")]
    [InlineData("1. الف\n2. ب", "<ol>|<li>الف</li>|<li>ب</li>|</ol>")]
    [InlineData("در پاییز\n۱۴۰۲. سال خشکی بود", "<p>در پاییز|۱۴۰۲. سال خشکی بود</p>")]
    [InlineData("۱۴۰۲. سال خشکی بود", "<p>۱۴۰۲. سال خشکی بود</p>")]
    [InlineData("الف) یک\nب) دو", "<p>الف) یک<br />|ب) دو</p>")]
    [InlineData("شرط‌ها\n۲. دو\n۳. سه", "<p>شرط‌ها<br />|۲. دو<br />|۳. سه</p>")]
    [InlineData("[ ] یک\n[x] دو", "<p>[ ] یک<br />|[x] دو</p>")]
    [InlineData("نوع List<T> و <kbd>Esc</kbd> است", "<p>نوع List&lt;T&gt; و <kbd>Esc</kbd> است</p>")]
    [InlineData("گفت **«آب نیست»**و رفت", "<p>گفت <strong>«آب نیست»</strong>و رفت</p>")]
    [InlineData("گفت**«سلام»**و", "<p>گفت<strong>«سلام»</strong>و</p>")]
    [InlineData("**نکته:**این", "<p><strong>نکته:</strong>این</p>")]
    [InlineData("**متن**: توضیح **دو**", "<p><strong>متن</strong>: توضیح <strong>دو</strong></p>")]
    [InlineData("می‌**«رود»**‌ها", "<p>می‌<strong>«رود»</strong>‌ها</p>")]
    [InlineData("*«کج»*هم ~~«نه»~~و", "<p><em>«کج»</em>هم <del>«نه»</del>و</p>")]
    public async Task Persian_lists_and_emphasis_are_what_a_reader_expects(string markdown, string html) =>
        Assert.Equal(html, (await ReadAsync("a.md", "# سر\n\n" + markdown)).Html!.Trim().Replace("\n", "|", StringComparison.Ordinal));

    [Theory]
    [InlineData("vault/یادداشت روز.md", "متن است.", "یادداشت روز")]
    [InlineData("vault/Meeting notes.md", "متن است.", "Meeting notes")]
    [InlineData("vault/یادداشت روز.md", "# سر\n\nمتن است.", "سر")]
    [InlineData("vault/یادداشت.md", "---\n# سر\n\nمتن است.\n\n---\nپایان", "سر")]
    [InlineData("posts/2021-04-05-bedun-titr.md", "متن است.", null)]
    [InlineData("posts/index.md", "متن است.", null)]
    public async Task A_note_without_a_heading_is_called_as_its_file_is(string path, string text, string? title) =>
        Assert.Equal(title, (await ReadAsync(path, text)).Title);

    private static async Task<ArticleDraft> ReadAsync(string path, string text) =>
        Assert.IsType<ReadResult.Found>(Assert.Single((await Support.SourceFiles.ReadAsync(path, Utf8(text)))!)).Draft;
}
