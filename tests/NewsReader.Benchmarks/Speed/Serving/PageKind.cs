using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Articles;
using NewsReader.Benchmarks.Archives;
using NewsReader.Storage;
using NewsReader.Tests.Support;
using NewsReader.Text.Dates;

namespace NewsReader.Benchmarks.Speed.Serving;

/// <summary>A kind of page that is asked for.</summary>
/// <param name="Addresses">Pages of the kind; the first one is the one asked for again and again.</param>
internal sealed record PageKind(string Name, IReadOnlyList<string> Addresses)
{
    private const int Sampled = 4_000;
    private const int SearchWords = 400;
    private const int DaysOfArchive = 300;

    private static int fresh;

    public ReadOnlyMemory<byte> Again(bool packed) => HttpConnection.Request(Addresses[0], packed);

    /// <summary>A page that was not asked for before: a parameter that means nothing makes it a page of its own.</summary>
    public ReadOnlyMemory<byte> Fresh(bool packed)
    {
        var number = Interlocked.Increment(ref fresh);
        var address = Addresses[number % Addresses.Count];
        return HttpConnection.Request(string.Create(CultureInfo.InvariantCulture,
            $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}fresh={number}"), packed);
    }

    /// <summary>The kinds of an archive, with pages drawn evenly from all of it.</summary>
    public static async Task<IReadOnlyList<PageKind>> OfAsync(TestArchive archive, CancellationToken cancellationToken)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        var last = await db.Articles.MaxAsync(article => article.Id, cancellationToken);
        var step = Math.Max(1, last / Sampled);
        var articles = await db.Articles.AsNoTracking().Where(article => article.Id % step == 0 && article.CopyOfId == null)
            .Select(article => new { article.Id, article.Title, article.Section, article.Tags, article.SortKey, article.DateOffset })
            .ToListAsync(cancellationToken);
        var random = new Random(1);
        var shuffled = articles.OrderBy(_ => random.Next()).ToList();
        var sections = articles.Select(article => article.Section).OfType<string>().CountBy(section => section)
            .OrderByDescending(section => section.Value).Take(5).Select(section => section.Key);
        var tags = articles.SelectMany(article => article.Tags).CountBy(tag => tag).OrderByDescending(tag => tag.Value).Take(5)
            .Select(tag => tag.Key);
        var days = shuffled.Where(article => article.SortKey > 0).Take(DaysOfArchive)
            .Select(article => DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(article.SortKey)
                .AddMinutes(article.DateOffset).UtcDateTime));
        // Half headlines of the archive, as readers type them.
        var queries = shuffled.Take(SearchWords).Select(article => string.Join(' ', article.Title.Split(' ').Take(2)));
        PageKind[] kinds =
        [
            new("article", [.. shuffled.Select(article => ArticlePath.Of(article.Id, article.Title))]),
            new("front", ["/"]),
            new("search", [.. queries.Select(query => "/search?q=" + Uri.EscapeDataString(query))]),
            new("section", [.. sections.Select(section => "/sections/" + Uri.EscapeDataString(section))]),
            new("tag", [.. tags.Select(tag => "/tags/" + Uri.EscapeDataString(tag))]),
            new("archive", [.. days.Select(day => ArchivePeriod.Around(day, jalali: true, DatePrecision.Day)!.Address)]),
        ];
        return [.. kinds.Where(kind => kind.Addresses.Count > 0)];
    }
}
