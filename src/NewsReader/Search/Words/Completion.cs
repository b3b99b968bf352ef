namespace NewsReader.Search.Words;

/// <summary>A word that a query may go on with.</summary>
/// <param name="Head">What stands before it, as typed.</param>
/// <param name="Written">The word as the archive writes it.</param>
internal readonly record struct Completion(string Head, string Written)
{
    /// <summary>The whole query.</summary>
    public string Text => Head + Written;

    /// <summary>The word right before it; empty where there is none, or a sign between.</summary>
    public string WordBefore => new UnfinishedQuery(Head, Written, []).WordsBefore(1);
}
