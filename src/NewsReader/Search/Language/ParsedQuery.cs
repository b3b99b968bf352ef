namespace NewsReader.Search.Language;

/// <summary>A query as understood.</summary>
/// <param name="Notes">What was not taken as typed, as resource keys.</param>
internal sealed record ParsedQuery(QueryNode.Group Root, IReadOnlyList<string> Notes)
{
    /// <summary>The words that no article found may have.</summary>
    public HashSet<string> ExcludedWords() => Root.Items.OfType<QueryNode.Not>().Select(not => not.Inner).OfType<QueryNode.Word>()
        .Select(word => word.Text).ToHashSet(StringComparer.Ordinal);

    /// <summary>The bare words that are asked for, with a blank between.</summary>
    public string AskedText() => string.Join(' ', Root.Items.OfType<QueryNode.Word>().Select(word => word.Text));
}
