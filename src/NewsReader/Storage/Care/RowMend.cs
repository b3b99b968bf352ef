using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using Microsoft.Data.Sqlite;
using NewsReader.Articles;
using NewsReader.Storage.Connections;
using NewsReader.Storage.Rows;

namespace NewsReader.Storage.Care;

/// <summary>Rows that carry a checksum, with single columns changed.</summary>
internal sealed class RowMend : IDisposable
{
    private readonly NewsDbContext model = SqliteDatabase.Model();
    private readonly SqliteConnection store;
    private readonly List<string> readers;
    private readonly List<string> encodings;

    public RowMend(SqliteConnection store)
    {
        this.store = store;
        readers = StoreFile.Rows(store, "SELECT DISTINCT Reader FROM Revisions", row => row.GetString(0));
        encodings = StoreFile.Rows(store, "SELECT DISTINCT Encoding FROM Revisions", row => row.GetString(0));
    }

    /// <summary>
    /// Tries whether the bytes of an original are as they were written and only what stands beside them is not: what other originals have
    /// there, and the length that it unpacks to. The checksum says which of them it was.
    /// </summary>
    public bool TryMendOriginal(long revision)
    {
        var row = Read(typeof(Revision), "Revisions", revision);
        var (reader, encoding, length) = (
            row.PlaceOf(nameof(Revision.Reader)), row.PlaceOf(nameof(Revision.Encoding)), row.PlaceOf(nameof(Revision.OriginalLength)));
        if (row.Values[row.PlaceOf(nameof(Revision.Original))] is not byte[] packed)
            return false;
        object?[] lengths = [row.Values[length], UnpackedLength(packed)];
        foreach (var values in from other in readers.Append(row.Values[reader])
                 from otherEncoding in encodings.Append(row.Values[encoding])
                 from otherLength in lengths
                 select row.With((reader, other), (encoding, otherEncoding), (length, otherLength)))
        {
            if (row.Sum(values) != row.Checksum)
                continue;
            Write("Revisions", revision, row, values, row.Checksum);
            return true;
        }

        return false;
    }

    /// <summary>Says of an article that no original has been read for it yet, so that the next one is its first.</summary>
    public void ForgetRevisions(long article)
    {
        var row = Read(typeof(Article), "Articles", article);
        // What is not as it was written is not to pass for it.
        if (row.Sum(row.Values) != row.Checksum)
            return;
        var values = row.With((row.PlaceOf(nameof(Article.RevisionCount)), 0L));
        Write("Articles", article, row, values, row.Sum(values));
    }

    public void Dispose() => model.Dispose();

    private static long? UnpackedLength(byte[] packed)
    {
        try
        {
            using var unpacked = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
            var buffer = new byte[1 << 16];
            var length = 0L;
            for (var read = unpacked.Read(buffer); read > 0; read = unpacked.Read(buffer))
                length += read;
            return length;
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    private CheckedValues Read(Type type, string table, long id)
    {
        var checksum = RowChecksum.Of(model.Model.FindEntityType(type)!);
        var columns = checksum.Columns.ToList();
        return StoreFile.Rows(store,
            FormattableString.Invariant(
                $"SELECT {string.Join(", ", columns.Select(column => $"\"{column}\""))}, Checksum FROM {table} WHERE Id = {id}"),
            row => new CheckedValues(checksum, columns,
                [.. Enumerable.Range(0, columns.Count).Select(i => row.IsDBNull(i) ? null : row.GetValue(i))],
                row.GetInt64(columns.Count)))[0];
    }

    [SuppressMessage("Security", "CA2100", Justification = "The names are those of the schema.")]
    private void Write(string table, long id, CheckedValues row, object?[] values, long sum)
    {
        using var command = store.CreateCommand();
        var set = new List<string> { FormattableString.Invariant($"Checksum = {sum}") };
        for (var i = 0; i < values.Length; i++)
        {
            if (Equals(values[i], row.Values[i]))
                continue;
            set.Add(FormattableString.Invariant($"\"{row.Columns[i]}\" = ?{command.Parameters.Count + 1}"));
            command.Parameters.Add(new SqliteParameter(
                FormattableString.Invariant($"?{command.Parameters.Count + 1}"), values[i] ?? DBNull.Value));
        }

        command.CommandText = FormattableString.Invariant($"UPDATE {table} SET {string.Join(", ", set)} WHERE Id = {id}");
        command.ExecuteNonQuery();
    }

    private sealed record CheckedValues(RowChecksum Kind, List<string> Columns, object?[] Values, long Checksum)
    {
        public int PlaceOf(string column) => Columns.IndexOf(column);

        public object?[] With(params ReadOnlySpan<(int Place, object? Value)> changes)
        {
            var values = (object?[])Values.Clone();
            foreach (var (place, value) in changes)
                values[place] = value;
            return values;
        }

        public long Sum(object?[] values) => Kind.Compute([.. Enumerable.Range(0, values.Length)], values);
    }
}
