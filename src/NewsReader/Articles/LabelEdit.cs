namespace NewsReader.Articles;

/// <summary>What articles are labelled with that can be named otherwise. The numbers are stored.</summary>
internal enum LabelKind
{
    Section,
    Source,
    Tag,
}

/// <summary>What the administrator says of the name of a section, a source or a tag; null where the built-in table has the word.</summary>
internal sealed class LabelEdit
{
    public LabelKind Kind { get; set; }

    /// <summary>The name as articles have it, or a name that is shown.</summary>
    public required string Name { get; set; }

    /// <summary>The name that is shown instead; what has the same one is one.</summary>
    public string? ShownName { get; set; }

    /// <summary>The name of what it is part of; its own name where it is part of nothing.</summary>
    public string? Parent { get; set; }

    /// <summary>The drawing of icons.svg beside it.</summary>
    public string? Mark { get; set; }

    /// <summary>Whether it says nothing.</summary>
    public bool IsEmpty() => ShownName is null && Parent is null && Mark is null;
}
