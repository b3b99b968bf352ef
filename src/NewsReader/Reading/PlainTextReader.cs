using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Reading.Notes;
using NewsReader.Text.Dates;

namespace NewsReader.Reading;

/// <summary>Plain text, one article a file; its folder is its section.</summary>
internal sealed partial class PlainTextReader(ReadingOptions limits) : IArticleReader
{
    // Names that say nothing of what is in a file, those of the other formats, whose files hold plain text now and then, and those of
    // markup that is read as it is written.
    private static readonly string[] Extensions =
        [".txt", ".text", ".asc", ".utf8", ".html", ".htm", ".xhtml", ".json", ".xml", ".csv", ".tsv", ".md", ".eml", ".mht", ".mhtml",
            ".rss", ".atom", ".jsonl", ".ndjson", ".rst", ".org", ".adoc", ".asciidoc", ".textile", ".tex"];

    public string Name => "text";

    public bool Accepts(SourceFile file) =>
        Extensions.Contains(file.Extension) || (!file.Head.IsBinary && !Extension().IsMatch(file.Extension));

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (file.Head.IsBinary)
        {
            yield return new ReadResult.Rejected("", "the file is no text in any encoding");
            yield break;
        }

        var bytes = await WholeFile.ReadAsync(file, limits.MaxArticleBytes, cancellationToken);
        if (bytes is null)
        {
            yield return WholeFile.TooLarge(limits.MaxArticleBytes);
            yield break;
        }

        var decoded = TextDecoder.Decode(bytes);
        if (!decoded.Text.Any(char.IsLetterOrDigit))
        {
            yield return new ReadResult.Rejected("", "the file has no text");
            yield break;
        }

        var draft = new ArticleDraft
        {
            Key = file.RelativePath,
            Section = file.FolderName,
            Text = decoded.Text,
            Original = bytes,
            Reader = Name,
            Encoding = decoded.Encoding,
            Warnings = decoded.Warnings,
        };
        foreach (var article in Articles(draft))
            yield return new ReadResult.Found(article);
    }

    // One report that is alone has the key and the original that it would have without a head.
    private static IEnumerable<ArticleDraft> Articles(ArticleDraft draft)
    {
        var keys = new ItemKeys(draft.Key);
        return LabelledReport.Find(draft.Text!) switch
        {
            [] => [draft],
            [var alone] => [WithHead(alone, draft)],
            var several => several.Select((report, i) => WithHead(report, draft with
            {
                Key = keys.For(null, i + 1),
                Original = Encoding.UTF8.GetBytes(report.Source),
                Encoding = "utf-8",
            })),
        };
    }

    private static ArticleDraft WithHead(LabelledReport report, ArticleDraft draft)
    {
        var fields = report.Fields;
        return draft with
        {
            Title = fields.Text(FrontMatterNames.Title),
            Kicker = fields.Text(FrontMatterNames.Kicker),
            Lead = fields.Text(FrontMatterNames.Lead),
            Author = fields.Text(FrontMatterNames.Author),
            Source = fields.Text(FrontMatterNames.Source),
            Section = fields.Text(FrontMatterNames.Section) ?? draft.Section,
            Url = fields.First(text => Addresses.Web(text, null), FrontMatterNames.Url),
            Image = fields.First(text => Addresses.Web(text, null), FrontMatterNames.Image),
            Published = fields.First(DateExpression.ReadField, FrontMatterNames.Date),
            Tags = fields.Lists(FrontMatterNames.Tags),
            Text = report.Body,
            Dropped = [.. fields.Rest],
        };
    }

    // What stands after a point in a name of words is no extension.
    [GeneratedRegex(@"^\.[A-Za-z][A-Za-z0-9+_~\-]{0,9}$|^\.[0-9][a-z0-9]{1,3}$")]
    private static partial Regex Extension();
}
