using NewsReader.Queries;

namespace NewsReader.Api;

/// <summary>A result in a file of all of them. The names are those of the columns and fields, and such that the file can be brought into
/// another archive.</summary>
internal sealed record ApiDownload
{
    public required long Id { get; init; }

    public required string Title { get; init; }

    public required string? Source { get; init; }

    /// <inheritdoc cref="ApiArticle.PublishedAt"/>
    public required string? Date { get; init; }

    public required string? Section { get; init; }

    public required string? Author { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The lead, or the beginning of the text where there is none.</summary>
    public required string? Lead { get; init; }

    /// <summary>The page of the article, host and all, for the file goes elsewhere.</summary>
    public required string Url { get; init; }

    /// <param name="site">What addresses of the site begin with, host and all.</param>
    public static ApiDownload From(DownloadedArticle article, string site) => new()
    {
        Id = article.Summary.Id,
        Title = article.Summary.Title,
        Source = article.Summary.Source,
        Date = IsoDate.Write(article.Summary.Published),
        Section = article.Summary.Section,
        Author = article.Author,
        Tags = article.Tags,
        Lead = article.Summary.Lead,
        Url = site + article.Summary.Path,
    };
}
