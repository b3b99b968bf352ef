using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsReader.Reading.Html;

namespace NewsReader.Reading.Notes;

/// <summary>What is changed in a parsed Markdown text before it becomes HTML.</summary>
internal static partial class NoteTree
{
    // Each is looked for in its paragraph.
    private const int MaxTags = 50;

    /// <summary>The first heading of a file without a title is the title, and is then no part of the text.</summary>
    public static string? TakeHeading(MarkdownDocument document)
    {
        while (document.FirstOrDefault() is ThematicBreakBlock rule && document.Count > 1)
            document.Remove(rule);
        if (document.FirstOrDefault() is not HeadingBlock { Level: 1, Inline: { } inline } heading)
            return null;
        var title = string.Join(' ', PersianEmphasis.Unjoin(string.Concat(inline.Descendants().Select(Words)))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        document.Remove(heading);
        // What is shown as code, or kept from being a tag, is meant.
        var isMeant = inline.Descendants().Any(
            part => part is CodeInline or HtmlEntityInline or LiteralInline { IsFirstCharacterEscaped: true });
        if (!isMeant)
            title = TitleText.WithoutBreak(title);
        return title.Length > 0 ? title : null;
    }

    /// <summary>What is read of one part of a line.</summary>
    public static string Words(MarkdownObject part) => part switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AutolinkInline address => address.Url,
        LineBreakInline => " ",
        HtmlInline { Tag: var tag } when tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) => " ",
        _ => "",
    };

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

        foreach (var block in document.Descendants<LeafBlock>().Where(block => block.Inline is not null).ToList())
            MendTags(block.Inline!);
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.PreviousSibling is not null).ToList())
            Part(link);
    }

    // Tags that a sentence speaks of are words of it.
    private static void MendTags(ContainerInline inline)
    {
        var tags = inline.Descendants<HtmlInline>().Take(MaxTags + 1).ToList();
        if (tags.Count is 0 or > MaxTags)
            return;
        var text = new StringBuilder();
        var places = new Dictionary<HtmlInline, int>();
        foreach (var part in inline.Descendants())
        {
            if (part is HtmlInline tag)
                places[tag] = text.Length;
            text.Append(part is HtmlInline { Tag: var written } ? written : Words(part));
        }

        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var paragraph = text.ToString();
        var breaks = tags.Where(tag => Break().IsMatch(tag.Tag)).GroupBy(tag => tag.Tag).Where(same => same.Count() > 1)
            .SelectMany(same => same).ToHashSet();
        foreach (var tag in tags.Where(tag => !breaks.Contains(tag)))
        {
            var name = Name().Match(tag.Tag).Value;
            if (tag.Tag.StartsWith("</", StringComparison.Ordinal) ? !words.Contains(name) : !HtmlEvidence.IsWord(paragraph, places[tag]))
                continue;
            words.Add(name);
            tag.ReplaceBy(new LiteralInline(tag.Tag));
        }
    }

    // Whoever clipped a page lost the blanks between its links.
    private static void Part(LinkInline link)
    {
        if (link.PreviousSibling is LinkInline { IsImage: false } && !link.IsImage)
            link.InsertBefore(new LiteralInline(" "));
        else if (!link.IsImage && link.PreviousSibling is LiteralInline { Content: { Length: > 0 } text }
            && text.Text[text.End] is '.' or '؟' or '!' or '؛' or '…')
            link.InsertBefore(new LiteralInline(" "));
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

    [GeneratedRegex("^<br\\s*/?>$", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex("[A-Za-z][A-Za-z0-9]*")]
    private static partial Regex Name();
}
