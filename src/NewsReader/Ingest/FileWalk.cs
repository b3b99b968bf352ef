using System.IO.Enumeration;
using System.Text;
using NewsReader.Reading;

namespace NewsReader.Ingest;

/// <summary>What a walk came upon: a file to read, or what keeps an entry from being read.</summary>
/// <param name="File">Null where there is a problem.</param>
/// <param name="Problem">In words; null of a file.</param>
/// <param name="IsReject">Whether something that may hold articles is not read.</param>
/// <param name="LeftOut">The kind of what is passed over by its name; null of all else.</param>
internal readonly record struct WalkEntry(
    string Path, FileInfo? File, string? Problem = null, bool IsReject = true, string? LeftOut = null);

/// <summary>Finds the files of a folder.</summary>
internal static class FileWalk
{
    private const char Undecodable = '\uFFFD';

    // PATH_MAX of Linux and of macOS, without the zero at the end; Windows has no such limit for the framework.
    private static readonly int MaxPathBytes = OperatingSystem.IsMacOS() ? 1023 : 4095;

    private const int MaxNameBytes = 256;

    private static readonly EnumerationOptions Options = new()
    {
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.System,
    };

    private static readonly EnumerationOptions AllOptions = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    /// <summary>The file itself, or the files of the folder and those below it, each folder in ordinal order; hidden ones and links are
    /// passed over.</summary>
    /// <remarks>Of a folder at a time are held in memory its own names alone. A path where nothing is has no files.</remarks>
    /// <inheritdoc cref="Walk"/>
    public static IEnumerable<FileInfo> Files(string path, OwnFolders? own = null) =>
        Walk(path, own).Select(entry => entry.File).OfType<FileInfo>();

    /// <summary>As <see cref="Files"/>, with what cannot be read and why. A link to what lies in the folder is passed over: that is read in
    /// its own place.</summary>
    /// <param name="own">What is not read because the program itself writes it.</param>
    public static IEnumerable<WalkEntry> Walk(string path, OwnFolders? own = null)
    {
        if (File.Exists(path))
            return [FileEntry(new FileInfo(path))];
        return Directory.Exists(path) ? InFolder(new DirectoryInfo(path), new Walking(path, RealPath(path), own)) : [];
    }

    /// <summary>The paths of which none lies within another.</summary>
    public static List<string> Roots(IEnumerable<string> paths)
    {
        var distinct = paths.Distinct(StringComparer.Ordinal).ToList();
        return distinct.FindAll(path => !distinct.Exists(other => IsWithin(path, other)));
    }

    /// <summary>Whether a walk would pass over the file.</summary>
    public static bool IsHidden(string path) => Path.GetFileName(path).StartsWith('.');

