using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsReader.Settings;
using NewsReader.Startup;
using NewsReader.Storage;
using Spectre.Console;

namespace NewsReader.Commands;

/// <summary>"stats": what the archive holds.</summary>
internal static class StatsCommand
{
    public static Command Create()
    {
        var command = new Command("stats", "Show what the archive holds.\n\nExample: newsreader stats --data ./archive")
        {
            CommonOptions.Json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var app = await AppBuilder.BuildReaderAsync(CommonOptions.Settings(parsed), cancellationToken);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<NewsDbContext>>()
            .CreateDbContextAsync(cancellationToken);
        var stats = await ReadAsync(db, app.Services.GetRequiredService<AppPaths>().Data, cancellationToken);
        if (parsed.GetValue(CommonOptions.Json))
            JsonOutput.Write(stats);
        else
            Print(stats);
        return 0;
    }

    private static async Task<JsonStats> ReadAsync(NewsDbContext db, string data, CancellationToken cancellationToken)
    {
        var collections = new List<JsonStatsOfCollection>();
        foreach (var collection in await db.Collections.OrderBy(collection => collection.Id).ToListAsync(cancellationToken))
            collections.Add(new JsonStatsOfCollection(collection.Name, await db.AllArticles.CountAsync(
                article => article.CollectionId == collection.Id, cancellationToken)));
        var languages = await db.AllArticles.GroupBy(article => article.Language)
            .Select(group => new { group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Key).ToListAsync(cancellationToken);
        return new JsonStats
        {
            Articles = await db.AllArticles.CountAsync(cancellationToken),
            Dated = await db.AllArticles.CountAsync(article => article.SortKey != Articles.Article.Undated, cancellationToken),
            RelatedTitles = await db.RelatedLinks.CountAsync(cancellationToken),
            ResolvedTitles = await db.RelatedLinks.CountAsync(link => link.TargetId != null, cancellationToken),
            Revisions = await db.Revisions.CountAsync(cancellationToken),
            LastChange = await db.ChangeCounters.Select(counter => counter.Last).SingleAsync(cancellationToken),
            Collections = collections,
            Languages = [.. languages.Select(language => new JsonStatsOfLanguage(language.Key, language.Count))],
            Data = data,
        };
    }

    private static void Print(JsonStats stats)
    {
        var grid = new Grid().AddColumn().AddColumn(new GridColumn().RightAligned());
        Row("Articles", stats.Articles);
        Row("  with a date", stats.Dated);
        Row("Related titles", stats.RelatedTitles);
        Row("  found in the archive", stats.ResolvedTitles);
        Row("Revisions", stats.Revisions);
        Row("Last change", stats.LastChange);
        foreach (var collection in stats.Collections)
            Row($"Collection {collection.Name}", collection.Articles);
        foreach (var language in stats.Languages)
            Row($"Language {language.Lang}", language.Articles);
        AnsiConsole.Write(grid);
        AnsiConsole.WriteLine($"Data are in {stats.Data}");

        void Row(string name, long value) =>
            grid.AddRow(new Spectre.Console.Text(name), new Spectre.Console.Text(value.ToString("N0", CultureInfo.InvariantCulture)));
    }
}

/// <summary>What "stats --json" prints.</summary>
internal sealed record JsonStats
{
    public required int Articles { get; init; }

    public required int Dated { get; init; }

    public required int RelatedTitles { get; init; }

    /// <summary>Those whose article is in the archive.</summary>
    public required int ResolvedTitles { get; init; }

    public required int Revisions { get; init; }

    public required long LastChange { get; init; }

    public required IReadOnlyList<JsonStatsOfCollection> Collections { get; init; }

    public required IReadOnlyList<JsonStatsOfLanguage> Languages { get; init; }

    public required string Data { get; init; }
}

internal sealed record JsonStatsOfCollection(string Name, int Articles);

/// <param name="Lang">A language tag such as "fa".</param>
internal sealed record JsonStatsOfLanguage(string Lang, int Articles);
