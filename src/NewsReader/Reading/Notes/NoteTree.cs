using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsReader.Reading.Html;

namespace NewsReader.Reading.Notes;

/// <summary>What is changed in a parsed Markdown text before it becomes HTML.</summary>
internal static partial class NoteTree
{
    /// <summary>The first heading of a file without a title is the title, and is then no part of the text.</summary>
    public static string? TakeHeading(MarkdownDocument document)
    {
        while (document.FirstOrDefault() is ThematicBreakBlock rule && document.Count > 1)
            document.Remove(rule);
        if (document.FirstOrDefault() is not HeadingBlock { Level: 1, Inline: { } inline } heading)
            return null;
        var title = PersianEmphasis.Unjoin(string.Concat(inline.Descendants().Select(part => part switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            LineBreakInline => " ",
            _ => "",
        }))).Trim();
        document.Remove(heading);
        return title.Length > 0 ? title : null;
    }

    /// <summary>Parts lines that are numbered though they are no list, and keeps what looks like an element and is none.</summary>
    public static void Mend(MarkdownDocument document)
    {
        foreach (var inline in document.Descendants<Inline>().Where(inline => inline is LineBreakInline or HtmlInline).ToList())
        {
            if (inline is LineBreakInline { IsHard: false, NextSibling: LiteralInline next } line)
                line.IsHard = Numbered().IsMatch(Beginning(next));
            else if (inline is HtmlInline { Tag: var tag } && Unknown().Match(tag) is { Success: true } match
                && !HtmlEvidence.IsName(match.Groups[1].Value))
                inline.ReplaceBy(new LiteralInline(tag));
        }
    }

    // A bracket that begins no link is a literal of its own.
    private static string Beginning(LiteralInline first)
    {
        const int Longest = 8;
        var text = "";
        for (Inline? part = first; part is LiteralInline literal && text.Length < Longest; part = part.NextSibling)
            text += literal.Content.AsSpan()[..Math.Min(literal.Content.Length, Longest)].ToString();
        return text;
    }

    [GeneratedRegex(@"^\s*(?:\d{1,3}|[اآبپتثجچحخدهوزطیکلمنسعف]|الف|[A-Za-z])\s?[.)\-–ـ][\s\u200C]|^\s*\[[ xX]\]\s")]
    private static partial Regex Numbered();

    // Names with a colon or a dash are of programs.
    [GeneratedRegex("^</?([A-Za-z][A-Za-z0-9]*)[^:]*>$")]
    private static partial Regex Unknown();
}
