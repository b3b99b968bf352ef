using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NewsReader.Articles;
using NewsReader.Storage.Connections;

namespace NewsReader.Storage.Rows;

/// <summary>Inserts rows of an entity as its model says, without tracking them: a quarter of the time it takes a context to save
/// them.</summary>
internal sealed class RowWriter<T>
    where T : class
{
    private readonly PreparedCommands commands;
    private readonly IProperty[] properties;
    private readonly string sql;
    private readonly object?[] values;
    private readonly RowChecksum? checksum;
    private readonly int checksumAt;
    private readonly int[] places;

    /// <param name="commands">Where to write.</param>
    /// <param name="withKey">Whether the rows have their keys already; otherwise the store numbers them.</param>
    public RowWriter(PreparedCommands commands, bool withKey = true)
    {
        this.commands = commands;
        var type = commands.Db.Model.FindEntityType(typeof(T))!;
        properties = [.. type.GetProperties().Where(property => withKey || !property.IsPrimaryKey())];
        values = new object?[properties.Length];
        checksumAt = Array.FindIndex(properties, property => property.Name == nameof(ICheckedRow.Checksum));
        checksum = checksumAt < 0 ? null : RowChecksum.Of(type);
        places = checksum?.PlacesIn(properties) ?? [];
        var columns = string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""));
        var parameters = string.Join(", ", Enumerable.Range(1, properties.Length).Select(i => FormattableString.Invariant($"?{i}")));
        sql = $"INSERT INTO \"{type.GetTableName()}\" ({columns}) VALUES ({parameters})";
    }

    public void Insert(T row)
    {
        for (var i = 0; i < properties.Length; i++)
            values[i] = RowChecksum.Stored(properties[i], row);
        if (row is ICheckedRow checkedRow)
        {
            checkedRow.Checksum = checksum!.Compute(places, values);
            values[checksumAt] = checkedRow.Checksum;
        }

        commands.Run(sql, values);
    }
}
