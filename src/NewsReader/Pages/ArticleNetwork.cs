using NewsReader.Articles;
using NewsReader.Queries;

namespace NewsReader.Pages;

/// <summary>Why an article stands in the picture of a network.</summary>
internal enum NodeRole
{
    Backlink,
    Own,
    Listed,
    Missing,
    Similar,
}

/// <summary>An article of a network; one that the archive does not have has a title alone.</summary>
/// <param name="Shared">What it shares with the article in the middle, for a similar one.</param>
internal sealed record NetworkNode(NodeRole Role, string Title, ArticleSummary? Article, IReadOnlyList<string> Shared);

/// <summary>A connection of two nodes by their index: from the one that lists to the one that is listed.</summary>
/// <param name="IsSimilarity">Whether words connect the two, which has no direction.</param>
internal sealed record NetworkTie(int From, int To, bool IsSimilarity = false);

/// <summary>An article with those around it, each once, from those that list it to those that are like it.</summary>
internal sealed record ArticleNetwork(IReadOnlyList<NetworkNode> Nodes, IReadOnlyList<NetworkTie> Ties)
{
    private const int MaxBacklinks = 8;
    private const int MaxListed = 10;
    private const int MaxSimilar = 6;

    /// <summary>The ids of the articles that the archive has.</summary>
    public IReadOnlyList<long> Ids => [.. Nodes.Where(node => node.Article is not null).Select(node => node.Article!.Id)];

    public static ArticleNetwork From(ArticleSummary article, RelatedArticles related)
    {
        var listed = related.Listed.Take(MaxListed).ToList();
        var taken = new HashSet<long>([article.Id, .. listed.Where(entry => entry.Target is not null).Select(entry => entry.Target!.Id)]);
        var backlinks = related.Backlinks.Where(backlink => taken.Add(backlink.Id)).Take(MaxBacklinks).ToList();
        var similar = related.Similar.Where(one => taken.Add(one.Article.Id)).Take(MaxSimilar).ToList();
        IReadOnlyList<NetworkNode> nodes =
        [
            .. backlinks.Select(backlink => new NetworkNode(NodeRole.Backlink, backlink.Title, backlink, [])),
            new NetworkNode(NodeRole.Own, article.Title, article, []),
            .. listed.DistinctBy(entry => entry.Target?.Id ?? (object)entry.Title).Select(entry => entry.Target is { } target
                ? new NetworkNode(NodeRole.Listed, target.Title, target, [])
                : new NetworkNode(NodeRole.Missing, entry.Title, null, [])),
            .. similar.Select(one => new NetworkNode(NodeRole.Similar, one.Article.Title, one.Article, one.SharedWords)),
        ];
        var own = backlinks.Count;
        var missing = nodes.Select((node, i) => (node, i)).Where(item => item.node.Role == NodeRole.Missing)
            .Select(item => new NetworkTie(own, item.i));
        var alike = nodes.Select((node, i) => (node, i)).Where(item => related.Similar.Any(one => one.Article.Id == item.node.Article?.Id))
            .Select(item => new NetworkTie(own, item.i, IsSimilarity: true));
        return new ArticleNetwork(nodes, [.. missing, .. alike]);
    }

    /// <summary>The network with the lists that its articles have of each other.</summary>
    /// <param name="lists">Pairs of ids: the one that lists, and the one that is listed.</param>
    public ArticleNetwork With(IEnumerable<(long From, long To)> lists)
    {
        var index = Nodes.Select((node, i) => (node, i)).Where(item => item.node.Article is not null)
            .ToDictionary(item => item.node.Article!.Id, item => item.i);
        return this with { Ties = [.. Ties, .. lists.Select(pair => new NetworkTie(index[pair.From], index[pair.To]))] };
    }
}
