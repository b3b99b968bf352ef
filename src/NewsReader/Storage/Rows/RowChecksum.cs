using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Hashing;
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
    private readonly byte[][] names;

    private RowChecksum(IEntityType type)
    {
        var settled = Settled.GetValueOrDefault(type.ClrType, []);
        properties = [.. type.GetProperties()
            .Where(one => !one.IsPrimaryKey() && one.Name != nameof(ICheckedRow.Checksum) && !settled.Contains(one.Name))
            .OrderBy(one => one.Name, StringComparer.Ordinal)];
        names = [.. properties.Select(one => Encoding.UTF8.GetBytes(one.Name))];
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

    /// <summary>Where the columns that count stand among some properties of the entity.</summary>
    public int[] PlacesIn(IProperty[] all) => [.. properties.Select(property => Array.IndexOf(all, property))];

    /// <summary>The checksum of an entity as it is to be written.</summary>
    public long Compute(object row)
    {
        var hash = new XxHash3();
        for (var i = 0; i < properties.Length; i++)
            Append(hash, names[i], Stored(properties[i], row));
        return (long)hash.GetCurrentHashAsUInt64();
    }

    /// <summary>The checksum of a row as it is to be written.</summary>
    /// <param name="places">What <see cref="PlacesIn"/> gave.</param>
    public long Compute(int[] places, object?[] stored)
    {
        var hash = new XxHash3();
        for (var i = 0; i < places.Length; i++)
            Append(hash, names[i], stored[places[i]]);
        return (long)hash.GetCurrentHashAsUInt64();
    }

    /// <summary>The checksum of a row that was read.</summary>
    /// <param name="row">Its first columns are <see cref="Columns"/>.</param>
    public long Compute(SqliteDataReader row)
    {
        var hash = new XxHash3();
        for (var i = 0; i < properties.Length; i++)
            Append(hash, names[i], row.GetValue(i));
        return (long)hash.GetCurrentHashAsUInt64();
    }

    /// <summary>Whether the row of an entity that was read is what was written, as far as the entity tells: values that are texts in the
    /// store are made such texts again.</summary>
    public static bool IsAsWritten(NewsDbContext db, ICheckedRow row) =>
        Of(db.Model.FindEntityType(row.GetType())!).Compute(row) == row.Checksum;

    private static void Append(XxHash3 hash, byte[] name, object? value)
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
                var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
                Append(hash, name, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
                ArrayPool<byte>.Shared.Return(buffer);
                break;
            default:
                Span<byte> number = stackalloc byte[sizeof(long)];
                BinaryPrimitives.WriteInt64LittleEndian(number, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                Append(hash, name, number);
                break;
        }
    }

    private static void Append(XxHash3 hash, byte[] name, ReadOnlySpan<byte> value)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, value.Length);
        hash.Append(name);
        hash.Append(length);
        hash.Append(value);
    }
}
