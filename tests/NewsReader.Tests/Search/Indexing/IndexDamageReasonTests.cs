using Lucene.Net.Index;
using NewsReader.Commands;
using NewsReader.Search.Indexing;

namespace NewsReader.Tests.Search.Indexing;

/// <summary>What people are told of a broken index names files and not the parts of the engine that read them.</summary>
public sealed class IndexDamageReasonTests
{
    [Theory]
    [InlineData("checksum failed (hardware problem?) : expected=1 actual=2 "
        + "(resource=BufferedChecksumIndexInput(SimpleFSIndexInput(path=\"/i/_7.cfe\")))",
        "checksum failed (hardware problem?) : expected=1 actual=2")]
    [InlineData("Duplicate cfs entry id= in CFS: BufferedChecksumIndexInput(NIOFSIndexInput(path=\"/i/_7.cfe\"))",
        "Duplicate cfs entry id=")]
    [InlineData("codec header mismatch: actual header=0 vs expected header=1071082519 (resource: SimpleFSIndexInput(path=\"/i/_1.si\"))",
        "codec header mismatch: actual header=0 vs expected header=1071082519")]
    [InlineData("Format version is not supported (resource: NIOFSIndexInput(path=\"/i/_1.si\")): 5 (needs to be between 0 and 1)",
        "Format version is not supported: 5 (needs to be between 0 and 1)")]
    [InlineData("read past EOF: NIOFSIndexInput(path=\"/i/_1.cfs\")", "read past EOF")]
    [InlineData("read past EOF: MMapIndexInput(path=\"/i (old)/_1.cfs\") [slice=_1.fdx]", "read past EOF [slice=_1.fdx]")]
    [InlineData("no segments* file found in NIOFSDirectory@/i lockFactory=NativeFSLockFactory@/i: files: []",
        "no segments* file found: files: []")]
    [InlineData("no segments* file found in Lucene.Net.Store.SimpleFSDirectory@/i "
        + "lockFactory=Lucene.Net.Store.NativeFSLockFactory@/i: files: [_1.si]",
        "no segments* file found: files: [_1.si]")]
    [InlineData("did not read all bytes from file: read 12 vs size 20 (resource: SimpleFSIndexInput(path=\"/i/_1.fnm\"))",
        "did not read all bytes from file: read 12 vs size 20")]
    [InlineData("Invalid vInt detected (too many bits)", "Invalid vInt detected (too many bits)")]
    [InlineData("it has 3 bytes.", "it has 3 bytes")]
    [InlineData("Invalid VInt32\n   at a place\n", "Invalid VInt32 at a place")]
    public void A_reason_is_told_without_the_parts_of_the_engine(string message, string told) =>
        Assert.Equal(told, IndexDamage.Describe(new CorruptIndexException(message)));

    [Fact]
    public void A_reason_that_the_engine_passes_on_is_told_without_the_stack()
    {
        var cause = new IOException("Input/output error : '/i/_0.cfe'");
        Assert.Equal(cause.Message, IndexDamage.Describe(new IOException($"{cause}\n   at System.IO.RandomAccess.Read()", cause)));
        Assert.Equal(cause.Message, UserError.Describe(
            new IOException($"{cause}\n   at System.IO.RandomAccess.Read(): NIOFSIndexInput(path=\"/i/_0.cfe\")", cause)));
        Assert.Equal("the end", IndexDamage.Describe(new CorruptIndexException("the end", cause)));
    }
}
