using System.Runtime.InteropServices;

namespace NewsReader.Commands;

/// <summary>Ctrl+C, and the system's request to end, for the verbs that serve nothing: the first has the verb end in order, the second
/// ends the process.</summary>
internal sealed class Interruption : IDisposable
{
    // What a shell reports of a process that a signal ended is this and the signal's number.
    private const int Signalled = 128;

    private const string StoredIsSafe = "stopped; what was stored before is safe";

    private static readonly Dictionary<string, string> Notices = new(StringComparer.Ordinal)
    {
        ["ingest"] = $"{StoredIsSafe}, and the same command goes on from there",
        ["reindex"] = $"{StoredIsSafe}, and the index is made by whichever command or server comes next",
        ["backup"] = "stopped; no copy was made, and the archive is as it was",
        ["export"] = "stopped; no export was made, and the archive is as it was",
        ["restore"] = "stopped; the archive is whole: the one before, or the backup where that was said above",
        ["check"] = $"{StoredIsSafe}, and a repair is done as a whole or not at all",
    };

    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] signals;
    private int code;

    public Interruption() => signals =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, 2)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, 15)),
        PosixSignalRegistration.Create(PosixSignal.SIGHUP, context => Stop(context, 1)),
    ];

    /// <summary>Cancelled by the first of them.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>The exit code of a verb that was stopped; null while it was not.</summary>
    public int? Code => Volatile.Read(ref code) is var known and > 0 ? known : null;

    /// <summary>What a person has to know who stopped a verb.</summary>
    public static string Notice(string verb) => Notices.GetValueOrDefault(verb, StoredIsSafe);

    public void Dispose()
    {
        foreach (var signal in signals)
            signal.Dispose();
        source.Dispose();
    }

    private void Stop(PosixSignalContext context, int number)
    {
        if (Interlocked.CompareExchange(ref code, Signalled + number, 0) != 0)
            return;
        context.Cancel = true;
        source.Cancel();
    }
}
