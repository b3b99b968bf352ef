using System.Globalization;
using System.Text.RegularExpressions;
using NewsReader.Pages;

namespace NewsReader.Tests.Pages;

public sealed partial class TokensTests
{
    private static readonly string Css = StyleSheets.Read("tokens.css");

    private static readonly Dictionary<string, Dictionary<string, string>> Themes = new(StringComparer.Ordinal)
    {
        ["light"] = Colors(Css[Css.IndexOf(":root {", StringComparison.Ordinal)..]),
        ["dark"] = Colors(Css[Css.IndexOf(":root[data-theme=dark] {", StringComparison.Ordinal)..]),
        ["sepia"] = Colors(Css[Css.IndexOf(":root[data-theme=sepia] {", StringComparison.Ordinal)..]),
    };

    /// <summary>Foreground, background and the least ratio (WCAG 2.2, 1.4.3 and 1.4.11) of every pair that the style sheet sets on each
    /// other.</summary>
    private static readonly (string Front, string Back, double Least)[] Pairs =
    [
        ("ink", "paper", 4.5), ("ink-2", "paper", 4.5), ("ink-3", "paper", 4.5), ("accent", "paper", 4.5), ("accent-hi", "paper", 4.5),
        ("paper", "ink", 4.5), ("ink", "sunk", 4.5), ("ink-2", "sunk", 4.5), ("ink-3", "sunk", 4.5), ("accent", "sunk", 4.5),
        ("ink", "tint", 4.5), ("accent", "tint", 4.5), ("ink", "mark", 4.5), ("on-accent", "accent", 4.5), ("on-accent", "accent-hi", 4.5),
        ("on-heat", "heat-1", 4.5), ("on-heat", "heat-2", 4.5), ("on-heat", "heat-3", 4.5), ("on-heat-4", "heat-4", 4.5),
        ("edge", "paper", 3), ("bar", "paper", 3),
    ];

    public static TheoryData<string, string, string, double> Measured
    {
        get
        {
            var rows = new TheoryData<string, string, string, double>();
            foreach (var theme in Themes.Keys)
            {
                foreach (var (front, back, least) in Pairs)
                    rows.Add(theme, front, back, least);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Measured))]
    public void Every_pair_of_colours_has_its_contrast(string theme, string front, string back, double least)
    {
        var ratio = Contrast(Themes[theme][front], Themes[theme][back]);
        Assert.True(ratio >= least, string.Create(
            CultureInfo.InvariantCulture, $"{front} on {back} in {theme}: {ratio:0.00}, needed {least}"));
    }

    [Fact]
    public void The_contrast_of_black_and_white_is_twenty_one() => Assert.Equal(21, Contrast("#000000", "#ffffff"), 3);

    [Fact]
    public void The_two_blocks_of_the_dark_theme_are_equal() =>
        Assert.Equal(Themes["dark"], Colors(Css[Css.IndexOf(":root:not([data-theme=light])", StringComparison.Ordinal)..]));

    [Fact]
    public void Every_theme_sets_every_colour() =>
        Assert.All(Themes.Values, theme => Assert.Equal(
            Themes["light"].Keys.Order(StringComparer.Ordinal), theme.Keys.Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    [InlineData("sepia")]
    public void The_browsers_frame_has_the_colour_of_the_paper(string theme) =>
        Assert.Equal(Themes[theme]["paper"], Assert.Single(ThemeColor.Of(theme)).Color);

    private static Dictionary<string, string> Colors(string block) =>
        Color().Matches(block[..block.IndexOf('}', StringComparison.Ordinal)])
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    // Relative luminance as WCAG 2.2 defines it.
    private static double Luminance(string color)
    {
        double[] weights = [0.2126, 0.7152, 0.0722];
        return weights.Select((weight, i) =>
        {
            var part = int.Parse(color.AsSpan(1 + 2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return weight * (part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4));
        }).Sum();
    }

    [GeneratedRegex("--([a-z0-9-]+): (#[0-9a-f]{6})")]
    private static partial Regex Color();
}
