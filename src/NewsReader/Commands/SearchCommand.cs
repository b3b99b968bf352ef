using System.CommandLine;
using Microsoft.Extensions.Options;
using NewsReader.Api;
using NewsReader.Queries;
using NewsReader.Search;
using NewsReader.Search.Indexing;
using NewsReader.Search.Words;
using NewsReader.Settings;
using NewsReader.Startup;

namespace NewsReader.Commands;

/// <summary>"search": results in the terminal.</summary>
internal static class SearchCommand
{
    private static readonly Argument<string[]> Query = new("QUERY")
    {
        Description = "Words in any spelling; the rest of the syntax is that of the search page",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<int> Size = ChoiceOption.Number("--size", "How many results to show, 1 to 100", 1, 100, preset: 10);
    private static readonly Option<int> Page = ChoiceOption.Number("--page", "Which page of them, from 1", 1, 10_000, preset: 1);
    private static readonly Option<SearchSort> Sort = ChoiceOption.Choice<SearchSort>("--sort", "Order of the results");
    private static readonly Option<string> Source = ChoiceOption.Text("--source", "Only articles of this source");
    private static readonly Option<string> Section = ChoiceOption.Text("--section", "Only articles of this section");
    private static readonly Option<int?> Year = ChoiceOption.NumberOrNone(
        "--year", "Only articles of this year, Jalali or Gregorian", 1, 9999);

    private static readonly Option<int?> Month = ChoiceOption.NumberOrNone(
        "--month", "Only articles of this month of --year, in its calendar", 1, 12);

    private static readonly Option<string> Language = ChoiceOption.Text(
        "--lang", "Only articles in this language, e.g. fa");
    private static readonly Option<string> Tag = ChoiceOption.Text("--tag", "Only articles with this tag");
    private static readonly Option<bool> Exact = new("--exact") { Description = "Search exactly what was typed, without correcting it" };
    private static readonly Option<string[]> Without = new("--without")
    {
        Description = "Do not look for this besides the words, though it is said or written so, too; may be repeated",
        HelpName = "text",
    };

    private static readonly Option<bool> Facets = new("--facets")
    {
        Description = "Count the results by source, section, year, language and tag",
    };

    public static Command Create()
    {
        var command = new Command("search", "Search the archive.\n\nExample: newsreader search رئیس جمهور --size 5 --facets")
        {
            Query, Size, Page, Sort, Source, Section, Year, Month, Language, Tag, Exact, Without, Facets, CommonOptions.Json,
        };
        command.Validators.Add(static result =>
        {
            if (result.GetValue(Month) is not null && result.GetValue(Year) is null)
                result.AddError("--month needs --year");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static SearchRequest Read(ParseResult parsed)
    {
        var filters = new SearchFilters(
            parsed.GetValue(Source), parsed.GetValue(Section), parsed.GetValue(Year), parsed.GetValue(Language), parsed.GetValue(Tag),
            parsed.GetValue(Month));
        return new SearchRequest(
            string.Join(' ', parsed.GetValue(Query)!), parsed.GetValue(Page), parsed.GetValue(Size), parsed.GetValue(Sort), filters,
            AsTyped: parsed.GetValue(Exact),
            WithFacets: parsed.GetValue(Facets) || parsed.GetValue(CommonOptions.Json))
        {
            Without = LeftOutWritings.Read(string.Join(LeftOutWritings.Separator, parsed.GetValue(Without) ?? [])),
        };
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var app = await AppBuilder.BuildReaderAsync(CommonOptions.Settings(parsed), cancellationToken);
        var follower = app.Services.GetRequiredService<IndexFollower>();
        if (await follower.CatchUpAsync(progress: null, cancellationToken) == CatchUpOutcome.HeldElsewhere)
            await follower.LookAsync(cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        var search = scope.ServiceProvider.GetRequiredService<SearchQueries>();
        var request = Read(parsed);
        var found = await search.SearchAsync(request, cancellationToken);
        if (found.MissingWords.Count > 0 || found.Items.Count == 0)
        {
            // Only now are the words of the archive worth reading.
            app.Services.GetRequiredService<ArchiveWords>().Read();
            found = await search.SearchAsync(request, cancellationToken);
        }

        if (parsed.GetValue(CommonOptions.Json))
            JsonOutput.Write(ApiSearch.From(found,
                BasePath.Read(app.Services.GetRequiredService<IOptions<NewsReaderOptions>>().Value.BasePath) ?? ""));
        else
            new SearchPrinter(Console.Out, SearchPrinter.HasColours).Print(found, parsed.GetValue(Facets));
        return 0;
    }
}
