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
    /// <summary>A title borne by more articles than this is a rubric («اخبار کوتاه»), not a name.</summary>
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

    /// <summary>Decides every link that the noted changes could touch, and saves; call after the articles themselves are saved.</summary>
    public async Task ResolveAsync(CancellationToken cancellationToken)
    {
        var links = await db.RelatedLinks.Include(link => link.Article)
            .Where(link => keys.Contains(link.TitleKey) || (link.Url != null && urls.Contains(link.Url)))
            .ToListAsync(cancellationToken);
        if (links.Count == 0)
            return;

        var titles = links.Select(link => link.TitleKey).Where(key => key.Length > 0).ToHashSet();
        var addresses = links.Select(link => link.Url).OfType<string>().ToHashSet();
        var candidates = await db.Articles.AsNoTracking()
            .Where(article => titles.Contains(article.TitleKey) || (article.Url != null && addresses.Contains(article.Url)))
            .Select(article => new Candidate(article.Id, article.TitleKey, article.Url, article.Source, article.SortKey))
            .ToListAsync(cancellationToken);
        var byTitle = candidates.ToLookup(candidate => candidate.TitleKey);
        var byUrl = candidates.Where(candidate => candidate.Url is not null).ToLookup(candidate => candidate.Url!);
        foreach (var link in links)
            link.TargetId = ByUrl(link, byUrl) ?? ByTitle(link, byTitle);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static long? ByUrl(RelatedLink link, ILookup<string, Candidate> byUrl) =>
        link.Url is null ? null : Nearest(link, byUrl[link.Url]);

    private static long? ByTitle(RelatedLink link, ILookup<string, Candidate> byTitle)
    {
        if (link.TitleKey.Length == 0 || TitleKey.WordCount(link.Title) < FewestWords)
            return null;
        var bearers = byTitle[link.TitleKey].ToList();
        return bearers.Count > MostBearers ? null : Nearest(link, bearers);
    }

    // Of the same source first, then nearest in date; an undated one is farther than any dated one; the older id settles a tie.
    private static long? Nearest(RelatedLink link, IEnumerable<Candidate> candidates)
    {
        var article = link.Article!;
        return candidates.Where(candidate => candidate.Id != link.ArticleId)
            .OrderBy(candidate => candidate.Source == article.Source ? 0 : 1)
            .ThenBy(candidate => Distance(candidate.SortKey, article.SortKey))
            .ThenBy(candidate => candidate.Id)
            .Select(candidate => (long?)candidate.Id)
            .FirstOrDefault();
    }

    private static long Distance(long a, long b) => a == Article.Undated || b == Article.Undated ? long.MaxValue : Math.Abs(a - b);

    private sealed record Candidate(long Id, string TitleKey, string? Url, string? Source, long SortKey);
}
