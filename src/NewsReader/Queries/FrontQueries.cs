using NewsReader.Articles;
using NewsReader.Search.Counting;

namespace NewsReader.Queries;

/// <summary>What the front page asks besides the newest articles.</summary>
internal sealed class FrontQueries(ArticleQueries articles, ListQueries lists, MostReferenced mostReferenced)
{
    /// <summary>The articles that most others list, most listed first.</summary>
    public async Task<IReadOnlyList<ArticleSummary>> MostReferencedAsync(int limit, CancellationToken cancellationToken)
    {
        var ids = (await mostReferenced.IdsAsync(cancellationToken)).Take(limit).ToList();
        var found = await articles.SummariesAsync(ids, cancellationToken);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    /// <summary>The newest articles of each section.</summary>
    public async Task<IReadOnlyList<SectionBlock>> SectionsAsync(IEnumerable<string> sections, int limit,
        CancellationToken cancellationToken)
    {
        var names = sections.ToList();
        var newest = await lists.FirstOfEachAsync(names.Select(name => new ListScope(ListKind.Section, name)), limit, cancellationToken);
        return [.. names.Zip(newest, (name, articles) => new SectionBlock(name, articles))];
    }
}

/// <summary>A section and its newest articles.</summary>
internal sealed record SectionBlock(string Section, IReadOnlyList<ArticleSummary> Articles);
