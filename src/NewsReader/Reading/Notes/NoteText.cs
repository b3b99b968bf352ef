using NewsReader.Articles;

namespace NewsReader.Reading.Notes;

/// <summary>Markdown without what is written for programs in it.</summary>
/// <param name="Links">Notes that it links to, by name.</param>
/// <param name="Tags">Words with a # before them, without it.</param>
/// <param name="Dropped">What was taken out.</param>
internal sealed record NoteText(
    string Markdown, IReadOnlyList<string> Links, IReadOnlyList<string> Tags, IReadOnlyList<DroppedPart> Dropped)
{
    /// <summary>Reads marks of Obsidian, Logseq, Hugo, Liquid, kramdown and MDX; within code they are what is shown, and stay.</summary>
    public static NoteText Read(string markdown)
    {
        var scanner = new NoteScanner(markdown);
        while (!scanner.IsAtEnd)
        {
            if (!LineMarks.Take(scanner) && !scanner.TakeCode() && !ObsidianMarks.Take(scanner) && !TemplateMarks.Take(scanner))
                scanner.Copy();
        }

        return scanner.Result;
    }
}
