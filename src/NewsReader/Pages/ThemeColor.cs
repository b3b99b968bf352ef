namespace NewsReader.Pages;

/// <summary>The colour of the browser's own frame: the paper of Styles/tokens.css.</summary>
/// <param name="Media">The media query under which it holds; null for always.</param>
internal sealed record ThemeColor(string? Media, string Color)
{
    private const string Light = "#fcfcfa";
    private const string Dark = "#121617";
    private const string Sepia = "#f6ecd9";

    /// <summary>The colours of a value of the setting "theme"; the first is the one for a light system.</summary>
    public static IReadOnlyList<ThemeColor> Of(string theme) => theme switch
    {
        "light" => [new(null, Light)],
        "dark" => [new(null, Dark)],
        "sepia" => [new(null, Sepia)],
        _ => [new("(prefers-color-scheme:light)", Light), new("(prefers-color-scheme:dark)", Dark)],
    };
}
