using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsReader.Pages;
using NewsReader.Search.Language;

namespace NewsReader.Tests.Pages;

public sealed partial class PageTextTests
{
    [Fact]
    public void Every_string_is_in_both_languages_with_the_same_places()
    {
        var (persian, english) = (Strings(CultureInfo.InvariantCulture), Strings(CultureInfo.GetCultureInfo("en")));
        Assert.Equal(persian.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(persian, text => Assert.Equal(Places(text.Value), Places(english[text.Key])));
    }

    [Fact]
    public void Every_string_a_page_names_exists()
    {
        var known = Strings(CultureInfo.InvariantCulture);
        var used = PageFiles("*.cshtml").Concat(PageFiles("*.cs")).SelectMany(file => Named().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["key"].Value).ToList();
        Assert.NotEmpty(used);
        Assert.All(used, key => Assert.True(known.ContainsKey(key) || known.ContainsKey(key + ".One"), key));
    }

    [Fact]
    public void Every_note_of_a_search_has_its_words()
    {
        var notes = typeof(QueryNotes).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.NotEmpty(notes);
        Assert.All(notes, note => Assert.True(PageText.Find(note) is { Length: > 0 }, note));
    }

    [Fact]
    public void No_page_carries_words_of_its_own_in_persian() =>
        Assert.All(PageFiles("*.cshtml"), file => Assert.DoesNotContain(
            File.ReadAllText(file), letter => letter is >= '\u0600' and <= '\u06FF'));

    [Fact]
    public void No_page_carries_words_of_its_own() =>
        Assert.All(PageFiles("*.cshtml"), file => Assert.Empty(
            Words(File.ReadAllText(file)).Select(word => Path.GetFileName(file) + ": " + word)));

    [Theory]
    [InlineData("""<p>Hello</p>""", "Hello")]
    [InlineData("""<p>@PageText.Of("A.B", x.Y[0](z)) more</p>""", "more")]
    [InlineData("""<a aria-label="Close" href="/search">×</a>""", "Close")]
    [InlineData("<p>\n  <a href=\"/search\"\n     title=\"Open\">×</a>\n</p>", "Open")]
    [InlineData("""<p class="why" title="@PageText.Of("A")">@(a > 1 ? "b" : "c") · <bdi>@name</bdi></p>""", "")]
    public void Words_of_a_page_itself_are_told_from_those_it_asks_for(string view, string expected) =>
        Assert.Equal(expected, string.Join(' ', Words(view)));

    [Fact]
    public void No_page_carries_inline_style_or_script() =>
        Assert.All(PageFiles("*.cshtml"), file => Assert.DoesNotMatch(Inline(), File.ReadAllText(file)));

    [Fact]
    public void Numbers_are_written_as_the_language_writes_them()
    {
        Language.Use("fa");
        Assert.Equal("۱۲٬۹۱۰ خبر", PageText.Count("Articles", 12910));
        Language.Use("en");
        Assert.Equal("12,910 articles", PageText.Count("Articles", 12910));
        Assert.Equal("1 article", PageText.Count("Articles", 1));
    }

    private static Dictionary<string, string> Strings(CultureInfo culture) =>
        PageText.Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);

    private static IEnumerable<string> Places(string text) =>
        Place().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static string[] PageFiles(string pattern)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var pages = Path.Combine(folder.FullName, "src", "NewsReader", "Pages");
            if (Directory.Exists(pages))
                return Directory.GetFiles(pages, pattern, SearchOption.AllDirectories);
        }

        throw new DirectoryNotFoundException("The tests run below the repository.");
    }

    [GeneratedRegex("""PageText\.(?:Of|Count|Find)\("(?<key>[^"]*[^".])"[,)]""")]
    private static partial Regex Named();

    // What stands between tags or in an attribute that is shown or read out, without the expressions in it.
    private static IEnumerable<string> Words(string view) =>
        Markup().Matches(view).Select(line => Expression().Replace(line.Value, ""))
            .SelectMany(line => Shown().Matches(line).Select(match => match.Groups["text"].Value.Trim()))
            .Where(text => text.Any(char.IsLetter));

    // Lines that begin with a tag, or with an attribute of one that began above.
    [GeneratedRegex("""(?m)^[ ]*(?:<|[a-z-]+=").*$""")]
    private static partial Regex Markup();

    [GeneratedRegex("""@(?:\((?:[^()]|(?<open>\()|(?<-open>\)))*\)|(?:if|foreach|for) \((?:[^()]|(?<open>\()|(?<-open>\)))*\) \{|[A-Za-z_][A-Za-z_.]*(?:\((?:[^()]|(?<open>\()|(?<-open>\)))*\)|\[\w*\]|\.[A-Za-z_]+)*)|\} else \{""")]
    private static partial Regex Expression();

    [GeneratedRegex("""(?<=>)(?<text>[^<>]+)(?=<|$)|\s(?:aria-label|title|placeholder|alt)="(?<text>[^"]+)["]""")]
    private static partial Regex Shown();

    [GeneratedRegex("""\{\d\}""")]
    private static partial Regex Place();

    [GeneratedRegex("""\sstyle=|\son[a-z]+="|<style|<script(?![^>]*\ssrc=)""")]
    private static partial Regex Inline();
}
