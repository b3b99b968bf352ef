using Microsoft.Extensions.Options;
using NewsReader.Storage;
using NewsReader.Storage.Care;
using NewsReader.Storage.Connections;

namespace NewsReader.Commands;

/// <summary>Failures that the person at the terminal can do something about, in one line.</summary>
internal static class UserError
{
    private const string DiskFull =
        "the disk is full; what was stored before is safe: make room and run the same command again, and it goes on from there";

    // ENOSPC, as the runtime passes it on.
    private const int NoSpaceLeft = 28;

    /// <summary>The line, or null for a failure that is a defect and keeps its stack trace.</summary>
    public static string? Describe(Exception exception) => exception switch
    {
        _ when StoreFailure.From(exception) is { } failure => Describe(failure),
        StoreRefusedException refused => refused.Message,
        OptionsValidationException options => string.Join("; ", options.Failures),
        IOException { HResult: NoSpaceLeft } => DiskFull,
        UnauthorizedAccessException or IOException => exception.Message.TrimEnd('.'),
        OperationCanceledException => "stopped",
        _ => null,
    };

    private static string Describe(StoreFailure failure) => failure.Kind switch
    {
        StoreFailureKind.DiskFull => DiskFull,
        StoreFailureKind.Damaged =>
            "the store is damaged and was left as it is; \"newsreader check\" says how, \"newsreader check --repair\" mends what can be mended, "
            + "and \"newsreader restore FILE\" puts a backup in its place",
        StoreFailureKind.NotWritable =>
            "the data folder cannot be written; give this user write permission to it, or name another one with --data",
        StoreFailureKind.Busy =>
            FormattableString.Invariant($"another program has kept the store for longer than {SqliteDatabase.BusyTimeout} s; what was stored before is safe: ")
            + "wait for that program or stop it, and run the same command again",
        _ => $"the store cannot be used: {failure.Reason}",
    };
}
