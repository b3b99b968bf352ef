using CsCheck;
using NewsReader.Search.Language;

namespace NewsReader.Tests.Search.Language;

public sealed class QueryComposerTests
{
    [Theory]
    [InlineData("باران برف", "تگرگ", "باران برف +تگرگ")]
    [InlineData("باران", "رئیس جمهور", "باران +(رئیس جمهور)")]
    [InlineData("باران", "«هوای سرد»", "باران «هوای سرد»")]
    [InlineData("باران", "-برف", "باران -برف")]
    [InlineData("باران", "منبع:کوه", "باران منبع:کوه")]
    [InlineData("باران", "برف یا تگرگ", "باران +(برف یا تگرگ)")]
    [InlineData("باران یا برف", "تگرگ", "باران یا برف +تگرگ")]
    [InlineData("«هوای سرد» -باران", "برف", "«هوای سرد» -باران +برف")]
    [InlineData("", "برف", "برف")]
    [InlineData("باران", "", "باران")]
    public void What_is_looked_for_within_the_results_is_required(string query, string words, string composed) =>
        Assert.Equal(composed, QueryComposer.Within(query, words));

    [Theory]
    [InlineData("باران یا", "برف", "باران +برف")]
    [InlineData("«باران", "«برف", "باران +برف")]
    [InlineData("(باران برف", "تگرگ", "(باران برف) +تگرگ")]
    [InlineData("باران)", "(تگرگ", "باران +(تگرگ)")]
    [InlineData("باران عنوان:", "برف", "باران عنوان +برف")]
    [InlineData("(باران یا) برف", ")تگرگ", "(باران) برف +تگرگ")]
    [InlineData("باران ( ( + ) یا )", "برف", "باران +برف")]
    [InlineData("باران \" NOT", "برف", "باران +برف")]
    [InlineData("-", "-", "")]
    public void What_is_left_open_takes_nothing_in(string query, string words, string composed) =>
        Assert.Equal(composed, QueryComposer.Within(query, words));

    [Fact]
    public void Whatever_is_typed_both_are_read_as_they_are_alone() =>
        Gen.Select(Pieces, Pieces).Sample((query, words) =>
        {
            var composed = QueryParser.Parse(QueryComposer.Within(query, words));
            var (asked, wanted) = (QueryParser.Parse(query), QueryParser.Parse(words));
            Assert.Equal(Words(asked.Root).Concat(Words(wanted.Root)), Words(composed.Root));
            Assert.DoesNotContain(QueryNotes.Unbalanced, composed.Notes);
            if (asked.Notes.Count == 0 && !query.Contains('(', StringComparison.Ordinal))
                Assert.StartsWith(QueryPrinter.Print(asked.Root), QueryPrinter.Print(composed.Root), StringComparison.Ordinal);
        });

    private static IEnumerable<string> Words(QueryNode.Group root) => QueryPrinter.Print(root).Split(
        ['(', ')', '"', '+', '-', ' ', ':'], StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("OR" or "title"));

    private static readonly string[] Signs =
        ["(", ")", "\"", "«", "»", "+", "-", "|", " OR ", " AND ", " یا ", "title:", " ", " ", "باران", "برف", "تگرگ "];

    private static readonly Gen<string> Pieces =
        Gen.Int[0, Signs.Length - 1].Select(sign => Signs[sign]).Array[0, 12].Select(string.Concat);
}
