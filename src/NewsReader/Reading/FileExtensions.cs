using System.Collections.Frozen;

namespace NewsReader.Reading;

/// <content>Formats whose files begin anyhow, by a sign further on or by their names.</content>
internal sealed partial record FileFormat
{
    private static readonly (int At, byte[] Sign, FileFormat Format)[] Placed =
    [
        (0x8001, "CD001"u8.ToArray(), new FileFormat("an ISO disk image", FormatKind.Packed)),
        (0x8801, "CD001"u8.ToArray(), new FileFormat("an ISO disk image", FormatKind.Packed)),
        (0x8001, "NSR0"u8.ToArray(), new FileFormat("a UDF disk image", FormatKind.Packed)),
        (128, "DICM"u8.ToArray(), new FileFormat("a DICOM picture", FormatKind.Media)),
        (60, "BOOKMOBI"u8.ToArray(), new FileFormat("a MOBI book", FormatKind.Document)),
        (60, "TEXtREAd"u8.ToArray(), new FileFormat("a PDB book", FormatKind.Document)),
        (40, " EMF"u8.ToArray(), new FileFormat("an EMF picture", FormatKind.Media)),
        (34, "LP"u8.ToArray(), new FileFormat("an EOT font", FormatKind.Other)),
        (16, "T-DB"u8.ToArray(), new FileFormat("a Realm database", FormatKind.Database)),
        (8, "DUCK"u8.ToArray(), new FileFormat("a DuckDB database", FormatKind.Database)),
        (12, [0x61, 0x15, 0x06, 0], new FileFormat("a Berkeley DB database", FormatKind.Database)),
        (12, [0x62, 0x31, 0x05, 0], new FileFormat("a Berkeley DB database", FormatKind.Database)),
        (16, [0xDE, 0xC0, 0xEF, 0xBE], new FileFormat("an LMDB database", FormatKind.Database)),
        (7, "**ACE**"u8.ToArray(), new FileFormat("an ACE archive", FormatKind.Packed)),
        (2, "-lh5-"u8.ToArray(), new FileFormat("an LZH archive", FormatKind.Packed)),
        (20, [0xDC, 0xA7, 0xC4, 0xFD], new FileFormat("a ZOO archive", FormatKind.Packed)),
        (12, [0xC2, 0xEA, 0x81, 0x60], new FileFormat("a SAS data set", FormatKind.Database)),
    ];

