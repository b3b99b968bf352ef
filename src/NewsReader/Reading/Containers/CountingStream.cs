namespace NewsReader.Reading.Containers;

/// <summary>Counts the bytes read.</summary>
internal sealed class CountingStream(Stream inner) : ForwardStream(inner)
{
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        Count += read;
        return read;
    }
}
