using System.Text.Json;
using NewsReader.Reading.Html;

namespace NewsReader.Reading.Structured;

/// <summary>Finds by the names of its fields what an object says beside the text that was taken from it.</summary>
internal sealed class FieldRecordTexts(ReadingOptions options) : IRecordTexts
{
    private const int MaxKicker = 120;

    private static readonly string[] TextFields = ["body", "lead", FieldNames.More];

    private readonly FieldNames names = new(options);

    /// <inheritdoc/>
    public RecordTexts Read(JsonElement record, TakenText taken)
    {
        var values = new FieldValues(record, names);
        var kicker = values.Find("kicker").Select(value => FieldText.Read(value.Value))
            .FirstOrDefault(text => text is { Length: <= MaxKicker });
        var others = TextFields.SelectMany(values.Find).Where(value => value.Name != taken.Name)
            .Select(value => (value.Name, Text: FieldText.Read(value.Value) ?? "")).Where(other => other.Text.Length > 0);
        var beside = new BesideTexts(values, [taken.Title, taken.Lead, taken.Html], others, (null, taken.Name),
            [taken.Title, taken.Author, taken.Lead, kicker]);
        return new RecordTexts(kicker, beside.Shown, beside.Dropped,
            [.. UnknownFields.LeftOut(beside.Unplaced, new HashSet<string>(StringComparer.Ordinal))]);
    }
}
