using NewsReader.BrowserTests.Support;

namespace NewsReader.BrowserTests;

public sealed class IconsTests(Site site)
{
    /// <summary>The environment variable that has the icons drawn anew into the sources when it is set.</summary>
    private const string Redraw = "NEWSREADER_DRAW_ICONS";

    private const string Draw =
        """
        async ([svg, size]) => {
          const image = new Image();
          image.src = svg;
          await image.decode();
          const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
          canvas.getContext('2d').drawImage(image, 0, 0, size, size);
          return canvas.toDataURL('image/png').split(',')[1];
        }
        """;

    private const string Differ =
        """
        async ([drawn, kept, size]) => {
          const pixels = async source => {
            const image = new Image();
            image.src = source;
            await image.decode();
            const context = Object.assign(document.createElement('canvas'), { width: size, height: size }).getContext('2d');
            context.drawImage(image, 0, 0, size, size);
            return context.getImageData(0, 0, size, size).data;
          };
          const [one, other] = [await pixels(drawn), await pixels(kept)];
          return one.reduce((sum, value, i) => sum + Math.abs(value - other[i]), 0) / one.length / 255;
        }
        """;

    [Theory]
    [InlineData("favicon.svg", "icons/icon-192.png", 192)]
    [InlineData("favicon.svg", "icons/icon-512.png", 512)]
    [InlineData("icons/maskable.svg", "icons/maskable-512.png", 512)]
    [InlineData("icons/maskable.svg", "icons/apple-touch-icon.png", 180)]
    public async Task Every_icon_is_its_drawing(string drawing, string icon, int size)
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/help");
        if (Environment.GetEnvironmentVariable(Redraw) is { Length: > 0 })
        {
            var png = Convert.FromBase64String(await visit.Page.EvaluateAsync<string>(Draw, new object[] { "/" + drawing, size }));
            await File.WriteAllBytesAsync(Sources.WebRoot(icon), png, TestContext.Current.CancellationToken);
        }

        var difference = await visit.Page.EvaluateAsync<double>(Differ, new object[] { "/" + drawing, "/" + icon, size });

        Assert.InRange(difference, 0, 0.005);
    }
}