    /// <summary>Whether a file is there, or may be: of a folder that may not be read nothing is known.</summary>
    public static bool MayExist(string path)
    {
        if (File.Exists(path))
            return true;
        var folder = Path.GetDirectoryName(path);
        while (folder is not null && !Directory.Exists(folder))
            folder = Path.GetDirectoryName(folder);
        try
        {
            _ = folder is not null && Directory.EnumerateFileSystemEntries(folder).Any();
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <summary>Whether a path is below a folder, by its name.</summary>
    public static bool IsWithin(string path, string folder) =>
        path.Length > folder.Length && path.StartsWith(folder, StringComparison.Ordinal)
        && (Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);

    private static string RealPath(string folder) => Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? folder;

    private static IEnumerable<WalkEntry> InFolder(DirectoryInfo folder, Walking walking)
    {
        if (walking.Own?.Describe(folder.FullName, walking.Begin) is { } own)
        {
            yield return new WalkEntry(folder.FullName, null, own, IsReject: false);
            yield break;
        }

        var (entries, problem) = Entries(folder);
        if (problem is not null)
            yield return new WalkEntry(folder.FullName, null, problem);
        foreach (var deep in problem is null ? TooDeep(folder) : [])
            yield return deep;
        foreach (var entry in entries)
        {
            if (IsHidden(entry.FullName) || (entry.Exists && entry.Attributes.HasFlag(FileAttributes.Hidden)))
            {
                yield return new WalkEntry(entry.FullName, null, LeftOut: LeftOutKind.Hidden);
            }
            else if (entry.Name.Contains(Undecodable, StringComparison.Ordinal) && !entry.Exists)
            {
                yield return new WalkEntry(entry.FullName, null, "its name is not valid UTF-8; rename it, and it is read");
            }
            else if (entry.Exists && entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                if (OfLink(entry, walking.Root) is { } told)
                    yield return told;
            }
            else if (entry is FileInfo file)
            {
                yield return FileEntry(file);
            }
            else
            {
                foreach (var below in InFolder((DirectoryInfo)entry, walking))
                    yield return below;
            }
        }
    }

    // The framework passes over what the system does not open for the length of its path.
    private static IEnumerable<WalkEntry> TooDeep(DirectoryInfo folder)
    {
        if (OperatingSystem.IsWindows() || LengthOf(folder.FullName) + MaxNameBytes < MaxPathBytes)
            return [];
        var names = new FileSystemEnumerable<string>(folder.FullName, (ref FileSystemEntry entry) => entry.FileName.ToString(), AllOptions);
        return names.Where(name => !IsHidden(name)).Select(name => Path.Join(folder.FullName, name))
            .Where(path => LengthOf(path) > MaxPathBytes).Order(StringComparer.Ordinal).Select(path => new WalkEntry(path, null,
                FormattableString.Invariant(
                    $"its path is longer than the {MaxPathBytes:N0} bytes that the system opens; move it up, and it is read")));
    }

    private static int LengthOf(string path) => Encoding.UTF8.GetByteCount(path);

    private static WalkEntry FileEntry(FileInfo file)
    {
        // One that is gone since its folder was listed is no problem: the next walk finds that it is.
        return file.Exists && SpecialFile.KindOf(file) is { } kind
            ? new WalkEntry(file.FullName, null, $"it is {kind}, not a file, and is not opened")
            : new WalkEntry(file.FullName, file);
    }

    /// <param name="root">What links may not leave.</param>
    private static WalkEntry? OfLink(FileSystemInfo link, string root)
    {
        try
        {
            var target = link.ResolveLinkTarget(returnFinalTarget: true);
            if (target is not { Exists: true })
                return new WalkEntry(link.FullName, null, $"the link leads to {link.LinkTarget}, where nothing is", IsReject: false);
            var real = Path.TrimEndingDirectorySeparator(target.FullName);
            if (IsWithin(link.FullName, real))
                return new WalkEntry(link.FullName, null, $"the link leads back to the folder {real} that it lies in", IsReject: false);
            return IsWithin(real, root)
                ? null
                : new WalkEntry(link.FullName, null,
                    $"the link leads out of the folder, to {real}, and is not followed; name that path too if it is to be read",
                    IsReject: false);
        }
        catch (IOException)
        {
            return new WalkEntry(link.FullName, null, "the link leads to itself", IsReject: false);
        }
    }

    // A folder may be gone by the time the walk comes to it.
    private static (List<FileSystemInfo> Entries, string? Problem) Entries(DirectoryInfo folder)
    {
        try
        {
            var entries = folder.EnumerateFileSystemInfos("*", Options).ToList();
            entries.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
            return (entries, null);
        }
        catch (DirectoryNotFoundException)
        {
            return ([], null);
        }
        catch (UnauthorizedAccessException)
        {
            return ([], "the folder may not be read by this user; give it read permission, and the next run reads it");
        }
        catch (IOException exception)
        {
            return ([], $"the folder could not be read: {exception.Message.TrimEnd('.')}; the next run tries again");
        }
    }

    /// <param name="Begin">Where the walk began, as it was named.</param>
    /// <param name="Root">The same, which links may not leave.</param>
    private sealed record Walking(string Begin, string Root, OwnFolders? Own);
}
