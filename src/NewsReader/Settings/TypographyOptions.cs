namespace NewsReader.Settings;

/// <summary>Whose texts are set with half-spaces, «» and Persian digits, section "NewsReader:Typography". What is stored, searched and
/// exported is what the author wrote.</summary>
internal sealed class TypographyOptions
{
    /// <summary>Whether all Persian texts are.</summary>
    public bool All { get; set; }

    /// <summary>The sources whose texts are, separated by ";": those that lost their half-spaces.</summary>
    public string Sources { get; set; } = "";

    /// <summary>Whether the texts of a source are.</summary>
    public bool IsFor(string? source) => All || (Sources.Length > 0 && source is not null
        && Sources.Split(';', StringSplitOptions.TrimEntries).Contains(source, StringComparer.Ordinal));
}
