using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsReader.Benchmarks.Suites;

/// <summary>What is right of the files of a case; what is not named is not asked for.</summary>
internal sealed record ExpectedCase
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>How many articles there are.</summary>
    public int? Articles { get; init; }

    public int? ArticlesMin { get; init; }

    public int? Rejects { get; init; }

    public int? RejectsMin { get; init; }

    /// <summary>The format that a rejection names.</summary>
    public string? RefusedFormat { get; init; }

    /// <summary>Names of which a rejection has one.</summary>
    public IReadOnlyList<string> RefusedAny { get; init; } = [];

    /// <summary>Whether a rejection that names the format is right too.</summary>
    public bool OrRefused { get; init; }

    /// <summary>Titles that no article has.</summary>
    public IReadOnlyList<string> TitlesLack { get; init; } = [];

    /// <summary>Phrases that each stand in some article.</summary>
    public IReadOnlyList<string> AllContains { get; init; } = [];

    /// <summary>Lists, of each of which one phrase stands in some article.</summary>
    public IReadOnlyList<IReadOnlyList<string>> ContainsAnyOfAll { get; init; } = [];

    public IReadOnlyList<string> AllDates { get; init; } = [];

    /// <summary>Phrases that stand in no article, its tags and its author.</summary>
    public IReadOnlyList<string> Never { get; init; } = [];

    public IReadOnlyList<ExpectedArticle> Each { get; init; } = [];

    /// <summary>Why, for people.</summary>
    public string? Note { get; init; }

    /// <exception cref="FormatException">The file is no such statement; the message names it.</exception>
    public static ExpectedCase Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ExpectedCase>(File.ReadAllBytes(path), Options)
                ?? throw new FormatException($"{path} is empty");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"{path}: {exception.Message}", exception);
        }
    }
}

/// <summary>An article that is to be found in a case.</summary>
internal sealed record ExpectedArticle
{
    public string? Title { get; init; }

    public IReadOnlyList<string>? TitleAny { get; init; }

    public string? TitleContains { get; init; }

    /// <summary>Phrases of lead and text.</summary>
    public IReadOnlyList<string>? Contains { get; init; }

    public IReadOnlyList<IReadOnlyList<string>>? ContainsAny { get; init; }

    public IReadOnlyList<string>? Lacks { get; init; }

    /// <summary>Phrases that come in this order.</summary>
    public IReadOnlyList<string>? Order { get; init; }

    /// <summary>Phrases that each begin a block of their own.</summary>
    public IReadOnlyList<string>? Lines { get; init; }

    /// <summary>ISO 8601; without an offset the day alone; "none" where there is none.</summary>
    public string? Date { get; init; }

    public IReadOnlyList<string>? DateAny { get; init; }

    public string? Source { get; init; }

    public IReadOnlyList<string>? SourceAny { get; init; }

    public string? SourceContains { get; init; }

    /// <summary>Articles with the same word here have the same source.</summary>
    public string? SameSource { get; init; }

    public string? Author { get; init; }

    public IReadOnlyList<string>? AuthorAny { get; init; }

    public string? AuthorContains { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    public IReadOnlyList<string>? TagsLack { get; init; }

    /// <summary>Titles or addresses among the related links.</summary>
    public IReadOnlyList<string>? Related { get; init; }

    public IReadOnlyList<string>? HtmlContains { get; init; }

    public IReadOnlyList<string>? HtmlLacks { get; init; }

    public string? Lang { get; init; }

    /// <summary>The date as the file writes it, for people.</summary>
    public JsonElement? Given { get; init; }

    /// <summary>What only people can see.</summary>
    public string? Check { get; init; }

    /// <summary>"contains" where the article has no title to be found by.</summary>
    public string? FindBy { get; init; }
}
