using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Search.Counting;
using NewsReader.Storage;
using NewsReader.Text.Dates;

namespace NewsReader.Queries.Front;

/// <summary>Reads what a front page is made of.</summary>
internal sealed class FrontQueries(
    NewsDbContext db, ShownArticles shown, ListQueries lists, ArchiveQueries archive, TimeProvider clock)
{
    private const int PoolSize = 96;
    private const int EnoughOfDay = 8;
    private const int EnoughOfDays = 24;
    private const int MaxDays = 7;
    private const int SectionCount = 9;

    // What stands in a block, and what of the section may stand above it.
    private const int OfSection = 10;
    private const int YearCount = 4;
    private const int OfYear = 12;

    /// <summary>The front page of now.</summary>
    public async Task<FrontEdition> ReadAsync(FrontAsk ask, CancellationToken cancellationToken)
    {
        var counts = lists.Counts;
        var found = await lists.FirstAsync(ListScope.News, 0, PoolSize + 1, cancellationToken);
        var hasMore = found.Count > PoolSize;
        var sections = counts.Tops(ListKind.Section).Take(SectionCount).Select(section => section.Value).ToList();
        var ofSections = await lists.FirstOfEachAsync(
            sections.Select(name => new ListScope(ListKind.Section, name)), OfSection, cancellationToken);
        var seeds = await SeedsAsync([.. found, .. ofSections.SelectMany(articles => articles)], cancellationToken);
        // What the product ships with is news only where nobody has brought any.
        if (!found.TrueForAll(article => seeds.Contains(article.Id)))
        {
            found.RemoveAll(article => seeds.Contains(article.Id));
            ofSections.ForEach(articles => articles.RemoveAll(article => seeds.Contains(article.Id)));
        }

        var choices = await ChoicesAsync(cancellationToken);
        var newest = found.Take(PoolSize).ToList();
        return FrontComposer.Compose(new FrontMaterial
        {
            Newest = newest,
            HasMore = hasMore,
            Candidates = CandidatesOf(newest),
            Sections = [.. sections.Zip(ofSections, (name, articles) => new SectionBlock(name, articles))],
            Years = await YearsAsync(counts, ask.IsJalali, cancellationToken),
            TopOf = section => counts.Labels.Chain(LabelKind.Section, section)[^1],
            Pinned = await PinnedAsync(choices, cancellationToken),
            Dropped = choices.Where(choice => !choice.IsPinned).Select(choice => choice.ArticleId).ToHashSet(),
            ShowsPictures = ask.ShowsPictures,
            ShowsFaces = ask.ShowsFaces,
        });
    }

    /// <summary>The stories of the last days that have news: of one day where that has enough, else of up to seven.</summary>
    private static IReadOnlyList<ArticleSummary> CandidatesOf(IReadOnlyList<ArticleSummary> newest)
    {
        var dated = newest.Where(article => article.Published is { Precision: >= DatePrecision.Day }).ToList();
        if (dated.Count == 0)
            return newest;
        var days = dated.GroupBy(article => DateOnly.FromDateTime(article.Published!.Begins.DateTime)).ToList();
        var first = days[0].Key;
        var candidates = days[0].ToList();
        foreach (var day in days.Skip(1))
        {
            if (days[0].Count() >= EnoughOfDay || candidates.Count >= EnoughOfDays || first.DayNumber - day.Key.DayNumber >= MaxDays)
                break;
            candidates.AddRange(day);
        }

        return candidates;
    }

    private Task<List<FrontChoice>> ChoicesAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        return shown.OrWithoutAsync("What the front page is to have", [], () => db.FrontChoices.AsNoTracking()
            .Where(choice => choice.Day == today).ToListAsync(cancellationToken));
    }

    private async Task<ArticleSummary?> PinnedAsync(IReadOnlyList<FrontChoice> choices, CancellationToken cancellationToken)
    {
        if (choices.FirstOrDefault(choice => choice.IsPinned) is not { ArticleId: var id })
            return null;
        return (await shown.SummariesAsync([id], cancellationToken)).GetValueOrDefault(id);
    }

    private async Task<HashSet<long>> SeedsAsync(IReadOnlyList<ArticleSummary> articles, CancellationToken cancellationToken)
    {
        var ids = articles.Select(article => article.Id).Distinct().ToArray();
        return await shown.OrWithoutAsync("What the product ships with", [], () => shown.All
            .Where(article => ids.Contains(article.Id) && article.Collection!.IsSeeds).Select(article => article.Id)
            .ToHashSetAsync(cancellationToken));
    }

    private async Task<IReadOnlyList<(int Year, IReadOnlyList<ArticleSummary> Articles)>> YearsAsync(
        ArchiveCounts counts, bool isJalali, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var (year, month, day) = ArchivePeriod.Parts(today, isJalali);
        var days = counts.Years(isJalali).Keys.Where(other => other < year)
            .Select(other => (Year: other, Day: ArchivePeriod.Read(other, month, day)?.First))
            .Where(other => other.Day is { } date && counts.Days.ContainsKey(date)).TakeLast(YearCount);
        var found = new List<(int, IReadOnlyList<ArticleSummary>)>();
        foreach (var (other, date) in days)
            found.Add((other, await archive.DayAsync(date!.Value, after: null, OfYear, cancellationToken)));
        return found;
    }
}

/// <summary>What a reader's choices make of the front page.</summary>
internal sealed record FrontAsk(bool IsJalali, bool ShowsPictures, bool ShowsFaces);
