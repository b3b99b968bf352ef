using NewsReader.Text.Characters;

namespace NewsReader.Search.Language;

/// <summary>What a query can ask of an article besides its words, in both languages and however it is typed.</summary>
internal static class ArticleTraits
{
    /// <summary>A picture stands for the article or in its text.</summary>
    public const string Image = "image";

    /// <summary>The text has a film, or leads to one.</summary>
    public const string Video = "video";

    /// <summary>Another article lists it as related, or a title that it lists itself is an article of the archive.</summary>
    public const string Linked = "linked";

    private static readonly Dictionary<string, string> ByName = new (string Trait, string[] Names)[]
    {
        (Image, ["image", "images", "picture", "photo", "تصویر", "عکس"]),
        (Video, ["video", "videos", "film", "ویدئو", "فیلم"]),
        (Linked, ["linked", "link", "links", "پیوسته", "پیوند"]),
    }.SelectMany(trait => trait.Names, (trait, name) => (Name: Folding.Fold(name), trait.Trait))
        .ToDictionary(name => name.Name, name => name.Trait, StringComparer.Ordinal);

    /// <summary>What of a query has one of these names for its value; null where any of it is none.</summary>
    public static QueryNode? Read(QueryNode value) => value switch
    {
        QueryNode.Word word => Named(word.Text),
        QueryNode.Phrase phrase => Named(phrase.Text),
        QueryNode.Must must => Read(must.Inner) is { } inner ? new QueryNode.Must(inner) : null,
        QueryNode.Not not => Read(not.Inner) is { } inner ? new QueryNode.Not(inner) : null,
        QueryNode.Group group => ReadAll(group.Items) is { } items ? new QueryNode.Group(items) : null,
        QueryNode.AnyOf any => ReadAll(any.Choices) is { } choices && choices.TrueForAll(choice => choice is QueryNode.Having)
            ? new QueryNode.Having([.. choices.Cast<QueryNode.Having>().SelectMany(choice => choice.Traits)])
            : null,
        _ => null,
    };

    private static QueryNode.Having? Named(string text) =>
        ByName.TryGetValue(Folding.Fold(text), out var trait) ? new QueryNode.Having([trait]) : null;

    private static List<QueryNode>? ReadAll(IReadOnlyList<QueryNode> nodes)
    {
        var read = nodes.Select(Read).OfType<QueryNode>().ToList();
        return read.Count == nodes.Count ? read : null;
    }
}
