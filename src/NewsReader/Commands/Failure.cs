using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsReader.Storage;
using NewsReader.Storage.Care;

namespace NewsReader.Commands;

/// <summary>Failures that the person at the terminal can do something about, in one line.</summary>
internal static class Failure
{
    private const string DiskFull = "the disk is full; what was stored before is safe: make room and run the same command again, and it goes on from there";

    // ENOSPC, as the runtime passes it on.
    private const int NoSpaceLeft = 28;

    /// <summary>The line, or null for a failure that is a defect and keeps its stack trace.</summary>
    public static string? Describe(Exception exception) => exception switch
    {
        StoreRefusedException refused => refused.Message,
        OptionsValidationException options => string.Join("; ", options.Failures),
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_FULL } or IOException { HResult: NoSpaceLeft } => DiskFull,
        SqliteException damage when StoreFile.IsDamage(damage) =>
            "the store is damaged and was left as it is; \"newsreader check\" says how, \"newsreader check --repair\" mends what can be mended, and \"newsreader restore FILE\" puts a backup in its place",
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_CANTOPEN } =>
            "the data folder cannot be written; give this user write permission to it, or name another one with --data",
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED } => FormattableString.Invariant(
            $"another program has kept the store for longer than {SqliteDatabase.BusyTimeout} s; what was stored before is safe: wait for that program or stop it, and run the same command again"),
        SqliteException sqlite => $"the store cannot be used: {sqlite.Message.TrimEnd('.')}",
        DbUpdateException { InnerException: SqliteException inner } => Describe(inner),
        UnauthorizedAccessException or IOException => exception.Message.TrimEnd('.'),
        OperationCanceledException => "stopped",
        _ => null,
    };
}
