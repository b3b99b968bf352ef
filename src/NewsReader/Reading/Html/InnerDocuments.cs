using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsReader.Reading.Html;

/// <summary>Puts into a page what stands in it as a document of its own: shadows, templates that a program shows, frames whose page is
/// in an attribute, what is for browsers without frames.</summary>
internal static class InnerDocuments
{
    private const string Shadows = "template[shadowroot]";
    private const string Verbatim = "xmp, listing, plaintext";
    private const string Documents = $"template, iframe[srcdoc], noframes, {Verbatim}";

    // A page says no more than this to those whose browser shows no frames, unless it says the same to them as to others.
    private const int MaxFrameNotice = 200;
    private const int MinProse = 40;
    private const int MaxRounds = 20;

    /// <summary>Changes what is in an element; call it while the programs are there.</summary>
    public static void Unfold(IElement body)
    {
        if (body.QuerySelector(Documents) is null)
            return;
        // A shadow may hold others.
        for (var round = 0; round < MaxRounds && body.QuerySelectorAll(Shadows) is { Length: > 0 } shadows; round++)
        {
            foreach (var shadow in shadows.OfType<IHtmlTemplateElement>().ToList())
                Unfold(shadow);
        }

        foreach (var template in body.QuerySelectorAll("template").OfType<IHtmlTemplateElement>().ToList())
            UnfoldText(template);
        foreach (var frame in body.QuerySelectorAll("iframe[srcdoc]").ToList())
            UnfoldFrame(frame);
        foreach (var text in body.QuerySelectorAll("noframes").ToList())
            Replace(text, SafeHtml.Parse(text.TextContent).Body!, isHidden: false);
        foreach (var verbatim in body.QuerySelectorAll(Verbatim).ToList())
        {
            var lines = body.Owner!.CreateElement("pre");
            lines.TextContent = verbatim.TextContent;
            verbatim.Replace(lines);
        }
    }

    /// <summary>What a page of frames is for browsers that show none, where that is its text; else null.</summary>
    public static string? WithoutFrames(IHtmlDocument page)
    {
        var text = string.Concat(page.QuerySelectorAll("noframes").Select(element => element.TextContent));
        return SafeHtml.PlainText(text) is { Length: > MaxFrameNotice } && HasProse(SafeHtml.Parse(text).Body!, MaxFrameNotice)
            ? $"<html lang=\"{page.DocumentElement.GetAttribute("lang")}\"><head>{page.Head?.InnerHtml}</head><body>{text}</body></html>"
            : null;
    }

    // What is slotted stands where the shadow has a place for it.
    private static void Unfold(IHtmlTemplateElement shadow)
    {
        var host = shadow.ParentElement;
        var content = shadow.Content.ChildNodes.ToArray();
        foreach (var slot in content.OfType<IElement>().SelectMany(part => part.QuerySelectorAll("slot").Prepend(part))
            .Where(part => part.LocalName == "slot").ToList())
        {
            var name = slot.GetAttribute("name") ?? "";
            var slotted = host?.ChildNodes.Where(child => child != shadow && child is IElement or IText
                && ((child as IElement)?.GetAttribute("slot") ?? "") == name).ToArray() ?? [];
            if (slotted.Length > 0 && slot.Parent is not null)
                slot.Replace(slotted);
        }

        shadow.Replace([.. shadow.Content.ChildNodes]);
    }

    // Whether its text is to be read is asked as of what is hidden; one that a program fills in has no text yet.
    private static void UnfoldText(IHtmlTemplateElement template)
    {
        var holder = template.Owner!.CreateElement("div");
        holder.Append([.. template.Content.ChildNodes]);
        if (!holder.TextContent.Contains("{{", StringComparison.Ordinal) && !holder.TextContent.Contains("${", StringComparison.Ordinal)
            && HasProse(holder, MinProse))
            Replace(template, holder, isHidden: true);
    }

    private static void UnfoldFrame(IElement frame)
    {
        var body = SafeHtml.Parse(frame.GetAttribute("srcdoc")!).Body!;
        // A page that stands for a film until it is asked for has no sentences.
        if (HasProse(body, MinProse))
            Replace(frame, body, isHidden: ElementHeuristics.IsHidden(frame));
        else if (!frame.HasAttribute("src") && body.QuerySelector("iframe[src], video, audio") is not null)
            Replace(frame, body, isHidden: false);
    }

    private static bool HasProse(IElement element, int least)
    {
        var outline = new PageOutline(element);
        return outline.In(element) is var extent && extent.Prose >= least && !extent.IsLinks;
    }

    private static void Replace(IElement element, IElement by, bool isHidden)
    {
        var holder = element.Owner!.CreateElement("div");
        foreach (var name in new[] { "class", "id" })
        {
            if (element.GetAttribute(name) is { } value)
                holder.SetAttribute(name, value);
        }

        if (isHidden)
            holder.SetAttribute("hidden", "");
        element.Replace(holder);
        holder.Append([.. by.ChildNodes.Select(child => holder.Owner!.Import(child))]);
        foreach (var program in holder.QuerySelectorAll("style").ToList())
            program.Remove();
    }
}
