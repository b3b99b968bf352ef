using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsReader.Storage.Connections;

/// <summary>
/// Keeps the statements that one open connection has prepared; for one reader at a time. Pages ask the same few questions, and for SQLite
/// reading one takes longer than
/// answering it.
/// </summary>
internal sealed class PreparedStatementCache : DbCommandInterceptor
{
    /// <summary>Of more than so many the rest are prepared each time.</summary>
    private const int MaxStatements = 32;

    private readonly Dictionary<string, SqliteCommand> kept = new(StringComparer.Ordinal);

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (result is not SqliteCommand asked)
            return result;
        if (!kept.Remove(asked.CommandText, out var command))
        {
            // Otherwise a statement that is not read to its end is forgotten.
            asked.Prepare();
            return new CachedCommand(asked, kept);
        }

        command.CommandTimeout = asked.CommandTimeout;
        foreach (SqliteParameter parameter in asked.Parameters)
            command.Parameters.Add(parameter);
        asked.Dispose();
        return new CachedCommand(command, kept);
    }

    /// <summary>A command that leaves its statement to the next one of the same text.</summary>
    private sealed class CachedCommand(SqliteCommand inner, Dictionary<string, SqliteCommand> kept) : DbCommand
    {
        private bool isOver;

        [AllowNull]
        public override string CommandText
        {
            get => inner.CommandText;
            set => throw new NotSupportedException();
        }

        public override int CommandTimeout
        {
            get => inner.CommandTimeout;
            set => inner.CommandTimeout = value;
        }

        public override CommandType CommandType
        {
            get => inner.CommandType;
            set => inner.CommandType = value;
        }

        public override UpdateRowSource UpdatedRowSource
        {
            get => inner.UpdatedRowSource;
            set => inner.UpdatedRowSource = value;
        }

        public override bool DesignTimeVisible
        {
            get => inner.DesignTimeVisible;
            set => inner.DesignTimeVisible = value;
        }

        protected override DbConnection? DbConnection
        {
            get => inner.Connection;
            set => inner.Connection = (SqliteConnection?)value;
        }

        protected override DbTransaction? DbTransaction
        {
            get => inner.Transaction;
            set => inner.Transaction = (SqliteTransaction?)value;
        }

        protected override DbParameterCollection DbParameterCollection => inner.Parameters;

        public override void Cancel() => inner.Cancel();

        public override int ExecuteNonQuery() => inner.ExecuteNonQuery();

        public override object? ExecuteScalar() => inner.ExecuteScalar();

        public override void Prepare() => inner.Prepare();

        protected override DbParameter CreateDbParameter() => inner.CreateParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => inner.ExecuteReader(behavior);

        protected override async Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior,
            CancellationToken cancellationToken) =>
            await inner.ExecuteReaderAsync(behavior, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (!disposing || isOver)
                return;
            isOver = true;
            inner.Parameters.Clear();
            if (inner.Connection?.State != ConnectionState.Open || kept.Count >= MaxStatements || !kept.TryAdd(inner.CommandText, inner))
                inner.Dispose();
        }
    }
}
