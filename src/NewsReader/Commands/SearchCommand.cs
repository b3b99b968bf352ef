using System.CommandLine;
using System.Globalization;
using NewsReader.Hosting;
using NewsReader.Queries;
using NewsReader.Search.Indexing;

namespace NewsReader.Commands;

/// <summary>"search": results in the terminal.</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        var query = new Argument<string[]>("QUERY") { Description = "Words in any spelling; the rest of the syntax is that of the search page", Arity = ArgumentArity.OneOrMore };
        var size = new Option<int>("--size") { Description = "How many results to show, 1 to 100", DefaultValueFactory = _ => 10 };
        var page = new Option<int>("--page") { Description = "Which page of them, from 1", DefaultValueFactory = _ => 1 };
        size.Validators.Add(result => CheckRange(result, size, 1, 100));
        page.Validators.Add(result => CheckRange(result, page, 1, 10_000));
        var command = new Command("search", "Search the archive.\n\nExample: newsreader search رئیس جمهور --size 5") { query, size, page };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed, new SearchRequest(string.Join(' ', parsed.GetValue(query)!), parsed.GetValue(page), parsed.GetValue(size), WithFacets: false), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, SearchRequest request, CancellationToken cancellationToken)
    {
        await using var app = await AppBuilder.BuildToolAsync(CommonOptions.Settings(parsed), cancellationToken);
        if (await app.Services.GetRequiredService<IndexFollower>().CatchUpAsync(progress: null, cancellationToken) == CatchUpOutcome.HeldElsewhere)
            app.Services.GetRequiredService<ArticleIndex>().Follow();
        await using var scope = app.Services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<SearchQueries>().SearchAsync(request, cancellationToken);
        Console.WriteLine(FormattableString.Invariant(
            $"{found.Total:N0} articles have {(found.HasAll ? "all" : "most")} of the words, {found.PartialTotal:N0} some ({found.TookMilliseconds:N1} ms)"));
        if (found.MissingWords.Count > 0)
            Console.WriteLine($"In no article: {string.Join(", ", found.MissingWords)}");
        foreach (var result in found.Items)
            Print(result);
        return 0;
    }

    private static void Print(SearchResult result)
    {
        var article = result.Article;
        var date = article.Published?.Begins.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Console.WriteLine();
        Console.WriteLine(article.Title);
        Console.WriteLine(string.Join(" · ", new[] { article.Source, article.Section, date, article.Path }.OfType<string>()));
        foreach (var passage in result.Passages)
            Console.WriteLine($"  … {passage.Text.ReplaceLineEndings(" ")} …");
    }

    private static void CheckRange(System.CommandLine.Parsing.OptionResult result, Option<int> option, int least, int most)
    {
        if (result.GetValueOrDefault<int>() is var value && (value < least || value > most))
            result.AddError($"{option.Name} is {value}; allowed is {least} to {most}.");
    }
}
