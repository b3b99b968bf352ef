using Microsoft.Data.Sqlite;
using NewsReader.Articles;
using NewsReader.Storage.Connections;
using NewsReader.Text.Words;

namespace NewsReader.Storage.Rows;

/// <summary>
/// Decides which article a listed title means. The answer depends only on what the archive holds, never on what came in first:
/// whenever a title appears, changes or goes, every link to that title is decided again. What readers do not see is not meant, and means
/// nothing.
/// </summary>
internal sealed class LinkRows(PreparedCommands commands, ChangeNumberRows changes)
{
    /// <summary>A title borne by more stories than this is a rubric («اخبار کوتاه»), not a name.</summary>
    public const int MaxBearers = 5;

    // Of more rows with one title it is known without them that it is a rubric, or one story.
    private const int MaxCandidates = 1000;

    /// <summary>A title of fewer words is too general to tell by itself.</summary>
    public const int MinWords = 3;

    private const string SelectLinks =
        "SELECT l.Id, l.ArticleId, l.Title, l.TitleKey, l.Url, l.TargetId, a.Source, a.SortKey, a.HiddenAt IS NOT NULL "
        + "FROM RelatedLinks l JOIN Articles a ON a.Id = l.ArticleId";

    private const string SelectCandidates = "SELECT Id, Source, SortKey, COALESCE(CopyOfId, Id), COALESCE(StoryHeadId, Id) FROM Articles";

    private readonly LinkedRows linked = new(commands, changes);
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> urls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Candidate>> byTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Candidate>> byUrl = new(StringComparer.Ordinal);

    /// <summary>Notes that the article has, or is about to lose, its title, its address or its list.</summary>
    public void TitleChanged(Article article)
    {
        NoteLinked(article);
        keys.Add(article.TitleKey);
        keys.UnionWith(article.Related.Select(link => link.TitleKey));
        urls.UnionWith(article.Related.Select(link => link.Url).Append(article.Url).OfType<string>());
    }

    // What was written within the transaction is a change of its own; what it lists, and who lists it, may be one by it.
    private void NoteLinked(Article article)
    {
        foreach (var target in article.Related.Select(link => link.TargetId).OfType<long>())
            linked.Watch(target);
        if (!changes.IsOwn(article.ChangeNumber))
            linked.WatchListing(article.Id);
    }

    /// <summary>Notes that an article of a title and an address took or lost its place in a story.</summary>
    public void Changed(string titleKey, string? url)
    {
        keys.Add(titleKey);
        if (url is not null)
            urls.Add(url);
    }

    /// <summary>Decides every link that the noted changes could touch; call after the articles themselves are saved.</summary>
    public void Resolve()
    {
        var links = Links();
        foreach (var link in links.Values)
        {
            var target = link.IsHidden ? null : ByUrl(link) ?? ByTitle(link);
            if (target == link.TargetId)
                continue;
            foreach (var id in new[] { link.ArticleId, link.TargetId, target }.OfType<long>())
                linked.Watch(id);
            commands.Run("UPDATE RelatedLinks SET TargetId = ?2 WHERE Id = ?1", link.Id, target);
        }

        linked.Save();
    }

    // Asked one after the other, each has its index; asked with OR, the whole table is walked.
    private Dictionary<long, Link> Links()
    {
        var links = new Dictionary<long, Link>();
        foreach (var link in keys.SelectMany(key => commands.Rows($"{SelectLinks} WHERE l.TitleKey = ?1", ReadLink, key)))
            links[link.Id] = link;
        foreach (var link in urls.SelectMany(url => commands.Rows($"{SelectLinks} WHERE l.Url = ?1", ReadLink, url)))
            links[link.Id] = link;
        return links;
    }

    private long? ByUrl(Link link) =>
        link.Url is null ? null : Nearest(link, Candidates(
            byUrl, $"{SelectCandidates} WHERE Url = ?1 AND {ReaderVisibility.Condition} ORDER BY Id LIMIT ?2", link.Url));

    private long? ByTitle(Link link)
    {
        if (link.TitleKey.Length == 0 || TitleKey.WordCount(link.Title) < MinWords)
            return null;
        var bearers = Candidates(byTitle, $"{SelectCandidates} WHERE TitleKey = ?1 AND {ReaderVisibility.Condition} ORDER BY Id LIMIT ?2",
            link.TitleKey);
        return bearers.DistinctBy(bearer => bearer.StoryId).Count() > MaxBearers ? null : Nearest(link, bearers);
    }

    private List<Candidate> Candidates(Dictionary<string, List<Candidate>> known, string sql, string key)
    {
        if (!known.TryGetValue(key, out var candidates))
            known[key] = candidates = commands.Rows(sql, ReadCandidate, key, MaxCandidates);
        return candidates;
    }

    // Of the same source first, then nearest in date; an undated one is farther than any dated one; the older id settles a tie.
    private static long? Nearest(Link link, IEnumerable<Candidate> candidates) =>
        candidates.Where(candidate => candidate.Id != link.ArticleId && candidate.MainId != link.ArticleId)
            .OrderBy(candidate => candidate.Source == link.Source ? 0 : 1)
            .ThenBy(candidate => Distance(candidate.SortKey, link.SortKey))
            .ThenBy(candidate => candidate.Id)
            .Select(candidate => (long?)candidate.MainId)
            .FirstOrDefault();

    private static long Distance(long a, long b) => a == Article.Undated || b == Article.Undated ? long.MaxValue : Math.Abs(a - b);

    private static Link ReadLink(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetString(3), Text(row, 4), row.IsDBNull(5)
        ? null : row.GetInt64(5), Text(row, 6), row.GetInt64(7), row.GetBoolean(8));

    private static Candidate ReadCandidate(SqliteDataReader row) =>
        new(row.GetInt64(0), Text(row, 1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4));

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <param name="Source">The source of the article that lists it, as <paramref name="SortKey"/> is its date.</param>
    private sealed record Link(long Id, long ArticleId, string Title, string TitleKey, string? Url, long? TargetId, string? Source,
        long SortKey, bool IsHidden);

    /// <param name="MainId">The article of which it is a copy, or itself.</param>
    /// <param name="StoryId">The article that stands for its story.</param>
    private sealed record Candidate(long Id, string? Source, long SortKey, long MainId, long StoryId);
}
