namespace NewsReader.Storage;

/// <summary>The one row that numbers changes to the archive.</summary>
internal sealed class ChangeCounter
{
    public const int OnlyId = 1;

    public int Id { get; set; }

    /// <summary>The number of the last committed change; 0 in an empty archive.</summary>
    public long Last { get; set; }

    /// <summary>What tells this store from every other; empty until <see cref="StoreIdentity"/> is first asked.</summary>
    public string StoreId { get; set; } = "";
}
