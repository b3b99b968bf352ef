using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsReader.Articles;

namespace NewsReader.Reading.Notes;

/// <summary>What programs that keep pages write around a text: the excerpt above it, links back to where it is kept, tags of their
/// own.</summary>
/// <param name="Excerpt">The beginning of the text as the page gave it, or null.</param>
/// <param name="Original">The address of the page, or null.</param>
/// <param name="Cover">The address of the picture of the text, or null.</param>
/// <param name="Dropped">What was taken out.</param>
internal sealed record ClipperMarks(string? Excerpt, string? Original, string? Cover, IReadOnlyList<DroppedPart> Dropped)
{
    private const int FirstBlocks = 5;

    // Links that are called so lead to where the text is kept; the second ones to where it is from.
    private static readonly HashSet<string> Kept = new(["Read on Omnivore", "View on Omnivore", "Read on Readwise", "Read on Pocket",
        "Open in Reader", "Open in Omnivore", "View in Raindrop", "Open in Wallabag", "View in Wallabag", "Read on Matter"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Originals = new(["Read Original", "View Original", "Original", "Read the original",
        "Original article", "Source URL", "Open original"], StringComparer.OrdinalIgnoreCase);

    // Behind each passage, to the passage where it is kept.
    private static readonly HashSet<string> Behind = new(
        ["View Highlight", "View note", "View in Reader"], StringComparer.OrdinalIgnoreCase);

    private const string CoverName = "rw-book-cover";

    // What stands for those that have none.
    private const string NoCover = "/static/images/";

    /// <summary>Takes them out of a text that has no title any more.</summary>
    public static ClipperMarks Take(MarkdownDocument document)
    {
        var (excerpt, original, cover, dropped) = ((string?)null, (string?)null, (string?)null, new List<DroppedPart>());
        foreach (var block in document.Take(FirstBlocks).ToList())
        {
            if (block is QuoteBlock quote && quote.FirstOrDefault() is HeadingBlock { Inline: { } inline } && Words(inline) == "Excerpt")
            {
                excerpt = string.Join(' ', quote.Skip(1).OfType<LeafBlock>().Select(leaf => leaf.Inline is null ? "" : Words(leaf.Inline)));
                dropped.Add(new DroppedPart(DropRule.Markers, "Excerpt"));
                document.Remove(block);
            }
            else if (block is ParagraphBlock { Inline.FirstChild: LinkInline { IsImage: true, NextSibling: null } image }
                && Words(image) == CoverName)
            {
                cover = image.Url?.Contains(NoCover, StringComparison.Ordinal) == true ? null : image.Url;
                dropped.Add(new DroppedPart(DropRule.Markers, CoverName));
                document.Remove(block);
            }
            else if (block is ParagraphBlock { Inline: { } line } && IsOfProgram(line))
            {
                original ??= line.OfType<LinkInline>().FirstOrDefault(link => Originals.Contains(Words(link)))?.Url;
                dropped.Add(new DroppedPart(DropRule.Markers, Words(line)));
                document.Remove(block);
            }
        }

        var behind = document.Descendants<LinkInline>().Where(link => Behind.Contains(Words(link))).ToList();
        if (behind.Count > 0)
            TakeHeadings(document, dropped);
        foreach (var link in behind)
        {
            dropped.Add(new DroppedPart(DropRule.Markers, Words(link)));
            Unbracket(link);
            link.Remove();
        }

        return new ClipperMarks(string.IsNullOrWhiteSpace(excerpt) ? null : excerpt.Trim(), original, cover, dropped);
    }

    // Above the passages, not of them.
    private static void TakeHeadings(MarkdownDocument document, List<DroppedPart> dropped)
    {
        foreach (var block in document.OfType<HeadingBlock>().ToList())
        {
            if (block.Inline is { } inline && Words(inline) is var words
                && (words is "Highlights" || words.StartsWith("New highlights added", StringComparison.Ordinal)))
            {
                dropped.Add(new DroppedPart(DropRule.Markers, words));
                document.Remove(block);
            }
        }
    }

    // Without the brackets around it.
    private static void Unbracket(LinkInline link)
    {
        if (link.PreviousSibling is LiteralInline before && link.NextSibling is LiteralInline after
            && before.Content.AsSpan().EndsWith("(") && after.Content.AsSpan().StartsWith(")"))
        {
            before.Content = new StringSlice(before.Content.AsSpan()[..^1].TrimEnd().ToString());
            after.Content = new StringSlice(after.Content.AsSpan()[1..].ToString());
        }
    }

    // Links that are called so and nothing else, or the tags below a title.
    private static bool IsOfProgram(ContainerInline line)
    {
        var links = line.OfType<LinkInline>().ToList();
        if (links.Count > 0)
        {
            return links.Exists(link => Kept.Contains(Words(link)))
                && links.TrueForAll(link => Kept.Contains(Words(link)) || Originals.Contains(Words(link)))
                && line.Where(part => part is not LinkInline).All(part => !Words(part).Any(char.IsLetterOrDigit));
        }

        var words = Words(line).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && Array.TrueForAll(words, word => word is ['#', _, _, ..] && !word.AsSpan(1).Contains('#'));
    }

    private static string Words(Inline inline) => inline is ContainerInline container
        ? string.Concat(container.Descendants().Select(NoteTree.Words)).Trim()
        : NoteTree.Words(inline);
}
