using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Reading.Notes;
using NewsReader.Reading.Structured;
using NewsReader.Text.Dates;

namespace NewsReader.Reading;

/// <summary>Plain text, one article a file; its folder is its section.</summary>
internal sealed partial class PlainTextReader(ReadingOptions limits) : IArticleReader
{
    // Names that say nothing of what is in a file, those of the other formats and of documents, whose files hold plain text now and
    // then, and those of markup that is read as it is written.
    private static readonly string[] Extensions =
        [".txt", ".text", ".asc", ".utf8", ".html", ".htm", ".xhtml", ".json", ".xml", ".csv", ".tsv", ".md", ".eml", ".mht", ".mhtml",
            ".rss", ".atom", ".jsonl", ".ndjson", ".rst", ".org", ".adoc", ".asciidoc", ".textile", ".tex",
            ".doc", ".docx", ".docm", ".dot", ".dotx", ".rtf", ".odt", ".ott", ".fodt", ".sxw", ".wps", ".wpd", ".wri", ".pages", ".abw",
            ".hwp", ".pdf", ".epub", ".mobi", ".xls", ".xlsx", ".xlsm", ".ods", ".ppt", ".pptx", ".odp", ".pub", ".news", ".story"];

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

        var (text, pages) = PrintedPages.Joined(decoded.Text);
        var draft = new ArticleDraft
        {
            Key = file.RelativePath,
            Section = file.FolderName,
            Text = text,
            Original = bytes,
            Reader = Name,
            Encoding = decoded.Encoding,
            Warnings = decoded.Warnings,
            Dropped = pages,
        };
        var messages = CopiedMessage.Find(text);
        foreach (var result in Results(draft, messages, CopiedMessage.IsOfFriends(file.Name, text, messages)))
            yield return result;
    }

    private IEnumerable<ReadResult> Results(ArticleDraft draft, IReadOnlyList<CopiedMessage> messages, bool isOfFriends)
    {
        if (isOfFriends && LeftOutKind.Result(LeftOutKind.Private, "", limits) is { } own)
            return messages.Select(_ => own);
        var talk = messages.Where(message => message.IsShort).Select(_ => new ReadResult.LeftOut("", LeftOutKind.ServiceMessage));
        var articles = messages.Count > 0 ? OfMessages(draft, messages) : Articles(draft);
        return [.. talk, .. articles.Select(article => new ReadResult.Found(article))];
    }

    // What is put around a text by others goes first; what it says is right where the text says nothing.
    private static IEnumerable<ArticleDraft> Articles(ArticleDraft draft)
    {
        if (TextFrame.Find(draft.Text!) is not { } frame)
            return Within(draft);
        return Within(draft with { Text = frame.Text, Dropped = [.. draft.Dropped, .. frame.Dropped] }).Select(one => one with
        {
            Title = one.Title ?? frame.Title,
            Author = one.Author ?? frame.Author,
            Published = one.Published ?? frame.Date,
        });
    }

    // What is told by its marks comes before what is told by its lines.
    private static IEnumerable<ArticleDraft> Within(ArticleDraft draft)
    {
        var text = draft.Text!;
        if (LatexText.Find(text) is { } tex)
            return [draft with
            {
                Title = tex.Title, Author = tex.Author, Published = tex.Date, Text = null, Html = tex.Html,
                Tags = tex.Tags, Dropped = [.. draft.Dropped, .. tex.Dropped],
            }];
        if (PressDownload.Find(text) is { Count: > 0 } documents)
            return Several(draft, documents, document => document.Whole, (document, one) => one with
            {
                Title = document.Title, Author = document.Author, Source = document.Source, Published = document.Date,
                Section = document.Section ?? one.Section, Text = document.Text, Dropped = [.. one.Dropped, .. document.Dropped],
            });
        if (OfDatabase(draft) is { } records)
            return records;
        if (LabelledReport.Find(text) is { Count: > 0 } reports)
            return Several(draft, reports, report => report.Source, WithHead);
        if (Bulletin.Find(text) is { Count: > 0 } bulletin)
            return Several(draft, bulletin, report => report.Text, (report, one) => one with
            {
                Text = report.Text,
                Kicker = report.Head.Length > 0 ? report.Head : null,
                Dropped = report.Number.Length > 0 ? [.. one.Dropped, new(DropRule.Markers, report.Number)] : one.Dropped,
            });
        if (WireCopy.Find(text) is { } wire)
            return [draft with
            {
                Title = wire.Title, Author = wire.Author, Source = wire.Source, Text = wire.Text,
                Dropped = [.. draft.Dropped, .. wire.Dropped],
            }];
        if (PressRelease.Find(text) is { } release)
            return [draft with
            {
                Title = release.Title, Published = release.Date, Text = release.Text, Dropped = [.. draft.Dropped, .. release.Dropped],
            }];
        return [OfMarkup(draft) ?? WithoutMasthead(draft)];
    }

    private static IEnumerable<ArticleDraft>? OfDatabase(ArticleDraft draft)
    {
        if (SavedDocument.Find(draft.Text!) is { Count: > 0 } saved)
            return Several(draft, saved, document => document.Whole, (document, one) => one with
            {
                Title = document.Title, Author = document.Author, Source = document.Source, Published = document.Date,
                Section = document.Section ?? one.Section, Text = document.Text, Dropped = [.. one.Dropped, .. document.Dropped],
            });
        if (CodedRecord.Find(draft.Text!) is { Count: > 0 } coded)
            return Several(draft, coded, record => record.Whole, (record, one) => one with
            {
                Title = record.Title, Author = record.Author, Source = record.Source, Published = record.Date, Tags = record.Tags,
                Section = record.Section ?? one.Section, Text = record.Text, Dropped = [.. one.Dropped, .. record.Dropped],
            });
        return WireMessage.Find(draft.Text!) is { Count: > 0 } messages
            ? Several(draft, messages, message => message.Whole, (message, one) => one with
            {
                Title = message.Title, Author = message.Author, Published = message.Date, Text = message.Text,
                Dropped = [.. one.Dropped, .. message.Dropped],
            })
            : null;
    }

    private static ArticleDraft WithoutMasthead(ArticleDraft draft) => Masthead.Find(draft.Text!) is not { } head
        ? draft
        : draft with
        {
            Source = head.Source, Published = head.Date, Text = head.Text, Dropped = [.. draft.Dropped, .. head.Dropped],
        };

    // What one alone writes is a channel.
    private static IEnumerable<ArticleDraft> OfMessages(ArticleDraft draft, IReadOnlyList<CopiedMessage> all)
    {
        var messages = all.Where(message => !message.IsShort).ToList();
        var isChannel = messages.TrueForAll(message => message.Sender == messages[0].Sender);
        return Several(draft, messages, message => message.Text, (message, one) => one with
        {
            Source = isChannel ? message.Sender : null,
            Author = isChannel ? null : message.Sender,
            Published = message.Date,
            Text = message.Text,
        });
    }

    // One that is alone has the key and the original that it would have without a head.
    private static IEnumerable<ArticleDraft> Several<T>(ArticleDraft draft, IReadOnlyList<T> parts, Func<T, string> source,
        Func<T, ArticleDraft, ArticleDraft> complete)
    {
        var keys = new ItemKeys(draft.Key);
        return parts.Count == 1
            ? [complete(parts[0], draft)]
            : parts.Select((part, i) => complete(part, draft with
            {
                Key = keys.For(null, i + 1),
                Original = Encoding.UTF8.GetBytes(source(part)),
                Encoding = "utf-8",
            }));
    }

    private static ArticleDraft? OfMarkup(ArticleDraft draft)
    {
        if (BbCode.IsIn(draft.Text!))
        {
            var (title, rest) = BbCode.Titled(draft.Text!);
            return draft with { Title = title, Text = null, Html = BbCode.Html(rest) };
        }

        var (tags, dropped) = (new List<string>(), new List<DroppedPart>());
        return PlainMarkup.Markdown(draft.Text!, tags, dropped) is { } markdown && MarkdownText.Html(markdown) is { } html
            ? draft with { Text = null, Html = html, Tags = tags, Dropped = [.. draft.Dropped, .. dropped] }
            : null;
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
            Source = fields.First(text => Addresses.IsWeb(text) ? null : text, FrontMatterNames.Source),
            Section = fields.Text(FrontMatterNames.Section) ?? draft.Section,
            Url = fields.First(text => Addresses.Web(text, null), [.. FrontMatterNames.Url, .. FrontMatterNames.Clipped]),
            Image = fields.First(text => Addresses.Web(text, null), FrontMatterNames.Image),
            Published = fields.First(DateExpression.ReadField, FrontMatterNames.Date),
            Tags = fields.Lists(FrontMatterNames.Tags),
            Text = report.Body,
            Dropped = [.. draft.Dropped, .. report.Above.Select(line => new DroppedPart(DropRule.Header, line)),
                .. fields.Rest.Select(rest => new DroppedPart(DropRule.FrontMatter, rest.Words))],
        };
    }

    // What stands after a point in a name of words is no extension.
    [GeneratedRegex(@"^\.[A-Za-z][A-Za-z0-9+_~\-]{0,9}$|^\.[0-9][a-z0-9]{1,3}$")]
    private static partial Regex Extension();
}
