using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Text.Characters;
using NewsReader.Text.Dates;

namespace NewsReader.Benchmarks.Suites;

/// <summary>Compares what was read of a case with what is right; blanks, half-spaces and variants of a letter make no difference.</summary>
internal sealed partial class CaseJudge(ExpectedCase expected, ReadCase read)
{
    private static readonly TimeSpan Tehran = new(3, 30, 0);

    // What cases say of articles that nothing tells the source of.
    private const string NoSource = "none";

    private readonly List<string> faults = [];
    private readonly List<string> wholes = [.. read.Articles.Select(article => Loose($"{article.Title} {article.Lead} {Text(article)}"))];

    /// <summary>What is not right, in words; empty where all is.</summary>
    public static IReadOnlyList<string> Faults(ExpectedCase expected, ReadCase read) => new CaseJudge(expected, read).Judge();

    private List<string> Judge()
    {
        Counts();
        Wholes();
        foreach (var article in expected.Each)
            One(article);
        foreach (var group in expected.Each.Where(article => article.SameSource is not null).GroupBy(article => article.SameSource))
        {
            var sources = group.Select(article => Find(article)?.Source).Distinct().ToList();
            Check(sources.Count == 1, $"sources of {group.Key} differ: {string.Join(", ", sources)}");
        }

        return faults;
    }

    private void Counts()
    {
        var (articles, rejects) = (read.Articles.Count, read.Rejections.Count);
        var isRefused = expected.OrRefused && articles == 0 && rejects > 0;
        Check(expected.Articles is not { } count || articles == count || isRefused, $"{articles} articles, not {expected.Articles}");
        Check(articles >= (expected.ArticlesMin ?? 0), $"{articles} articles, fewer than {expected.ArticlesMin}");
        Check(expected.Rejects is not { } refused || rejects == refused,
            $"{rejects} rejects: {string.Join("; ", read.Rejections.Take(2))}");
        Check(rejects >= (expected.RejectsMin ?? 0), $"{rejects} rejects, fewer than {expected.RejectsMin}");
        IReadOnlyList<string> formats = expected.RefusedFormat is { } format ? [format] : expected.RefusedAny;
        // What may be passed over as well has no count of rejections.
        var mayBePassedOver = rejects == 0 && expected is { Rejects: null, RejectsMin: null, RefusedFormat: null };
        Check(formats.Count == 0 || articles > 0 || mayBePassedOver
            || read.Rejections.Any(reason => formats.Any(name => reason.Contains(name, StringComparison.OrdinalIgnoreCase))),
            $"not refused as {string.Join(", ", formats)}: {string.Join("; ", read.Rejections)}");
    }

    private void Wholes()
    {
        foreach (var title in expected.TitlesLack)
            Check(!read.Articles.Any(article => Fold(article.Title) == Fold(title)), $"shown: {title}");
        foreach (var phrase in expected.AllContains)
            Check(wholes.Exists(whole => whole.Contains(Loose(phrase), StringComparison.Ordinal)), $"nowhere: {phrase}");
        foreach (var phrases in expected.ContainsAnyOfAll)
        {
            Check(phrases.Any(phrase => wholes.Exists(whole => whole.Contains(Loose(phrase), StringComparison.Ordinal))),
                $"nowhere any of: {string.Join(" / ", phrases)}");
        }

        foreach (var date in expected.AllDates)
            Check(read.Articles.Any(article => IsDated(article, date)), $"no article of {date}");
        foreach (var phrase in expected.Never)
        {
            Check(!read.Articles.Select((article, i) => wholes[i] + Loose(string.Join(' ', article.Tags) + article.Author))
                .Any(whole => whole.Contains(Loose(phrase), StringComparison.Ordinal)), $"somewhere: {phrase}");
        }
    }

    private Article? Find(ExpectedArticle wanted)
    {
        var titles = wanted.Title is { } title ? [title] : wanted.TitleAny ?? [];
        return read.Articles.Where((article, i) =>
            titles.Count > 0 ? titles.Any(one => Fold(one) == Fold(article.Title))
            : wanted.TitleContains is { } part ? Fold(article.Title).Contains(Fold(part), StringComparison.Ordinal)
            : wanted.Contains is [var first, ..] && wholes[i].Contains(Loose(first), StringComparison.Ordinal)).FirstOrDefault();
    }

    private void One(ExpectedArticle wanted)
    {
        if (Find(wanted) is not { } article)
        {
            var name = wanted.Title ?? wanted.TitleAny?[0] ?? wanted.TitleContains ?? wanted.Contains?[0] ?? "";
            faults.Add($"no article «{name}» but {string.Join(" / ", read.Articles.Take(4).Select(one => one.Title))}");
            return;
        }

        Words(wanted, article);
        Fields(wanted, article);
        IReadOnlyList<string> dates = wanted.DateAny ?? (wanted.Date is { } date ? [date] : []);
        Check(dates.Count == 0 || dates.Any(one => IsDated(article, one)),
            $"«{article.Title}» dated {Written(article)}, not {string.Join(" or ", dates)} of {wanted.Given}");
        foreach (var part in wanted.HtmlContains ?? [])
            Check(article.Body!.Html.Contains(part, StringComparison.Ordinal)
                || article.Body.Html.Contains(WebUtility.HtmlEncode(part), StringComparison.Ordinal)
                || article.Body.Html.Contains(part.Replace("&", "&amp;", StringComparison.Ordinal), StringComparison.Ordinal),
                $"«{article.Title}» lacks {part}");
        foreach (var part in wanted.HtmlLacks ?? [])
            Check(!article.Body!.Html.Contains(part, StringComparison.Ordinal), $"«{article.Title}» has {part}");
    }

