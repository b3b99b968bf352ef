using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Benchmarks.Archives;
using NewsReader.Queries;
using NewsReader.Settings;
using NewsReader.Storage;
using NewsReader.Tests.Support;

namespace NewsReader.Benchmarks.Speed.Serving;

/// <summary>Microseconds that reading an article by its id takes, as the application does it and from bare Microsoft.Data.Sqlite.</summary>
internal sealed record StoreResult(int Articles, double Bare, double Article);

/// <summary>Measures point reads of the store.</summary>
internal static class StoreSpeed
{
    private const int Reads = 500;

    public static async Task<StoreResult> MeasureAsync(int articles, TestArchive archive, int rounds, CancellationToken cancellationToken)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        var last = await scope.ServiceProvider.GetRequiredService<NewsDbContext>().Articles.MaxAsync(
            article => article.Id, cancellationToken);
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource =
            archive.Services.GetRequiredService<AppPaths>().Database, Mode = SqliteOpenMode.ReadOnly }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT a.Title, a.Lead, a.Source, a.Section, a.Tags, b.Html FROM Articles a JOIN Bodies b ON b.ArticleId "
            + "= a.Id WHERE a.Id = $id";
        var id = command.Parameters.Add("$id", SqliteType.Integer);
        var (bare, full) = (new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            var ids = Ids(round, last);
            var first = await TimeAsync(ids, number =>
            {
                id.Value = number;
                return ReadAsync(command, cancellationToken);
            });
            var second = await TimeAsync(Ids(round + 1000, last), async number =>
            {
                await using var request = archive.Services.CreateAsyncScope();
                await request.ServiceProvider.GetRequiredService<ArticleQueries>().FindAsync(number, cancellationToken);
            });
            if (round > 0)
            {
                bare.Add(first);
                full.Add(second);
            }
        }

        return new StoreResult(articles, Sample.At(bare, 0.5), Sample.At(full, 0.5));
    }

    private static long[] Ids(int seed, long last)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Reads).Select(_ => random.NextInt64(1, last + 1))];
    }

    private static async Task<double> TimeAsync(long[] ids, Func<long, Task> read)
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var id in ids)
            await read(id);
        return Stopwatch.GetElapsedTime(started).TotalMicroseconds / ids.Length;
    }

    private static async Task ReadAsync(SqliteCommand command, CancellationToken cancellationToken)
    {
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
            _ = (row.GetString(0), row.GetValue(1), row.GetValue(2), row.GetValue(3), row.GetValue(4), row.GetString(5));
    }
}
