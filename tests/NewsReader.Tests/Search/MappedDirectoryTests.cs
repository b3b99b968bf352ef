using Lucene.Net.Store;
using NewsReader.Search.Indexing;

namespace NewsReader.Tests.Search;

public sealed class MappedDirectoryTests : IDisposable
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("newsreader-tests-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Whatever_was_written_is_read()
    {
        using var directory = new MappedDirectory(folder.FullName);
        int[] ints = [0, 1, 127, 128, 16_383, 16_384, int.MaxValue, -1, int.MinValue];
        long[] longs = [0, 127, 128, int.MaxValue, long.MaxValue];
        using (var output = directory.CreateOutput("numbers", IOContext.DEFAULT))
        {
            output.WriteByte(200);
            output.WriteInt16(-2);
            foreach (var value in ints)
            {
                output.WriteInt32(value);
                output.WriteVInt32(value);
            }

            foreach (var value in longs)
            {
                output.WriteInt64(-value);
                output.WriteVInt64(value);
            }

            output.WriteString("خبر");
        }

        using var input = directory.OpenInput("numbers", IOContext.DEFAULT);
        Assert.Equal(200, input.ReadByte());
        Assert.Equal(-2, input.ReadInt16());
        Assert.All(ints, value => Assert.Equal((value, value), (input.ReadInt32(), input.ReadVInt32())));
        Assert.All(longs, value => Assert.Equal((-value, value), (input.ReadInt64(), input.ReadVInt64())));
        Assert.Equal("خبر", input.ReadString());
        Assert.Equal(input.Length, input.Position);
        Assert.Throws<EndOfStreamException>(() => input.ReadByte());
        Assert.Throws<EndOfStreamException>(() => input.Seek(input.Length + 1));
        Assert.Throws<EndOfStreamException>(() => input.Seek(-1));
    }

    [Fact]
    public void A_part_of_a_file_ends_where_it_ends_and_its_copies_go_their_own_ways()
    {
        using var directory = Written("file", [1, 2, 3, 4, 5, 6]);
        using var slicer = directory.CreateSlicer("file", IOContext.DEFAULT);
        var part = slicer.OpenSlice("part", 2, 3);
        var copy = (IndexInput)part.Clone();
        Assert.Equal((3, 4), (part.ReadByte(), part.ReadByte()));
        Assert.Equal(3, copy.ReadByte());
        copy.Dispose();
        var rest = new byte[1];
        part.ReadBytes(rest, 0, 1);
        Assert.Equal(5, rest[0]);
        Assert.Throws<EndOfStreamException>(() => part.ReadInt16());
        Assert.Throws<EndOfStreamException>(() => slicer.OpenSlice("beyond", 4, 3));
    }

    [Fact]
    public void A_number_without_an_end_is_damage()
    {
        using var directory = Written("file", [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]);
        using var input = directory.OpenInput("file", IOContext.DEFAULT);
        Assert.Throws<IOException>(() => input.ReadVInt32());
        Assert.Throws<IOException>(() => input.ReadVInt64());
        input.Seek(input.Length - 1);
        Assert.Throws<EndOfStreamException>(() => input.ReadVInt32());
    }

    [Fact]
    public void An_empty_file_can_be_opened_and_a_missing_one_is_missing()
    {
        using var directory = Written("empty", []);
        using (var input = directory.OpenInput("empty", IOContext.DEFAULT))
        {
            Assert.Equal(0, input.Length);
            Assert.Throws<EndOfStreamException>(() => input.ReadByte());
        }

        Assert.Throws<FileNotFoundException>(() => directory.OpenInput("none", IOContext.DEFAULT));
    }

    [Fact]
    public void A_copy_says_so_when_the_file_was_closed()
    {
        using var directory = Written("file", [1, 2, 3]);
        var input = directory.OpenInput("file", IOContext.DEFAULT);
        var copy = (IndexInput)input.Clone();
        input.Dispose();
        input.Dispose();
        Assert.Throws<ObjectDisposedException>(() => copy.ReadByte());
    }

    [Fact]
    public void A_file_can_be_deleted_while_it_is_read()
    {
        using var directory = Written("file", [1, 2, 3]);
        using var input = directory.OpenInput("file", IOContext.DEFAULT);
        directory.DeleteFile("file");
        Assert.Equal(1, input.ReadByte());
    }

    private MappedDirectory Written(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(folder.FullName, name), bytes);
        return new MappedDirectory(folder.FullName);
    }
}
