using System.Reflection;
using System.Runtime.CompilerServices;

namespace NewsReader.Ingest;

/// <summary>
/// The parts of the program that read files, loaded before they are needed. What is loaded when the first file needs it may come upon a
/// moment without a file handle, and the runtime tries no type again that could not be set up once.
/// </summary>
internal static class ReadingParts
{
    private static readonly string[] Folders = ["NewsReader.Reading", "NewsReader.Enrichment", "NewsReader.Text"];

    /// <summary>Loads them; takes some tenths of a second.</summary>
    public static void Load()
    {
        var own = typeof(ReadingParts).Assembly;
        foreach (var name in own.GetReferencedAssemblies())
            LoadOne(() => Assembly.Load(name));
        Assembly[] owners = [own, typeof(Text.Words.EmbeddedText).Assembly];
        foreach (var type in owners.SelectMany(owner => owner.GetTypes()).Where(IsPart))
            LoadOne(() => RuntimeHelpers.RunClassConstructor(type.TypeHandle));
    }

    private static bool IsPart(Type type) => type is { TypeInitializer: not null, ContainsGenericParameters: false }
        && Folders.Any(folder => type.Namespace?.StartsWith(folder, StringComparison.Ordinal) is true);

    // What cannot be loaded is told of where it is needed.
    private static void LoadOne(Action load)
    {
        try
        {
            load();
        }
        catch (Exception exception) when (exception is IOException or TypeInitializationException or BadImageFormatException)
        {
            // As above.
        }
    }
}
