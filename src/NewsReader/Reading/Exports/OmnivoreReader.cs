using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading.Exports;

/// <summary>What Omnivore exports: lists of what was kept, the text of each in a file that is called by the slug in the list.</summary>
internal sealed class OmnivoreReader(FieldMap fields, ReadingOptions limits) : IArticleReader
{
    private readonly JsonExport export = new("omnivore", "", limits);
    private readonly ListedTexts texts = new("metadata_*.json", "content", Slugs, limits);

    public string Name => "omnivore";

    public bool Accepts(SourceFile file) => IsList(file) || texts.Has(file, "content", "highlights");

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!IsList(file))
        {
            yield return new ReadResult.LeftOut("", LeftOutKind.PagePart);
            yield break;
        }

        var told = new RecordFile(file);
        await foreach (var result in export.ReadAsync(
            file, item => fields.Read(item.Value, told).At("", draft => draft), cancellationToken))
        {
            if (result is not ReadResult.Found { Draft: var draft })
            {
                yield return result;
                continue;
            }

            using var item = JsonDocument.Parse(draft.Original);
            yield return new ReadResult.Found(await texts.WithTextAsync(file, draft, item.RootElement.Text("slug"), cancellationToken));
        }
    }

    private static bool IsList(SourceFile file) => file.Name.StartsWith("metadata_", StringComparison.Ordinal)
        && JsonShape.IsJson(file.Head) && file.Head.Text.StartsWith('[') && file.Head.Text.Contains("\"slug\"", StringComparison.Ordinal)
        && file.Head.Text.Contains("\"savedAt\"", StringComparison.Ordinal);

    private static IEnumerable<string> Slugs(string path)
    {
        try
        {
            using var list = JsonDocument.Parse(File.ReadAllBytes(path), JsonShape.Lenient);
            return list.RootElement.ValueKind == JsonValueKind.Array
                ? [.. list.RootElement.EnumerateArray().Select(item => item.Text("slug")).OfType<string>()]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
