using System.IO.Compression;
using System.Text;

namespace NewsReader.Reading.Containers;

/// <summary>Tells books, office files and programs, which are zips too, from archives of articles: by the entries that make them what
/// they are.</summary>
internal static class PackedFormat
{
    private const int MaxTypeLength = 100;

    private static readonly (string Part, string Name)[] Types =
    [
        ("epub", "an EPUB"), ("opendocument.text", "an ODT"), ("opendocument.spreadsheet", "an ODS"),
        ("opendocument.presentation", "an ODP"), ("opendocument", "an OpenDocument"),
    ];

    private static readonly (string Entry, string Name, FormatKind Kind)[] Telling =
    [
        ("word/document.xml", "a DOCX (Word)", FormatKind.Document), ("xl/workbook.xml", "an XLSX (Excel)", FormatKind.Document),
        ("ppt/presentation.xml", "a PPTX (PowerPoint)", FormatKind.Document), ("xl/workbook.bin", "an XLSB (Excel)", FormatKind.Document),
        ("[Content_Types].xml", "an office file (OOXML)", FormatKind.Document), ("META-INF/container.xml", "an EPUB", FormatKind.Document),
        ("Index/Document.iwa", "an iWork (Pages, Numbers, Keynote)", FormatKind.Document),
        ("AndroidManifest.xml", "an APK program", FormatKind.Other), ("META-INF/MANIFEST.MF", "a JAR program", FormatKind.Other),
    ];

    /// <summary>The format, or null of an archive.</summary>
    public static async Task<FileFormat?> FindAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        if (archive.GetEntry("mimetype") is { } type && await TypeAsync(type, cancellationToken) is { } name)
            return new FileFormat(name, FormatKind.Document);
        var telling = Array.Find(Telling, one => archive.GetEntry(one.Entry) is not null);
        return telling.Name is null ? null : new FileFormat(telling.Name, telling.Kind);
    }

    private static async Task<string?> TypeAsync(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        await using var stream = await entry.OpenAsync(cancellationToken);
        var bytes = new byte[MaxTypeLength];
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        var text = Encoding.ASCII.GetString(bytes, 0, length);
        return Array.Find(Types, type => text.Contains(type.Part, StringComparison.Ordinal)).Name;
    }
}
