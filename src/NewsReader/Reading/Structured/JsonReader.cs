using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Reading.Containers;

namespace NewsReader.Reading.Structured;

/// <summary>JSON: an array of articles, an object that holds one, one article, or several one after another.</summary>
internal sealed partial class JsonReader(FieldMap fields, ReadingOptions limits) : IArticleReader
{
    // Larger files are lists, and read as streams.
    private const int ObjectToArticle = 4;

    private const int MaxName = 60;

    // Lists of what messages are written in.
    private static readonly string[] Rooms = ["rooms", "channels", "chats", "conversations", "dialogs", "groups"];

    private readonly JsonLists lists = new(fields);
    private readonly JsonDump dump = new(fields, limits);
    private readonly ModelRecords models = new(fields, limits);

    public string Name => "json";

    public bool Accepts(SourceFile file) =>
        JsonShape.IsJson(file.Head) && file.Extension is not (".jsonl" or ".ndjson") && !JsonShape.IsLines(file.Head);

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var source = new JsonSource(file, new ItemKeys(file.RelativePath), new RecordFile(file));
        await using var stream = Utf8(file);
        // An array is a list; an object is looked at whole, unless it is as long as only a list can be.
        var (whole, rest) = IsList(file.Head.Text)
            ? (null, stream)
            : await TakeAsync(stream, limits.MaxArticleBytes * ObjectToArticle, cancellationToken);
        using var document = whole is null ? null : Parse(whole);
        if (document is not null)
        {
            foreach (var result in ReadObject(JsonDuplicates.Merged(document.RootElement), source))
                yield return result;
            yield break;
        }

        if (IsOfModels(file.Head.Text))
        {
            foreach (var result in await ReadTableAsync(file, source, cancellationToken))
                yield return result;
            yield break;
        }

        (source, rest) = await WithVersionsAsync(source, rest, cancellationToken);
        var number = 0;
        var around = new AroundArticles();
        // What is no JSON as a whole may be one object after another.
        await foreach (var piece in new JsonObjects(limits.MaxArticleBytes, isSequence: whole is not null).ReadAsync(rest,
            cancellationToken))
        {
            if (piece.IsText)
                around.Add(null, JsonObjects.TextOf(piece));
            foreach (var result in piece.IsText ? [] : ReadPiece(piece, ++number, source).SelectMany(around.Take))
                yield return result;
        }

