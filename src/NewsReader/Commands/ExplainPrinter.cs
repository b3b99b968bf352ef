using NewsReader.Articles;
using NewsReader.Ingest;

namespace NewsReader.Commands;

/// <summary>Prints what "ingest --explain" found: each text with all that was left out of it, and by which rule.</summary>
internal static class ExplainPrinter
{
    private const int LabelWidth = 18;

    public static async Task PrintAsync(ExplainedReading found, TextWriter output)
    {
        var place = found.Location.Length == 0 ? found.Path : $"{found.Path}, {found.Location}";
        if (found is not { Article: { } article, Account: { } account })
        {
            await output.WriteLineAsync($"{place}: {found.Problem}\n");
            return;
        }

        await output.WriteLineAsync(FormattableString.Invariant($"{place} ({found.Reader}, {article.Language})"));
        foreach (var (name, value) in Fields(article))
        {
            if (!string.IsNullOrEmpty(value))
                await LineAsync(output, name, value);
        }

        var text = ArticleText.Of(article.Body!.Html);
        await LineAsync(output, "text", text.Length == 0 ? "-" : text);
        foreach (var part in account.Dropped.Where(part => part.Rule is not null))
            await LineAsync(output, $"- {part.Rule}", part.Text);
        await LineAsync(output, "missing", account.Missing == 0
            ? "nothing"
            : FormattableString.Invariant($"{account.Missing:N0} of {account.Kept + account.Missing:N0} letters: ")
                + account.MissingWords());
        foreach (var warning in found.Warnings)
            await LineAsync(output, "warning", warning);
        await output.WriteLineAsync();
    }

    private static IEnumerable<(string Name, string? Value)> Fields(Article article) =>
    [
        ("kicker", article.Kicker), ("title", article.Title), ("lead", article.Lead), ("source", article.Source), ("via", article.Via),
        ("author", article.Author), ("section", article.Section), ("date", Date(article)),
        ("tags", string.Join("، ", article.Tags)), ("desk code", article.DeskCode), ("address", article.Url),
        ("related", string.Join('\n', article.Related.Select(link => link.Title))),
    ];

    private static string? Date(Article article)
    {
        if (article.SortKey == Article.Undated)
            return null;
        var local = DateTimeOffset.FromUnixTimeSeconds(article.SortKey).ToOffset(TimeSpan.FromMinutes(article.DateOffset));
        return FormattableString.Invariant($"{local:yyyy-MM-dd HH:mm zzz} (to the {article.DatePrecision.ToString().ToLowerInvariant()})");
    }

    // Further lines of a value stand below its first.
    private static Task LineAsync(TextWriter output, string name, string value) => output.WriteLineAsync(
        $"  {name.PadRight(LabelWidth)} {value.Replace("\n", "\n" + new string(' ', LabelWidth + 3), StringComparison.Ordinal)}");
}
