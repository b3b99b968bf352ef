using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace NewsReader.Commands;

/// <summary>Failures that the person at the terminal can do something about, in one line.</summary>
internal static class Failure
{
    /// <summary>The line, or null for a failure that is a defect and keeps its stack trace.</summary>
    public static string? Describe(Exception exception) => exception switch
    {
        OptionsValidationException options => string.Join("; ", options.Failures),
        SqliteException sqlite => $"the store cannot be used: {sqlite.Message.TrimEnd('.')}",
        UnauthorizedAccessException or IOException => exception.Message.TrimEnd('.'),
        OperationCanceledException => "stopped",
        _ => null,
    };
}
