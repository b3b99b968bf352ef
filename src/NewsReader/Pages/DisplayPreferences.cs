namespace NewsReader.Pages;

/// <summary>How a reader wants the pages to look, each value from a fixed list, kept in one cookie a setting.</summary>
internal sealed record DisplayPreferences
{
    /// <summary>Stories have their own pictures, and drawings where the page wants one.</summary>
    public const string AllPictures = "all";

    /// <summary>Stories have drawings alone.</summary>
    public const string DrawnPictures = "drawn";

    public const string NoPictures = "none";

    /// <summary>Texts are set as the administrator has it.</summary>
    public const string HouseTypography = "house";

    /// <summary>Texts are as they are written.</summary>
    public const string WrittenTypography = "written";

    /// <summary>Texts are set with half-spaces, «» and Persian digits.</summary>
    public const string SetTypography = "set";

    /// <summary>The language of the interface.</summary>
    public static readonly DisplaySetting Language = new("language", ["fa", "en"]);

    /// <summary>The settings in the order the panel shows them, each with its values, the default first.</summary>
    public static readonly IReadOnlyList<DisplaySetting> Settings =
    [
        new("size", ["2", "1", "3", "4"]),
        new("face", ["sans", "naskh"]),
        new("width", ["2", "1", "3"]),
        new("align", ["start", "both"]),
        new("flow", ["scroll", "pages"]),
        new("theme", ["auto", "light", "dark", "sepia"]),
        new("pictures", [AllPictures, DrawnPictures, NoPictures]),
        new("calendar", ["jalali", "gregorian"]),
        Language,
        new("typography", [HouseTypography, WrittenTypography, SetTypography], InPanel: false),
    ];

    private readonly Dictionary<string, string> _values;

    private DisplayPreferences(Dictionary<string, string> values) => _values = values;

    public string Size => this["size"];

    public string Face => this["face"];

    public string Theme => this["theme"];

    /// <summary>How texts are set: <see cref="HouseTypography"/>, <see cref="WrittenTypography"/> or <see cref="SetTypography"/>.</summary>
    public string Typography => this["typography"];

    /// <summary>What stands for stories: <see cref="AllPictures"/>, <see cref="DrawnPictures"/> or <see cref="NoPictures"/>.</summary>
    public string Pictures => this["pictures"];

    public bool IsJalali => this["calendar"] == "jalali";

    /// <summary>The chosen or default value of a setting.</summary>
    public string this[string setting] =>
        _values.TryGetValue(setting, out var value) ? value : Settings.First(known => known.Name == setting).Default;

    /// <summary>The preferences in the cookies of a request; a value that is not in the lists counts as none.</summary>
    public static DisplayPreferences From(IRequestCookieCollection cookies)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var setting in Settings)
        {
            if (cookies[setting.Cookie] is { } value && setting.Allows(value))
                values[setting.Name] = value;
        }

        return new DisplayPreferences(values);
    }
}

/// <summary>A display setting and the values it may have, the default first.</summary>
/// <param name="InPanel">Whether the panel of every page offers it; else only the pages it is for do.</param>
internal sealed record DisplaySetting(string Name, IReadOnlyList<string> Values, bool InPanel = true)
{
    public string Default => Values[0];

    public string Cookie => "display-" + Name;

    public bool Allows(string value) => Values.Contains(value, StringComparer.Ordinal);

    /// <summary>The index of a value; that of the default for one that is none.</summary>
    public int IndexOf(string? value)
    {
        for (var i = 0; i < Values.Count && value is not null; i++)
        {
            if (string.Equals(Values[i], value, StringComparison.Ordinal))
                return i;
        }

        return 0;
    }
}
