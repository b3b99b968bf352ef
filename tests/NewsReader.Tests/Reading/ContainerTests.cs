using NewsReader.Reading;
using NewsReader.Tests.Support;
using static NewsReader.Tests.Support.SourceFiles;

namespace NewsReader.Tests.Reading;

/// <summary>Archives: every entry is a file of its own, with the archive's path and its own as its key.</summary>
public sealed class ContainerTests
{
    private static readonly byte[] Rain = Utf8("باران سدهای شمال را پر کرد\nسدهای شمال پس از سه هفته باران پر شدند.\nآب شهرها بس است.");
    private static readonly byte[] Lines = Utf8("""
        {"title": "نان ارزان شد", "body": "نان ارزان است."}
        {"title": "نان
        """);

    [Fact]
    public async Task The_entries_of_a_zip_are_read_by_their_own_formats_and_known_by_their_paths()
    {
        var results = await ReadAsync("news/dump.zip", Zip(("a/rain.txt", Rain), ("b.jsonl", Lines), ("c/rain.txt.gz", Gzip(Rain)),
            ("photo.jpg", [0xFF, 0xD8, 0xFF]), ("__MACOSX/x.txt", Rain), (".hidden", Rain)));

        Assert.Equal(["news/dump.zip/a/rain.txt", "news/dump.zip/b.jsonl#1", "news/dump.zip/c/rain.txt.gz"], results.Keys());
        Assert.Equal(["entry a/rain.txt", "entry b.jsonl, line 1", "entry c/rain.txt.gz"], results!.OfType<ReadResult.Found>()
            .Select(found => found.Draft.Location));
        Assert.StartsWith("entry b.jsonl, line 2: ", Assert.Single(results.Rejects()), StringComparison.Ordinal);
        Assert.Equal(".jpg", Assert.Single(results!.OfType<ReadResult.Skipped>()).Extension);
    }

    [Theory]
    [InlineData("a.tar.gz")]
    [InlineData("a.tgz")]
    [InlineData("a.bin")]
    public async Task A_gzipped_tar_is_read_whatever_its_name(string name)
    {
        var results = await ReadAsync(name, Gzip(Tar(("./x/rain.txt", Rain), ("y.jsonl", Lines))));

        Assert.Equal([$"{name}/x/rain.txt", $"{name}/y.jsonl#1"], results.Keys());
        Assert.Single(results.Rejects());
    }

    [Fact]
    public async Task An_archive_in_an_archive_is_opened_and_one_more_within_is_told()
    {
        var inner = Zip(("rain.txt", Rain), ("deeper.zip", Zip(("rain.txt", Rain))));
        var results = await ReadAsync("outer.tar", Tar(("inner.zip", inner)));

        Assert.Equal(["outer.tar/inner.zip/rain.txt"], results.Keys());
        Assert.Equal(["entry inner.zip/deeper.zip: archives are opened 2 deep (NewsReader:Reading:MaxArchiveDepth)"], results.Rejects());
    }

    [Theory]
    [InlineData("../rain.txt")]
    [InlineData("a/../../rain.txt")]
    [InlineData("/etc/rain.txt")]
    [InlineData("..\\rain.txt")]
    [InlineData("C:\\rain.txt")]
    public async Task A_path_that_leads_out_of_the_archive_is_not_read(string path)
    {
        var results = await ReadAsync("a.zip", Zip((path, Rain), ("rain.txt", Rain)));

        Assert.Equal(["a.zip/rain.txt"], results.Keys());
        Assert.EndsWith("its path leads out of the archive", Assert.Single(results.Rejects()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_entries_of_one_name_the_last_is_read_as_unpacking_leaves_it_and_that_is_told()
    {
        var zip = Zip(("x.txt", Utf8("کهنه\nمتن کهنه.")), ("y.txt", Rain), ("x.txt", Utf8("تازه\nمتن تازه.")));
        var results = await ReadAsync("a.zip", zip);

        Assert.Equal(["a.zip/x.txt", "a.zip/y.txt"], results.Keys());
        Assert.StartsWith("تازه", results!.OfType<ReadResult.Found>().First().Draft.Text, StringComparison.Ordinal);
        Assert.Equal("2 entries have this name; the last of them is read, as unpacking leaves it",
            Assert.Single(results!.OfType<ReadResult.Noted>()).Note);
    }

    [Fact]
    public async Task Entries_that_lie_over_one_another_are_those_of_a_bomb()
    {
        // Entries of a directory that all lead to the first file, which is whole by itself.
        var zip = Zip([.. Enumerable.Range(0, 9).Select(i => ($"{i}.txt", Rain))]);
        var first = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        for (var at = first; at >= 0; at = zip.AsSpan(at + 4).IndexOf("PK\u0001\u0002"u8) is >= 0 and var next ? at + 4 + next : -1)
        {
            BitConverter.TryWriteBytes(zip.AsSpan(at + 20), zip.Length);
            zip.AsSpan(first + 42, 4).CopyTo(zip.AsSpan(at + 42));
        }

        Assert.Equal([": its entries lie over one another, as only those of a bomb do; nothing of it is read"],
            (await ReadAsync("a.zip", zip)).Rejects());
    }

    [Fact]
    public async Task A_damaged_entry_leaves_the_others_readable()
    {
        // Letters in no order pack badly, so that the damage lies within them.
        var random = new Random(1);
        var zip = Zip(("1.txt", [.. Enumerable.Range(0, 5000).Select(_ => (byte)('a' + random.Next(26)))]), ("2.txt", Rain));
        for (var i = 200; i < 400; i++)
            zip[i] ^= 0x5A;
        var results = await ReadAsync("a.zip", zip);

        Assert.Contains("a.zip/2.txt", results.Keys());
        Assert.Single(results!, result => result is ReadResult.Rejected { Location: "entry 1.txt" });
    }

    [Fact]
    public async Task A_bomb_is_told_and_what_stands_beside_it_is_read()
    {
        var results = await ReadAsync("a.zip", Zip(("bomb.jsonl", [.. Enumerable.Repeat((byte)' ', 32 * 1024 * 1024)]),
            ("rain.txt", Rain)), new ReadingOptions { MaxRatio = 100 });

        Assert.Equal(["a.zip/rain.txt"], results.Keys());
        Assert.Contains(results.Rejects(), reject => reject.Contains("times its size", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_limit_of_entries_ends_the_reading_of_an_archive_and_says_so()
    {
        var results = await ReadAsync("a.tar", Tar(("1.txt", Rain), ("2.txt", Rain), ("3.txt", Rain)),
            new ReadingOptions { MaxEntries = 2 });

        Assert.Equal(2, results.Keys().Count());
        Assert.Equal([": only the first 2 entries were read (NewsReader:Reading:MaxEntries)"], results.Rejects());
    }
}
