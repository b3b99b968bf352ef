using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsReader.Tests.Support;

/// <summary>Listens to what a store is asked, and tells how it would find the answers.</summary>
internal sealed class AskedQueries : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string file;
    private readonly ConcurrentDictionary<string, IReadOnlyList<(string Name, object? Value)>> asked = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<IDisposable> subscriptions = [];

    private AskedQueries(string file) => this.file = file;

    /// <summary>Listens to the questions to the store in a data folder.</summary>
    public static AskedQueries Of(string dataFolder)
    {
        var queries = new AskedQueries(Path.Combine(dataFolder, "news.db"));
        queries.subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(queries));
        return queries;
    }

    /// <summary>Each question with the steps that SQLite plans for it.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "The texts are those that the application itself asked.")]
    public async Task<IReadOnlyList<(string Sql, IReadOnlyList<string> Steps)>> PlansAsync()
    {
        await using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var plans = new List<(string Sql, IReadOnlyList<string> Steps)>();
        foreach (var (sql, parameters) in asked)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + sql;
            foreach (var (name, value) in parameters)
                command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            var steps = new List<string>();
            while (await rows.ReadAsync(TestContext.Current.CancellationToken))
                steps.Add(rows.GetString(3));
            plans.Add((sql, steps));
        }

        return plans;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key != RelationalEventId.CommandExecuting.Name || value.Value is not CommandEventData { Command: { } command }
            || command.Connection?.DataSource != file)
            return;
        if (command.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
            asked[command.CommandText] =
                [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))];
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        foreach (var subscription in subscriptions)
            subscription.Dispose();
    }
}
