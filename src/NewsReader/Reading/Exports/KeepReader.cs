using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsReader.Articles;
using NewsReader.Reading.Markup;
using NewsReader.Reading.News;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading.Exports;

/// <summary>Notes of Google Keep, one a file.</summary>
internal sealed class KeepReader(ReadingOptions limits) : IArticleReader
{
    public string Name => "keep";

    public bool Accepts(SourceFile file) => file.Head.JsonFields is { Count: > 0 } fields && fields.ContainsKey("isTrashed")
        && (fields.ContainsKey("userEditedTimestampUsec") || fields.ContainsKey("textContent") || fields.ContainsKey("listContent"));

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await WholeFile.ReadAsync(file, limits.MaxArticleBytes, cancellationToken) is not { } bytes)
        {
            yield return WholeFile.TooLarge(limits.MaxArticleBytes);
            yield break;
        }

        yield return Read(file, bytes, TextDecoder.Decode(bytes));
    }

    private ReadResult Read(SourceFile file, byte[] bytes, DecodedText decoded)
    {
        try
        {
            using var document = JsonDocument.Parse(decoded.Text, JsonShape.Lenient);
            var note = document.RootElement;
            if (LeftOutKind.Result(note.Is("isTrashed") ? LeftOutKind.Trash : null, "", limits) is { } left)
                return left;
            var draft = Draft(note);
            if (draft.Title is null && draft.Html!.Length == 0)
                return new ReadResult.LeftOut("", LeftOutKind.Media);
            return new ReadResult.Found(draft with
            {
                Key = file.RelativePath,
                Original = bytes,
                Reader = Name,
                Encoding = decoded.Encoding,
                Warnings = decoded.Warnings,
            });
        }
        catch (JsonException exception)
        {
            return new ReadResult.Rejected(FormattableString.Invariant($"line {exception.LineNumber + 1}"),
                "the file is no JSON: " + exception.Message.Split(" LineNumber", 2)[0].TrimEnd('.'));
        }
    }

    private static ArticleDraft Draft(JsonElement note) => MarkupArticles.Empty with
    {
        Title = note.Text("title"),
        Published = UnixTime.Read(note.Text("createdTimestampUsec") ?? note.Text("userEditedTimestampUsec"), partsOfSecond: 1_000_000),
        Tags = [.. note.Items("labels").Select(label => label.Text("name")).OfType<string>()],
        Related = [.. note.Items("annotations").Where(link => link.Text("title") is not null)
            .Select(link => new RelatedDraft(link.Text("title")!, Addresses.Web(link.Text("url"), null)))],
        Html = XmlContent.Paragraphs(note.Text("textContent") ?? "") + List(note) + string.Concat(note.Items("annotations")
            .Select(link => link.Text("description")).OfType<string>().Distinct().Select(XmlContent.Paragraphs)),
    };

    private static string List(JsonElement note)
    {
        var items = note.Items("listContent").Select(item => item.Text("text")).OfType<string>().ToList();
        return items.Count == 0 ? "" : $"<ul>{string.Concat(items.Select(item => $"<li>{WebUtility.HtmlEncode(item)}</li>"))}</ul>";
    }
}
