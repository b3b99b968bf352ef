using System.Text.Json;
using NewsReader.Articles;

namespace NewsReader.Reading.Structured;

/// <summary>What an object gave: an article, something that is left out on purpose, or a reason why it gave nothing.</summary>
internal sealed class FieldReading
{
    private const int MaxNames = 12;
    private const int MaxNameLength = 40;

    private readonly string text;
    private readonly bool isLeftOut;

    private FieldReading(ArticleDraft? draft, string text, bool isLeftOut) =>
        (Draft, this.text, this.isLeftOut) = (draft, text, isLeftOut);

    public ArticleDraft? Draft { get; }

    public static FieldReading Article(ArticleDraft draft) => new(draft, "", false);

    /// <param name="kind">One of <see cref="LeftOutKind"/>.</param>
    public static FieldReading OfKind(string kind) => new(null, kind, true);

    public static FieldReading Problem(string reason) => new(null, reason, false);

    /// <summary>What is told of an object in which nothing of an article was found.</summary>
    public static FieldReading Unreadable(JsonElement item) =>
        Unreadable(item.EnumerateObject().Select(property => FieldValues.NameOf(property) ?? "?"));

    /// <inheritdoc cref="Unreadable(JsonElement)"/>
    public static FieldReading Unreadable(IEnumerable<string> names)
    {
        var all = names.ToList();
        if (all.Count == 0)
            return Problem("it is an object without fields");
        var first = string.Join(", ", all.Take(MaxNames).Select(name => name.Length > MaxNameLength ? name[..MaxNameLength] + "…" : name));
        return Problem($"it has neither a title nor a text; its fields are {first}{(all.Count > MaxNames ? ", …" : "")} "
            + $"({ReadingOptions.Section}:Fields gives names a meaning)");
    }

    /// <summary>The result at a place of a file.</summary>
    /// <param name="complete">Adds to an article what the file gives.</param>
    public ReadResult At(string place, Func<ArticleDraft, ArticleDraft> complete)
    {
        if (Draft is not null)
            return new ReadResult.Found(complete(Draft));
        return isLeftOut ? new ReadResult.LeftOut(place, text) : new ReadResult.Rejected(place, text);
    }
}
