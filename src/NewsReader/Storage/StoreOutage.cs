namespace NewsReader.Storage;

/// <summary>What keeps the store from being written for now: no room on the disk, a drive that is away, somebody who holds it. A server
/// waits for it to pass.</summary>
internal sealed partial class StoreOutage(TimeProvider clock, ILogger<StoreOutage> logger)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    // A request does not wait, and nobody sees when it would be answered again; so its failure counts for a while.
    private static readonly TimeSpan RefusalTime = TimeSpan.FromMinutes(1);

    private readonly Lock turn = new();
    private int waiting;
    private (StoreFailure Failure, long At)? refused;

    /// <summary>What is waited for; null while the store can be written.</summary>
    public StoreFailure? Current { get; private set; }

    /// <summary>Why the store cannot be written, as far as somebody waits for it or was lately refused for it; otherwise null.</summary>
    public string? Reason
    {
        get
        {
            lock (turn)
                return (Current ?? (refused is { } last && clock.GetElapsedTime(last.At) < RefusalTime ? last.Failure : null))?.Reason;
        }
    }

    /// <summary>Notes that something was not done because the store could not be written.</summary>
    public void NoteRefused(Exception exception)
    {
        lock (turn)
            refused = StoreFailure.From(exception) is { } failure ? (failure, clock.GetTimestamp()) : null;
    }

    /// <summary>Whether a failure passes by itself or by what somebody does outside of the program.</summary>
    public static bool IsPassing(Exception exception) => StoreFailure.From(exception) is
    {
        Kind: StoreFailureKind.DiskFull or StoreFailureKind.NotWritable or StoreFailureKind.Busy or StoreFailureKind.Unreachable,
    };

    /// <summary>Does something to the store, again and again until it can be written.</summary>
    /// <param name="work">What either happens as a whole or not at all.</param>
    public async Task<T> WaitAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var pause = FirstPause;
        var isWaiting = false;
        try
        {
            while (true)
            {
                try
                {
                    return await work();
                }
                catch (Exception exception) when (IsPassing(exception))
                {
                    Begin(StoreFailure.From(exception)!, isFirst: !isWaiting);
                    isWaiting = true;
                }

                await Task.Delay(pause, clock, cancellationToken);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
        finally
        {
            if (isWaiting)
                End();
        }
    }

    /// <inheritdoc cref="WaitAsync{T}"/>
    public Task WaitAsync(Func<Task> work, CancellationToken cancellationToken) => WaitAsync(
        async () =>
        {
            await work();
            return true;
        },
        cancellationToken);

    private void Begin(StoreFailure failure, bool isFirst)
    {
        lock (turn)
        {
            if (Current is null)
                LogWaiting(failure.Reason);
            Current = failure;
            waiting += isFirst ? 1 : 0;
        }
    }

    private void End()
    {
        lock (turn)
        {
            if (--waiting > 0)
                return;
            (Current, refused) = (null, null);
            LogOver();
        }
    }

    [LoggerMessage(LogLevel.Warning,
        "The store cannot be written ({Reason}); what is read waits, and goes on by itself when it can be. What was stored is safe")]
    private partial void LogWaiting(string reason);

    [LoggerMessage(LogLevel.Information, "The store is written again")]
    private partial void LogOver();
}
