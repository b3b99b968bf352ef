namespace NewsReader.Search;

/// <summary>How far the index has come.</summary>
/// <param name="Reached">The number of the last change in the index.</param>
/// <param name="Last">The number of the last change in the store.</param>
/// <param name="Written">Articles written to the index since the start.</param>
internal readonly record struct IndexProgress(long Reached, long Last, long Written);

/// <summary>How an attempt to bring the index up to date ended.</summary>
internal enum CatchUpOutcome
{
    /// <summary>The index has every change that the store had when the last batch was read.</summary>
    CaughtUp,

    /// <summary>Another process holds the index; it follows the store by itself.</summary>
    HeldElsewhere,
}
