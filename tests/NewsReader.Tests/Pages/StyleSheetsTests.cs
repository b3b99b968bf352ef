using System.Xml.Linq;

namespace NewsReader.Tests.Pages;

public sealed class StyleSheetsTests
{
    [Fact]
    public void Every_style_sheet_is_joined_once() => Assert.Equal(
        Directory.GetFiles(StyleSheets.Folder, "*.css").Select(Path.GetFileName).Order(StringComparer.Ordinal),
        XDocument.Parse(StyleSheets.Read("Styles.targets")).Descendants("StyleSheet").Attributes("Include")
            .Select(include => Path.GetFileName(include.Value)).Order(StringComparer.Ordinal));
}
