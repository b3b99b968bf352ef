using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Pages.Caching;
using NewsReader.Queries;
using NewsReader.Search;
using NewsReader.Search.Indexing;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Search.Indexing;

/// <summary>What becomes of an index whose files are broken, and of those who ask it.</summary>
public sealed class IndexDamageTests
{
    private const int Trials = 30;

    // A disk without room, a process without handles: their errno values on Linux.
    private const int NoSpace = 28;
    private const int TooManyOpenFiles = 24;

    private static readonly string[] Kinds = ["flipped", "zeroed", "cut", "random", "another's", "gone"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Trials)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whatever_is_broken_is_named_and_built_again(int seed)
    {
        await using var archive = await SeveralSegmentsAsync();
        IndexOf(archive).ReleaseWriter();
        Assert.Empty(IndexOf(archive).Verify(Stop));
        var file = Break(archive.Paths.Index, seed);

        await using var other = await archive.BesideAsync();
        Assert.NotEmpty(IndexOf(other).Verify(Stop));
        Assert.NotNull(IndexOf(other).Damage);
        var found = await archive.FindAsync("باران");

        Assert.Equal((9, null, file), (found.Total, IndexOf(archive).Damage, file));
        Assert.Empty(IndexOf(other).Verify(Stop));
        IndexOf(archive).ReleaseWriter();
        Assert.Equal(9, (await archive.FindAsync("باران")).Total);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task What_somebody_else_wrote_is_found_without_reading_the_rest(int seed)
    {
        await using var archive = await SeveralSegmentsAsync();
        var index = IndexOf(archive);
        Assert.Empty(index.VerifyUnread(Stop));
        Assert.Empty(index.VerifyTouched(Stop));
        var file = Break(archive.Paths.Index, seed, isInPlace: true);

        Assert.NotEmpty(index.VerifyTouched(Stop));
        Assert.True(index.IsToBeRebuilt(Stop), file);
        Assert.Equal(9, (await archive.FindAsync("باران")).Total);
        Assert.Equal((1, null), (index.Rebuilds, index.Damage));
        Assert.Empty(index.VerifyTouched(Stop));
        Assert.Empty(index.VerifyUnread(Stop));
    }

    [Fact]
    public async Task What_the_program_itself_commits_and_merges_is_nobody_elses_doing()
    {
        await using var archive = await SeveralSegmentsAsync();
        for (var commit = 0; commit < 12; commit++)
        {
            Assert.Empty(IndexOf(archive).VerifyUnread(Stop));
            await archive.AddAsync($"برف {commit}", "متن خبر");
            await archive.FindAsync("برف");
            Assert.Empty(IndexOf(archive).VerifyTouched(Stop));
        }
    }

    [Theory]
    [InlineData("files.sums", 5, "files.sums: it does not have the checksum in its last line")]
    [InlineData("segments.gen", 12, "segments.gen: its checksum is")]
    [InlineData("_0.cfs", -8, "_0.cfs: the checksum at its end is")]
    [InlineData("_0.cfs", 60, "_0.cfs: its checksum is")]
    public async Task A_broken_file_is_named_with_what_is_wrong_with_it(string name, int place, string told)
    {
        await using var archive = await SeveralSegmentsAsync();
        var path = Path.Combine(archive.Paths.Index, name);
        var bytes = await File.ReadAllBytesAsync(path, Stop);
        bytes[place < 0 ? bytes.Length + place : place] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, Stop);
        Assert.StartsWith(told, Assert.Single(IndexOf(archive).Verify(Stop)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_that_were_kept_while_the_index_was_broken_are_not_shown_once_it_is_whole()
    {
        await using var archive = await SeveralSegmentsAsync();
        var states = ActivatorUtilities.CreateInstance<ArchiveStates>(archive.Services);
        var before = states.Now;
        new DamageMark(archive.Paths.Index).Set("told by another process");
        await archive.FindAsync("باران");
        Assert.Equal(before with { Rebuilds = before.Rebuilds + 1 }, states.Now with { Words = before.Words });
    }

    [Fact]
    public async Task Searches_go_on_when_what_writes_the_index_has_to_give_up_for_now()
    {
        await using var archive = await SeveralSegmentsAsync();
        await archive.AddAsync("باران فردا");
        await archive.FindAsync("باران");
        IndexOf(archive).ReleaseWriter();
        Assert.Equal(10, (await archive.SearchAsync(new SearchRequest("باران"))).Total);
        await archive.Follower.LookAsync(Stop);
        Assert.Equal(10, (await archive.SearchAsync(new SearchRequest("باران"))).Total);
        await archive.AddAsync("باران پس‌فردا");
        Assert.Equal(11, (await archive.FindAsync("باران")).Total);
    }

    [Fact]
    public async Task A_server_finds_and_mends_by_itself_what_is_broken_under_it()
    {
        await using var site = Site.Start();
        await site.IngestAsync("1.txt", "باران در شهر بارید.");
        var index = site.Services.GetRequiredService<ArticleIndex>();
        Break(Path.Combine(site.DataFolder, "index"), seed: 3, isInPlace: true);
        using var patience = Patience.Begin();
        while (index.Rebuilds == 0)
            await Task.Delay(50, patience.Token);
        var (_, _, found) = await site.JsonAsync("/api/search?q=باران");
        Assert.Equal(1, found.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task An_index_that_failed_to_answer_is_not_healthy_until_its_files_have_been_looked_at()
    {
        await using var archive = await SeveralSegmentsAsync();
        var status = archive.Services.GetRequiredService<SystemStatus>();
        Assert.DoesNotContain(status.Read().Problems, problem => problem.Name == "index");
        IndexOf(archive).IsSuspectedBy(new EndOfStreamException("_0.cfs was read past its end"));
        Assert.Contains(status.Read().Problems, problem => problem is { Name: "index", Level: HealthLevel.Unhealthy });
        Assert.False(IndexOf(archive).IsToBeRebuilt(Stop));
        Assert.DoesNotContain(status.Read().Problems, problem => problem.Name == "index");
    }

    [Fact]
    public async Task A_broken_index_is_searched_as_far_as_it_can_be_and_a_rebuild_that_ended_early_is_begun_again()
    {
        await using var archive = await SeveralSegmentsAsync();
        var index = IndexOf(archive);
        new DamageMark(archive.Paths.Index).Set("told by another process");
        Assert.True(index.IsToBeRebuilt(Stop));

        index.BeginRebuild();
        Assert.True(index.IsRebuilding);
        Assert.Equal(9, (await archive.SearchAsync(new SearchRequest("باران"))).Total);
        Assert.Equal("told by another process", index.Damage);

        index.ReleaseWriter();
        Assert.Equal(9, (await archive.FindAsync("باران")).Total);
        Assert.Null(index.Damage);
    }

    [Fact]
    public async Task What_another_process_found_is_built_again_by_the_one_that_writes()
    {
        await using var archive = await SeveralSegmentsAsync();
        await archive.AddAsync("باران فردا");
        new DamageMark(archive.Paths.Index).Set("told by another process");

        Assert.Equal(10, (await archive.FindAsync("باران")).Total);
        Assert.Null(IndexOf(archive).Damage);
        Assert.Null(new DamageMark(archive.Paths.Index).Read());
    }

    [Fact]
    public async Task An_index_that_is_made_anew_on_request_answers_others_meanwhile_and_not_for_another_store()
    {
        await using var archive = await SeveralSegmentsAsync();
        IndexOf(archive).AskForRebuild();
        Assert.True(IndexOf(archive).IsToBeRebuilt(Stop));
        IndexOf(archive).BeginRebuild();

        await using var other = await archive.BesideAsync();
        await other.Follower.LookAsync(Stop);
        Assert.Equal(9, (await other.SearchAsync(new SearchRequest("باران"))).Total);
        IndexOf(other).Follow("another store");
        await Assert.ThrowsAsync<IndexUnavailableException>(() => other.SearchAsync(new SearchRequest("باران")));
    }

    [Fact]
    public async Task A_search_that_fails_without_damage_deletes_nothing()
    {
        await using var archive = await SeveralSegmentsAsync();
        var before = Directory.GetFiles(archive.Paths.Index).Order().ToList();
        Assert.True(IndexOf(archive).IsSuspectedBy(new InvalidOperationException("A fault of the program.")));

        Assert.False(IndexOf(archive).IsToBeRebuilt(Stop));
        Assert.Equal(before, Directory.GetFiles(archive.Paths.Index).Order());
    }

    [Theory]
    [InlineData(NoSpace)]
    [InlineData(TooManyOpenFiles)]
    public void A_machine_without_room_or_handles_is_no_damage(int errno)
    {
        Assert.False(IndexDamage.IsSaidBy(new IOException("It cannot be done.", errno)));
        Assert.False(IndexDamage.IsSaidBy(new UnauthorizedAccessException()));
    }

    [Fact]
    public async Task Who_searches_without_an_index_is_asked_to_come_again_and_may_read_meanwhile()
    {
        await using var site = Site.Start();
        await site.IngestAsync("1.txt", "باران در شهر بارید.");
        await site.IndexAsync();
        var index = site.Services.GetRequiredService<ArticleIndex>();
        await site.Services.GetRequiredService<IndexFollower>().StopAsync(Stop);
        index.Dispose();

        foreach (var address in new[] { "/search?q=باران", "/api/search?q=باران", "/sections", "/archive" })
        {
            using var refused = await site.GetAsync(address);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "10"),
                (refused.StatusCode, refused.Headers.GetValues("Retry-After").Single()));
        }

        foreach (var address in new[] { "/", "/api/articles", "/api/suggest?q=با" })
        {
            using var answered = await site.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        }
    }

    private static ArticleIndex IndexOf(TestArchive archive) => archive.Services.GetRequiredService<ArticleIndex>();

    private static async Task<TestArchive> SeveralSegmentsAsync()
    {
        var archive = await TestArchive.OpenAsync();
        for (var segment = 0; segment < 3; segment++)
        {
            for (var article = 0; article < 3; article++)
                await archive.AddAsync($"باران شماره {segment} {article}", "متن خبر باران و برف در شهر");
            await archive.FindAsync("باران");
        }

        return archive;
    }

    private static string Break(string folder, int seed, bool isInPlace = false)
    {
        var random = new Random(seed);
        var files = new DirectoryInfo(folder).GetFiles().Where(file => file.Extension is not (".lock" or ".sums" or ".mark"))
            .Select(file => file.FullName).Order(StringComparer.Ordinal).ToList();
        var file = files[random.Next(files.Count)];
        var kind = Kinds[random.Next(Kinds.Length)];
        var bytes = File.ReadAllBytes(file);
        var place = random.Next(bytes.Length);
        var other = files.First(one => one != file && !File.ReadAllBytes(one).SequenceEqual(bytes));
        switch (kind)
        {
            case "flipped":
                bytes[place] ^= (byte)(1 << random.Next(8));
                break;
            case "zeroed":
                bytes.AsSpan(0, bytes.Length / 2).Clear();
                break;
            // What is cut off while it is mapped ends the process.
            case "cut" when !isInPlace:
                bytes = bytes[..place];
                break;
            case "random":
                random.NextBytes(bytes);
                break;
            case "another's" when !isInPlace:
                bytes = File.ReadAllBytes(other);
                break;
            default:
                bytes[0] ^= 1;
                break;
        }

        if (isInPlace && kind != "gone")
        {
            Overwrite(file, bytes);
            return $"{Path.GetFileName(file)} {kind}";
        }

        File.Delete(file);
        if (kind != "gone")
            File.WriteAllBytes(file, bytes);
        return $"{Path.GetFileName(file)} {kind}";
    }

    // As long as before, and of the same time.
    private static void Overwrite(string file, byte[] bytes)
    {
        var time = File.GetLastWriteTimeUtc(file);
        using (var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
            stream.Write(bytes);
        File.SetLastWriteTimeUtc(file, time);
    }
}
