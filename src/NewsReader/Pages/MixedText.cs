using System.Net;
using System.Text;
using Microsoft.AspNetCore.Html;
using NewsReader.Text.Characters;
using NewsReader.Text.Direction;
using NewsReader.Text.Typography;

namespace NewsReader.Pages;

/// <summary>Texts in which runs of the other direction are isolated by elements, for display only.</summary>
internal static class MixedText
{
    /// <summary>Begins a run.</summary>
    public const string Open = "<bdi dir=\"ltr\">";

    /// <summary>Ends a run.</summary>
    public const string Close = "</bdi>";

    private const string Pair = "<span class=\"nb\">";
    private const string PairEnd = "</span>";

    /// <summary>A title or a lead in something of an article; where it turns, it is in an element of its own direction.</summary>
    public static IHtmlContent Html(string text, bool isRightToLeft) => Html(text, isRightToLeft, isTitle: false);

    /// <summary>A title in the same way, with the words together that lines should not part.</summary>
    public static IHtmlContent Title(string text, bool isRightToLeft) => Html(text, isRightToLeft, isTitle: true);

    private static IHtmlContent Html(string text, bool isRightToLeft, bool isTitle)
    {
        var surroundings = isRightToLeft ? BaseDirection.RightToLeft : BaseDirection.LeftToRight;
        var own = TextDirection.OfBlock(text, surroundings);
        if (own == surroundings)
            return Inner(text, own, isTitle);
        var language = LanguageDetector.OfBlock(text, own) is { } tag ? $" lang=\"{tag}\"" : "";
        return new HtmlContentBuilder().AppendHtml($"<bdi dir=\"{Headline.Direction(own == BaseDirection.RightToLeft)}\"{language}>")
            .AppendHtml(Inner(text, own, isTitle)).AppendHtml(Close);
    }

    /// <summary>The body of an article that is written from the right, with the runs in its texts isolated.</summary>
    public static string Body(string html) => HtmlTexts.Replace(html, Isolate, "pre", "code", "kbd", "bdi", "bdo");

    private static IHtmlContent Inner(string text, BaseDirection direction, bool isTitle)
    {
        var html = new HtmlContentBuilder();
        if (direction != BaseDirection.RightToLeft)
            return html.Append(text);
        var done = 0;
        foreach (var (range, open, close) in Parts(text, isTitle))
        {
            html.Append(text[done..range.Start.Value]).AppendHtml(open).Append(text[range]).AppendHtml(close);
            done = range.End.Value;
        }

        return html.Append(text[done..]);
    }

    // Runs that are isolated, and pairs of words where no run is.
    private static IEnumerable<(Range Range, string Open, string Close)> Parts(string text, bool isTitle)
    {
        var runs = LeftToRightRuns.Find(text);
        var pairs = (isTitle ? HeadlinePairs.Find(text) : [])
            .Where(pair => !runs.Any(run => run.Start.Value < pair.End.Value && pair.Start.Value < run.End.Value));
        return runs.Select(run => (Range: run, Open, Close)).Concat(pairs.Select(pair => (Range: pair, Open: Pair, Close: PairEnd)))
            .OrderBy(part => part.Range.Start.Value);
    }

    private static string Isolate(string encoded)
    {
        var text = encoded.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(encoded) : encoded;
        var runs = LeftToRightRuns.Find(text);
        if (runs.Count == 0)
            return encoded;
        var html = new StringBuilder(encoded.Length + (runs.Count * (Open.Length + Close.Length)));
        var done = 0;
        foreach (var run in runs)
        {
            html.Append(Encode(text[done..run.Start.Value])).Append(Open).Append(Encode(text[run])).Append(Close);
            done = run.End.Value;
        }

        return html.Append(Encode(text[done..])).ToString();
    }

    private static string Encode(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\u00A0", "&nbsp;", StringComparison.Ordinal);
}
