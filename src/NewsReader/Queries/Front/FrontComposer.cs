using NewsReader.Articles;

namespace NewsReader.Queries.Front;

/// <summary>Places stories on the front page, the weightiest first; none twice.</summary>
internal sealed class FrontComposer
{
    private const int SmallArchive = 40;
    private const double EqualShare = 0.85;
    private const int RowSize = 4;
    private const int QuietSeconds = 3;
    private const int NewestAcross = 8;
    // What fills the column beside a calendar and the sources.
    private const int StreamSize = 6;
    private const int LeastOfSection = 3;
    private const int OfSection = 5;
    private const int OfThird = 3;

    // As tall as the lead with its picture, headline, deck and meta line at the width of a desk.
    private const double LeadHeight = 640;

    private readonly FrontMaterial material;
    private readonly List<FrontCandidate> candidates;
    private readonly HashSet<long> placed = [];
    private readonly HashSet<string> above = new(StringComparer.Ordinal);

    private FrontComposer(FrontMaterial material)
    {
        this.material = material;
        var newest = material.Candidates.Max(article => article.Published?.Begins);
        candidates = [.. material.Candidates.Where(article => !material.Dropped.Contains(article.Id)).Select(article =>
            new FrontCandidate(article, FrontScore.Weigh(article, newest, material.ShowsPictures)))];
    }

    /// <summary>The page of some material; <see cref="FrontEdition.Empty"/> where there is no story.</summary>
    public static FrontEdition Compose(FrontMaterial material) =>
        material.Newest.Count == 0
        ? FrontEdition.Empty
        : new FrontComposer(material).Compose() with { Day = material.Candidates.Max(article => article.Published?.Begins) };

    private FrontEdition Compose()
    {
        var isQuiet = !material.HasMore && material.Newest.Count < SmallArchive;
        var lead = material.Pinned ?? Best()?.Article ?? material.Newest.FirstOrDefault(IsFree) ?? material.Newest[0];
        var weight = ScoreOf(lead);
        Place(lead);
        if (isQuiet)
            return Quiet(lead);
        var hasPictures = material.ShowsFaces || (material.ShowsPictures && candidates.Any(one => one.Article.Image is not null));
        if (!hasPictures)
        {
            return Finish(new FrontEdition
            {
                Template = FrontTemplate.Plain,
                Lead = lead,
                Seconds = Take(2),
                Newest = TakeNewest(NewestAcross),
            });
        }

        var second = Best();
        var areEqual = second is not null && material.Pinned is null && second.Score >= EqualShare * weight;
        return Finish(new FrontEdition
        {
            Template = areEqual ? FrontTemplate.TwoEqual : FrontTemplate.OneBig,
            Lead = lead,
            Seconds = areEqual ? Take(1) : [],
            Newest = TakeNewest(NewestAcross, LeadHeight),
        });
    }

    private FrontEdition Quiet(ArticleSummary lead)
    {
        var seconds = Take(QuietSeconds);
        // The last days may have one story alone; here all are at hand.
        foreach (var article in material.Newest.Where(IsFree).Take(QuietSeconds - seconds.Count).ToList())
        {
            Place(article);
            seconds.Add(article);
        }

        return new FrontEdition
        {
            Template = FrontTemplate.Quiet,
            Lead = lead,
            Seconds = seconds,
            Newest = [.. material.Newest.Where(article => placed.Add(article.Id))],
        };
    }

    private FrontEdition Finish(FrontEdition top)
    {
        var row = Take(RowSize);
        if (row.Count < RowSize)
            row = Release(row);
        var days = ThisDay();
        var bands = Bands(top.Template);
        var stream = material.Newest.Where(article => !placed.Contains(article.Id)).Take(StreamSize).ToList();
        var last = stream.Count > 0 ? stream[^1] : material.Newest[^1];
        return top with
        {
            Row = row,
            ThisDay = days,
            Bands = bands,
            Stream = stream,
            After = material.HasMore || last != material.Newest[^1] ? last.Cursor : null,
        };
    }

    private List<YearsStory> ThisDay()
    {
        var best = new List<YearsStory>();
        foreach (var (year, articles) in material.Years)
        {
            var free = articles.Where(IsFree).ToList();
            if (free.Count > 0)
                best.Add(new YearsStory(year, free.MaxBy(article => FrontScore.Weigh(article, newest: null, material.ShowsPictures))!));
        }

        if (best.Count < 2)
            return [];
        best.ForEach(story => placed.Add(story.Article.Id));
        return best;
    }

