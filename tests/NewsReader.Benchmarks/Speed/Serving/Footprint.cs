using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Articles;
using NewsReader.Benchmarks.Archives;
using NewsReader.Settings;
using NewsReader.Storage;
using NewsReader.Tests.Support;

namespace NewsReader.Benchmarks.Speed.Serving;

/// <summary>What an archive takes, in bytes an article and in megabytes of memory.</summary>
/// <param name="Text">Title, lead and text in UTF-8.</param>
internal sealed record Footprint(
    int Articles, double Text, double Store, double Index, double StartMilliseconds, double EmptyStartMilliseconds,
    double AnonymousIdle, double MappedIdle, double AnonymousLoaded, double MappedLoaded)
{
    private const int Sampled = 1000;

    /// <summary>Store and index by the text.</summary>
    public double ByText => (Store + Index) / Text;

    /// <summary>Bytes an article of text, store and index.</summary>
    public static async Task<(double Text, double Store, double Index)> DiskAsync(TestArchive archive, CancellationToken cancellationToken)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        var count = await db.Articles.CountAsync(cancellationToken);
        var step = Math.Max(1, count / Sampled);
        var rows = await db.Articles.AsNoTracking().Where(article => article.Id % step == 0)
            .Select(article => new { article.Title, article.Lead, article.Body!.Html }).ToListAsync(cancellationToken);
        var paths = archive.Services.GetRequiredService<AppPaths>();
        var store = new FileInfo(paths.Database).Length;
        var index = new DirectoryInfo(paths.Index).EnumerateFiles().Sum(file => file.Length);
        return (rows.Average(row => (double)Encoding.UTF8.GetByteCount($"{row.Title}\n{row.Lead}\n{ArticleText.Of(row.Html)}")),
            (double)store / count, (double)index / count);
    }
}
