using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace NewsReader.Commands;

/// <summary>Failures that the person at the terminal can do something about, in one line.</summary>
internal static class Failure
{
    /// <summary>The line, or null for a failure that is a defect and keeps its stack trace.</summary>
    public static string? Describe(Exception exception) => exception switch
    {
        OptionsValidationException options => string.Join("; ", options.Failures),
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_FULL } =>
            "the disk of the data folder is full; what was stored before is safe: make room and run the same command again, and it goes on from there",
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_CANTOPEN } =>
            "the data folder cannot be written; give this user write permission to it, or name another one with --data",
        SqliteException sqlite => $"the store cannot be used: {sqlite.Message.TrimEnd('.')}",
        DbUpdateException { InnerException: SqliteException inner } => Describe(inner),
        UnauthorizedAccessException or IOException => exception.Message.TrimEnd('.'),
        OperationCanceledException => "stopped",
        _ => null,
    };
}
