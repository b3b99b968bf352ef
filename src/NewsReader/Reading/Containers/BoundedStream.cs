namespace NewsReader.Reading.Containers;

/// <summary>What is unpacked, held to the limits of entries: a bomb ends with an <see cref="InvalidDataException"/> that says so.</summary>
/// <param name="packed">How many packed bytes have been taken so far.</param>
internal sealed class BoundedStream(Stream inner, ReadingOptions limits, Func<long> packed) : ForwardStream(inner)
{
    /// <summary>Unpacked bytes below which no ratio is judged: a short text may be all blanks.</summary>
    public const int NeverJudged = 8 * 1024 * 1024;

    private long count;

    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        count += read;
        if (count > limits.MaxEntryBytes)
            throw new InvalidDataException(FormattableString.Invariant(
                $"it unpacks to more than {limits.MaxEntryBytes:N0} bytes (NewsReader:Reading:MaxEntryBytes)"));
        if (count > NeverJudged && count / Math.Max(packed(), 1) > limits.MaxRatio)
            throw new InvalidDataException(FormattableString.Invariant(
                $"it unpacks to more than {limits.MaxRatio} times its size (NewsReader:Reading:MaxRatio)"));
        return read;
    }
}
