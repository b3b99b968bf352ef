using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;
using NewsReader.Reading.News;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Exports;

/// <summary>Notes of Evernote, ENEX: an article a note.</summary>
internal sealed class EvernoteReader(ReadingOptions limits) : IArticleReader
{
    private readonly MarkupArticles articles = new("enex", ["note"], ["en-export"], limits);

    public string Name => "enex";

    public bool Accepts(SourceFile file) => file.Head is { IsBinary: false, Root: "en-export" };

    public IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken) =>
        articles.ReadAsync(file, Read, cancellationToken);

    private static ArticleDraft? Read(MarkupItem note)
    {
        List<string> warnings = [];
        var address = note.Element.Element("note-attributes")?.Text("source-url");
        var html = HtmlBody.Extract(note.Element.Text("content") ?? "", Addresses.Web(address, null), warnings);
        var title = note.Element.Text("title");
        if (title is null && html.Length == 0)
            return null;
        return MarkupArticles.Empty with
        {
            Title = title,
            Author = note.Element.Element("note-attributes")?.Text("author"),
            Url = Addresses.Web(address, null),
            Published = (note.Element.Text("created") ?? note.Element.Text("updated")) is { } date ? DateExpression.ReadField(date) : null,
            Tags = [.. note.Element.Elements("tag").Select(tag => tag.Value.Trim()).Where(tag => tag.Length > 0)],
            Html = html,
            Warnings = warnings,
        };
    }
}
