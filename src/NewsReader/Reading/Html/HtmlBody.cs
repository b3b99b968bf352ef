using AngleSharp.Dom;
using NewsReader.Articles;

namespace NewsReader.Reading.Html;

/// <summary>Makes an element ready to be the HTML of a draft.</summary>
internal static class HtmlBody
{
    /// <summary>The role of a picture without words of its own.</summary>
    public const string Decoration = "presentation";

    private const string Programs = "script, style, template, link, meta, title, base, svg";
    private const string Controls = "button, select, textarea, input, canvas, datalist";

    // What is made for something else than a text, in which it may be a word.
    private const string Words = "label, output, data, meter, dfn, var, samp, acronym";

    // A form of readers asks for names and opinions; what says more than this is a page that is one form.
    private const int MaxFormText = 500;

    // Fewer are the name of a sign.
    private const int LeastWords = 3;

    /// <summary>The HTML of a fragment, such as the text of a feed's item.</summary>
    /// <param name="root">What its addresses are relative to, or null.</param>
    /// <param name="warnings">Takes what could not be read as it was marked up.</param>
    public static string Extract(string html, string? root, ICollection<string> warnings)
    {
        var body = SafeHtml.Parse(StrayTags.Escape(html), warnings).Body!;
        RemovePrograms(body);
        EmbeddedMedia.Simplify(body, root);
        // What is nothing but pictures is there for them, wherever they lead.
        if (!body.TextContent.Any(char.IsLetterOrDigit))
            LinkedPicture.Unlink(body);
        ResolveAddresses(body, root, LinkedPicture.IsLone);
        return HtmlSerializer.Inner(body).Trim();
    }

    /// <summary>The HTML of a note, in which what cannot be resolved stays as it is written.</summary>
    /// <param name="root">What its addresses are relative to, or null.</param>
    /// <param name="warnings">Takes what could not be read as it was marked up.</param>
    public static string OfNote(string html, string? root, ICollection<string> warnings)
    {
        var body = SafeHtml.Parse(StrayTags.Escape(html), warnings).Body!;
        RemovePrograms(body);
        EmbeddedMedia.Simplify(body, root);
        foreach (var picture in body.QuerySelectorAll("a[href] > img:only-child")
            .Where(picture => picture.ParentElement!.NextElementSibling is not { LocalName: "iframe" or "video" }).ToList())
            LinkedPicture.TakeOut(picture);
        if (root is not null)
            ResolveAddresses(body, root, picture => !LinkedPicture.IsSign(picture));
        return HtmlSerializer.Inner(body).Trim();
    }

    /// <summary>Removes what is no text: programs, styles, comments of the source, what is typed into.</summary>
    /// <param name="dropped">Takes the words that readers see of it, or null.</param>
    public static void RemovePrograms(IElement body, DroppedText? dropped = null)
    {
        InnerDocuments.Unfold(body);
        ScriptedMedia.Show(body, dropped);
        foreach (var program in body.QuerySelectorAll(Programs).ToList())
            program.Remove();
        VerseLines.Part(body);
        PartedWords.Part(body);
        foreach (var comment in body.Descendants<IComment>().ToList())
            comment.Remove();
        foreach (var math in body.QuerySelectorAll("math").ToList())
            math.Replace(body.Owner!.CreateTextNode(MathText.Read(math)));
        RemoveForms(body, dropped ?? new DroppedText());
    }

    private static void RemoveForms(IElement body, DroppedText dropped)
    {
        foreach (var dialog in body.QuerySelectorAll("dialog").ToList())
            dropped.Remove(DropRule.Notice, dialog);
        PageAdditions.Remove(body, body.TextContent, dropped);
        var letters = body.TextContent.Length;
        foreach (var form in body.QuerySelectorAll("form").ToList())
        {
            // Some systems make the whole page one form.
            if (form.QuerySelector("input:not([type=hidden]), textarea, select") is null || form.QuerySelector("article, h1") is not null
                || form.TextContent.Length * 2 > letters || ElementHeuristics.FreeLength(form) > MaxFormText)
                form.Replace([.. form.ChildNodes]);
            else
                dropped.Remove(DropRule.Form, form);
        }

        FoldedParts.Unfold(body);
        foreach (var word in body.QuerySelectorAll(Words).Where(RunningText.Holds).ToList())
            word.Replace([.. word.ChildNodes]);
        ForeignBoxes.RemoveQuestions(body, dropped);
        foreach (var control in body.QuerySelectorAll(Controls).ToList())
        {
            // What unfolds a part of the text by its heading is the heading.
            if (control.LocalName == "button" && (control.Closest("h1, h2, h3, h4, h5, h6") is not null || RunningText.Holds(control)))
                control.Replace([.. control.ChildNodes]);
            else
                dropped.Remove(DropRule.Form, control);
        }
    }

    /// <summary>Makes addresses absolute; a link that cannot be is left as its words.</summary>
    /// <param name="says">Whether a picture without words says something all the same; null where none does.</param>
    public static void ResolveAddresses(IElement body, string? root, Predicate<IElement>? says = null)
    {
        var places = Places(body);
        foreach (var link in body.QuerySelectorAll("[href]").ToList())
        {
            var address = link.GetAttribute("href")!.Trim();
            if (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
                || address.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
                continue;
            if (Fragment(address, root) is { } place && places.Contains(place))
                link.SetAttribute("href", "#" + place);
            else if (!address.StartsWith('#') && Addresses.Web(address, root) is { } web)
                link.SetAttribute("href", web);
            else
                link.RemoveAttribute("href");
        }

        foreach (var image in body.QuerySelectorAll("img").ToList())
        {
            if (!Addresses.IsWeb(image.GetAttribute("src")) && !IsPicture(image))
                RemovePicture(image);
            // Without words of its own it says nothing to a reader of text, unless it is set apart as a part of the text.
            else if (string.IsNullOrWhiteSpace(image.GetAttribute("alt")) && says?.Invoke(image) != true
                && image.Closest("figure") is null)
                image.SetAttribute("role", Decoration);
        }

        foreach (var frame in body.QuerySelectorAll("video, audio, iframe").ToList())
        {
            if (!Addresses.IsWeb(frame.GetAttribute("src")))
                frame.Remove();
        }
    }

    // What links within a text lead to, such as notes.
    private static HashSet<string> Places(IElement body) => body.QuerySelector("[href*='#']") is null
        ? []
        : [.. body.QuerySelectorAll("[id], a[name]").SelectMany(element => new[] { element.Id, element.GetAttribute("name") })
            .OfType<string>().Where(name => name.Length > 0)];

    private static string? Fragment(string address, string? root)
    {
        var at = address.IndexOf('#', StringComparison.Ordinal);
        return at >= 0 && (at == 0 || (root is not null && Addresses.Join(root, address[..at]) == root.Split('#')[0]))
            ? Uri.UnescapeDataString(address[(at + 1)..])
            : null;
    }

    // Of a picture that nobody can find its words are left.
    private static void RemovePicture(IElement image)
    {
        if (image.GetAttribute("alt") is { } words && words.Split(' ').Length >= LeastWords
            && image.Closest("figure")?.QuerySelector("figcaption") is null
            && image.Closest("a") is null && !EmbeddedMedia.IsCounter(image))
            image.Replace(image.Owner!.CreateTextNode($" {words.Trim()} "));
        else
            image.Remove();
    }

    private static bool IsPicture(IElement image) =>
        image.GetAttribute("src")?.TrimStart().StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) == true;
}
