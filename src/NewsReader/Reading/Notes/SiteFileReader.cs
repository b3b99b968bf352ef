using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace NewsReader.Reading.Notes;

/// <summary>Files of a site or a vault from which pages are made: they hold places for words, not words.</summary>
internal sealed partial class SiteFileReader : IArticleReader
{
    private static readonly HashSet<string> Folders = new(
        ["layouts", "_layouts", "_includes", "archetypes", "templates", "_templates", "partials", "scaffolds", "قالب‌ها", "قالبها"],
        StringComparer.OrdinalIgnoreCase);

    public string Name => "site";

    public bool Accepts(SourceFile file) => file.RelativePath.Split('/', '\\')[..^1].Any(Folders.Contains)
        && !file.Head.IsBinary && Place().IsMatch(file.Head.Text);

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield return new ReadResult.LeftOut("", LeftOutKind.Template);
    }

    [GeneratedRegex(@"\{\{-?\s*[\w.$""]|\{%-?\s*\w|<%[=\-*\s]")]
    private static partial Regex Place();
}