    private void Words(ExpectedArticle wanted, Article article)
    {
        var text = Loose($"{article.Lead} {Text(article)}");
        var whole = wanted.Title is null && wanted.TitleAny is null ? Loose(article.Title) + text : text;
        foreach (var phrase in wanted.Contains ?? [])
            Check(whole.Contains(Loose(phrase), StringComparison.Ordinal), $"«{article.Title}» lacks: {phrase}");
        foreach (var phrases in wanted.ContainsAny ?? [])
        {
            Check(phrases.Any(phrase => whole.Contains(Loose(phrase), StringComparison.Ordinal)),
                $"«{article.Title}» lacks any of: {string.Join(" / ", phrases)}");
        }

        // A reference that is shown as one is what a text may lack.
        var spaced = Bare($"{article.Lead} {Text(article)}");
        foreach (var phrase in wanted.Lacks ?? [])
            Check(!spaced.Contains(Bare(phrase), StringComparison.Ordinal), $"«{article.Title}» has: {phrase}");
        var at = 0;
        foreach (var phrase in wanted.Order ?? [])
        {
            at = whole.IndexOf(Loose(phrase), Math.Max(at, 0), StringComparison.Ordinal);
            Check(at >= 0, $"«{article.Title}» has not in its place: {phrase}");
        }

        var lines = $"{article.Lead}\n{Text(article)}".Split('\n').Select(Beginning).ToList();
        foreach (var phrase in wanted.Lines ?? [])
            Check(lines.Exists(line => line.StartsWith(Beginning(phrase), StringComparison.Ordinal)),
                $"«{article.Title}» has no line: {phrase}");
    }

    private void Fields(ExpectedArticle wanted, Article article)
    {
        Field("source", wanted.SourceAny ?? (wanted.Source is { } source and not NoSource ? [source] : []), article.Source);
        Check(wanted.Source != NoSource || article.Source is null, $"«{article.Title}» has the source {article.Source}, not none");
        Field("author", wanted.AuthorAny ?? (wanted.Author is { } author ? [author] : []), article.Author);
        Check(Fold(article.Source).Contains(Fold(wanted.SourceContains), StringComparison.Ordinal), $"source {article.Source}");
        Check(Fold(article.Author).Contains(Fold(wanted.AuthorContains), StringComparison.Ordinal), $"author {article.Author}");
        Check(wanted.Lang is null || wanted.Lang == article.Language, $"«{article.Title}» is {article.Language}, not {wanted.Lang}");
        var tags = article.Tags.Select(Fold).ToHashSet(StringComparer.Ordinal);
        foreach (var tag in wanted.Tags ?? [])
            Check(tags.Contains(Fold(tag)), $"«{article.Title}» has tags {string.Join('،', article.Tags)}, not {tag}");
        foreach (var tag in wanted.TagsLack ?? [])
            Check(!tags.Contains(Fold(tag)), $"«{article.Title}» has the tag {tag}");
        var related = article.Related.SelectMany(link => new[] { Fold(link.Title), link.Url ?? "" }).ToHashSet(StringComparer.Ordinal);
        foreach (var link in wanted.Related ?? [])
            Check(related.Contains(Fold(link)), $"«{article.Title}» is related to {string.Join(" / ", related.Take(4))}, not {link}");

        void Field(string name, IReadOnlyList<string> right, string? value) => Check(
            right.Count == 0 || right.Any(one => Fold(one) == Fold(value)),
            $"«{article.Title}» has the {name} {value}, not {string.Join(" or ", right)}");
    }

    private void Check(bool isRight, string fault)
    {
        if (!isRight)
            faults.Add(fault);
    }

    // A day is that of the article's own offset or of Tehran.
    private static bool IsDated(Article article, string date)
    {
        if (date == "none" || article.SortKey == Article.Undated)
            return date == "none" && article.SortKey == Article.Undated;
        var instant = DateTimeOffset.FromUnixTimeSeconds(article.SortKey);
        if (date.Length <= "2000-01-01".Length)
        {
            return Starts(instant.ToOffset(TimeSpan.FromMinutes(article.DateOffset))) || Starts(instant.ToOffset(Tehran));
        }

        var hasOffset = date.EndsWith('Z') || date[10..].IndexOfAny(['+', '-']) >= 0;
        var right = DateTimeOffset.Parse(hasOffset ? date : date + "+03:30", CultureInfo.InvariantCulture);
        return article.SortKey == right.ToUnixTimeSeconds();

        bool Starts(DateTimeOffset time) =>
            time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).StartsWith(date, StringComparison.Ordinal);
    }

    private static string Written(Article article) => article.SortKey == Article.Undated ? "never"
        : DateTimeOffset.FromUnixTimeSeconds(article.SortKey).ToOffset(TimeSpan.FromMinutes(article.DateOffset))
            .ToString(article.DatePrecision == DatePrecision.Day ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string Text(Article article) => ArticleText.Of(article.Body!.Html);

    private static string Fold(string? text) => Bare(WebUtility.HtmlDecode(text ?? ""));

    private static string Bare(string text) =>
        Blanks().Replace(Folding.Fold(text).Replace('\u200C', ' ')
            .Replace("\u0640", "", StringComparison.Ordinal), " ").Trim();

    private static string Loose(string text) => Fold(text).Replace(" ", "", StringComparison.Ordinal);

    private static string Beginning(string line) => Loose(Number().Replace(Fold(line), ""));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(?:\W|\d+[.)\-])*")]
    private static partial Regex Number();
}
