using NewsReader.Articles;
using NewsReader.Ingest;

namespace NewsReader.Commands;

/// <summary>What "ingest --explain --json" prints: one for each article, and for what is none.</summary>
internal sealed record JsonExplained
{
    public required string Path { get; init; }

    /// <summary>Where in the file, or empty for the whole of it.</summary>
    public required string Place { get; init; }

    /// <summary>Why there is no article; null where there is one.</summary>
    public required string? Problem { get; init; }

    public required string? Reader { get; init; }

    public required string? Title { get; init; }

    public required string? Kicker { get; init; }

    public required string? Lead { get; init; }

    /// <summary>One paragraph a line.</summary>
    public required string? Text { get; init; }

    public required IReadOnlyList<JsonDropped> Dropped { get; init; }

    /// <summary>Letters and digits of title, kicker, lead and text.</summary>
    public required int Kept { get; init; }

    /// <summary>Letters and digits that are left out by no rule.</summary>
    public required int Missing { get; init; }

    public required string? MissingWords { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    public static JsonExplained From(ExplainedReading found) => new()
    {
        Path = found.Path,
        Place = found.Location,
        Problem = found.Problem,
        Reader = found.Article is null ? null : found.Reader,
        Title = found.Article?.Title,
        Kicker = found.Article?.Kicker,
        Lead = found.Article?.Lead,
        Text = found.Article is { } article ? ArticleText.Of(article.Body!.Html) : null,
        Dropped = [.. (found.Account?.Dropped ?? []).Select(part => new JsonDropped(part.Rule, part.Text))],
        Kept = found.Account?.Kept ?? 0,
        Missing = found.Account?.Missing ?? 0,
        MissingWords = found.Account is { Missing: > 0 } account ? account.MissingWords() : null,
        Warnings = found.Warnings,
    };
}

/// <param name="Rule">Null where no rule names the words.</param>
internal sealed record JsonDropped(string? Rule, string Text);
