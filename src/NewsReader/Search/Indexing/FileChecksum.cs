using System.Diagnostics;
using System.IO.Hashing;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace NewsReader.Search.Indexing;

/// <summary>Compares a file of the index with the checksum at its end, a block at a time, so that the disk has time for others.</summary>
internal static class FileChecksum
{
    /// <summary>How much is read between two pauses.</summary>
    public const int BlockSize = 256 * 1024;

    /// <param name="pause">Called after each block, with the time that it took.</param>
    /// <exception cref="CorruptIndexException">It is not what was written.</exception>
    public static void Compare(IndexInput input, Action<TimeSpan>? pause, CancellationToken cancellationToken)
    {
        var expected = CodecUtil.RetrieveChecksum(input);
        input.Seek(0);
        var block = new byte[(int)Math.Min(BlockSize, input.Length)];
        var sum = new Crc32();
        // All but the checksum itself.
        for (var left = input.Length - sizeof(long); left > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var began = Stopwatch.GetTimestamp();
            var length = (int)Math.Min(block.Length, left);
            input.ReadBytes(block, 0, length);
            sum.Append(block.AsSpan(0, length));
            left -= length;
            pause?.Invoke(Stopwatch.GetElapsedTime(began));
        }

        if (sum.GetCurrentHashAsUInt32() is var actual && actual != expected)
            throw new CorruptIndexException($"its checksum is {actual:x8}, and {expected:x8} was written at its end");
    }
}
