using System.Globalization;
using NewsReader.Storage.Connections;

namespace NewsReader.Storage;

/// <summary>Held by the process of a run for as long as that goes on. The system gives it back when the process ends, however it
/// does.</summary>
internal sealed class RunLock : IDisposable
{
    private readonly FileStream held;

    private RunLock(FileStream held) => this.held = held;

    /// <summary>Takes the lock of a run that has just begun; what runs that died have left is taken away.</summary>
    public static RunLock Take(string store, long run)
    {
        var folder = Path.GetDirectoryName(store)!;
        foreach (var left in Directory.EnumerateFiles(folder, Path.GetFileName(Prefix(store)) + "*").Where(left => !IsHeld(left)))
            File.Delete(left);
        return new RunLock(new FileStream(PathOf(store, run), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1,
            FileOptions.DeleteOnClose));
    }

    /// <summary>Whether the process of a run is still there.</summary>
    public static bool IsHeld(string store, long run) => IsHeld(PathOf(store, run));

    public void Dispose() => held.Dispose();

    private static string Prefix(string store) => store + ".run-";

    private static string PathOf(string store, long run) => Prefix(store) + run.ToString(CultureInfo.InvariantCulture);

    private static bool IsHeld(string path)
    {
        try
        {
            using var free = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException exception) when (FileLock.IsHeld(exception))
        {
            return true;
        }
    }
}
