using System.Threading.Channels;

namespace NewsReader.Ingest;

/// <summary>A small file, or an article of a large one, being read and understood.</summary>
/// <param name="Weight">Bytes of it.</param>
/// <param name="BytesDone">Bytes of all files that have been read by its end, as they lie on the disk.</param>
internal sealed record IngestPiece(Task<IReadOnlyList<IngestItem>> Items, long Weight, long BytesDone);

/// <summary>Pieces of reading and understanding, done on all cores and handed on in the order they were given; for one giver and one
/// taker.</summary>
internal sealed class PieceQueue : IDisposable
{
    // Enough to keep every core busy; more would let what stores and indexes wait for its turn.
    private const int MaxPieces = 64;

    /// <summary>The bytes of files that may wait to be taken; in memory a text takes several times as much.</summary>
    private const long MaxBytes = 8 * 1024 * 1024;

    private readonly Channel<IngestPiece> queue = Channel.CreateBounded<IngestPiece>(
        new BoundedChannelOptions(MaxPieces) { SingleReader = true, SingleWriter = true });
    private readonly SemaphoreSlim taken = new(0, 1);
    private long waiting;
    private long last;

    /// <summary>Begins a piece, as soon as there is room for it.</summary>
    public async Task AddAsync(Func<Task<IReadOnlyList<IngestItem>>> work, long weight, long bytesDone, CancellationToken cancellationToken)
    {
        while (Interlocked.Read(ref waiting) is > 0 and var held && held + weight > MaxBytes)
            await taken.WaitAsync(cancellationToken);
        Interlocked.Add(ref waiting, weight);
        await queue.Writer.WriteAsync(new IngestPiece(Task.Run(work, cancellationToken), weight, bytesDone), cancellationToken);
    }

    /// <summary>Says that no piece follows.</summary>
    /// <param name="failure">Why, when it is not because all were given.</param>
    public void Complete(Exception? failure = null) => queue.Writer.Complete(failure);

    /// <summary>The next piece, null after the last; the one before it makes room.</summary>
    public async Task<IngestPiece?> TakeAsync(CancellationToken cancellationToken)
    {
        Interlocked.Add(ref waiting, -last);
        last = 0;
        if (taken.CurrentCount == 0)
            taken.Release();
        if (!await queue.Reader.WaitToReadAsync(cancellationToken) || !queue.Reader.TryRead(out var piece))
            return null;
        last = piece.Weight;
        return piece;
    }

    public void Dispose() => taken.Dispose();
}
