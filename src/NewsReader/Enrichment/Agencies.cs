using System.Globalization;
using System.Reflection;
using NewsReader.Text.Words;

namespace NewsReader.Enrichment;

/// <summary>An agency, a paper or a site.</summary>
/// <param name="Name">The one name by which the archive knows it.</param>
/// <param name="IsWord">Whether its name is a word of the language too, and an agency only where the words around it say so.</param>
internal sealed record Agency(string Name, bool IsWord);

/// <summary>Agencies that are known, by all of their names and by the hosts that they publish at.</summary>
internal static class Agencies
{
    // A longer text says more than a name.
    private const int MaxNameLength = 90;

    // «خبرگزاری دانشجویان ایران - ایسنا - منطقهٔ خراسان»
    private const int MaxParts = 4;

    private static readonly char[] Dividers = ['(', ')', '（', '）', '[', ']', '«', '»', '"', '/', '|', '-', '–', '—', '،', ',', ':', '؛'];

    // "BBC"; those of agencies end in "News Agency": "IRNA".
    private const int MaxAcronym = 3;
    private const int AgencyAcronym = 4;

    private static readonly NamePhrases<Agency> Names = new();
    private static readonly Dictionary<string, string> English = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, string> Hosts = new(StringComparer.Ordinal);

    static Agencies()
    {
        foreach (var line in EmbeddedText.Lines("agencies", Assembly.GetExecutingAssembly()))
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            var agency = new Agency(parts[0].TrimStart('~'), parts[0].StartsWith('~'));
            Names.Add(agency.Name, agency);
            var others = parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            foreach (var name in others)
                Names.Add(name, agency);
            if (Array.Find(others, name => name.All(char.IsAscii)) is { } latin)
                English[agency.Name] = Capitals(latin);
            foreach (var host in parts[2].Split(' '))
                Hosts.Add(host, agency.Name);
        }
    }

    /// <summary>The known agency with the longest name that begins at a word, and how many words that is.</summary>
    public static (Agency Agency, int Length)? At(IReadOnlyList<OpeningWord> words, int at) =>
        Names.TryMatch(words, at, out var agency, out var length) ? (agency, length) : null;

    /// <summary>The known agency that a text is the name of.</summary>
    public static Agency? Named(string name) => Names.TryGet(name, out var agency) ? agency : null;

    /// <summary>The one name of what a source is called in a file, which is that itself where it is not known.</summary>
    public static string NameOf(string source) => Find(source) ?? source;

    /// <summary>What an agency is called in English, by the one name of it; null where that is not known.</summary>
    public static string? EnglishOf(string name) => English.GetValueOrDefault(name);

    /// <summary>The name of the agency that publishes at an address, or null.</summary>
    public static string? OfAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? OfHost(url.IdnHost) : null;

    /// <summary>The name of the known agency that a text is, with what it is called before or after it, or is the host of; null when
    /// there is none.</summary>
    public static string? Find(string source)
    {
        if (source.Length > MaxNameLength)
            return null;
        if (Named(source) is { } agency)
            return agency.Name;
        if (source.Contains('.', StringComparison.Ordinal) && !source.Contains(' ', StringComparison.Ordinal))
            return OfAddress(source) ?? OfHost(source.Split('/')[0]);
        return OfPart(source) ?? OfParts(source);
    }

    private static string? OfPart(string part)
    {
        var words = OpeningWords.OfName(part);
        var bare = SourceKinds.Strip(words);
        return bare.Count < words.Count && At(bare, 0) is { } known
            && (known.Length == bare.Count || bare[known.Length].Text is "مرکز" or "مركز" or "منطقه" or "استان" or "دفتر" or "شعبه")
            ? known.Agency.Name
            : null;
    }

    // A name with the short one behind it, and where it is: all that is known of it is one agency.
    private static string? OfParts(string source)
    {
        var parts = source.Split(Dividers, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length is < 2 or > MaxParts)
            return null;
        string? name = null;
        for (var i = 0; i < parts.Length; i++)
        {
            var found = Named(parts[i]) is { IsWord: false } agency ? agency.Name : OfPart(parts[i]);
            if (found is null ? i == 0 && SourceKinds.KindLength(OpeningWords.OfName(parts[i]), 0) == 0 : name is not null && name != found)
                return null;
            name ??= found;
        }

        return name;
    }

    // ISNA, BBC, but Tasnim and Iran Press.
    private static string Capitals(string latin) =>
        latin.Length <= MaxAcronym || (latin.Length == AgencyAcronym && latin.EndsWith("na", StringComparison.Ordinal))
            ? latin.ToUpperInvariant()
            : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(latin);

    private static string? OfHost(string host)
    {
        for (var rest = host.ToLowerInvariant(); rest.Contains('.', StringComparison.Ordinal);
            rest = rest[(rest.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (Hosts.TryGetValue(rest, out var name))
                return name;
        }

        return null;
    }
}
