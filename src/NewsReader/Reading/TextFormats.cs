using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsReader.Reading;

/// <summary>Formats that are written in letters and hold no article: contacts, subtitles, lists of songs, keys, changes of programs. Each
/// is told by how its text begins, whatever its name says.</summary>
internal static partial class TextFormats
{
    private const int MaxBeginning = 2048;

    private static readonly (Regex Beginning, FileFormat Format)[] Beginnings =
    [
        (Card(), new("a vCard (VCF) of contacts", FormatKind.Other)),
        (Calendar(), new("an iCalendar (ICS)", FormatKind.Other)),
        (SubRip(), new("a SubRip (SRT) file of subtitles", FormatKind.Document)),
        (WebVtt(), new("a WebVTT (VTT) file of subtitles", FormatKind.Document)),
        (SubStation(), new("an SSA or ASS (SubStation) file of subtitles", FormatKind.Document)),
        (MicroDvd(), new("a MicroDVD (SUB) file of subtitles", FormatKind.Document)),
        (Sami(), new("a SAMI (SMI) file of subtitles", FormatKind.Document)),
        (Torrent(), new("a BitTorrent file (torrent)", FormatKind.Other)),
        (Diff(), new("a diff (patch)", FormatKind.Other)),
        (Playlist(), new("an M3U playlist (HLS)", FormatKind.Other)),
        (PlsList(), new("a PLS playlist", FormatKind.Other)),
        (CueSheet(), new("a CUE sheet (list of tracks)", FormatKind.Other)),
        (PemCertificate(), new("a PEM certificate (X.509)", FormatKind.Other)),
        (PemKey(), new("a PEM key (private or public)", FormatKind.Other)),
        (PgpKey(), new("a PGP (GPG) key", FormatKind.Other)),
        (PgpMessage(), new("an encrypted file (PGP, GPG)", FormatKind.Packed)),
        (SshKey(), new("an SSH key", FormatKind.Other)),
        (Registry(), new("a Windows Registry file (REG)", FormatKind.Other)),
        (Shortcut(), new("an internet shortcut (URL)", FormatKind.Other)),
        (Ldif(), new("an LDIF (directory of people)", FormatKind.Other)),
        (Gedcom(), new("a GEDCOM (family tree)", FormatKind.Other)),
        (Ris(), new("an RIS (bibliography)", FormatKind.Other)),
        (Gettext(), new("a PO (gettext) file of translations", FormatKind.Other)),
        (Notebook(), new("a Jupyter notebook (IPYNB)", FormatKind.Document)),
        (Har(), new("a HAR (record of a browser)", FormatKind.Other)),
        (Topology(), new("a TopoJSON (map)", FormatKind.Other)),
    ];