    private List<FrontBand> Bands(FrontTemplate template)
    {
        var left = new Queue<SectionBlock>(material.Sections);
        var bands = new List<FrontBand>();
        if (template == FrontTemplate.Plain)
        {
            AddBand(bands, left, BandShape.Equal, OfSection, OfSection, OfSection);
            return bands;
        }

        AddBand(bands, left, BandShape.WideNarrow, OfSection, OfSection);
        AddBand(bands, left, BandShape.NarrowWide, OfSection, OfSection);
        AddBand(bands, left, BandShape.Equal, OfThird, OfThird, OfThird);
        return bands;
    }

    // A section of which hardly anything is left is passed over; a band of one section is none.
    private void AddBand(List<FrontBand> bands, Queue<SectionBlock> left, BandShape shape, params ReadOnlySpan<int> sizes)
    {
        var sections = new List<(SectionBlock Block, List<ArticleSummary> Free)>();
        while (sections.Count < sizes.Length && left.TryDequeue(out var block))
        {
            var free = block.Articles.Where(IsFree).ToList();
            if (free.Count < LeastOfSection)
                continue;
            // The most important of the newest leads its section; the others stay in the order of time.
            var size = Math.Min(sizes[sections.Count], free.Count);
            var first = free.Take(size).MaxBy(article => FrontScore.Weigh(article, free[0].Published?.Begins, material.ShowsPictures))!;
            free.Remove(first);
            free.Insert(0, first);
            sections.Add((block with { Articles = free[..size] }, free));
            free.GetRange(0, size).ForEach(article => placed.Add(article.Id));
        }

        if (sections.Count < 2)
        {
            sections.ForEach(section => Release(section.Block.Articles));
            return;
        }

        bands.Add(new FrontBand(shape, shape == BandShape.Equal ? Level(sections) : [.. sections.Select(section => section.Block)]));
    }

    // Shorter columns get as many more as fill them to the tallest.
    private List<SectionBlock> Level(List<(SectionBlock Block, List<ArticleSummary> Free)> sections)
    {
        var tallest = sections.Max(section => Height(section.Block.Articles));
        var level = new List<SectionBlock>();
        foreach (var (block, free) in sections)
        {
            var taken = block.Articles.ToList();
            var height = Height(taken);
            foreach (var article in free.Skip(taken.Count).Where(article => !placed.Contains(article.Id)))
            {
                height += ColumnText.OfItem(article);
                if (height > tallest)
                    break;
                taken.Add(article);
                placed.Add(article.Id);
            }

            level.Add(block with { Articles = taken });
        }

        return level;
    }

    private static double Height(IReadOnlyList<ArticleSummary> articles) =>
        ColumnText.OfFirst(articles[0]) + articles.Skip(1).Sum(ColumnText.OfItem);

    // Whether a story may be placed; what is left out has its place in the order of time alone.
    private bool IsFree(ArticleSummary article) => !placed.Contains(article.Id) && !material.Dropped.Contains(article.Id);

    private FrontCandidate? Best() => candidates.Where(one => !placed.Contains(one.Article.Id)).MaxBy(Weight);

    private double Weight(FrontCandidate one) =>
        one.Score - (one.Article.Section is { } section && above.Contains(material.TopOf(section)) ? FrontScore.SameSection : 0);

    private double ScoreOf(ArticleSummary article) => candidates.Find(one => one.Article == article)?.Score ?? double.MaxValue;

    private List<ArticleSummary> Take(int count)
    {
        var taken = new List<ArticleSummary>();
        while (taken.Count < count && Best() is { } best)
        {
            Place(best.Article);
            taken.Add(best.Article);
        }

        return taken;
    }

    private List<ArticleSummary> TakeNewest(int count, double height = double.MaxValue)
    {
        var taken = new List<ArticleSummary>();
        foreach (var article in material.Newest.Where(IsFree))
        {
            height -= ColumnText.OfNewest(article.Title);
            if (taken.Count == count || height < 0)
                break;
            taken.Add(article);
        }

        taken.ForEach(article => placed.Add(article.Id));
        return taken;
    }

    private void Place(ArticleSummary article)
    {
        placed.Add(article.Id);
        if (article.Section is { } section)
            above.Add(material.TopOf(section));
    }

    private List<ArticleSummary> Release(IReadOnlyList<ArticleSummary> articles)
    {
        placed.ExceptWith(articles.Select(article => article.Id));
        return [];
    }
}
