namespace NewsReader.Search.Labels;

/// <summary>A section, a source or a tag as it is shown.</summary>
/// <param name="Name">The one name of all that are merged in it; addresses and filters have it.</param>
/// <param name="English">The name in the English interface.</param>
/// <param name="Parent">The name of what it is part of; null for none.</param>
/// <param name="OwnMark">The drawing beside it; null where that of its parent is.</param>
internal sealed record Label(string Name, string English, string? Parent = null, string? OwnMark = null);
