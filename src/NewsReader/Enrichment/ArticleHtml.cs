using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NewsReader.Text.Direction;

namespace NewsReader.Enrichment;

/// <summary>HTML of a text that came as plain paragraphs.</summary>
internal static class ArticleHtml
{
    // Letters of every script stay letters, half-spaces too; only what HTML itself means is escaped.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(Settings());

    /// <summary>A p a paragraph and a figcaption a caption, with its own lang and dir where its direction is not the article's.</summary>
    public static string Render(IEnumerable<ReportLine> lines, bool isRightToLeft)
    {
        var html = new StringBuilder();
        foreach (var line in lines)
        {
            var (open, close) = line.IsCaption ? ("<figure><figcaption", "</figcaption></figure>\n") : ("<p", "</p>\n");
            html.Append(open).Append(Attributes(line.Text, isRightToLeft)).Append('>').Append(Encoder.Encode(line.Text)).Append(close);
        }

        return html.ToString();
    }

    /// <summary>The attributes lang and dir of a block whose direction is not its surroundings', or nothing.</summary>
    private static string Attributes(string text, bool isRightToLeft)
    {
        var surroundings = isRightToLeft ? BaseDirection.RightToLeft : BaseDirection.LeftToRight;
        var own = TextDirection.OfBlock(text, surroundings);
        if (own == surroundings)
            return "";
        var direction = own == BaseDirection.RightToLeft ? "dir=\"rtl\"" : "dir=\"ltr\"";
        return LanguageDetector.OfBlock(text, own) is { } language ? $" lang=\"{language}\" {direction}" : " " + direction;
    }

    private static TextEncoderSettings Settings()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.AllowCharacters('\u200C', '\u200D', '\u00A0');
        return settings;
    }
}
