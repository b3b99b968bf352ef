using NewsReader.Search.Words;
using NewsReader.Text.Words;

namespace NewsReader.Tests.Search.Words;

public sealed class SynonymFileTests
{
    [Fact]
    public void What_the_program_ships_with_has_no_fault() =>
        Assert.Empty(SynonymFile.Read(EmbeddedText.Lines("synonyms", typeof(TextAnalyzer).Assembly), new SynonymTable()));

    [Theory]
    [InlineData("یکی", "one side")]
    [InlineData("یکی = ", "empty")]
    [InlineData("یکی = !", "no word")]
    [InlineData("یکی > دو > سه", "more than one")]
    [InlineData("> یکی", "empty")]
    [InlineData("یکی = \uFFFD", "UTF-8")]
    [InlineData("یکی = آب نان سنگ کوه دشت رود باغ پل چاه", "more than 8")]
    public void A_line_with_a_fault_adds_nothing_and_the_rest_goes_on(string line, string reason)
    {
        var table = new SynonymTable();
        var fault = Assert.Single(SynonymFile.Read(["# comment", "", line, "کوه = دشت"], table));
        Assert.Equal(3, fault.Line);
        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
        Assert.Equal(2, table.Count);
    }

    [Fact]
    public void A_file_without_end_is_read_no_further()
    {
        var faults = SynonymFile.Read(Enumerable.Repeat("کوه = دشت", int.MaxValue), new SynonymTable());
        Assert.Equal(SynonymFile.MaxLines + 1, Assert.Single(faults).Line);
    }

    [Fact]
    public void Before_the_sign_stands_what_finds_the_rest()
    {
        var table = new SynonymTable();
        Assert.Empty(SynonymFile.Read(["کوه = تپه > دشت"], table));
        Assert.Equal(["تپه", "دشت"], table.Find(Synonym.Create("کوه")!.Key).Select(one => one.Written).Order(StringComparer.Ordinal));
        Assert.Empty(table.Find(Synonym.Create("دشت")!.Key));
    }
}