        foreach (var result in number > 0 ? around.End() : [])
            yield return result;
        if (number > 0)
            yield break;
        foreach (var result in await ReadTableAsync(file, source, cancellationToken))
            yield return result;
    }

    // A list of lists may hold a record each.
    private static bool IsList(string text) => text.StartsWith('[') && text.AsSpan(1).TrimStart() is not ['[', ..];

    // What follows is at the head of each of their rows.
    private static bool IsOfModels(string text) => text.StartsWith('[') && ModelRow().IsMatch(text);

    // Which rows are states of another one only all of them tell.
    private async Task<(JsonSource Source, Stream All)> WithVersionsAsync(JsonSource source, Stream rest,
        CancellationToken cancellationToken)
    {
        if (!source.File.Head.Text.StartsWith('[') || !VersionNumber().IsMatch(source.File.Head.Text))
            return (source, rest);
        var (whole, all) = await TakeAsync(rest, limits.MaxArticleBytes * ObjectToArticle, cancellationToken);
        using var document = whole is null ? null : Parse(whole);
        return document?.RootElement is { ValueKind: JsonValueKind.Array } list
            ? (source with { Others = RecordVersions.Others([.. list.EnumerateArray()]) }, all)
            : (source, all);
    }

    /// <summary>The articles of a value that another format gives.</summary>
    public IEnumerable<ReadResult> Read(JsonElement root, SourceFile file) =>
        ReadObject(root, new JsonSource(file, new ItemKeys(file.RelativePath), new RecordFile(file)));

    // A list without objects may be a table.
    private async Task<IEnumerable<ReadResult>> ReadTableAsync(SourceFile file, JsonSource source, CancellationToken cancellationToken)
    {
        await using var stream = Utf8(file);
        var (whole, _) = await TakeAsync(stream, limits.MaxArticleBytes * ObjectToArticle, cancellationToken);
        using var document = whole is null ? null : Parse(whole);
        var root = document is null ? default : models.Joined(document.RootElement);
        return document is not null && (lists.In(root) ?? OfLists(root)) is { } list
            ? [.. list.Select((item, i) => ReadItem(item, FormattableString.Invariant($"row {i + 1}"), i + 1, source))]
            : [new ReadResult.Rejected("", "the file holds no JSON objects")];
    }

    // The bytes where they are all there are, and a stream of them in any case.
    private static async Task<(byte[]? Whole, Stream All)> TakeAsync(Stream stream, int most, CancellationToken cancellationToken)
    {
        using var taken = new MemoryStream();
        var chunk = new byte[1 << 16];
        int read;
        while (taken.Length <= most && (read = await stream.ReadAsync(chunk, cancellationToken)) > 0)
            await taken.WriteAsync(chunk.AsMemory(0, read), cancellationToken);
        var bytes = taken.ToArray();
        return taken.Length > most ? (null, new PrefixedStream(bytes, stream)) : (bytes, new MemoryStream(bytes, writable: false));
    }

    private static Stream Utf8(SourceFile file) => file.Head.Decoded.Encoding is "utf-8" or "us-ascii"
        ? file.OpenRead()
        : Encoding.CreateTranscodingStream(file.OpenRead(), Encoding.GetEncoding(file.Head.Decoded.Encoding), Encoding.UTF8);

    private static JsonDocument? Parse(byte[] utf8)
    {
        try
        {
            return JsonText.Parse(utf8.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? utf8[3..] : utf8);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private IEnumerable<ReadResult> ReadObject(JsonElement root, JsonSource source)
    {
        root = dump.Joined(JsonApi.Joined(fields.Plain(LinkedGraph.Joined(ContentRecipe.Items(root)))));
        var (legend, list) = (StatusLegend.Find(root), (lists.In(root) ?? OfLists(root))?.ToList());
        var others = list is null ? [] : RecordVersions.Others(list.ConvertAll(item => item.Value));
        // Who and what articles refer to may stand behind them.
        foreach (var item in (list ?? []).Where(item => RecordKind.IsOfAccount(item.Value)))
            source.Told.Learn(item.Value);
        foreach (var name in Rooms)
        {
            foreach (var room in root.Items(name))
                source.Told.Rooms.Learn(room);
        }

        return list is not null
            ? WithAround(root, list, list.Select((item, i) => ReadItem(item with { Kind = item.Kind ?? KindOf(i, item) },
                FormattableString.Invariant($"item {i + 1}{Called(item.Name)}"), i + 1, source)))
            : [ReadOne(root, "", 0, source)];

        string? KindOf(int place, JsonListItem item) =>
            others.Contains(place) ? LeftOutKind.Revision : legend?.KindOf(item.Value);
    }

    // What a value says outside its list is told of with the articles of that.
    private static IEnumerable<ReadResult> WithAround(JsonElement root, IEnumerable<JsonListItem> list, IEnumerable<ReadResult> results)
    {
        var around = new AroundArticles();
        around.Add(AroundRecords.Find(root, list.Select(item => item.Value)));
        foreach (var result in results)
        {
            foreach (var ready in around.Take(result))
                yield return ready;
        }

        foreach (var last in around.End())
            yield return last;
    }

    // A list of lists, each of which may have become a record.
    private static IEnumerable<JsonListItem>? OfLists(JsonElement root) => root.ValueKind != JsonValueKind.Array ? null
        : FieldMap.Flat(root).Where(item => item.ValueKind == JsonValueKind.Object).Select(item => new JsonListItem(item));

    private static string Called(string? name)
    {
        if (name is null)
            return "";
        return name.Length > MaxName ? $", «{name[..MaxName]}…»" : $", «{name}»";
    }

    private ReadResult ReadItem(JsonListItem item, string place, int number, JsonSource source) =>
        LeftOutKind.Result(item.Kind, place, limits) is { } left
            ? left
            : ReadOne(item.Value, place, number, source);

    private IEnumerable<ReadResult> ReadPiece(JsonPiece piece, int number, JsonSource source)
    {
        if (source.Others.Contains(number - 1))
            return [new ReadResult.LeftOut(FormattableString.Invariant($"item {number}"), LeftOutKind.Revision)];
        var place = FormattableString.Invariant($"line {piece.Line}, item {number}");
        if (piece.Bytes is null)
            return [new ReadResult.Rejected(place, FormattableString.Invariant(
                $"the object has no end, or is larger than {limits.MaxArticleBytes:N0} bytes (NewsReader:Reading:MaxArticleBytes)"))];
        try
        {
            using var document = JsonText.Parse(piece.Bytes);
            var root = fields.Plain(JsonDuplicates.Merged(document.RootElement));
            // What is no article may hold a list of them.
            return lists.In(root)?.ToList() is { } list
                ? [.. WithAround(root, list, list.Select((item, i) =>
                    ReadItem(item, FormattableString.Invariant($"{place}.{i + 1}"), number, source)))]
                : [ReadOne(root, place, number, source, piece.Bytes)];
        }
        catch (JsonException exception)
        {
            return [new ReadResult.Rejected(FormattableString.Invariant($"line {piece.Line + (exception.LineNumber ?? 0)}, item {number}"),
                "the object is no JSON: " + exception.Message.Split(" LineNumber", 2)[0].TrimEnd('.'))];
        }
    }

    private ReadResult ReadOne(JsonElement item, string place, int number, JsonSource source, byte[]? bytes = null)
    {
        if (item.ValueKind != JsonValueKind.Object)
            return new ReadResult.Rejected(place, "it is no object with the fields of an article");
        var original = bytes ?? Encoding.UTF8.GetBytes(item.GetRawText());
        return fields.Read(item, source.Told).At(place, Complete);

        ArticleDraft Complete(ArticleDraft draft)
        {
            var isAlone = number == 0;
            var ownKey = draft.Key.Length > 0 ? draft.Key : source.File.RelativePath;
            var warnings = new DecodedText("", "utf-8", Encoding.UTF8.GetString(original).AsSpan().Count('\uFFFD')).Warnings;
            return draft with
            {
                Key = isAlone ? ownKey : source.Keys.For(draft.Key, number),
                Location = place,
                Section = draft.Section ?? (isAlone ? source.File.FolderName : null),
                Original = original,
                Reader = Name,
                Encoding = "utf-8",
                Warnings = [.. draft.Warnings, .. warnings],
            };
        }
    }

    /// <param name="Told">Names of fields that were told to hold texts.</param>
    private sealed record JsonSource(SourceFile File, ItemKeys Keys, RecordFile Told)
    {
        /// <summary>Items that are states of what another item is, from 0.</summary>
        public HashSet<int> Others { get; init; } = [];
    }

    [GeneratedRegex(@"\A\[\s*\{\s*""model""\s*:\s*""[\w.]+""\s*,\s*""pk""\s*:")]
    private static partial Regex ModelRow();

    [GeneratedRegex(@"""(?:version|revision|rev|version_?number|revision_?number|vid|نسخه)""\s*:\s*""?v?\d", RegexOptions.IgnoreCase)]
    private static partial Regex VersionNumber();
}
