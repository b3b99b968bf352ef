using NewsReader.Text.Words;

namespace NewsReader.Tests;

public sealed class KernelTests
{
    [Fact]
    public void Arabic_letters_are_found_by_Persian_ones() =>
        Assert.Equal(TitleKey.Of("علی کریمی"), TitleKey.Of("علي كريمي"));
}
