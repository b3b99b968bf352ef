using Microsoft.Data.Sqlite;
using NewsReader.Storage;

namespace NewsReader.Tests.Storage;

/// <summary>What the engine says is told by its primary code, whichever code it is given with.</summary>
public sealed class StoreFailureTests
{
    private const int InputOutput = 10;

    [Theory]
    [InlineData(InputOutput, nameof(StoreFailureKind.Unreachable))]
    [InlineData(InputOutput | (1 << 8), nameof(StoreFailureKind.Unreachable))]
    [InlineData(InputOutput | (3 << 8), nameof(StoreFailureKind.Unreachable))]
    [InlineData(InputOutput | (4 << 8), nameof(StoreFailureKind.Unreachable))]
    [InlineData(InputOutput | (33 << 8), nameof(StoreFailureKind.Unreachable))]
    [InlineData(13, nameof(StoreFailureKind.DiskFull))]
    [InlineData(14 | (2 << 8), nameof(StoreFailureKind.Unreachable))]
    [InlineData(8 | (2 << 8), nameof(StoreFailureKind.NotWritable))]
    [InlineData(5 | (1 << 8), nameof(StoreFailureKind.Busy))]
    [InlineData(6 | (1 << 8), nameof(StoreFailureKind.Busy))]
    [InlineData(11 | (1 << 8), nameof(StoreFailureKind.Damaged))]
    [InlineData(26, nameof(StoreFailureKind.Damaged))]
    [InlineData(19 | (8 << 8), nameof(StoreFailureKind.RowRefused))]
    [InlineData(1, nameof(StoreFailureKind.Other))]
    public void A_code_says_what_kept_the_store_from_its_work(int code, string kind) =>
        Assert.Equal(kind, StoreFailure.From(new SqliteException("disk I/O error", code))!.Kind.ToString());

    [Fact]
    public void A_reason_sends_nobody_to_the_manual_of_the_engine()
    {
        const string Said = "SQLite Error 778: 'disk I/O error For more information on this error code see "
            + "https://www.sqlite.org/rescode.html'.";
        Assert.Equal("disk I/O error", StoreFailure.From(new SqliteException(Said, 778))!.Reason);
        Assert.Equal("disk I/O error",
            StoreFailure.From(new SqliteException("SQLite Error 10: 'disk I/O error'.", InputOutput))!.Reason);
    }
}
