using NewsReader.Articles;

namespace NewsReader.Tests.Articles;

public sealed class PassedOverTests
{
    [Theory]
    [InlineData(3, ".exe", false)]
    [InlineData(1, "", false)]
    [InlineData(12, "service message", true)]
    public void What_a_run_keeps_is_read_as_it_was_written(int count, string what, bool isLeftOut)
    {
        var read = PassedOver.Parse(new PassedOver(count, what).ToString());
        Assert.Equal((new PassedOver(count, what), isLeftOut), (read, read.IsLeftOut));
    }
}
