namespace NewsReader.Search;

/// <summary>How far the index has come.</summary>
/// <param name="Reached">The number of the last change in the index.</param>
/// <param name="Last">The number of the last change in the store.</param>
/// <param name="Written">Articles written to the index since the start.</param>
internal readonly record struct IndexProgress(long Reached, long Last, long Written)
{
    // What comes in while people read is searchable within two seconds, and nobody has to be told.
    private const long MinBehind = 200;
    private const double MinShare = 0.99;

    /// <summary>Whether so much is missing that who searches has to know.</summary>
    public bool IsFarBehind => Last - Reached >= MinBehind && Share < MinShare;

    /// <summary>The part of the changes that is in the index, from 0 to 1.</summary>
    public double Share => Last <= 0 || Reached >= Last ? 1 : (double)Reached / Last;
}

/// <summary>How an attempt to bring the index up to date ended.</summary>
internal enum CatchUpOutcome
{
    /// <summary>The index has every change that the store had when the last batch was read.</summary>
    CaughtUp,

    /// <summary>Another process holds the index; it follows the store by itself.</summary>
    HeldElsewhere,
}
