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
        ("word/vbaProject.bin", "a DOCM (Word)", FormatKind.Document), ("xl/vbaProject.bin", "an XLSM (Excel)", FormatKind.Document),
        ("ppt/vbaProject.bin", "a PPTM (PowerPoint)", FormatKind.Document), ("FixedDocSeq.fdseq", "an XPS", FormatKind.Document),
        ("FixedDocumentSequence.fdseq", "an XPS", FormatKind.Document), ("visio/document.xml", "a VSDX (Visio)", FormatKind.Document),
        ("datapackage-digest.json", "a WACZ (web archive)", FormatKind.Document),
        ("archive/data.warc.gz", "a WACZ (web archive)", FormatKind.Document),
        ("indexes/index.cdx.gz", "a WACZ (web archive)", FormatKind.Document),
        ("indexes/index.cdx", "a WACZ (web archive)", FormatKind.Document),
        ("META-INF/com/google/android/updater-script", "an Android image", FormatKind.Other),
        ("designmap.xml", "an IDML (InDesign)", FormatKind.Document),
        ("Index.zip", "an iWork (Pages, Numbers, Keynote)", FormatKind.Document),
        ("index.apxl", "an iWork (Keynote)", FormatKind.Document), ("data.pkl", "a model (PyTorch)", FormatKind.Database),
        ("extension.vsixmanifest", "a VSIX package", FormatKind.Other), ("word/document.xml", "a DOCX (Word)", FormatKind.Document),
        ("xl/workbook.xml", "an XLSX (Excel)", FormatKind.Document), ("ppt/presentation.xml", "a PPTX (PowerPoint)", FormatKind.Document),
        ("xl/workbook.bin", "an XLSB (Excel)", FormatKind.Document),
        ("[Content_Types].xml", "an office file (OOXML)", FormatKind.Document),
        ("META-INF/container.xml", "an EPUB", FormatKind.Document),
        ("Index/Document.iwa", "an iWork (Pages, Numbers, Keynote)", FormatKind.Document),
        ("AndroidManifest.xml", "an APK program", FormatKind.Other), ("META-INF/MANIFEST.MF", "a JAR program", FormatKind.Other),
    ];

    /// <summary>The format, or null of an archive.</summary>
    /// <param name="archive">The zip.</param>
    /// <param name="extension">That of its name, which tells those apart that are made of the same parts.</param>
    public static async Task<FileFormat?> FindAsync(ZipArchive archive, string extension, CancellationToken cancellationToken)
    {
        if (archive.GetEntry("mimetype") is { } type && await TypeAsync(type, cancellationToken) is { } name)
            return new FileFormat(name, FormatKind.Document);
        var telling = Array.Find(Telling, one => archive.GetEntry(one.Entry) is not null);
        return ByName(extension) ?? (telling.Name is null ? null : new FileFormat(telling.Name, telling.Kind));
    }

    // A web archive that its index is missing of, arrays of numbers, an office file with programs in it.
    private static FileFormat? ByName(string extension) => extension switch
    {
        ".wacz" => new FileFormat("a WACZ (web archive)", FormatKind.Document),
        ".npz" => new FileFormat("a NumPy array (npz)", FormatKind.Database),
        ".docm" or ".dotm" => new FileFormat("a DOCM (Word)", FormatKind.Document),
        ".xps" or ".oxps" => new FileFormat("an XPS", FormatKind.Document),
        ".apk" or ".aab" or ".xapk" or ".apks" => new FileFormat("an APK program", FormatKind.Other),
        ".ipa" => new FileFormat("an IPA program", FormatKind.Other),
        ".jar" or ".war" or ".ear" or ".aar" => new FileFormat("a JAR program", FormatKind.Other),
        ".whl" or ".egg" => new FileFormat("a Python package", FormatKind.Other),
        ".nupkg" or ".snupkg" => new FileFormat("a NuGet package", FormatKind.Other),
        ".xpi" or ".vsix" or ".crx" => new FileFormat("a package of an extension", FormatKind.Other),
        ".cbz" => new FileFormat("a CBZ (pictures of pages)", FormatKind.Document),
        ".sketch" or ".fig" or ".kra" or ".ora" or ".xd" => new FileFormat("a picture", FormatKind.Document),
        ".hwpx" => new FileFormat("an HWPX", FormatKind.Document),
        _ => null,
    };

    private static async Task<string?> TypeAsync(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        await using var stream = await entry.OpenAsync(cancellationToken);
        var bytes = new byte[MaxTypeLength];
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        var text = Encoding.ASCII.GetString(bytes, 0, length);
        return Array.Find(Types, type => text.Contains(type.Part, StringComparison.Ordinal)).Name;
    }
}
