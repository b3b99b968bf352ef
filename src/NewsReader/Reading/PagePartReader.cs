using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace NewsReader.Reading;

/// <summary>What lies in the folder that browsers save beside a page: frames of advertising, programs, pictures. They are parts of the
/// page, not files of somebody.</summary>
internal sealed partial class PagePartReader : IArticleReader
{
    private static readonly string[] PageExtensions = [".html", ".htm", ".xhtml", ".HTML", ".HTM", ".mht", ".php", ".asp", ".aspx"];

    public string Name => "page part";

    public bool Accepts(SourceFile file)
    {
        if (file.IsGiven)
            return false;
        var folder = Path.GetDirectoryName(file.RelativePath.Replace('\\', '/'));
        for (var depth = 0; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder), depth++)
        {
            if (FilesFolder().Match(Path.GetFileName(folder)) is { Success: true } match
                && IsBesidePage(file, depth, match.Groups[1].Value))
                return true;
        }

        return false;
    }

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield return new ReadResult.LeftOut("", LeftOutKind.PagePart);
    }

    // In a container the name alone tells, and what such a folder has in it.
    private static bool IsBesidePage(SourceFile file, int depth, string page)
    {
        if (file.Entry is not null)
            return file.Siblings is { } names && PageExtensions.Any(extension => names(Above(file.Entry, depth, page) + extension));
        return PageExtensions.Any(extension => File.Exists(Above(file.FullPath, depth, page) + extension));
    }

    // The page beside the folder that is so many folders above a file.
    private static string Above(string path, int depth, string page)
    {
        var folder = Path.GetDirectoryName(path);
        for (; depth >= 0; depth--)
            folder = Path.GetDirectoryName(folder);
        return string.IsNullOrEmpty(folder) ? page : Path.Join(folder, page);
    }

    [GeneratedRegex(@"^(.+)(?:[-_.]files|-Dateien|[-_]fichiers|_archivos|_ficheiros|_arquivos|_bestanden|_elementi|_file|_pliki|_soubory"
        + @"|_tiedostot|-filer|_dosyalar|_failid|_datoteke|_файлы|_ملفات|_پرونده‌ها)$", RegexOptions.IgnoreCase)]
    private static partial Regex FilesFolder();
}