    private static readonly FrozenDictionary<string, FileFormat> Named = new[]
    {
        Names(FormatKind.Database, "a dBase (DBF) database", ".dbf", ".fpt", ".dbt"),
        Names(FormatKind.Database, "an Access database", ".mdb", ".accdb", ".mde", ".accde"),
        Names(FormatKind.Database, "a FileMaker database", ".fmp12", ".fp7", ".fp5"),
        Names(FormatKind.Database, "an SQL Server database", ".mdf", ".ldf", ".ndf", ".bak", ".sdf"),
        Names(FormatKind.Database, "a Firebird database", ".fdb", ".gdb", ".fbk"),
        Names(FormatKind.Database, "a MySQL database", ".frm", ".ibd", ".myd", ".myi"),
        Names(FormatKind.Database, "an Oracle dump (database)", ".dmp"),
        Names(FormatKind.Database, "a BSON dump (MongoDB database)", ".bson"),
        Names(FormatKind.Database, "a Paradox database", ".px"),
        Names(FormatKind.Database, "a LevelDB database", ".ldb", ".sst"),
        Names(FormatKind.Database, "a pickle (Python data)", ".pkl", ".pickle", ".joblib"),
        Names(FormatKind.Database, "a NumPy array", ".npy", ".npz"),
        Names(FormatKind.Database, "an HDF5 data set", ".h5", ".hdf5", ".hdf", ".he5"),
        Names(FormatKind.Database, "a NetCDF data set", ".nc", ".nc4", ".cdf"),
        Names(FormatKind.Database, "an R data set", ".rds", ".rdata", ".rda"),
        Names(FormatKind.Database, "a Stata data set", ".dta"),
        Names(FormatKind.Database, "a SAS data set", ".sas7bdat", ".xpt"),
        Names(FormatKind.Database, "an SPSS data set", ".sav", ".zsav", ".por"),
        Names(FormatKind.Database, "a MATLAB data set", ".mat"),
        Names(FormatKind.Database, "an Arrow table", ".arrow", ".feather", ".arrows"),
        Names(FormatKind.Database, "an ORC table", ".orc"),
        Names(FormatKind.Database, "a TFRecord (TensorFlow data)", ".tfrecord", ".tfrecords"),
        Names(FormatKind.Database, "a model (PyTorch, ONNX, safetensors)", ".pt", ".pth", ".onnx", ".safetensors", ".ckpt"),
        Names(FormatKind.Packed, "an ISO disk image", ".iso", ".udf"),
        Names(FormatKind.Packed, "a DMG disk image", ".dmg"),
        Names(FormatKind.Packed, "a disk image", ".img", ".vhd", ".vhdx", ".vmdk", ".vdi", ".qcow2", ".nrg", ".mdx", ".toast"),
        Names(FormatKind.Packed, "a Brotli (compressed)", ".br"),
        Names(FormatKind.Packed, "an LZMA (compressed)", ".lzma"),
        Names(FormatKind.Packed, "an LZ4 (compressed)", ".lz4"),
        Names(FormatKind.Packed, "a Snappy (compressed)", ".sz", ".snappy"),
        Names(FormatKind.Packed, "a Zstandard (compressed)", ".zst"),
        Names(FormatKind.Packed, "an LZH archive", ".lzh", ".lha"),
        Names(FormatKind.Packed, "a StuffIt archive", ".sit", ".sitx"),
        Names(FormatKind.Packed, "a cpio archive", ".cpio"),
        Names(FormatKind.Packed, "an encrypted file (GPG)", ".gpg", ".pgp"),
        Names(FormatKind.Packed, "an encrypted backup (WhatsApp database)", [".crypt", .. Numbered(".crypt", 5, 16)]),
        Names(FormatKind.Packed, "an encrypted file", ".enc", ".aes", ".axx", ".age", ".kdbx", ".kdb", ".psafe3", ".hc", ".tc"),
        Names(FormatKind.Packed, "a part of a download", ".crdownload", ".part", ".partial", ".download", ".opdownload"),
        Names(FormatKind.Other, "a certificate (DER, X.509)", ".crt", ".cer", ".der", ".p7b", ".p7c", ".crl", ".csr"),
        Names(FormatKind.Other, "a certificate with its key (PKCS 12)", ".p12", ".pfx"),
        Names(FormatKind.Other, "a key store (JKS)", ".jks", ".keystore", ".bks"),
        Names(FormatKind.Other, "a torrent (BitTorrent)", ".torrent"),
        Names(FormatKind.Other, "a drawing (CAD, DWG)", ".dwg", ".skp", ".blend", ".max", ".3ds"),
        Names(FormatKind.Document, "a DOC (Word)", ".doc", ".dot"),
        Names(FormatKind.Document, "a WPD (WordPerfect)", ".wpd"),
        Names(FormatKind.Document, "an AZW (Kindle) book", ".azw", ".azw3", ".azw4", ".kfx", ".mobi"),
        Names(FormatKind.Document, "a QXD (QuarkXPress)", ".qxd", ".qxp"),
        Names(FormatKind.Document, "an INDD (InDesign)", ".indd"),
        Names(FormatKind.Document, "a PMD (PageMaker)", ".pmd", ".p65", ".pm6"),
        Names(FormatKind.Document, "an OST or PST (Outlook)", ".ost", ".pst"),
        Names(FormatKind.Document, "an NSF (Lotus Notes)", ".nsf"),
        Names(FormatKind.SoundOrFilm, "a sound (audio)", ".mp3", ".aac", ".wma", ".ra", ".opus", ".ac3", ".dts", ".mid"),
        Names(FormatKind.SoundOrFilm, "a film (video)", ".mp4", ".m4v", ".mov", ".mpg", ".mpeg", ".wmv", ".ts", ".m2ts", ".mts", ".vob",
            ".divx", ".swf", ".rm", ".rmvb", ".dv"),
        Names(FormatKind.Other, "a Python program (PYC)", ".pyc", ".pyo"),
        Names(FormatKind.Other, "a program (binary)", ".exe", ".dll", ".so", ".dylib", ".o", ".a", ".lib", ".obj", ".com", ".sys"),
    }.SelectMany(static names => names).ToFrozenDictionary(static one => one.Key, static one => one.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Numbered(string extension, int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(number => $"{extension}{number}");

    private static IEnumerable<KeyValuePair<string, FileFormat>> Names(FormatKind kind, string name, params string[] extensions) =>
        extensions.Select(extension => KeyValuePair.Create(extension, new FileFormat(name, kind)));
}
