using System.Collections.Concurrent;
using NewsReader.Settings;
using NewsReader.Storage.Care;

namespace NewsReader.Storage;

/// <summary>What of the store has been found damaged, by this process or another one, until a check finds it whole. Each thing is logged
/// once.</summary>
internal sealed partial class StoreDamage(AppPaths paths, ILogger<StoreDamage> logger)
{
    private readonly ConcurrentDictionary<long, bool> articles = new();
    private readonly ConcurrentDictionary<string, bool> noted = new(StringComparer.Ordinal);

    private readonly Lock turn = new();

    // What could not be recorded is known until this process ends.
    private volatile bool isUnrecorded;

    /// <summary>For whoever runs the server, without a full stop; null while nothing is known to be damaged.</summary>
    public string? Current
    {
        get
        {
            ForgetMended();
            try
            {
                return Tell(DamageRecord.Read(paths.Database));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return Tell([.. noted.Keys]);
            }
        }
    }

    /// <summary>Whether an article is known not to be what was written.</summary>
    public bool Has(long article)
    {
        if (articles.IsEmpty)
            return false;
        ForgetMended();
        return articles.ContainsKey(article);
    }

    /// <summary>Notes an article that cannot be read, or is not what was written.</summary>
    public void Note(long article, Exception reason)
    {
        Note(FormattableString.Invariant($"Article {article}"), reason);
        articles[article] = true;
    }

    /// <summary>Notes something else that cannot be read.</summary>
    /// <param name="what">Its name, as the beginning of a sentence.</param>
    public void Note(string what, Exception reason)
    {
        ForgetMended();
        // Whoever meets it at the same time finds it recorded.
        lock (turn)
        {
            if (!noted.TryAdd(what, true))
                return;
            var said = StoreFailure.From(reason)?.Reason ?? reason.Message.TrimEnd('.');
            LogDamaged(what, said);
            if (!DamageRecord.TryAdd(paths.Database, [$"{what}: {said}"]))
                isUnrecorded = true;
        }
    }

    private string? Tell(IReadOnlyList<string> damage)
    {
        // One thing may be recorded by several who met it, each for its own reason.
        List<string> told = [.. (damage.Count > 0 ? damage : [.. noted.Keys]).DistinctBy(line => line.Split(": ")[0])];
        if (told.Count == 0)
            return null;
        var rest = FormattableString.Invariant($"; {told.Count - 1:N0} more in {DamageRecord.NameOf(paths.Database)}");
        var more = told.Count > 1 ? rest : "";
        return $"parts of the store are damaged ({told[0]}{more}); \"newsreader check\" names them, "
            + "\"newsreader check --repair\" restores what can be restored";
    }

    // Whoever checks or repairs the store takes the record away once all is well.
    private void ForgetMended()
    {
        if (noted.IsEmpty || isUnrecorded || File.Exists(DamageRecord.PathOf(paths.Database)))
            return;
        lock (turn)
        {
            if (File.Exists(DamageRecord.PathOf(paths.Database)))
                return;
            noted.Clear();
            articles.Clear();
        }
    }

    [LoggerMessage(LogLevel.Error, "{What} cannot be read from the store ({Reason}) and is left out; \"newsreader check\" says more")]
    private partial void LogDamaged(string what, string reason);
}
