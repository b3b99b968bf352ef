using System.Text.Json;
using NewsReader.Articles;

namespace NewsReader.Reading.Html;

/// <summary>Finds what an object says beside the text that was taken from it.</summary>
internal interface IRecordTexts
{
    /// <summary>What of an object is part of its article, and what of it is left out.</summary>
    RecordTexts Read(JsonElement record, TakenText taken);
}

/// <summary>What was taken from an object.</summary>
/// <param name="Name">The name of the field that holds the text.</param>
/// <param name="Html">The text.</param>
/// <param name="Title">The title, or null.</param>
/// <param name="Lead">What stands before the text, or null.</param>
/// <param name="Author">Who wrote it, or null.</param>
internal sealed record TakenText(string Name, string Html, string? Title, string? Lead, string? Author);

/// <summary>What an object says beside its text.</summary>
/// <param name="Kicker">What stands above the title, or null.</param>
/// <param name="Shown">What stands behind the text, in its order, plain or HTML.</param>
/// <param name="Dropped">What is none of the article.</param>
/// <param name="Warnings">What is to be told of that.</param>
internal sealed record RecordTexts(string? Kicker, IReadOnlyList<string> Shown, IReadOnlyList<DroppedPart> Dropped,
    IReadOnlyList<string> Warnings);
