using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsReader.Reading.Html;

/// <summary>What a page holds for its programs: to be asked before any of it is taken out.</summary>
/// <param name="Programs">Its programs, of which some are data.</param>
/// <param name="Texts">What may be data elsewhere, with the name of what holds it.</param>
internal sealed record HeldData(IReadOnlyList<IElement> Programs, IReadOnlyList<(string Name, string Text)> Texts)
{
    private const int MaxTexts = 1000;

    // Attributes that are a part of what is shown, or a program in a few words.
    private static readonly HashSet<string> Shown = new(
        ["style", "srcdoc", "src", "href", "srcset", "class", "d", "alt", "title", "content", "onclick"], StringComparer.Ordinal);

    /// <summary>Looks through a page.</summary>
    public static HeldData Find(IHtmlDocument page)
    {
        var (programs, texts) = (new List<IElement>(), new List<(string Name, string Text)>());
        foreach (var node in page.Body!.Descendants().Concat(page.Head?.Children ?? Enumerable.Empty<INode>()))
        {
            if (node is IComment comment && comment.Data.AsSpan().TrimStart() is ['{' or '[', ..])
                Add("", comment.Data, texts);
            else if (node is IElement { LocalName: "script" } program)
                programs.Add(program);
            else if (node is IElement element)
                Add(element, texts);
        }

        foreach (var attribute in page.Body!.Attributes)
            Add(attribute.Name, attribute.Value, texts);
        return new HeldData(programs, texts);
    }

    private static void Add(IElement element, List<(string Name, string Text)> texts)
    {
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Value.Length >= EncodedState.MinLength && !Shown.Contains(attribute.LocalName))
                Add(attribute.Name, attribute.Value, texts);
        }

        if (element.LocalName is "textarea")
            Add("", element.TextContent, texts);
    }

    // Names as «:related-news» and «data-props» are of the properties of a program.
    private static void Add(string name, string text, List<(string Name, string Text)> texts)
    {
        if (texts.Count < MaxTexts && EncodedState.MayBe(text))
            texts.Add((name[(name.LastIndexOf(':') + 1)..], text));
    }
}
