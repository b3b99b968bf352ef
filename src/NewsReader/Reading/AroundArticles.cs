using NewsReader.Articles;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading;

/// <summary>What a file says around its articles, such as the preface of an issue or the description of a list: it is told of with the
/// article next to it, so that it is counted among what was read.</summary>
internal sealed class AroundArticles
{
    // What says of a file or of an answer what it is.
    private static readonly HashSet<string> OfFiles = new(["description", "desc", "message", "subtitle", "tagline", "slogan", "summary",
        "notice", "about", "status", "info", "generator", "comment", "doc", "documentation", "readme", "user comment", "توضیح", "توضیحات",
        "درباره", "پیام", "شرح"], FieldNameComparer.Instance);

    // Of what names no article there is not more than this to be told of.
    private const int MaxParts = 1000;
    private const int LengthOfAnExample = 120;

    private readonly List<DroppedPart> waiting = [];
    private readonly List<ReadResult> held = [];

    /// <summary>Takes words; what is no sentence is the name or the number of something.</summary>
    /// <param name="name">What the file calls them, or null.</param>
    public void Add(string? name, string text)
    {
        if (waiting.Count < MaxParts && LooseText.IsSentence(text) && !Addresses.IsWeb(text))
            waiting.Add(Part(name, text));
    }

    /// <inheritdoc cref="Add(string?, string)"/>
    public void AddAll(IEnumerable<(string Name, string Text)> texts)
    {
        foreach (var (name, text) in texts)
            Add(name, text);
    }

    public void Add(IEnumerable<DroppedPart> parts) => waiting.AddRange(parts.Take(MaxParts - waiting.Count));

    /// <summary>Words with the rule that leaves them out, or without one.</summary>
    /// <param name="name">What the file calls them, or null.</param>
    public static DroppedPart Part(string? name, string text) => new(RuleOf(name), Markup.XmlContent.Flat(text));

    /// <summary>The results that nothing more can belong to, of which the given one may be the last.</summary>
    public IReadOnlyList<ReadResult> Take(ReadResult result)
    {
        if (result is not ReadResult.Found found)
        {
            held.Add(result);
            return held is [ReadResult.Found, ..] ? [] : Let();
        }

        var before = Let();
        held.Add(waiting.Count == 0 ? found : With(found));
        return before;
    }

    /// <summary>The results that are left at the end of the file.</summary>
    public IReadOnlyList<ReadResult> End()
    {
        if (waiting.Count > 0 && held is [ReadResult.Found last, ..])
            held[0] = With(last);
        else if (waiting.Count > 0)
            held.Add(new ReadResult.Noted("", $"it says beside its records: «{Beginning(waiting[0].Text)}»"));
        waiting.Clear();
        return Let();
    }

    private ReadResult.Found With(ReadResult.Found found)
    {
        var whole = new ReadResult.Found(found.Draft with { Dropped = [.. found.Draft.Dropped, .. waiting] });
        waiting.Clear();
        return whole;
    }

    private List<ReadResult> Let()
    {
        List<ReadResult> all = [.. held];
        held.Clear();
        return all;
    }

    /// <summary>The rule that leaves out what a file calls so, or null where none does.</summary>
    public static string? RuleOf(string? name)
    {
        if (name is null)
            return null;
        if (OfFiles.Contains(name))
            return DropRule.OfTheFile;
        if (FieldTexts.CommentNames.Contains(name))
            return DropRule.Comments;
        return BesideTexts.IsDetail(name) ? DropRule.ItemDetails : null;
    }

    private static string Beginning(string text) => text.Length > LengthOfAnExample ? text[..LengthOfAnExample] + "…" : text;
}
