using NewsReader.Search;

namespace NewsReader.Tests.Search;

public sealed class IndexProgressTests
{
    [Theory]
    [InlineData(0, 0, false, 1)]
    [InlineData(16_000, 16_000, false, 1)]
    [InlineData(16_001, 16_000, false, 1)]
    [InlineData(90, 100, false, 0.9)]
    [InlineData(999_500, 1_000_000, false, 0.9995)]
    [InlineData(0, 16_000, true, 0)]
    [InlineData(4_000, 16_000, true, 0.25)]
    [InlineData(900_000, 1_000_000, true, 0.9)]
    public void Readers_are_told_only_of_an_index_that_lacks_much(long reached, long last, bool isFarBehind, double share)
    {
        var progress = new IndexProgress(reached, last, 0);
        Assert.Equal((isFarBehind, share), (progress.IsFarBehind, progress.Share));
    }
}
