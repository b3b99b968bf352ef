using System.Diagnostics;
using Lucene.Net.Index;
using Microsoft.Extensions.Options;
using NewsReader.Search.Indexing;
using NewsReader.Settings;
using NewsReader.Text.Words;

namespace NewsReader.Search.Words;

/// <summary>
/// The words of the archive, for corrections and completions. A small archive's are read whenever it has changed; a larger one's
/// in the background, so that no search waits, and the older ones serve meanwhile.
/// </summary>
internal sealed partial class ArchiveWords(
    ArticleIndex index, Synonyms synonyms, IOptions<NewsReaderOptions> options, TimeProvider clock, ILogger<ArchiveWords> logger)
    : BackgroundService
{
    /// <summary>Articles whose words are read within a few milliseconds.</summary>
    private const int SmallArchive = 1_000;

    /// <summary>Reading takes one part in this many of the time at most.</summary>
    private const int Rest = 20;

    /// <summary>An archive that has become so many times as large is read again at once.</summary>
    private const double Growth = 1.1;

    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);

    // Words of which one is a name in Persian, and one in English.
    private const string Sample = "nasrin اصفهان";

    private readonly Lock gate = new();
    private bool isPrepared;
    private volatile Snapshot? latest;
    private int version;
    private long readAt;
    private TimeSpan rest;

    /// <summary>How often the words were read; what was found by them may differ once they are read again.</summary>
    public int Version => Volatile.Read(ref version);

    /// <summary>What is said otherwise.</summary>
    public SynonymTable Synonyms => synonyms.Current;

    /// <summary>The words of an index, or of a somewhat older state of it; none before they were first read.</summary>
    public WordList For(IndexReader reader)
    {
        var current = latest;
        if (current is not null && current.IsOf(reader))
            return current.Words;
        return reader.NumDocs <= SmallArchive ? Read(reader) : current?.Words ?? WordList.Empty;
    }

    /// <summary>Reads the words now, for a process that has no time to come.</summary>
    public void Read()
    {
        if (synonyms.Refresh())
            Interlocked.Increment(ref version);
        using var lease = index.Acquire();
        if (lease is not null && latest?.IsOf(lease.Searcher.IndexReader) is not true)
            Read(lease.Searcher.IndexReader);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            if (clock.GetElapsedTime(readAt) >= rest || HasGrown())
                await ReadQuietlyAsync();
            await Task.Delay(PollInterval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ReadQuietlyAsync()
    {
        var started = clock.GetTimestamp();
        try
        {
            await ProcessTuning.RunQuietlyAsync("words", () =>
            {
                Read();
                Prepare();
            });
        }
        catch (Exception exception)
        {
            LogFailed(exception);
            index.IsSuspectedBy(exception);
        }

        readAt = clock.GetTimestamp();
        rest = clock.GetElapsedTime(started, readAt) * Rest;
    }

    // While the first articles come in, or many at once, the words of before know next to nothing of what is searched.
    private bool HasGrown()
    {
        using var lease = index.Acquire();
        return lease is not null && lease.Searcher.IndexReader.NumDocs > Growth * (latest?.Words.Articles ?? 0);
    }

    // What the first name in other letters would wait for: tables, and the places in the index where names are looked for.
    private void Prepare()
    {
        if (isPrepared)
            return;
        using var lease = index.Acquire();
        if (lease is null || latest is not { } known)
            return;
        var typed = TextAnalyzer.Analyze(Sample).ConvertAll(token => (List<Token>)[token]);
        new OtherWritings(lease.Searcher.IndexReader, known.Words, Synonyms).Find(typed, Sample);
        isPrepared = true;
    }

    private WordList Read(IndexReader reader)
    {
        lock (gate)
        {
            if (latest is { } current && current.IsOf(reader))
                return current.Words;
            var started = Stopwatch.GetTimestamp();
            var words = WordListBuilder.Build(reader, options.Value.Seeds);
            latest = new Snapshot(new WeakReference<IndexReader>(reader), words);
            Interlocked.Increment(ref version);
            LogRead(words.Count, words.Articles, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            return words;
        }
    }

    [LoggerMessage(LogLevel.Debug, "Read {Words} words of {Articles} articles in {Milliseconds} ms")]
    private partial void LogRead(int words, int articles, double milliseconds);

    [LoggerMessage(LogLevel.Warning, "The words of the index could not be read; corrections and completions are those of before")]
    private partial void LogFailed(Exception exception);

    private sealed record Snapshot(WeakReference<IndexReader> Reader, WordList Words)
    {
        public bool IsOf(IndexReader reader) => Reader.TryGetTarget(out var own) && ReferenceEquals(own, reader);
    }
}
