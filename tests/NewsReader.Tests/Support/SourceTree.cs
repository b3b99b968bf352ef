using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsReader.Tests.Support;

/// <summary>The sources that the tests were built from, where they are still there.</summary>
internal static class SourceTree
{
    private static readonly Lazy<string?> Found = new(Find);

    private static readonly Lazy<IReadOnlyList<SourceText>> Parsed = new(() => [.. Files("*.cs", "src").Select(SourceText.Read)]);

    /// <summary>The folder of the solution, or null where there is none.</summary>
    public static string? Folder => Found.Value;

    /// <summary>The folder of the solution; skips the test where there is none.</summary>
    public static string Root
    {
        get
        {
            Assert.SkipWhen(Found.Value is null, "the tests run without their sources");
            return Found.Value!;
        }
    }

    /// <summary>The C# files of the product.</summary>
    public static IReadOnlyList<SourceText> Product
    {
        get
        {
            _ = Root;
            return Parsed.Value;
        }
    }

    /// <summary>The paths, from the folder of the solution, of the files that people write.</summary>
    public static IEnumerable<string> Files(string pattern, params string[] folders) =>
        folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "obj" or "bin" or "Migrations" or "Cases" or "Kinds"))
            .Order(StringComparer.Ordinal);

    /// <summary>The lines of a file.</summary>
    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NewsReader.sln")))
                return folder.FullName;
        }

        return null;
    }

    /// <summary>A C# file and its syntax.</summary>
    internal sealed record SourceText(string Path, SyntaxNode Syntax)
    {
        public static SourceText Read(string path)
        {
            var text = File.ReadAllText(System.IO.Path.Combine(Root, path));
            return new SourceText(path, CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot());
        }

        /// <summary>The nodes of one kind in the file.</summary>
        public IEnumerable<T> All<T>()
            where T : SyntaxNode => Syntax.DescendantNodes().OfType<T>();

        /// <summary>A node as the line it begins at.</summary>
        public string At(SyntaxNode node) => $"{Path}:{LinesOf(node).First}";

        /// <summary>The first and the last line of a node, from 1.</summary>
        public static (int First, int Last) LinesOf(SyntaxNode node)
        {
            var span = node.GetLocation().GetLineSpan();
            return (span.StartLinePosition.Line + 1, span.EndLinePosition.Line + 1);
        }
    }
}
