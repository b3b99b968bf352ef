using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace NewsReader.Api;

/// <summary>Results as CSV (RFC 4180) for spreadsheets: UTF-8 with a mark at its beginning, for Excel takes it for something else
/// without, and no cell that would be reckoned.</summary>
internal static class CsvRows
{
    // OWASP, CSV injection; in East Asian spreadsheets the wide forms too.
    private const string Formula = "=+-@＝＋－＠";
    private const string Tags = "; ";

    private static readonly string[] Columns = ["id", "title", "source", "date", "section", "author", "tags", "lead", "url"];

    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { NewLine = "\r\n" };

    /// <summary>The mark and the names of the columns.</summary>
    public static byte[] Head() => [.. Encoding.UTF8.Preamble, .. Write([Columns])];

    /// <summary>Some rows.</summary>
    public static byte[] Write(IEnumerable<ApiDownload> articles) => Write(articles.Select(article => new[]
    {
        article.Id.ToString(CultureInfo.InvariantCulture), article.Title, article.Source, article.Date, article.Section, article.Author,
        string.Join(Tags, article.Tags), article.Lead, article.Url,
    }));

    /// <summary>A cell that no spreadsheet takes for a formula: an apostrophe stands before what begins like one, be it behind blanks or
    /// what is not seen.</summary>
    public static string Plain(string? cell)
    {
        var first = cell?.FirstOrDefault(c => !char.IsWhiteSpace(c) && !char.IsControl(c)
            && char.GetUnicodeCategory(c) != UnicodeCategory.Format) ?? '\0';
        return first != '\0' && Formula.Contains(first, StringComparison.Ordinal) ? "'" + cell : cell ?? "";
    }

    private static byte[] Write(IEnumerable<IEnumerable<string?>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Configuration, leaveOpen: true))
        {
            foreach (var row in rows)
            {
                foreach (var cell in row)
                    csv.WriteField(Plain(cell));
                csv.NextRecord();
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
