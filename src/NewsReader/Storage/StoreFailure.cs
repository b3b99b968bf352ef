using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NewsReader.Storage;

/// <summary>What kept the store from doing what it was asked.</summary>
internal enum StoreFailureKind
{
    /// <summary>There is no room on the disk.</summary>
    DiskFull,

    /// <summary>The file is broken, or no store at all.</summary>
    Damaged,

    /// <summary>The file or its folder may not be written.</summary>
    NotWritable,

    /// <summary>The file cannot be opened, or the disk does not read or write it: a drive that is away, no file handle left.</summary>
    Unreachable,

    /// <summary>Somebody else had the store for longer than is waited for.</summary>
    Busy,

    /// <summary>One row is not as the store wants it; all others may be.</summary>
    RowRefused,

    /// <summary>Anything else that the engine says.</summary>
    Other,
}

/// <summary>A failure of the store as the rest of the program knows it.</summary>
/// <param name="Reason">The engine's own words, without a full stop.</param>
internal sealed record StoreFailure(StoreFailureKind Kind, string Reason)
{
    /// <summary>The failure in people's words, without a full stop.</summary>
    public string Words => Kind switch
    {
        StoreFailureKind.DiskFull => "the disk is full",
        StoreFailureKind.NotWritable => $"the store may not be written ({Reason})",
        StoreFailureKind.Busy => "another program has kept the store for too long",
        StoreFailureKind.Damaged => $"the store is damaged ({Reason})",
        _ => Reason,
    };

    /// <summary>What an exception says of the store; null for one that is not the store's.</summary>
    public static StoreFailure? From(Exception exception) => exception switch
    {
        SqliteException engine => new StoreFailure(KindOf(CodeOf(engine)), ReasonOf(engine.Message)),
        StoreUnreachableException away => new StoreFailure(StoreFailureKind.Unreachable, away.Message),
        DbUpdateException { InnerException: { } inner } => From(inner),
        _ => null,
    };

    /// <summary>Whether an exception says that the file itself is broken or no store at all.</summary>
    public static bool IsDamage(Exception exception) => From(exception) is { Kind: StoreFailureKind.Damaged };

    /// <summary>Whether an exception says that a row, or the page it is in, is not as it was written: what is read of it cannot be
    /// understood. For where a row is read; elsewhere such exceptions say other things.</summary>
    public static bool IsRot(Exception exception) => IsDamage(exception)
        || exception is JsonException or InvalidCastException or FormatException or InvalidDataException or ArgumentOutOfRangeException
            or OverflowException or InvalidOperationException and not ObjectDisposedException;

    // "SQLite Error 26: 'file is not a database'.", "SQLite Error 778: 'disk I/O error For more information on this error code see …'."
    private static string ReasonOf(string message)
    {
        var said = message.Split(" For more information on this error code", 2)[0];
        return said[(said.IndexOf('\'', StringComparison.Ordinal) + 1)..].TrimEnd('.', '\'');
    }

    // Of a backup the engine's extended code is given where the primary one is meant, which is its lowest byte.
    private static int CodeOf(SqliteException engine) => engine.SqliteErrorCode & 0xFF;

    // The codes are those of https://www.sqlite.org/rescode.html.
    private static StoreFailureKind KindOf(int code) => code switch
    {
        SQLitePCL.raw.SQLITE_FULL => StoreFailureKind.DiskFull,
        SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB => StoreFailureKind.Damaged,
        SQLitePCL.raw.SQLITE_READONLY => StoreFailureKind.NotWritable,
        SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_IOERR => StoreFailureKind.Unreachable,
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => StoreFailureKind.Busy,
        SQLitePCL.raw.SQLITE_CONSTRAINT or SQLitePCL.raw.SQLITE_TOOBIG or SQLitePCL.raw.SQLITE_MISMATCH => StoreFailureKind.RowRefused,
        _ => StoreFailureKind.Other,
    };
}
