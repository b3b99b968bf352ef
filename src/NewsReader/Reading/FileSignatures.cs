namespace NewsReader.Reading;

/// <content>The first bytes of the formats.</content>
internal sealed partial record FileFormat
{
    private static readonly (byte[] Magic, FileFormat Format)[] Signatures =
    [
        .. OfKind(FormatKind.Document, ("%PDF"u8.ToArray(), "a PDF"), ([0xEF, 0xBB, 0xBF, .. "%PDF"u8], "a PDF"),
            (@"{\rtf"u8.ToArray(), "an RTF"), ("WARC/1."u8.ToArray(), "a WARC (web archive)"),
            ("WARC/0."u8.ToArray(), "a WARC (web archive)"), ("filedesc://"u8.ToArray(), "an ARC (web archive)"),
            ("bplist0"u8.ToArray(), "a binary property list (Safari's web archive)"), ("%!PS"u8.ToArray(), "a PostScript"),
            ("AT&TFORM"u8.ToArray(), "a DjVu"), ([.. "ITSF"u8, 3, 0], "a CHM (help)"), ("!BDN"u8.ToArray(), "a PST (Outlook)"),
            ([0xCF, 0xAD, 0x12, 0xFE], "a DBX (Outlook Express)"), ([0x78, 0x9F, 0x3E, 0x22], "a TNEF (winmail.dat of Outlook)"),
            ([0xE4, 0x52, 0x5C, 0x7B, 0x8C, 0xD8], "a ONE (OneNote)"), ([0xFF, .. "WPC"u8], "a WPD (WordPerfect)"),
            ([0, 0, 0x1A, 0, 0], "a WK3 (Lotus 1-2-3)"), ([0, 0, 2, 0, 6, 4], "a WK1 (Lotus 1-2-3)"),
            ([0x31, 0xBE, 0, 0], "a WRI (Write)"), ([0x32, 0xBE, 0, 0], "a WRI (Write)"), ([0xDB, 0xA5, 0x2D, 0], "a DOC (Word 2)"),
            ([0x06, 0x06, 0xED, 0xF5, 0xD8, 0x1D, 0x46, 0xE5], "an INDD (InDesign)"), ([0, 0, .. "IIXPR"u8], "a QXD (QuarkXPress)"),
            ([0, 0, .. "MMXPR"u8], "a QXD (QuarkXPress)"), ("ITOLITLS"u8.ToArray(), "a LIT book"), ([0xEA, .. "DRMION"u8], "a KFX book"),
            ("TPZ0"u8.ToArray(), "an AZW (Topaz) book"), ([0x3F, 0x5F, 3, 0], "an HLP (help)"),
            ([0x1A, 0, 0, 4, 0, 0], "an NSF (Lotus Notes)"), ([0x4C, 0, 0, 0, 1, 0x14, 2, 0], "an LNK (shortcut)"),
            ("{\\urtf"u8.ToArray(), "an RTF")),
        .. OfKind(FormatKind.Packed, ([(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7z archive"), ([.. "Rar!"u8, 0x1A], "a RAR archive"),
            ([0xFD, .. "7zXZ"u8], "an XZ (compressed)"), ("BZh"u8.ToArray(), "a bzip2 (compressed)"),
            ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard (compressed)"), ([0x04, 0x22, 0x4D, 0x18], "an LZ4 (compressed)"),
            ([.. "LZIP"u8, 1], "an lzip (compressed)"), ([.. "MSCF"u8, 0, 0], "a CAB archive"), ([0x1F, 0x9D], "a .Z (compressed)"),
            ([0x1F, 0xA0], "a .Z (compressed)"), ([0x50, 0x2A, 0x4D, 0x18], "a Zstandard (compressed)"),
            ([0x02, 0x21, 0x4C, 0x18], "an LZ4 (compressed)"), ([0x89, .. "LZO\0"u8], "an LZO (compressed)"),
            ([0xFF, 6, 0, 0, .. "sNaPpY"u8], "a Snappy (compressed)"), ([0x5D, 0, 0, 0x80, 0], "an LZMA (compressed)"),
            ([0x5D, 0, 0, 0, 4], "an LZMA (compressed)"), ([0x5D, 0, 0, 0, 1], "an LZMA (compressed)"), ([0x60, 0xEA], "an ARJ archive"),
            ("StuffIt (c)"u8.ToArray(), "a StuffIt archive"), ([.. "xar!"u8, 0], "an XAR archive (PKG)"),
            ("7kSt"u8.ToArray(), "a ZPAQ archive"), ([0xED, 0xAB, 0xEE, 0xDB], "an RPM package (archive)"),
            ("!<arch>\ndebian"u8.ToArray(), "a DEB package (archive)"), ("!<arch>\n"u8.ToArray(), "an AR archive"),
            ([0xC7, 0x71], "a cpio archive"), ("hsqs"u8.ToArray(), "a SquashFS disk image"), ("KDMV"u8.ToArray(), "a VMDK disk image"),
            ([.. "QFI"u8, 0xFB], "a QCOW disk image"), ("conectix"u8.ToArray(), "a VHD disk image"),
            ("vhdxfile"u8.ToArray(), "a VHDX disk image"), ([.. "MSWIM"u8, 0, 0], "a WIM disk image"),
            ("<<< Oracle VM VirtualBox"u8.ToArray(), "a VDI disk image"), ("encrcdsa"u8.ToArray(), "a DMG disk image (encrypted)"),
            ("Salted__"u8.ToArray(), "an encrypted file (OpenSSL)"), ([3, 0xD9, 0xA2, 0x9A], "a KeePass database (encrypted)"),
            ([.. "LUKS"u8, 0xBA, 0xBE], "a LUKS disk image (encrypted)"),
            ("age-encryption.org/v1\n->"u8.ToArray(), "an encrypted file (age)"), ([.. "Cr24"u8, 3], "a CRX package (Chrome)"),
            ([.. "Cr24"u8, 2], "a CRX package (Chrome)")),
        .. OfKind(FormatKind.Database, ("SQLite format 3"u8.ToArray(), "an SQLite database"), ("PAR1"u8.ToArray(), "a Parquet table"),
            ([.. "Obj"u8, 1], "an Avro table"), ([.. "ARROW1"u8, 0], "an Arrow table"), ([0x89, .. "HDF"u8], "an HDF5 table"),
            ([0, 1, 0, 0, .. "Standard "u8], "an Access database"), ([.. "PARE"u8, 0], "a Parquet table (encrypted)"),
            ("FEA1"u8.ToArray(), "a Feather table"), ([0x93, .. "NUMPY"u8], "a NumPy array"), ([.. "CDF"u8, 1], "a NetCDF data set"),
            ([.. "CDF"u8, 2], "a NetCDF data set"), ([.. "CDF"u8, 5], "a NetCDF data set"),
            ("MATLAB 5.0 MAT-file"u8.ToArray(), "a MATLAB data set"), ("SIMPLE  = "u8.ToArray(), "a FITS data set"),
            ("$FL2"u8.ToArray(), "an SPSS data set"), ("$FL3"u8.ToArray(), "an SPSS data set"),
            ("<stata_dta>"u8.ToArray(), "a Stata data set"), ("RDX2\n"u8.ToArray(), "an R data set"),
            ("RDX3\n"u8.ToArray(), "an R data set"), ([.. "X\n"u8, 0, 0, 0], "an R data set (RDS)"),
            ("HEADER RECORD*******LIBRARY"u8.ToArray(), "a SAS data set"), ([.. "GGUF"u8, 3], "a GGUF model"),
            ([.. "GRIB"u8, 0], "a GRIB data set"), ([0, 0, 0x27, 0x0A, 0, 0], "a shapefile"), ("LASF"u8.ToArray(), "a LAS point cloud"),
            ("PGDMP"u8.ToArray(), "a PostgreSQL dump"), ("REDIS00"u8.ToArray(), "a Redis database"), ([0xFE, 1, 7], "a MySQL database"),
            ([0xFE, 1, 9], "a MySQL database"), ([0xFE, 1, 0x0A], "a MySQL database"),
            ([0xFE, .. "bin"u8], "a MySQL binary log (database)"), ([0x37, 0x7F, 6, 0x82], "an SQLite log (database)"),
            ([0x37, 0x7F, 6, 0x83], "an SQLite log (database)"), ("H2encrypt"u8.ToArray(), "an H2 database"),
            ("-- H2 0.5/B"u8.ToArray(), "an H2 database"), ([.. "SEQ"u8, 6], "a Hadoop sequence file (table)")),
        .. Pictures,
        .. SoundsAndFilms,
        .. OfKind(FormatKind.Other, ([0x7F, .. "ELF"u8], "an ELF program"), ([0xCF, 0xFA, 0xED, 0xFE], "a Mach-O program"),
            ([0xCA, 0xFE, 0xBA, 0xBE], "a Java or Mach-O program"), ([0, .. "asm"u8], "a WebAssembly program"),
            ("wOFF"u8.ToArray(), "a WOFF font"), ("wOF2"u8.ToArray(), "a WOFF2 font"), ([.. "OTTO"u8, 0], "an OTF font"),
            ([.. "ttcf"u8, 0], "a TTC font"), ("dex\n"u8.ToArray(), "an Android program"), ([0xCE, 0xFA, 0xED, 0xFE], "a Mach-O program"),
            ([0xFE, 0xED, 0xFA, 0xCE], "a Mach-O program"), ([0xFE, 0xED, 0xFA, 0xCF], "a Mach-O program"),
            ([0x1B, .. "Lua"u8], "a Lua program"), ([0x80, 1, .. "%!"u8], "a PFB font"), ([.. "FOR1"u8, 0], "a BEAM program (Erlang)")),
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
