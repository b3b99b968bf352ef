namespace NewsReader.Reading.Containers;

/// <summary>Bytes that were read ahead, then the rest of the stream they were read from, which it owns.</summary>
internal sealed class PrefixedStream(byte[] prefix, Stream rest) : ForwardStream(rest)
{
    private int taken;

    public override int Read(Span<byte> buffer)
    {
        if (taken == prefix.Length)
            return Inner.Read(buffer);
        var count = Math.Min(buffer.Length, prefix.Length - taken);
        prefix.AsSpan(taken, count).CopyTo(buffer);
        taken += count;
        return count;
    }
}
