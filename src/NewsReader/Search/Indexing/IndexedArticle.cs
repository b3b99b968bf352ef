using System.Linq.Expressions;
using NewsReader.Articles;
using NewsReader.Storage;
using NewsReader.Text.Dates;

namespace NewsReader.Search.Indexing;

/// <summary>What the index takes of an article.</summary>
internal sealed record IndexedArticle
{
    public required long Id { get; init; }

    public required long ChangeNumber { get; init; }

    public required string Title { get; init; }

    public bool TitleIsDerived { get; init; }

    public string? Kicker { get; init; }

    public string? Lead { get; init; }

    public string? Source { get; init; }

    public string? Section { get; init; }

    public string? Author { get; init; }

    public required string Language { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public long SortKey { get; init; }

    public short DateOffset { get; init; }

    public DatePrecision DatePrecision { get; init; }

    public bool IsSeed { get; init; }

    /// <summary>Whether no search may find it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The article that stands in lists for this one, or itself.</summary>
    public long StoryId { get; init; }

    /// <summary>Whether a picture stands for it.</summary>
    public bool HasOwnImage { get; init; }

    /// <summary>Whether another article lists it, or a title that it lists is an article of the archive.</summary>
    public bool IsLinked { get; init; }

    public required string BodyHtml { get; init; }

    /// <summary>What it is of an article of a store.</summary>
    public static Expression<Func<Article, IndexedArticle>> FromStore(NewsDbContext db) => article => new IndexedArticle
    {
        Id = article.Id,
        ChangeNumber = article.ChangeNumber,
        Title = article.Title,
        TitleIsDerived = article.TitleIsDerived,
        Kicker = article.Kicker,
        Lead = article.Lead,
        Source = article.Source,
        Section = article.Section,
        Author = article.Author,
        Language = article.Language,
        Tags = article.Tags,
        SortKey = article.SortKey,
        DateOffset = article.DateOffset,
        DatePrecision = article.DatePrecision,
        IsSeed = article.Collection!.IsSeeds,
        IsHidden = article.HiddenAt != null,
        StoryId = article.StoryHeadId ?? article.Id,
        HasOwnImage = article.Image != null && article.Image != "",
        IsLinked = db.RelatedLinks.Any(link => link.TargetId == article.Id)
            || db.RelatedLinks.Any(link => link.ArticleId == article.Id && link.TargetId != null),
        BodyHtml = article.Body!.Html,
    };
}