    // By the first element; where others use the same one, what its beginning has to say as well.
    private static readonly FrozenDictionary<string, (string Sign, FileFormat Format)> Roots =
        new Dictionary<string, (string Sign, FileFormat Format)>(StringComparer.Ordinal)
        {
            ["kml"] = ("", new("a KML map", FormatKind.Other)),
            ["gpx"] = ("", new("a GPX track", FormatKind.Other)),
            ["osm"] = ("", new("an OSM map (OpenStreetMap)", FormatKind.Other)),
            ["svg"] = ("", new("an SVG picture", FormatKind.Media)),
            ["plist"] = ("", new("a property list (plist)", FormatKind.Other)),
            ["playlist"] = ("xspf", new("an XSPF playlist", FormatKind.Other)),
            ["asx"] = ("", new("an ASX playlist", FormatKind.Other)),
            ["smil"] = ("", new("a SMIL playlist", FormatKind.Other)),
            ["mpd"] = ("urn:mpeg:dash", new("an MPD playlist (DASH)", FormatKind.Other)),
            ["tt"] = ("ttml", new("a TTML file of subtitles", FormatKind.Document)),
            ["mxfile"] = ("", new("a draw.io diagram", FormatKind.Other)),
            ["score-partwise"] = ("", new("a MusicXML (notes of music)", FormatKind.Other)),
            ["document"] = ("opendocument", new("a flat OpenDocument (FODT)", FormatKind.Document)),
            ["package"] = ("xmlpackage", new("a Word document (Flat OPC)", FormatKind.Document)),
            ["worddocument"] = ("", new("a Word document (WordprocessingML)", FormatKind.Document)),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The format of a text, or null.</summary>
    /// <param name="root">The name of its first element, or empty.</param>
    public static FileFormat? Find(string text, string root)
    {
        var beginning = text.Length > MaxBeginning ? text[..MaxBeginning] : text;
        if (root.Length > 0 && Roots.TryGetValue(root, out var known))
            return beginning.Contains(known.Sign, StringComparison.OrdinalIgnoreCase) ? known.Format : null;
        foreach (var (sign, format) in Beginnings)
        {
            if (sign.IsMatch(beginning))
                return format;
        }

        return null;
    }

    [GeneratedRegex(@"^BEGIN:VCARD\s", RegexOptions.IgnoreCase)]
    private static partial Regex Card();

    [GeneratedRegex(@"^BEGIN:VCALENDAR\s", RegexOptions.IgnoreCase)]
    private static partial Regex Calendar();

    [GeneratedRegex(@"^\d{1,6}[ \t]*\r?\n\d{1,2}:\d\d:\d\d[,.]\d{1,3}[ \t]+-->")]
    private static partial Regex SubRip();

    [GeneratedRegex(@"^WEBVTT(?:[ \t][^\n]*)?(?:\r?\n|$)")]
    private static partial Regex WebVtt();

    [GeneratedRegex(@"^(?:;[^\n]*\n)*\[Script Info\]\s", RegexOptions.IgnoreCase)]
    private static partial Regex SubStation();

    [GeneratedRegex(@"^\{\d{1,7}\}\{\d{1,7}\}")]
    private static partial Regex MicroDvd();

    [GeneratedRegex("^<SAMI>", RegexOptions.IgnoreCase)]
    private static partial Regex Sami();

    [GeneratedRegex(@"^d\d{1,2}:(?:announce|announce-list|azureus_properties|comment|created by|creation date|encoding|httpseeds|info"
        + @"|nodes|publisher|url-list)(?:d|l|i|\d)")]
    private static partial Regex Torrent();

    // One that is sent as a mail begins as a box of mails does.
    [GeneratedRegex(@"^(?:diff --(?:git|cc|combined) |diff -[a-zA-Z]+ |Index: [^\n]+\n={20,}|--- [^\n]+\n\+\+\+ [^\n]+\n@@ -\d"
        + @"|\*\*\* [^\n]+\n--- [^\n]+\n\*{15}\s|From [0-9a-f]{40} Mon Sep 17 00:00:00 2001\r?\n)")]
    private static partial Regex Diff();

    [GeneratedRegex(@"^(?:#EXTM3U\b|#EXTINF:)")]
    private static partial Regex Playlist();

    [GeneratedRegex(@"^\[playlist\]\s", RegexOptions.IgnoreCase)]
    private static partial Regex PlsList();

    [GeneratedRegex(@"^(?:(?:REM|PERFORMER|TITLE|CATALOG|SONGWRITER) [^\n]+\n){0,20}FILE ""[^""\n]+"" (?:WAVE|MP3|AIFF|BINARY|MOTOROLA)\s")]
    private static partial Regex CueSheet();

    [GeneratedRegex(@"^-----BEGIN (?:(?:X509 |TRUSTED |NEW )?CERTIFICATE(?: REQUEST)?|X509 CRL|PKCS7|CMS)-----\s")]
    private static partial Regex PemCertificate();

    [GeneratedRegex("^-----BEGIN (?:(?:RSA |DSA |EC |OPENSSH |ENCRYPTED )?PRIVATE KEY|(?:RSA )?PUBLIC KEY|(?:DH|EC|DSA) PARAMETERS)-----\\s"
        + @"|^---- BEGIN SSH2 PUBLIC KEY ----\s|^PuTTY-User-Key-File-\d")]
    private static partial Regex PemKey();

    [GeneratedRegex(@"^-----BEGIN PGP (?:PUBLIC|PRIVATE) KEY BLOCK-----\s")]
    private static partial Regex PgpKey();

    // What is only signed can be read.
    [GeneratedRegex(@"^-----BEGIN PGP MESSAGE-----\s")]
    private static partial Regex PgpMessage();

    [GeneratedRegex(@"^(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\d+|sk-\S+@openssh\.com) AAAA[A-Za-z0-9+/]+=*")]
    private static partial Regex SshKey();

    [GeneratedRegex(@"^(?:Windows Registry Editor Version \d|REGEDIT4\s)")]
    private static partial Regex Registry();

    [GeneratedRegex(@"^\[InternetShortcut\]\s", RegexOptions.IgnoreCase)]
    private static partial Regex Shortcut();

    [GeneratedRegex(@"^(?:version: 1\r?\n\s*)?dn: [a-z]+=[^\n]+\r?\n(?:changetype|objectclass|cn|sn|ou|o|dc|mail): ",
        RegexOptions.IgnoreCase)]
    private static partial Regex Ldif();

    [GeneratedRegex(@"^0 HEAD\r?\n1 ")]
    private static partial Regex Gedcom();

    [GeneratedRegex(@"^TY  - [A-Z]{3,6}\s*\n[A-Z][A-Z0-9]  - ")]
    private static partial Regex Ris();

    [GeneratedRegex(@"^(?>(?:#[^\n]*\n|[ \t\r]*\n){0,60})msgid """"\r?\nmsgstr """)]
    private static partial Regex Gettext();

    [GeneratedRegex(@"^\{\s*""cells""\s*:\s*\[\s*\{[^}]{0,400}?""cell_type""\s*:")]
    private static partial Regex Notebook();

    [GeneratedRegex(@"^\{\s*""log""\s*:\s*\{\s*""(?:version|creator|browser)""\s*:")]
    private static partial Regex Har();

    [GeneratedRegex(@"^\{\s*""type""\s*:\s*""Topology""")]
    private static partial Regex Topology();
}
