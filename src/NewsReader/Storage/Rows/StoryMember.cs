using NewsReader.Articles;

namespace NewsReader.Storage.Rows;

/// <summary>An article as its place in a story depends on it, with the place it has.</summary>
internal sealed record StoryMember(
    long Id, long SortKey, string? Source, long TextKey, string TitleKey, string? Url, StoryRole Role)
{
    /// <summary>The article that stands for it in lists.</summary>
    public long HeadId => Role.StoryHeadId ?? Id;

    /// <summary>Whether this came before the other: earlier published, undated ones last, then first ingested.</summary>
    public bool IsBefore(StoryMember other) => Rank(this).CompareTo(Rank(other)) < 0;

    /// <summary>
    /// The places of all members of one story. The first to come stands for the others; of those with the same words the first is the
    /// article and the others are its copies.
    /// </summary>
    public static IEnumerable<(StoryMember Member, StoryRole Role)> Arrange(IEnumerable<StoryMember> members)
    {
        var ordered = members.OrderBy(Rank).ToList();
        var head = ordered[0];
        var others = ordered.DistinctBy(member => (member.Source, member.TextKey == 0 ? member.Id : member.TextKey)).Count() - 1;
        var mains = new Dictionary<long, long>();
        foreach (var member in ordered)
        {
            var main = member.TextKey == 0 || mains.TryAdd(member.TextKey, member.Id) ? (long?)null : mains[member.TextKey];
            yield return (member, member == head ? new StoryRole(null, null, others) : new StoryRole(main, head.Id, 0));
        }
    }

    private static (bool IsUndated, long SortKey, long Id) Rank(StoryMember member) =>
        (member.SortKey == Article.Undated, member.SortKey, member.Id);
}

/// <inheritdoc cref="Article.CopyOfId"/>
internal readonly record struct StoryRole(long? CopyOfId, long? StoryHeadId, int RepeatCount);
