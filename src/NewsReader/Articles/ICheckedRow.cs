namespace NewsReader.Articles;

/// <summary>A row that carries a checksum of what it says, so that a letter that changed on the disk is found.</summary>
internal interface ICheckedRow
{
    /// <summary>Made by the store whenever it writes the row; 64 bits of XXH3.</summary>
    long Checksum { get; set; }
}
