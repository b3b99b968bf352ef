using NewsReader.Search.Indexing;

namespace NewsReader.Tests.Search.Indexing;

public sealed class DamageMarkTests
{
    [Fact]
    public void A_mark_whose_writing_was_cut_off_is_none_and_goes_with_the_next_one()
    {
        var folder = Directory.CreateTempSubdirectory("newsreader-mark-");
        var mark = new DamageMark(folder.FullName);
        File.WriteAllText(Path.Combine(folder.FullName, "damage.mark.new"), "");
        Assert.Null(mark.Read());

        mark.Set("a file is broken");
        mark.Set("another file is broken");
        Assert.Equal("another file is broken", mark.Read());
        Assert.Equal(["damage.mark"], folder.GetFiles().Select(file => file.Name));
        mark.Clear();
        Assert.Null(mark.Read());
        Assert.Empty(folder.GetFiles());
        folder.Delete();
    }
}
