using Microsoft.Win32.SafeHandles;
using NewsReader.Settings;
using NewsReader.Storage.Connections;

namespace NewsReader.Storage;

/// <summary>Says that this process uses the store, for as long as it does: nobody puts another one in its place meanwhile.</summary>
internal sealed class StoreUse(AppPaths paths) : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private SafeFileHandle? held;

    /// <summary>Begins, once nobody is replacing the store.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        while (held is null && !FolderLock.TryTake(paths.Data, isAlone: false, out held))
            await Task.Delay(Look, cancellationToken);
    }

    public void Dispose() => held?.Dispose();
}
