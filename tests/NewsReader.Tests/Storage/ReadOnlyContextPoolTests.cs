using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Articles;
using NewsReader.Storage;
using NewsReader.Storage.Connections;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Storage;

public sealed class ReadingContextsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_stays_open_for_the_next_reader_and_sees_what_was_written_meanwhile()
    {
        await using var site = Site.Start();
        await site.IngestAsync("1.txt", "نان در شهر ارزان شد.");
        var contexts = site.Services.GetRequiredService<ReadOnlyContextPool>();
        System.Data.Common.DbConnection connection;
        using (var first = contexts.Open())
        {
            connection = first.Context.Database.GetDbConnection();
            Assert.Equal(1, await first.Context.Articles.CountAsync(Stop));
        }

        Assert.Equal(ConnectionState.Open, connection.State);
        await site.IngestAsync("2.txt", "آب در شهر گران شد.");
        using (var next = contexts.Open())
        {
            Assert.Same(connection, next.Context.Database.GetDbConnection());
            Assert.Equal(2, await next.Context.Articles.CountAsync(Stop));
        }

        contexts.Dispose();
        Assert.Equal(ConnectionState.Closed, connection.State);
    }

    [Fact]
    public async Task The_same_question_is_answered_again_and_again_whatever_it_asks_for()
    {
        await using var site = Site.Start();
        for (var i = 0; i < 5; i++)
            await site.IngestAsync($"{i}.txt", $"خبر {i}\nمتن خبر شماره {i} است.");
        var contexts = site.Services.GetRequiredService<ReadOnlyContextPool>();
        for (var round = 0; round < 20; round++)
        {
            using var reader = contexts.Open();
            for (var id = 0L; id < 7; id++)
            {
                var found = await reader.Context.Articles.Where(article => article.Id == id || article.StoryHeadId == id)
                    .OrderBy(article => article.SortKey)
                    .Take(round + 1).Select(article => article.Id).ToListAsync(Stop);
                Assert.Equal(id is >= 1 and <= 5 ? [id] : [], found);
                var ids = Enumerable.Range(1, (int)id).Select(one => (long)one).ToList();
                Assert.Equal(Math.Min(ids.Count, 5), await reader.Context.Articles.CountAsync(article => ids.Contains(article.Id), Stop));
                Assert.Equal(id is >= 1 and <= 5, await reader.Context.Articles.AnyAsync(article => article.Id == id, Stop));
            }
        }
    }

    [Fact]
    public async Task Two_readers_at_once_have_their_own_connections_and_one_reader_may_ask_while_it_is_answered()
    {
        await using var site = Site.Start();
        for (var i = 0; i < 3; i++)
            await site.IngestAsync($"{i}.txt", $"خبر {i}\nمتن خبر شماره {i} است.");
        var contexts = site.Services.GetRequiredService<ReadOnlyContextPool>();
        using var one = contexts.Open();
        using var other = contexts.Open();
        Assert.NotSame(one.Context.Database.GetDbConnection(), other.Context.Database.GetDbConnection());
        var seen = new List<(long, int)>();
        await foreach (var id in one.Context.Articles.OrderBy(article => article.Id).Select(article => article.Id).AsAsyncEnumerable())
        {
            var all = await one.Context.Articles.OrderBy(article => article.Id).Select(article => article.Id).ToListAsync(Stop);
            seen.Add((id, all.Count));
        }

        Assert.Equal([(1, 3), (2, 3), (3, 3)], seen);
    }

    [Fact]
    public async Task A_reader_cannot_write()
    {
        await using var site = Site.Start();
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        db.Collections.Add(new Collection { Name = "new", Path = "/new" });
        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Stop));
        Assert.Contains("readonly", failure.InnerException!.Message, StringComparison.Ordinal);
    }
}
