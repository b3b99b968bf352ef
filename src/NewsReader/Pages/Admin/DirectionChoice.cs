namespace NewsReader.Pages.Admin;

/// <summary>A choice between the direction that was found and either of the two.</summary>
/// <param name="Chosen">"rtl", "ltr", or anything else for the one that was found.</param>
internal sealed record DirectionChoice(string Id, string Name, string? Chosen)
{
    /// <summary>The direction of a choice; null for the one that was found.</summary>
    public static bool? Parse(string? chosen) => chosen switch { "rtl" => true, "ltr" => false, _ => null };

    /// <summary>The choice of a direction.</summary>
    public static string NameOf(bool? isRightToLeft) => isRightToLeft switch { true => "rtl", false => "ltr", null => "" };
}
