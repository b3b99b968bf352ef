namespace NewsReader.Reading;

/// <content>The first bytes of the formats.</content>
internal sealed partial record FileFormat
{
    private static readonly (byte[] Magic, FileFormat Format)[] Signatures =
    [
        .. OfKind(FormatKind.Document, ("%PDF"u8.ToArray(), "a PDF"), ([0xEF, 0xBB, 0xBF, .. "%PDF"u8], "a PDF"),
            (@"{\rtf"u8.ToArray(), "an RTF"), ("WARC/1."u8.ToArray(), "a WARC (web archive)"),
            ("WARC/0."u8.ToArray(), "a WARC (web archive)"),
            ("filedesc://"u8.ToArray(), "an ARC (web archive)"), ("bplist0"u8.ToArray(), "a binary property list (Safari's web archive)"),
            ("%!PS"u8.ToArray(), "a PostScript"), ("AT&TFORM"u8.ToArray(), "a DjVu"), ([.. "ITSF"u8, 3, 0], "a CHM (help)"),
            ("!BDN"u8.ToArray(), "a PST (Outlook)")),
        .. OfKind(FormatKind.Packed, ([(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7z archive"), ([.. "Rar!"u8, 0x1A], "a RAR archive"),
            ([0xFD, .. "7zXZ"u8], "an XZ (compressed)"), ("BZh"u8.ToArray(), "a bzip2 (compressed)"),
            ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard (compressed)"), ([0x04, 0x22, 0x4D, 0x18], "an LZ4 (compressed)"),
            ([.. "LZIP"u8, 1], "an lzip (compressed)"), ([.. "MSCF"u8, 0, 0], "a CAB archive"), ([0x1F, 0x9D], "a .Z (compressed)")),
        .. OfKind(FormatKind.Database, ("SQLite format 3"u8.ToArray(), "an SQLite database"), ("PAR1"u8.ToArray(), "a Parquet table"),
            ([.. "Obj"u8, 1], "an Avro table"), ([.. "ARROW1"u8, 0], "an Arrow table"),
            ([0x89, .. "HDF"u8], "an HDF5 table"), ([0, 1, 0, 0, .. "Standard "u8], "an Access database")),
        .. OfKind(FormatKind.Media, ([0x89, .. "PNG"u8], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
            ("GIF8"u8.ToArray(), "a GIF picture"), ([.. "II*"u8, 0], "a TIFF picture"), ([.. "MM"u8, 0, (byte)'*'], "a TIFF picture"),
            ([.. "8BPS"u8, 0], "a Photoshop picture"), ([.. "ID3"u8, 2], "an MP3 sound"), ([.. "ID3"u8, 3], "an MP3 sound"),
            ([.. "ID3"u8, 4], "an MP3 sound"), ([.. "OggS"u8, 0], "an Ogg sound or film"), ([.. "fLaC"u8, 0], "a FLAC sound"),
            ([.. "MThd"u8, 0], "a MIDI sound"), ("#!AMR"u8.ToArray(), "an AMR sound"), ([.. "FLV"u8, 1], "an FLV film"),
            ([0x1A, 0x45, 0xDF, 0xA3], "a Matroska or WebM film"), ([0, 0, 1, 0xBA], "an MPEG film"), ([0, 0, 1, 0xB3], "an MPEG film")),
        .. OfKind(FormatKind.Other, ([0x7F, .. "ELF"u8], "an ELF program"), ([0xCF, 0xFA, 0xED, 0xFE], "a Mach-O program"),
            ([0xCA, 0xFE, 0xBA, 0xBE], "a Java or Mach-O program"), ([0, .. "asm"u8], "a WebAssembly program"),
            ("wOFF"u8.ToArray(), "a WOFF font"), ("wOF2"u8.ToArray(), "a WOFF2 font"), ([.. "OTTO"u8, 0], "an OTF font"),
            ([.. "ttcf"u8, 0], "a TTC font"), ("dex\n"u8.ToArray(), "an Android program")),
    ];

    // The names of the parts by which office programs before 2007 told their files apart.
    private static readonly (string Stream, string Name)[] OldOfficeStreams =
    [
        ("WordDocument", "a DOC (Word)"), ("Workbook", "an XLS (Excel)"), ("PowerPoint Document", "a PPT (PowerPoint)"),
        ("__substg1.0_", "an MSG (Outlook)"), ("__properties_version", "an MSG (Outlook)"),
    ];

    private static IEnumerable<(byte[] Magic, FileFormat Format)> OfKind(
        FormatKind kind, params (byte[] Magic, string Name)[] signatures) =>
        signatures.Select(signature => (signature.Magic, new FileFormat(signature.Name, kind)));
}
