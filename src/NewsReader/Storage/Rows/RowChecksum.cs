using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;
using NewsReader.Articles;

namespace NewsReader.Storage.Rows;

/// <summary>
/// The checksum of a row of an entity: XXH3 (64 bits) over names and values of its columns in the order of their names. A column without a
/// value counts for nothing, so that rows stay as they are when a column is added.
/// </summary>
internal sealed class RowChecksum
{
    private static readonly ConcurrentDictionary<IReadOnlyEntityType, RowChecksum> Known = new();

    // What is settled long after the row was written, by one command for many rows; it can be worked out again from the rest.
    private static readonly Dictionary<Type, string[]> Settled = new()
    {
        [typeof(Article)] =
        [
            nameof(Article.ChangeNumber), nameof(Article.ContentHash), nameof(Article.FileId), nameof(Article.RemovedAt),
            nameof(Article.HiddenAt), nameof(Article.CopyOfId), nameof(Article.StoryHeadId), nameof(Article.RepeatCount),
        ],
        [typeof(RelatedLink)] = [nameof(RelatedLink.TargetId)],
    };

    private readonly IProperty[] properties;

    private RowChecksum(IEntityType type)
    {
        var settled = Settled.GetValueOrDefault(type.ClrType, []);
        properties = [.. type.GetProperties()
            .Where(one => !one.IsPrimaryKey() && one.Name != nameof(ICheckedRow.Checksum) && !settled.Contains(one.Name))
            .OrderBy(one => one.Name, StringComparer.Ordinal)];
    }

    /// <summary>The columns that count, in their order.</summary>
    public IEnumerable<string> Columns => properties.Select(one => one.Name);

    public static RowChecksum Of(IEntityType type) => Known.GetOrAdd(type, static one => new RowChecksum((IEntityType)one));

    /// <summary>What the store is given for a property of an entity.</summary>
    public static object? Stored(IProperty property, object row)
    {
        var value = property.GetGetter().GetClrValue(row);
        return property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }

    /// <summary>The checksum of an entity as it is to be written.</summary>
    public long Compute(object row)
    {
        var hash = new XxHash3();
        foreach (var property in properties)
            Append(hash, property.Name, Stored(property, row));
        return (long)hash.GetCurrentHashAsUInt64();
    }

    /// <summary>The checksum of a row that was read.</summary>
    /// <param name="row">Its first columns are <see cref="Columns"/>.</param>
    public long Compute(SqliteDataReader row)
    {
        var hash = new XxHash3();
        for (var i = 0; i < properties.Length; i++)
            Append(hash, properties[i].Name, row.GetValue(i));
        return (long)hash.GetCurrentHashAsUInt64();
    }

    private static void Append(XxHash3 hash, string name, object? value)
    {
        switch (value)
        {
            case null or DBNull:
                return;
            case byte[] bytes:
                Append(hash, name, bytes);
                break;
            case string text:
                // As the store has it: what is no character comes back as the replacement character.
                Append(hash, name, Encoding.UTF8.GetBytes(text));
                break;
            default:
                Span<byte> number = stackalloc byte[sizeof(long)];
                BinaryPrimitives.WriteInt64LittleEndian(number, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                Append(hash, name, number);
                break;
        }
    }

    private static void Append(XxHash3 hash, string name, ReadOnlySpan<byte> value)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, value.Length);
        hash.Append(MemoryMarshal.AsBytes(name.AsSpan()));
        hash.Append(length);
        hash.Append(value);
    }
}
