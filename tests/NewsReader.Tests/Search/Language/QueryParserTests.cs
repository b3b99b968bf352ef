using System.Text;
using CsCheck;
using NewsReader.Search.Language;

namespace NewsReader.Tests.Search.Language;

public sealed class QueryParserTests
{
    private static readonly string[] Pieces =
    [
        "(", ")", "\"", "«", "»", "+", "-", "|", "OR", "AND", "یا", "title:", "عنوان:", "has:", "دارد:",
        "image", "date:", "تاریخ:۱۳۹۷/۱۱", "باران", "بر*", " ", "..",
    ];

    private static readonly Gen<string> Typed = Gen.OneOf(
        Gen.String,
        Gen.String["\"«»“”()+-|*:. ابپنتی۱۳titledateعنوانOR\ud800\udc00\u200c\u202e\0"],
        Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 40].Select(string.Concat));

    [Theory]
    [InlineData("باران برف", "باران برف")]
    [InlineData("«باران پاییزی» -برف", "\"باران پاییزی\" -برف")]
    [InlineData("باران یا برف تگرگ", "باران OR برف تگرگ")]
    [InlineData("باران | برف", "باران OR برف")]
    [InlineData("باران AND برف", "(+باران +برف)")]
    [InlineData("باران AND برف OR تگرگ", "(+باران +برف) OR تگرگ")]
    [InlineData("باران AND -برف", "(+باران -برف)")]
    [InlineData("AND باران AND", "باران")]
    [InlineData("+باران (برف تگرگ)", "+باران (برف تگرگ)")]
    [InlineData("پای*", "پای*")]
    [InlineData("عنوان:برف", "title:برف")]
    [InlineData("عنوان: برف", "title:برف")]
    [InlineData("تيتر:(برف یا باران)", "title:(برف OR باران)")]
    [InlineData("منبع:«خبرگزاری کوهستان»", "source:\"خبرگزاری کوهستان\"")]
    [InlineData("تاريخ:۱۳۹۷/۱۱", "date:\"1397/11\"")]
    [InlineData("زبان:en TAG:هوا", "lang:en tag:هوا")]
    [InlineData("has:image", "has:image")]
    [InlineData("IS:Linked برف", "has:linked برف")]
    [InlineData("دارد:تصویر -دارد:فیلم", "has:image -has:video")]
    [InlineData("دارد:«ويدئو»", "has:video")]
    [InlineData("هست:پیوسته", "has:linked")]
    [InlineData("has:(image OR video)", "(has:(image OR video))")]
    [InlineData("has:(عکس -فیلم)", "(has:image -has:video)")]
    [InlineData("نویسنده:* باران", "author:* باران")]
    [InlineData("has:*", "has:*")]
    [InlineData("تاریخ:(۱۳۹۷ یا مهر ۱۳۹۵) باران", "date:(\"1397\" OR \"مهر 1395\") باران")]
    [InlineData("date:(2019)", "date:\"2019\"")]
    [InlineData("ساعت 14:30", "ساعت 14:30")]
    [InlineData("هوا - باران", "هوا باران")]
    [InlineData("ضد-باران", "ضد-باران")]
    public void A_query_is_read_as_people_mean_it(string typed, string understood)
    {
        var query = QueryParser.Parse(typed);
        Assert.Empty(query.Notes);
        Assert.Equal(understood, QueryPrinter.Print(query.Root));
    }

    [Theory]
    [InlineData("\"باران", QueryNotes.Unbalanced, "باران")]
    [InlineData("(باران", QueryNotes.Unbalanced, "(باران)")]
    [InlineData("باران)) برف", QueryNotes.Unbalanced, "باران برف")]
    [InlineData("ب*", QueryNotes.ShortPrefix, "ب")]
    [InlineData("تاریخ:فردا", QueryNotes.UnknownDate, "فردا")]
    [InlineData("date:2019-13", QueryNotes.NoSuchDay, "2019-13")]
    [InlineData("has:gold", QueryNotes.UnknownTrait, "(has gold)")]
    [InlineData("ایران چه دارد: نفت", QueryNotes.UnknownTrait, "ایران چه (دارد نفت)")]
    [InlineData("has:(image gold)", QueryNotes.UnknownTrait, "(has (image gold))")]
    [InlineData("has:imag*", QueryNotes.UnknownTrait, "(has imag*)")]
    public void What_cannot_be_meant_is_said_and_read_as_words(string typed, string note, string understood)
    {
        var query = QueryParser.Parse(typed);
        Assert.Equal([note], query.Notes);
        Assert.Equal(understood, QueryPrinter.Print(query.Root));
    }

    [Theory]
    [InlineData("تاریخ:۱۳۹۷/۱۱/۵", "2019-01-25", "2019-01-25")]
    [InlineData("تاریخ:۱۳۹۷/۱۱", "2019-01-21", "2019-02-19")]
    [InlineData("تاریخ:۱۳۹۷", "2018-03-21", "2019-03-20")]
    [InlineData("date:2019-01..2019-03", "2019-01-01", "2019-03-31")]
    [InlineData("date:2019..", "2019-01-01", "9999-12-31")]
    [InlineData("date:..2019-02-03", "0001-01-01", "2019-02-03")]
    [InlineData("تاریخ:۱۳۹۷/۱۱..۱۳۹۷/۱۲", "2019-01-21", "2019-03-20")]
    [InlineData("تاریخ:بهمن ۱۳۹۷", "2019-01-21", "2019-02-19")]
    [InlineData("تاریخ: ۵ بهمن ۱۳۹۷", "2019-01-25", "2019-01-25")]
    [InlineData("تاریخ:«ژانویه ۲۰۱۹»", "2019-01-01", "2019-01-31")]
    [InlineData("date:January 2019", "2019-01-01", "2019-01-31")]
    [InlineData("تاریخ:دی ۱۳۹۷..۵ بهمن ۱۳۹۷", "2018-12-22", "2019-01-25")]
    public void A_date_is_a_day_a_month_a_year_or_a_range(string typed, string from, string to)
    {
        var published = Assert.IsType<QueryNode.Published>(Assert.Single(QueryParser.Parse(typed).Root.Items));
        Assert.Equal((from, to), (published.From.ToString("yyyy-MM-dd", null), published.To.ToString("yyyy-MM-dd", null)));
    }

    [Fact]
    public void Words_after_a_date_are_words()
    {
        var items = QueryParser.Parse("تاریخ:۵ بهمن ۱۳۹۷ باران سنگین").Root.Items;
        Assert.Equal(["Published", "Word", "Word"], items.Select(item => item.GetType().Name));
    }

    [Fact]
    public void A_query_reads_the_same_after_it_is_written_down() =>
        Typed.Sample(
            text =>
            {
                var once = QueryPrinter.Print(QueryParser.Parse(text).Root);
                return QueryPrinter.Print(QueryParser.Parse(once).Root) == once;
            },
            iter: 2_000);

    [Fact]
    public void No_query_is_large()
    {
        Assert.Contains(QueryNotes.TooLong, QueryParser.Parse(new string('ب', 1_000_000)).Notes);
        Assert.Contains(QueryNotes.TooManyWords, QueryParser.Parse(string.Join(' ', Enumerable.Repeat("ab", 200))).Notes);
        Assert.Contains(QueryNotes.TooDeep, QueryParser.Parse(new StringBuilder().Insert(0, "(", 400).Append('ب').ToString()).Notes);
        Typed.Sample(text => Terms(QueryParser.Parse(text).Root) <= QueryParser.MaxTerms, iter: 1_000);
    }

    private static int Terms(QueryNode node) => node switch
    {
        QueryNode.Group group => group.Items.Sum(Terms),
        QueryNode.AnyOf any => any.Choices.Sum(Terms),
        QueryNode.Must must => Terms(must.Inner),
        QueryNode.Not not => Terms(not.Inner),
        QueryNode.InField part => Terms(part.Inner),
        _ => 1,
    };
}
