namespace NewsReader.Queries;

/// <summary>What the front page asks besides the newest articles.</summary>
internal sealed class FrontQueries(ArticleQueries articles, ListQueries lists, MostListed mostListed)
{
    /// <summary>The articles that most others list, most listed first.</summary>
    public async Task<IReadOnlyList<ArticleSummary>> MostListedAsync(int limit, CancellationToken cancellationToken)
    {
        var ids = (await mostListed.IdsAsync(cancellationToken)).Take(limit).ToList();
        var found = await articles.SummariesAsync(ids, cancellationToken);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    /// <summary>The newest articles of each section.</summary>
    public async Task<IReadOnlyList<SectionBlock>> SectionsAsync(IEnumerable<string> sections, int limit, CancellationToken cancellationToken)
    {
        var blocks = new List<SectionBlock>();
        foreach (var section in sections)
            blocks.Add(new SectionBlock(section, await lists.FirstAsync(new ListScope(ListKind.Section, section), 0, limit, cancellationToken)));
        return blocks;
    }
}

/// <summary>A section and its newest articles.</summary>
internal sealed record SectionBlock(string Section, IReadOnlyList<ArticleSummary> Articles);
