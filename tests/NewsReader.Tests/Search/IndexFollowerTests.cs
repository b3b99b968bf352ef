using Microsoft.Extensions.DependencyInjection;
using NewsReader.Search;
using NewsReader.Search.Indexing;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Search;

public sealed class IndexFollowerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_to_the_store_is_searchable_within_two_seconds()
    {
        var clock = new StandingClock();
        await using var archive = await TestArchive.OpenAsync(clock: clock);
        await archive.Follower.StartAsync(Token);
        var pause = await clock.WaitedByAsync();
        Assert.InRange(pause, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        await archive.AddAsync("برف");
        clock.Advance(pause);
        // It waits again once it has looked.
        await clock.WaitedByAsync();
        Assert.Equal(1, (await archive.SearchAsync(new SearchRequest("برف"))).Total);
        await archive.Follower.StopAsync(Token);
    }

    [Fact]
    public async Task What_was_committed_is_not_indexed_again()
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("برف");
        await archive.FindAsync("برف");
        IndexOf(archive).ReleaseWriter();
        var written = 0L;
        await archive.Follower.CatchUpAsync(new Seen(progress => written = progress.Written), Token);
        Assert.Equal((0, 1), (written, IndexOf(archive).Reached));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_damaged_or_deleted_index_is_built_again(bool isDeleted)
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("برف");
        await archive.FindAsync("برف");
        IndexOf(archive).ReleaseWriter();
        foreach (var file in Directory.GetFiles(archive.Paths.Index).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            if (isDeleted)
                File.Delete(file);
            else
                await File.WriteAllTextAsync(file, "damaged", Token);
        }

        Assert.Equal(1, (await archive.FindAsync("برف")).Total);
    }

    [Fact]
    public async Task An_index_that_is_ahead_of_its_store_is_built_again()
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("برف");
        await archive.FindAsync("برف");
        IndexOf(archive).Commit(7);
        IndexOf(archive).ReleaseWriter();
        await archive.FindAsync("برف");
        Assert.Equal(1, IndexOf(archive).Reached);
    }

    [Fact]
    public async Task Only_one_process_writes_and_the_others_see_what_it_commits()
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("برف");
        await archive.FindAsync("برف");
        await using var other = await archive.BesideAsync();
        Assert.Equal(CatchUpOutcome.HeldElsewhere, await other.Follower.CatchUpAsync(null, Token));
        await other.Follower.LookAsync(Token);
        Assert.Equal(1, (await other.SearchAsync(new SearchRequest("برف"))).Total);
    }

    [Fact]
    public async Task A_changed_article_replaces_what_the_index_had_of_it()
    {
        await using var archive = await TestArchive.OpenAsync();
        var id = await archive.AddAsync("برف");
        await archive.FindAsync("برف");
        await using (var db = archive.OpenStore())
        {
            var article = (await db.Articles.FindAsync([id], Token))!;
            (article.Title, article.ChangeNumber) = ("باران", 2);
            db.ChangeCounters.Single().Last = 2;
            await db.SaveChangesAsync(Token);
        }

        Assert.Equal(0, (await archive.FindAsync("برف")).Total);
        Assert.Equal(1, (await archive.FindAsync("باران")).Total);
    }

    private static ArticleIndex IndexOf(TestArchive archive) => archive.Services.GetRequiredService<ArticleIndex>();

    private sealed class Seen(Action<IndexProgress> see) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value) => see(value);
    }
}
