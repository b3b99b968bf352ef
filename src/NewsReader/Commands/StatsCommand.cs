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
        var command = new Command("stats", "Show what the archive holds.\n\nExample: newsreader stats --data ./archive");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var app = await AppBuilder.BuildReaderAsync(CommonOptions.Settings(parsed), cancellationToken);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<NewsDbContext>>()
            .CreateDbContextAsync(cancellationToken);
        var paths = app.Services.GetRequiredService<AppPaths>();
        var links = await db.RelatedLinks.CountAsync(cancellationToken);
        var resolved = await db.RelatedLinks.CountAsync(link => link.TargetId != null, cancellationToken);
        var grid = new Grid().AddColumn().AddColumn(new GridColumn().RightAligned());
        Row("Articles", await db.AllArticles.CountAsync(cancellationToken));
        Row("  with a date", await db.AllArticles.CountAsync(article => article.SortKey != Articles.Article.Undated, cancellationToken));
        Row("Related titles", links);
        Row("  found in the archive", resolved);
        Row("Revisions", await db.Revisions.CountAsync(cancellationToken));
        Row("Last change", await db.ChangeCounters.Select(counter => counter.Last).SingleAsync(cancellationToken));
        foreach (var collection in await db.Collections.OrderBy(collection => collection.Id).ToListAsync(cancellationToken))
            Row($"Collection {collection.Name}", await db.AllArticles.CountAsync(
                article => article.CollectionId == collection.Id, cancellationToken));
        foreach (var language in await db.AllArticles.GroupBy(article => article.Language)
            .Select(group => new { group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count).ToListAsync(cancellationToken))
            Row($"Language {language.Key}", language.Count);
        AnsiConsole.Write(grid);
        AnsiConsole.WriteLine($"Data are in {paths.Data}");
        return 0;

        void Row(string name, long value) =>
            grid.AddRow(new Spectre.Console.Text(name), new Spectre.Console.Text(value.ToString("N0", CultureInfo.InvariantCulture)));
    }
}
