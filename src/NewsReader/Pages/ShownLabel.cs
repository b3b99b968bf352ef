namespace NewsReader.Pages;

/// <summary>A section, a source, a tag or a language as a page shows it.</summary>
/// <param name="Value">What addresses and filters have.</param>
/// <param name="Name">In the language of the page, where it has a name in that.</param>
/// <param name="Mark">The drawing beside it; null for none.</param>
internal sealed record ShownLabel(string Value, string Name, string? Mark = null)
{
    /// <summary>The drawing of what has none, beside others that have one.</summary>
    public const string OtherMark = "digar";
}
