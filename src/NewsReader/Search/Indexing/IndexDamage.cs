using System.Text.RegularExpressions;
using Lucene.Net.Index;
using Lucene.Net.Store;
using NewsReader.Storage;
using NewsReader.Storage.Connections;

namespace NewsReader.Search.Indexing;

/// <summary>Which failures of the index say that its files are broken, and which that the machine had no room, handle or right: those pass,
/// and nothing is deleted for them.</summary>
internal static partial class IndexDamage
{
    // EIO: the disk cannot read what it was given to keep.
    private const int InputOutputError = 5;

    // COR_E_IO.
    private const int OfManagedCode = unchecked((int)0x80131620);

    /// <summary>Whether an exception of the engine says that a file of the index is broken or gone.</summary>
    public static bool IsSaidBy(Exception exception) => exception switch
    {
        _ when FileLock.IsLackOfHandles(exception) => false,
        AggregateException { InnerException: { } inner } => IsSaidBy(inner),
        CorruptIndexException or EndOfStreamException or FileNotFoundException or DirectoryNotFoundException => true,
        IOException { HResult: InputOutputError } => true,
        LockObtainFailedException => false,

        // What the system says has its own number; with this one the engine speaks, of checksums and formats.
        IOException { HResult: OfManagedCode } => true,
        IOException or UnauthorizedAccessException or OutOfMemoryException => false,
        OperationCanceledException or ObjectDisposedException or StoreUnreachableException => false,

        // A part of the program that could not be loaded, most often for want of handles.
        TypeInitializationException or BadImageFormatException => false,

        // Broken bytes that are taken for lengths and places end in whatever such places end in.
        _ => true,
    };

    /// <summary>What an exception says of a file, in one line, without the parts of the engine that were reading it and
    /// without a full stop.</summary>
    public static string Describe(Exception exception) =>
        exception.InnerException is { } inner && exception.Message.StartsWith(inner.GetType().FullName!, StringComparison.Ordinal)
            // The engine passes on the whole of what the system said, with its stack.
            ? Describe(inner)
            : string.Join(' ', Reader().Replace(exception.Message, "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                .TrimEnd('.', ' ');

    // "checksum failed : expected=1 actual=2 (resource=BufferedChecksumIndexInput(SimpleFSIndexInput(path="/index/_7.cfe")))",
    // "Duplicate cfs entry id= in CFS: NIOFSIndexInput(path="/index/_7.cfe")", "no segments* file found in NIOFSDirectory@/index
    // lockFactory=NativeFSLockFactory@/index: files: []".
    [GeneratedRegex(
        @"(?:\s*\(resource\s*[=:]|(?:\s+in\s+CFS)?:?\s*\w*IndexInput\()(?>[^()]+|\((?<open>)|\)(?<-open>))*(?(open)(?!))\)"
        + @"|\s+in\s+\S*Directory@\S+(?:\s+lockFactory=[^\s:]+)?",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Reader();
}
