using System.Globalization;
using System.Text;
using NewsReader.Api;
using NewsReader.Search;

namespace NewsReader.Commands;

/// <summary>Writes results for a terminal; what matched is bold where it has colours.</summary>
internal sealed class SearchPrinter(TextWriter output, bool hasColours)
{
    private const string Bold = "\e[1m";
    private const string Plain = "\e[0m";

    /// <summary>Whether the output is a terminal that wants them, by the convention of no-color.org.</summary>
    public static bool HasColours => !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public void Print(SearchPage found, bool withFacets)
    {
        if (found.Suggestion is { } suggestion)
        {
            output.WriteLine(found.WasCorrected
                ? $"In no article: {string.Join(", ", found.Replaced)}. Results for: {Marked(suggestion)} (--exact searches as typed)"
                : $"Did you mean: {Marked(suggestion)}");
        }

        if (found.Further is { } further)
            output.WriteLine($"Did you mean: {Marked(further)}");

        var share = found.HasAll ? "all" : "most";
        output.WriteLine(FormattableString.Invariant(
            $"{found.Total:N0} articles have {share} of the words, {found.PartialTotal:N0} some ({found.TookMilliseconds:N1} ms)"));
        if (found.AlsoSearched.Count > 0)
            output.WriteLine($"Also: {string.Join(", ", found.AlsoSearched)} (--without leaves one out, --exact searches as typed)");
        if (found.MissingWords.Count > 0)
            output.WriteLine($"In no article: {string.Join(", ", found.MissingWords)}");
        foreach (var note in found.Notes)
            output.WriteLine(ApiNote.From(note).Text);
        foreach (var result in found.Items)
            Print(result);
        if (withFacets)
            Print(found.Facets);
    }

    private void Print(SearchResult result)
    {
        var article = result.Article;
        var date = article.Published?.Begins.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        output.WriteLine();
        output.WriteLine(Marked(result.Title));
        output.WriteLine(string.Join(" · ", new[] { article.Source, article.Section, date, article.Path }.OfType<string>()));
        foreach (var passage in result.Passages)
            output.WriteLine($"  … {Marked(passage)} …");
        foreach (var field in result.FoundIn)
            output.WriteLine($"  {field.Name}: {Marked(field.Text)}");
        if (result.MissingWords.Count > 0)
            output.WriteLine($"  without: {string.Join(", ", result.MissingWords)}");
    }

    private void Print(SearchFacets facets)
    {
        (string Name, IReadOnlyList<FacetValue> Values)[] all =
        [
            ("source", facets.Sources), ("section", facets.Sections), ("year", facets.Years), ("month", facets.Months),
            ("lang", facets.Languages), ("tag", facets.Tags),
        ];
        output.WriteLine();
        foreach (var (name, values) in all.Where(facet => facet.Values.Count > 0))
        {
            var counts = values.Select(value => FormattableString.Invariant(
                $"{value.Value} {value.Count:N0}{(value.IsChosen ? " (chosen)" : "")}"));
            output.WriteLine($"{name}: {string.Join(" · ", counts)}");
        }

        if (facets.Undated > 0)
            output.WriteLine(FormattableString.Invariant($"without a date: {facets.Undated:N0}"));
    }

    private string Marked(MarkedText text)
    {
        if (!hasColours)
            return OneLine(text.Text);
        var marked = new StringBuilder();
        var at = 0;
        foreach (var mark in text.Marks)
        {
            marked.Append(text.Text, at, mark.Start - at).Append(Bold).Append(text.Text, mark.Start, mark.End - mark.Start).Append(Plain);
            at = mark.End;
        }

        return OneLine(marked.Append(text.Text, at, text.Text.Length - at).ToString());
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
