using Microsoft.Extensions.Options;
using NewsReader.Reading.Structured;
using NewsReader.Settings;

namespace NewsReader.Reading;

/// <summary>How files are read, section "NewsReader:Reading" of the configuration.</summary>
internal sealed class ReadingOptions
{
    public const string Section = "NewsReader:Reading";

    /// <summary>Bytes of one article at the most: a page, an item, a row. The longest news article is a hundredth of the default.</summary>
    public int MaxArticleBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Seconds that understanding one article may take; asked between its stages, and what goes on longer is told.</summary>
    public int MaxSeconds { get; set; } = 10;

    /// <summary>Bytes that a gzipped file or an entry of an archive may unpack to.</summary>
    public long MaxEntryBytes { get; set; } = 16L * 1024 * 1024 * 1024;

    /// <summary>Entries of one archive that are read.</summary>
    public int MaxEntries { get; set; } = 2_000_000;

    /// <summary>How many times its packed size a file or entry may become; text packs to a tenth, tables to a thirtieth, a bomb to a
    /// thousandth.</summary>
    public int MaxRatio { get; set; } = 40;

    /// <summary>Archives within archives that are opened, the outermost counted.</summary>
    public int MaxArchiveDepth { get; set; } = 2;

    /// <summary>Whether drafts, private and scheduled articles, pages of a site and what was thrown away are articles too.</summary>
    public bool Drafts { get; set; }

    /// <summary>
    /// Names of fields in JSON and CSV files by the field of an article they hold, separated by commas and tried before the known ones;
    /// a point leads into an object: "title" = "headline,content.title".
    /// </summary>
    public IDictionary<string, string> Fields { get; set; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}

/// <summary>Checks the settings at the start; every failure names where it stands, the key, the value and what is allowed.</summary>
internal sealed class ReadingOptionsValidation(IConfiguration configuration) : IValidateOptions<ReadingOptions>
{
    public ValidateOptionsResult Validate(string? name, ReadingOptions options)
    {
        var failures = new List<string>();
        Check(nameof(options.MaxArticleBytes), options.MaxArticleBytes, 1024, 64 * 1024 * 1024);
        Check(nameof(options.MaxSeconds), options.MaxSeconds, 1, 3600);
        Check(nameof(options.MaxEntryBytes), options.MaxEntryBytes, 1024, long.MaxValue);
        Check(nameof(options.MaxEntries), options.MaxEntries, 1, int.MaxValue);
        Check(nameof(options.MaxRatio), options.MaxRatio, 2, 100_000);
        Check(nameof(options.MaxArchiveDepth), options.MaxArchiveDepth, 0, 8);
        foreach (var (field, names) in options.Fields)
        {
            if (!FieldMap.Fields.Contains(field, StringComparer.OrdinalIgnoreCase) || string.IsNullOrWhiteSpace(names))
            {
                Fail($"Fields:{field}", $"is \"{names}\"; allowed are names separated by commas, "
                    + $"for one of the fields {string.Join(", ", FieldMap.Fields)}");
            }
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Check(string key, long value, long least, long most)
        {
            if (value < least || value > most)
                Fail(key, FormattableString.Invariant($"is {value}; allowed is {least} to {most}"));
        }

        void Fail(string key, string what)
        {
            var path = $"{ReadingOptions.Section}:{key}";
            failures.Add($"{SettingPlace.Describe(configuration, path)}{path} {what}");
        }
    }
}
