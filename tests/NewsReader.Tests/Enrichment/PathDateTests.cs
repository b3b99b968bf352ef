using NewsReader.Enrichment;

namespace NewsReader.Tests.Enrichment;

public sealed class PathDateTests
{
    [Theory]
    [InlineData("archive/1397/11/04/a.txt", "2019-01-24 Day")]
    [InlineData("archive/۱۳۹۷/۱۱/۰۴/a.txt", "2019-01-24 Day")]
    [InlineData("archive/2019/01/a.txt", "2019-01-01 Month")]
    [InlineData("archive/1397/a.txt", "2018-03-21 Year")]
    [InlineData("archive/2019-01-25/sport/a.txt", "2019-01-25 Day")]
    [InlineData("archive/13971104/a.txt", "2019-01-24 Day")]
    [InlineData("archive/1397-11-04-bridge.txt", "2019-01-24 Day")]
    [InlineData("archive/20190125_bridge.txt", "2019-01-25 Day")]
    [InlineData("archive/بهمن ۱۳۹۷/a.txt", "2019-01-21 Month")]
    public void Names_of_folders_and_files_may_be_dates(string path, string expected) =>
        Assert.Equal(expected, PathDate.Find(path) is { } date
            ? FormattableString.Invariant($"{date.Local:yyyy-MM-dd} {date.Precision}") : null);

    [Theory]
    [InlineData("archive/a.txt")]
    [InlineData("archive/5000/11/a.txt")]
    [InlineData("archive/12/11/a.txt")]
    [InlineData("archive/123456789.txt")]
    [InlineData("a.txt")]
    [InlineData("")]
    public void Other_names_are_none(string path) => Assert.Null(PathDate.Find(path));
}
