using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsReader.Reading.Html;

/// <summary>Papers call a column of opinion «comment»: where the title stands in what is named so, or the text below it, the name says
/// nothing of readers.</summary>
/// <param name="outline">The page.</param>
/// <param name="heading">The heading that is its title, or null.</param>
/// <param name="signs">Tells what readers wrote by its form.</param>
internal sealed partial class OpinionColumn(PageOutline outline, IElement? heading, CommentSigns signs)
{
    // Letters of a text, and of what stands between it and its title.
    private const int MinText = 140;
    private const int MaxBetween = 100;
    private const int MinParagraphs = 2;

    private const int MaxCandidates = 200;

    private const string Candidates = "[class*=comment i], [id*=comment i]";
    private const string Neutral = "column";

    /// <summary>Gives what is named so the name of a column.</summary>
    public void Rename(IElement body)
    {
        if (heading is null)
            return;
        var around = Around(body).ToList();
        foreach (var element in around)
            RenameOne(element);
        var article = around.Count > 0 ? heading.Closest("article") ?? Nearest(body) : null;
        foreach (var element in (article ?? body).QuerySelectorAll(Candidates).Take(MaxCandidates).ToList())
        {
            if (IsNamed(element) && (article is null ? IsText(body, element) : IsOfColumn(article, element)))
                RenameOne(element);
        }
    }

    private IEnumerable<IElement> Around(IElement body)
    {
        for (var around = heading; around is not null && around != body; around = around.ParentElement)
        {
            if (IsNamed(around))
                yield return around;
        }
    }

    // The smallest element with the title that has a text.
    private IElement Nearest(IElement body)
    {
        var around = heading!;
        while (around != body && outline.In(around).Prose < MinText)
            around = around.ParentElement!;
        return around;
    }

    private static bool IsNamed(IElement element) => Names(element).Any(name => CommentBoxes.IsName(name) && Single().IsMatch(name))
        && !Names(element).Any(name => Several().IsMatch(name));

    private static string[] Names(IElement element) =>
        ElementHeuristics.Names(element).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // Within a column that is named so, all is of it but lists of what several people wrote.
    private bool IsOfColumn(IElement article, IElement element) => !signs.HasEntries(element) && !IsInList(article, element);

    private static bool IsInList(IElement article, IElement element)
    {
        for (var around = element; around is not null && around != article; around = around.ParentElement)
        {
            if (around.LocalName is "li" or "form" || Names(around).Any(name => Several().IsMatch(name))
                || around.HasAttribute("data-comment-id"))
                return true;
        }

        return element.ClassName is { Length: > 0 } name && element.ParentElement is { } parent && parent.Children.Count(
            child => child.ClassName == name && child.LocalName == element.LocalName && child.ChildElementCount > 1) > 1;
    }

    // The only one of its name, of several paragraphs, right below the title.
    private bool IsText(IElement body, IElement element) => outline.OrderOf(element) > outline.OrderOf(heading!)
        && outline.ProseBefore(element) - outline.ProseBefore(heading!) < MaxBetween && outline.In(element).Prose >= MinText
        && element.Children.Count(child => child.LocalName == "p" && outline.In(child).Prose > 0) >= MinParagraphs
        && !signs.HasEntries(element) && !IsInList(body, element)
        && !element.QuerySelectorAll("*").Any(inner => Names(inner).Any(CommentBoxes.IsName))
        && body.QuerySelectorAll("*").Count(other => other.ClassName == element.ClassName) == 1;

    private static void RenameOne(IElement element)
    {
        if (element.ClassName is { Length: > 0 } name)
            element.ClassName = Word().Replace(name, Neutral);
        if (element.Id is { Length: > 0 } id && Single().IsMatch(id))
            element.RemoveAttribute("id");
    }

    [GeneratedRegex("(?<![A-Za-z])comment(?![a-z])|(?<=[a-z])Comment(?![a-z])")]
    private static partial Regex Word();

    [GeneratedRegex("comment(?!s|list|ary|ator)", RegexOptions.IgnoreCase)]
    private static partial Regex Single();

    [GeneratedRegex("comments|comment[-_]?(?:list|thread|form|area|section|container|wrap|respond|reply|replies|count|item|holder)"
        + "|respond|replies|disqus|(?:user|reader)s?[-_]?comment|commentlist", RegexOptions.IgnoreCase)]
    private static partial Regex Several();
}
