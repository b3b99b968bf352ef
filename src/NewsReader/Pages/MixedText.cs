using System.Net;
using System.Text;
using Microsoft.AspNetCore.Html;
using NewsReader.Text.Characters;
using NewsReader.Text.Direction;

namespace NewsReader.Pages;

/// <summary>Texts in which runs of the other direction are isolated by elements, for display only.</summary>
internal static class MixedText
{
    /// <summary>Begins a run.</summary>
    public const string Open = "<bdi dir=\"ltr\">";

    /// <summary>Ends a run.</summary>
    public const string Close = "</bdi>";

    /// <summary>A title or a lead in something of an article; where it turns, it is in an element of its own direction.</summary>
    public static IHtmlContent Html(string text, bool isRightToLeft)
    {
        var surroundings = isRightToLeft ? BaseDirection.RightToLeft : BaseDirection.LeftToRight;
        var own = TextDirection.OfBlock(text, surroundings);
        if (own == surroundings)
            return Inner(text, own);
        var language = LanguageDetector.OfBlock(text, own) is { } tag ? $" lang=\"{tag}\"" : "";
        return new HtmlContentBuilder().AppendHtml($"<bdi dir=\"{Headline.Direction(own == BaseDirection.RightToLeft)}\"{language}>")
            .AppendHtml(Inner(text, own)).AppendHtml(Close);
    }

    /// <summary>The body of an article that is written from the right, with the runs in its texts isolated.</summary>
    public static string Body(string html) => HtmlTexts.Replace(html, Isolate, "pre", "code", "kbd", "bdi", "bdo");

    private static IHtmlContent Inner(string text, BaseDirection direction)
    {
        var html = new HtmlContentBuilder();
        var done = 0;
        foreach (var run in direction == BaseDirection.RightToLeft ? LeftToRightRuns.Find(text) : [])
        {
            html.Append(text[done..run.Start.Value]).AppendHtml(Open).Append(text[run]).AppendHtml(Close);
            done = run.End.Value;
        }

        return html.Append(text[done..]);
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
