using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using NewsReader.Settings;

namespace NewsReader.Pages.Caching;

/// <summary>Pages in memory, within the room that the settings give; those that were not asked for longest go first.</summary>
internal sealed class PageCacheStore : IDisposable
{
    private const int BytesAChar = 2;
    private const double Cleared = 0.1;

    private readonly MemoryCache pages;

    public PageCacheStore(IOptions<NewsReaderOptions> options)
    {
        var room = options.Value.PageCacheMegabytes * 1024L * 1024;
        IsOff = room == 0;
        pages = new MemoryCache(new MemoryCacheOptions { SizeLimit = room, CompactionPercentage = Cleared });
    }

    public bool IsOff { get; }

    public CachedPage? Find(ReadOnlySpan<char> key) => pages.TryGetValue(key, out var page) ? (CachedPage?)page : null;

    public void Keep(string key, CachedPage page) =>
        pages.Set(key, page, new MemoryCacheEntryOptions { Size = page.Size + (key.Length * BytesAChar) });

    public void Drop(string key) => pages.Remove(key);

    public void Dispose() => pages.Dispose();
}
