using System.CommandLine;
using Microsoft.Data.Sqlite;
using NewsReader.Commands;

namespace NewsReader.Tests.Support;

/// <summary>A verb of the command line, run within the tests' own process.</summary>
internal static class Verb
{
    /// <summary>Runs a verb to its end; the error is the line that a person would see.</summary>
    public static async Task<(int Code, string Error)> RunAsync(params string[] arguments)
    {
        var parsed = CommandLine.Parse(arguments);
        if (parsed.Errors.Count > 0)
            return (1, string.Join('\n', parsed.Errors.Select(error => error.Message)));
        try
        {
            var configuration = new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false };
            return (await parsed.InvokeAsync(configuration, TestContext.Current.CancellationToken), "");
        }
        catch (Exception exception) when (UserError.Describe(exception) is { } line)
        {
            return (1, line);
        }
        finally
        {
            // A process that ends leaves no connection open.
            SqliteConnection.ClearAllPools();
        }
    }

    /// <summary>Runs a verb that has to succeed.</summary>
    public static async Task SucceedAsync(params string[] arguments)
    {
        var (code, error) = await RunAsync(arguments);
        Assert.True(code == 0, $"{string.Join(' ', arguments)}: {error}");
    }
}
