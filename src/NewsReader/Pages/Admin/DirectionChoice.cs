namespace NewsReader.Pages.Admin;

/// <summary>A choice between the direction that was found and either of the two.</summary>
/// <param name="Chosen">"rtl", "ltr", or anything else for the one that was found.</param>
internal sealed record DirectionChoice(string Id, string Name, string? Chosen);
