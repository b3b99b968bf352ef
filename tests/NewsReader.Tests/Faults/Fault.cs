using System.Globalization;

namespace NewsReader.Tests.Faults;

/// <summary>What happens to the system calls of a program: to the Nth of their kind in a thread, to every one from the first on, or to
/// every Nth.</summary>
/// <param name="Calls">Names of system calls, separated by commas.</param>
/// <param name="Effect">What strace does to them.</param>
/// <param name="When">The first that it happens to, and after a "+" the step to the next ones.</param>
internal sealed record Fault(string Calls, string Effect, string When)
{
    /// <summary>What puts bytes on the disk, without what prints lines.</summary>
    public const string Writes = "pwrite64,pwritev,fsync,fdatasync,ftruncate,rename";

    public const string Reads = "pread64,preadv";

    /// <summary>The files that it happens to; all where none is named.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    public static Fault Kill(int number, string calls = Writes) => new(calls, "signal=KILL", Text(number));

    public static Fault Fail(string error, int number, string calls = Writes) => new(calls, "error=" + error, Text(number));

    /// <summary>Fails from a call on, as a disk that is full stays full.</summary>
    public static Fault FailFrom(string error, int number, string calls = Writes) => new(calls, "error=" + error, $"{Text(number)}+");

    /// <summary>Fails some calls, as a disk that somebody makes room on.</summary>
    public static Fault FailSome(string error, int first, int last, string calls = Writes) =>
        new(calls, "error=" + error, $"{Text(first)}..{Text(last)}");

    public static Fault Delay(int microseconds, string calls = Writes) => new(calls, "delay_enter=" + Text(microseconds), "1+");

    public override string ToString() => $"{Effect} at {Calls} number {When}{(Files.Count > 0 ? " of some files" : "")}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
