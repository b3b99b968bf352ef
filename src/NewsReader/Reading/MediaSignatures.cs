using System.Text;

namespace NewsReader.Reading;

/// <content>The first bytes of pictures, sounds and films.</content>
internal sealed partial record FileFormat
{
    private static (byte[] Magic, FileFormat Format)[] Pictures =>
    [
        .. OfKind(FormatKind.Media, ([0x89, .. "PNG"u8], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
            ("GIF87a"u8.ToArray(), "a GIF picture"), ("GIF89a"u8.ToArray(), "a GIF picture"), ([.. "II*"u8, 0], "a TIFF picture"),
            ([.. "MM"u8, 0, (byte)'*'], "a TIFF picture"), ([.. "II+"u8, 0], "a TIFF picture"), ([.. "8BPS"u8, 0], "a Photoshop picture"),
            ([0, 0, 0, 0x0C, .. "JXL "u8], "a JPEG XL picture"), ([0, 0, 0, 0x0C, .. "jP  "u8], "a JPEG 2000 picture"),
            ([0xFF, 0x4F, 0xFF, 0x51], "a JPEG 2000 picture"), ([.. "BPG"u8, 0xFB], "a BPG picture"), ([.. "qoif"u8, 0], "a QOI picture"),
            ([0x76, 0x2F, 0x31, 1], "an EXR picture"), ("#?RADIANCE"u8.ToArray(), "an HDR picture"),
            ([.. "DDS "u8, 0x7C], "a DDS picture"), ([.. "icns"u8, 0], "an ICNS picture"),
            ("gimp xcf "u8.ToArray(), "an XCF picture (GIMP)"), ([0xD7, 0xCD, 0xC6, 0x9A], "a WMF picture"),
            ("FUJIFILMCCD-RAW"u8.ToArray(), "an RAF picture"), ([.. "IIRO"u8, 8], "an ORF picture"), ([.. "IIU"u8, 0], "an RW2 picture"),
            ([0x0A, 5, 1, 8], "a PCX picture"), ([0x49, 0x49, 0xBC, 1], "a JPEG XR picture")),
    ];

    private static (byte[] Magic, FileFormat Format)[] SoundsAndFilms =>
    [
        .. OfKind(FormatKind.SoundOrFilm, ([.. "ID3"u8, 2], "an MP3 sound (audio)"), ([.. "ID3"u8, 3], "an MP3 sound (audio)"),
            ([.. "ID3"u8, 4], "an MP3 sound (audio)"), ([.. "OggS"u8, 0], "an OGG sound or film (audio or video)"),
            ("fLaC"u8.ToArray(), "a FLAC sound (audio)"), ([.. "MThd"u8, 0], "a MIDI sound (audio)"),
            ("#!AMR"u8.ToArray(), "an AMR sound (audio)"), ([.. ".snd"u8, 0], "an AU sound (audio)"),
            ([.. "caff"u8, 0], "a CAF sound (audio)"), ([.. "MAC "u8, 0x96], "an APE sound (audio)"),
            ([.. "MAC "u8, 0x98], "an APE sound (audio)"), ([.. "MAC "u8, 0x8C], "an APE sound (audio)"),
            ("wvpk"u8.ToArray(), "a WavPack sound (audio)"), ([.. "DSD "u8, 0x1C], "a DSF sound (audio)"),
            ("MPCK"u8.ToArray(), "a Musepack sound (audio)"), ([.. "TTA1"u8, 1], "a TTA sound (audio)"),
            ([.. ".ra"u8, 0xFD], "a RealAudio sound (audio)"), ("#!SILK"u8.ToArray(), "a SILK sound (audio)"),
            ([2, .. "#!SILK"u8], "a SILK sound (audio)"), ("Extended Module:"u8.ToArray(), "an XM sound (audio)"),
            ([.. "RF64"u8, 0xFF], "a WAV sound (audio)"),
            ([0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11], "a WMA or WMV (Windows Media audio or video)"),
            ([.. ".RMF"u8, 0], "a RealMedia film (video)"), ([.. "FLV"u8, 1], "an FLV film (video)"),
            ([0, 0, 1, 0xBA], "an MPEG film (video)"), ([0, 0, 1, 0xB3], "an MPEG film (video)"),
            ([.. "FWS"u8, 9], "an SWF (Flash) film"), ([0x06, 0x0E, 0x2B, 0x34, 2, 5], "an MXF film (video)")),
    ];

    // Formats whose name stands behind the length of their first part.
    private static FileFormat? ByContainer(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 12)
            return null;
        var inner = Encoding.ASCII.GetString(bytes[8..12]);
        if (bytes.StartsWith("RIFF"u8))
            return OfRiff(inner);
        if (bytes.StartsWith("FORM"u8))
            return inner is "AIFF" or "AIFC" ? new FileFormat("an AIFF sound (audio)", FormatKind.SoundOrFilm) : null;
        if (bytes.StartsWith<byte>([0x1A, 0x45, 0xDF, 0xA3]))
        {
            var isWeb = bytes[..Math.Min(bytes.Length, 64)].IndexOf("webm"u8) >= 0;
            return new FileFormat(isWeb ? "a WebM film (video)" : "a Matroska (MKV) film (video)", FormatKind.SoundOrFilm);
        }

        return bytes[4..].StartsWith("ftyp"u8) ? OfBrand(inner) : null;
    }

    private static FileFormat? OfRiff(string form) => form switch
    {
        "WEBP" => new FileFormat("a WebP picture", FormatKind.Media),
        "WAVE" => new FileFormat("a WAV sound (audio)", FormatKind.SoundOrFilm),
        "AVI " => new FileFormat("an AVI film (video)", FormatKind.SoundOrFilm),
        "RMID" => new FileFormat("a MIDI sound (audio)", FormatKind.SoundOrFilm),
        "ACON" => new FileFormat("an ANI picture", FormatKind.Media),
        "CDRA" or "CDRB" or "CDR4" or "CDR5" or "CDR6" or "CDR7" or "CDR8" or "CDR9" =>
            new FileFormat("a CDR picture (CorelDRAW)", FormatKind.Media),
        _ => new FileFormat("a RIFF sound or film", FormatKind.SoundOrFilm),
    };

    private static FileFormat OfBrand(string brand) => brand switch
    {
        "heic" or "heix" or "hevc" or "heim" or "heis" or "mif1" or "msf1" => new FileFormat("a HEIC picture", FormatKind.Media),
        "avif" or "avis" => new FileFormat("an AVIF picture", FormatKind.Media),
        "crx " => new FileFormat("a CR3 picture", FormatKind.Media),
        "M4A " or "M4B " or "M4P " => new FileFormat("an M4A sound (audio)", FormatKind.SoundOrFilm),
        "qt  " => new FileFormat("a QuickTime (MOV) film (video)", FormatKind.SoundOrFilm),
        ['3', 'g', ..] => new FileFormat("a 3GP film (video)", FormatKind.SoundOrFilm),
        _ => new FileFormat("an MP4 film (video)", FormatKind.SoundOrFilm),
    };
}
