using System.Text;
using NewsReader.Reading;
using static NewsReader.Tests.Support.SourceFiles;

namespace NewsReader.Tests.Reading;

/// <summary>What is not read is refused by the name of its format, whatever the name of the file.</summary>
public sealed class RefusedFormatTests
{
    public static TheoryData<string, byte[], string> Documents => new()
    {
        { "a.pdf", Utf8("%PDF-1.7\n%âãÏÓ\n1 0 obj"), "a PDF" },
        { "a.txt", Utf8("%PDF-1.4\n1 0 obj"), "a PDF" },
        { "a", Utf8("%PDF-1.4\n1 0 obj"), "a PDF" },
        { "a.rtf", Utf8(@"{\rtf1\ansi نان}"), "an RTF" },
        { "a.doc", Utf8(@"{\rtf1\ansi نان}"), "an RTF" },
        { "a.doc", OldOffice("WordDocument"), "a DOC (Word)" },
        { "a.bin", OldOffice("Workbook"), "an XLS (Excel)" },
        { "a.msg", OldOffice(""), "an MSG (Outlook)" },
        { "a.docx", Zip(("[Content_Types].xml", Utf8("<Types/>")), ("word/document.xml", Utf8("<w:document/>"))), "a DOCX (Word)" },
        { "a.txt", Zip(("word/document.xml", Utf8("<w:document/>")), ("[Content_Types].xml", Utf8("<Types/>"))), "a DOCX (Word)" },
        { "a.csv", Zip(("[Content_Types].xml", Utf8("<Types/>")), ("xl/workbook.xml", Utf8("<workbook/>"))), "an XLSX (Excel)" },
        { "a.epub", Zip(("mimetype", Utf8("application/epub+zip")), ("a.xhtml", Utf8("<p>نان</p>"))), "an EPUB" },
        { "a.odt", Zip(("mimetype", Utf8("application/vnd.oasis.opendocument.text")), ("content.xml", Utf8("<p/>"))), "an ODT" },
        { "a.jar", Zip(("META-INF/MANIFEST.MF", Utf8("Manifest-Version: 1.0"))), "a JAR program" },
        { "a.warc", Utf8("WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\n"), "a WARC (web archive)" },
        { "a.warc.gz", Gzip(Utf8("WARC/1.1\r\nWARC-Type: response\r\n\r\n")), "a WARC (web archive)" },
        { "a.db", [.. "SQLite format 3\0"u8, 16, 0], "an SQLite database" },
        { "a.json", [.. "SQLite format 3\0"u8, 16, 0], "an SQLite database" },
        { "a.parquet", [.. "PAR1"u8, 21, 0, 0, 0], "a Parquet table" },
        { "a.7z", [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive" },
        { "a.rar", [.. "Rar!"u8, 0x1A, 7, 0], "a RAR archive" },
        { "a.xz", [0xFD, .. "7zXZ"u8, 0], "an XZ (compressed)" },
        { "a.ttf", [0, 1, 0, 0, 0, 16, 1, 0, 0, 4], "a TTF font" },
        { "a.exe", [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0], "an EXE program" },
        { "a.txt", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "a JPEG picture" },
        { "a.html", [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n'], "a PNG picture" },
        { "a.mp3", [.. "ID3"u8, 4, 0, 0], "an MP3 sound (audio)" },
        { "a.mkv", [0x1A, 0x45, 0xDF, 0xA3, 0, .. "matroska"u8], "a Matroska (MKV) film (video)" },
        { "a.webm", [0x1A, 0x45, 0xDF, 0xA3, 0, .. "....webm...."u8], "a WebM film (video)" },
        { "a.3gp", [0, 0, 0, 24, .. "ftyp3gp5"u8, 0, 0], "a 3GP film (video)" },
        { "a.npy", [0x93, .. "NUMPY"u8, 1, 0, 118, 0], "a NumPy array" },
        { "a", [0x80, 4, 0x95, 0x64, 0, 0, 0], "a pickle (Python data)" },
        { "a.dbf", [3, 125, 2, 20, 3, 0, 0, 0, 0x61, 0, 0x1F, 0], "a dBase (DBF) database" },
        { "a.iso", [.. new byte[0x8001], .. "CD001"u8, 1], "an ISO disk image" },
        { "a.rpm", [0xED, 0xAB, 0xEE, 0xDB, 3, 0], "an RPM package (archive)" },
        { "a.deb", Utf8("!<arch>\ndebian-binary   1740034800"), "a DEB package (archive)" },
        { "a.pyc", [0xA7, 0x0D, 0x0D, 0x0A, 0, 0, 0, 0], "a Python program (PYC)" },
        { "a.docm", Zip(("[Content_Types].xml", Utf8("<Types/>")), ("word/document.xml", Utf8("<w:document/>"))), "a DOCM (Word)" },
        { "a.wacz", Zip(("datapackage.json", Utf8("{}")), ("pages/pages.jsonl", Utf8("{}"))), "a WACZ (web archive)" },
        { "a.apk", Zip(("classes.dex", Utf8("x"))), "an APK program" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_file_is_refused_by_the_name_of_its_format(string name, byte[] bytes, string format)
    {
        var refused = Assert.IsType<ReadResult.Rejected>(Assert.Single((await ReadAsync(name, bytes))!));
        Assert.StartsWith($"it is {format}, which is not read; ", refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.jpg")]
    [InlineData("a.jpeg")]
    public async Task A_picture_among_other_files_is_passed_over(string name) =>
        Assert.Null(await ReadAsync(name, [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]));

    [Theory]
    [InlineData("MZ نان ارزان شد.")]
    [InlineData("BM و دیگران")]
    [InlineData("ORC نام این گزارش است.")]
    [InlineData("WARC/ نام این گزارش است.")]
    [InlineData("SIT! گفت و رفت.")]
    [InlineData("070701 شمارهٔ این گزارش است.")]
    [InlineData("GGUF و دیگر نام‌ها")]
    public async Task A_text_that_begins_like_another_format_is_a_text(string text) =>
        Assert.IsType<ReadResult.Found>(Assert.Single((await ReadAsync("a.txt", Utf8(text)))!));

    [Theory]
    [InlineData("a.iso")]
    [InlineData("a.dbf")]
    [InlineData("a.mp3")]
    [InlineData("a.sav")]
    public async Task A_text_is_not_refused_for_its_name(string name) =>
        Assert.Empty((await ReadAsync(name, Utf8("نان در شهر ارزان شد و شیر گران."))).Rejects());

    [Theory]
    [InlineData("ChatExport/voice_messages/audio_1.ogg")]
    [InlineData("site/wp-content/uploads/2025/film.ogg")]
    public async Task A_sound_that_an_export_keeps_in_its_own_folder_is_passed_over(string name) =>
        Assert.Null(await ReadAsync(name, [.. "OggS"u8, 0, 2, 0, 0]));

    private static byte[] OldOffice(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512], .. Encoding.Unicode.GetBytes(stream), 0, 0];
}
