using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Text.Words;

namespace NewsReader.Storage;

/// <summary>
/// Decides which article a listed title means. The answer depends only on what the archive holds, never on what came in first:
/// whenever a title appears, changes or goes, every link to that title is decided again.
/// </summary>
internal sealed class LinkResolver(NewsDbContext db)
{
    /// <summary>A title borne by more stories than this is a rubric («اخبار کوتاه»), not a name.</summary>
    public const int MostBearers = 5;

    /// <summary>A title of fewer words is too general to tell by itself.</summary>
    public const int FewestWords = 3;

    private readonly HashSet<string> keys = [];
    private readonly HashSet<string> urls = [];

    /// <summary>Notes that the article has, or is about to lose, its title, its address or its list.</summary>
    public void TitleChanged(Article article)
    {
        keys.Add(article.TitleKey);
        keys.UnionWith(article.Related.Select(link => link.TitleKey));
        urls.UnionWith(article.Related.Select(link => link.Url).Append(article.Url).OfType<string>());
    }

    /// <summary>Notes that an article of a title and an address took or lost its place in a story.</summary>
    public void Changed(string titleKey, string? url)
    {
        keys.Add(titleKey);
        if (url is not null)
            urls.Add(url);
    }

    /// <summary>Decides every link that the noted changes could touch, and saves; call after the articles themselves are saved.</summary>
    public async Task ResolveAsync(CancellationToken cancellationToken)
    {
        var links = await LinksAsync(cancellationToken);
        if (links.Count == 0)
            return;

        var candidates = await CandidatesAsync(links, cancellationToken);
        var byTitle = candidates.ToLookup(candidate => candidate.TitleKey);
        var byUrl = candidates.Where(candidate => candidate.Url is not null).ToLookup(candidate => candidate.Url!);
        foreach (var link in links)
            link.TargetId = ByUrl(link, byUrl) ?? ByTitle(link, byTitle);
        await db.SaveChangesAsync(cancellationToken);
    }

    // Asked one after the other, each has its index; asked with OR, the whole table is walked.
    private async Task<List<RelatedLink>> LinksAsync(CancellationToken cancellationToken)
    {
        var byTitle = await db.RelatedLinks.Include(link => link.Article).Where(link => keys.Contains(link.TitleKey)).ToListAsync(cancellationToken);
        var byUrl = urls.Count == 0 ? [] : await db.RelatedLinks.Include(link => link.Article)
            .Where(link => link.Url != null && urls.Contains(link.Url)).ToListAsync(cancellationToken);
        return [.. byTitle.Union(byUrl)];
    }

    private async Task<List<Candidate>> CandidatesAsync(List<RelatedLink> links, CancellationToken cancellationToken)
    {
        var titles = links.Select(link => link.TitleKey).Where(key => key.Length > 0).ToHashSet();
        var addresses = links.Select(link => link.Url).OfType<string>().ToHashSet();
        var byTitle = await ToCandidates(db.Articles.Where(article => titles.Contains(article.TitleKey))).ToListAsync(cancellationToken);
        var byUrl = addresses.Count == 0 ? [] : await ToCandidates(db.Articles.Where(article => article.Url != null && addresses.Contains(article.Url))).ToListAsync(cancellationToken);
        return [.. byTitle.UnionBy(byUrl, candidate => candidate.Id)];
    }

    private static IQueryable<Candidate> ToCandidates(IQueryable<Article> articles) => articles.AsNoTracking().Select(article =>
        new Candidate(article.Id, article.TitleKey, article.Url, article.Source, article.SortKey, article.CopyOfId ?? article.Id, article.LeadId ?? article.Id));

    private static long? ByUrl(RelatedLink link, ILookup<string, Candidate> byUrl) =>
        link.Url is null ? null : Nearest(link, byUrl[link.Url]);

    private static long? ByTitle(RelatedLink link, ILookup<string, Candidate> byTitle)
    {
        if (link.TitleKey.Length == 0 || TitleKey.WordCount(link.Title) < FewestWords)
            return null;
        var bearers = byTitle[link.TitleKey].ToList();
        return bearers.DistinctBy(bearer => bearer.StoryId).Count() > MostBearers ? null : Nearest(link, bearers);
    }

    // Of the same source first, then nearest in date; an undated one is farther than any dated one; the older id settles a tie.
    private static long? Nearest(RelatedLink link, IEnumerable<Candidate> candidates)
    {
        var article = link.Article!;
        return candidates.Where(candidate => candidate.Id != link.ArticleId && candidate.MainId != link.ArticleId)
            .OrderBy(candidate => candidate.Source == article.Source ? 0 : 1)
            .ThenBy(candidate => Distance(candidate.SortKey, article.SortKey))
            .ThenBy(candidate => candidate.Id)
            .Select(candidate => (long?)candidate.MainId)
            .FirstOrDefault();
    }

    private static long Distance(long a, long b) => a == Article.Undated || b == Article.Undated ? long.MaxValue : Math.Abs(a - b);

    /// <param name="MainId">The article of which it is a copy, or itself.</param>
    /// <param name="StoryId">The article that stands for its story.</param>
    private sealed record Candidate(long Id, string TitleKey, string? Url, string? Source, long SortKey, long MainId, long StoryId);
}
