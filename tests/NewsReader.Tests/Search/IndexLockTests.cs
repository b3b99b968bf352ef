using NewsReader.Search.Indexing;

namespace NewsReader.Tests.Search;

public sealed class IndexLockTests
{
    [Fact]
    public void The_lock_keeps_everybody_else_out_until_it_is_given_back()
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("newsreader-").FullName, "index");
        using var first = new IndexLock(folder);
        using var second = new IndexLock(folder);

        Assert.True(first.TryTake());
        Assert.True(first.TryTake());
        Assert.False(second.TryTake());
        first.Dispose();
        Assert.True(second.TryTake());
    }
}
