using System.Globalization;
using NewsReader.Search.Counting;
using NewsReader.Search.Labels;

namespace NewsReader.Tests.Search.Counting;

/// <summary>Where an archive is opened: at the newest of its own days.</summary>
public sealed class FirstShownDayTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2019-01-25:3 2019-01-28:1", "", "2019-01-28")]
    [InlineData("2019-01-25:9000 2026-11-30:1", "", "2019-01-25")]
    [InlineData("2019-01-25:9000 2023-05-02:1 2026-11-30:1", "", "2019-01-25")]
    [InlineData("2019-01-25:9000 2026-11-20:2 2026-11-30:1", "", "2019-01-25")]
    [InlineData("2019-01-25:9000 2026-11-20:20 2026-11-30:1", "", "2026-11-30")]
    [InlineData("2019-01-25:9000 2019-03-01:1", "", "2019-03-01")]
    [InlineData("2019-01-25:90 2026-11-30:1", "", "2026-11-30")]
    [InlineData("2019-01-25:90 2031-01-01:40", "", "2019-01-25")]
    [InlineData("2019-01-25:9 2026-10-07:8", "2026-10-07:8", "2019-01-25")]
    [InlineData("2019-01-25:9 2026-10-07:9", "2026-10-07:8", "2026-10-07")]
    [InlineData("2026-10-07:8 2026-10-09:1", "2026-10-07:8 2026-10-09:1", "2026-10-09")]
    [InlineData("2031-01-01:4", "", "2031-01-01")]
    [InlineData("", "", null)]
    public void The_archive_opens_at_the_newest_of_its_own_days(string days, string seeds, string? expected) =>
        Assert.Equal(expected is null ? null : Day(expected), Counts(Read(days)).FirstShownDay(Now, Read(seeds)));

    [Theory]
    [InlineData("2019-01-25:3 2021-01-28:1", 2019, 2021)]
    [InlineData("2019-01-25:9000 2031-11-30:1", 2019, 2019)]
    [InlineData("1903-01-01:2 2001-05-01:4000 2019-01-25:9000 2031-11-30:1", 2001, 2019)]
    [InlineData("1903-01-01:1 2019-01-25:90", 1903, 2019)]
    [InlineData("2026-10-07:8", 2026, 2026)]
    public void The_archive_spans_its_own_years(string days, int first, int last) =>
        Assert.Equal((first, last), Counts(Read(days)).Span(jalali: false));

    [Fact]
    public void Without_a_date_the_archive_has_no_span() => Assert.Null(Counts([]).Span(jalali: true));

    private static ArchiveCounts Counts(Dictionary<DateOnly, int> days) => new(
        [
            new ArchiveTally
            {
                Articles = days.Values.Sum(),
                Undated = 0,
                Values = [.. Enum.GetValues<ListKind>().Select(_ => new Dictionary<string, int>())],
                Labels = LabelTable.Usual,
                Days = days,
                Vague = new Dictionary<VagueDate, int>(),
            },
        ],
        StoryRepeats.None,
        LabelTable.Usual);

    private static Dictionary<DateOnly, int> Read(string days) => days.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(day => day.Split(':')).ToDictionary(day => Day(day[0]), day => int.Parse(day[1], CultureInfo.InvariantCulture));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
