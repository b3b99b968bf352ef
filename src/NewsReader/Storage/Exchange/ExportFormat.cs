using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NewsReader.Articles;

namespace NewsReader.Storage.Exchange;

/// <summary>The files of an export: what the archive is, its files and tags and articles a line each, and the originals byte for
/// byte.</summary>
internal static class ExportFormat
{
    public const string Name = "newsreader-export";

    /// <summary>2 since the head of a story and the number of its repeats have these names; of 1 both are understood.</summary>
    public const int Version = 2;

    public const string Manifest = "archive.json";

    public const string Files = "files.jsonl";

    public const string Tags = "tags.jsonl";

    public const string Articles = "articles.jsonl";

    /// <summary>What the administrator says of articles, sources, stories, names and the front page; exports of earlier programs have
    /// none.</summary>
    public const string ArticleEdits = "article-edits.jsonl";

    /// <inheritdoc cref="ArticleEdits"/>
    public const string SourceEdits = "source-edits.jsonl";

    /// <inheritdoc cref="ArticleEdits"/>
    public const string StoryTies = "story-ties.jsonl";

    /// <inheritdoc cref="ArticleEdits"/>
    public const string LabelEdits = "label-edits.jsonl";

    /// <inheritdoc cref="ArticleEdits"/>
    public const string FrontChoices = "front-choices.jsonl";

    /// <summary>A folder of so many articles at most is one that every file manager opens.</summary>
    private const int ArticlesAFolder = 1000;

    // What an article refers to has its own line, and its originals are files.
    private static readonly (Type Type, string Property)[] LeftOut =
    [
        (typeof(Article), nameof(Article.Collection)), (typeof(Article), nameof(Article.File)),
            (typeof(SourceFileRow), nameof(SourceFileRow.Collection)),
        (typeof(RelatedLink), nameof(RelatedLink.Article)), (typeof(RelatedLink), nameof(RelatedLink.Target)),
        (typeof(Revision), nameof(Revision.Original)),
    ];

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new OriginsConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOut } },
    };

    /// <summary>Where the original of a revision lies, relative to the export.</summary>
    public static string OriginalPath(Revision revision) =>
        Path.Combine("originals", Number(revision.ArticleId / ArticlesAFolder), $"{Number(revision.ArticleId)}-{Number(revision.Number)}");

    /// <summary>A line of an export as the present version writes it.</summary>
    /// <param name="version">The version that the line is of.</param>
    public static string Upgrade(string line, int version) => version >= Version ? line : line
        // Within a text a quotation mark has a backslash before it, so that these are names of fields wherever they stand.
        .Replace("\"leadId\":", "\"storyHeadId\":", StringComparison.Ordinal)
        .Replace("\"otherCount\":", "\"repeatCount\":", StringComparison.Ordinal);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    // Checksums are of the rows of one store.
    private static void LeaveOut(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].AttributeProvider is MemberInfo member
                && (LeftOut.Contains((type.Type, member.Name)) || member.Name == nameof(ICheckedRow.Checksum)))
                type.Properties.RemoveAt(i);
        }
    }

    private sealed class OriginsConverter : JsonConverter<FieldOrigins>
    {
        public override FieldOrigins Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            FieldOrigins.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, FieldOrigins value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}

/// <summary>What an export says of itself.</summary>
/// <param name="Articles">How many there are.</param>
/// <param name="LastArticle">The highest number an article ever had.</param>
/// <param name="LastChange">The number of the last change.</param>
internal sealed record ExportManifest(
    string Format, int Version, long Articles, long LastArticle, long LastChange, IReadOnlyList<Collection> Collections)
{
    /// <summary>Why the export in a folder cannot be read, without a full stop; null for one that can.</summary>
    public string? Refusal(string folder)
    {
        if (Version > ExportFormat.Version)
            return FormattableString.Invariant(
                $"\"{folder}\" was exported by a newer NewsReader (format {Version}, this one reads {ExportFormat.Version}); use that one");
        if (!File.Exists(Path.Combine(folder, ExportFormat.Articles)))
            return $"\"{folder}\" is an export that is damaged ({ExportFormat.Articles} is missing); export again";
        return Collections is null ? $"\"{folder}\" is damaged ({ExportFormat.Manifest} names no collections); export again" : null;
    }

    /// <summary>The manifest of a folder, or null for a folder that is no export.</summary>
    public static ExportManifest? Find(string folder)
    {
        var file = Path.Combine(folder, ExportFormat.Manifest);
        if (!File.Exists(file))
            return null;
        try
        {
            using var stream = File.OpenRead(file);
            return JsonSerializer.Deserialize<ExportManifest>(stream, ExportFormat.Json) is { Format: ExportFormat.Name } manifest
                ? manifest : null;
        }
        catch (JsonException)
        {
            // Some other file of that name.
            return null;
        }
    }
}
