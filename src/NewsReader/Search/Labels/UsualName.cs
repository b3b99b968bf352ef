namespace NewsReader.Search.Labels;

/// <summary>What a section or a source is usually called.</summary>
/// <param name="Name">In Persian.</param>
/// <param name="Mark">The drawing of icons.svg beside it; null where that of its parent is.</param>
/// <param name="Parent">The Persian name of what it is part of; null for none.</param>
internal sealed record UsualName(string Name, string English, string? Mark = null, string? Parent = null);
