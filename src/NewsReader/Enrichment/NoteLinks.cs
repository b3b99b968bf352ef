using System.Globalization;
using AngleSharp.Dom;

namespace NewsReader.Enrichment;

/// <summary>Links from a text to its own notes and back.</summary>
internal static class NoteLinks
{
    /// <summary>How the ids begin that are left in an article, so that none is one of the page around it.</summary>
    public const string Prefix = "note-";

    /// <summary>Gives what links of a text lead to an id of its own; a link that leads nowhere is left as its words.</summary>
    /// <param name="allowed">The names of elements that will be left.</param>
    public static void Bind(IElement body, IReadOnlyCollection<string> allowed)
    {
        var links = body.QuerySelectorAll("a[href^='#']");
        if (links.Length == 0)
            return;
        var places = new Dictionary<string, IElement>(StringComparer.Ordinal);
        foreach (var element in body.QuerySelectorAll("[id], a[name]"))
        {
            foreach (var name in (string?[])[element.Id, element.GetAttribute("name")])
            {
                if (name is { Length: > 0 })
                    places.TryAdd(name, element);
            }
        }

        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var link in links)
        {
            var name = Uri.UnescapeDataString(link.GetAttribute("href")![1..]);
            if (!ids.TryGetValue(name, out var id) && places.TryGetValue(name, out var place))
                ids[name] = id = Named(place, name, ids.Count + 1, allowed);
            if (id is null)
                link.RemoveAttribute("href");
            else
                link.SetAttribute("href", "#" + id);
        }
    }

    private static string Named(IElement place, string name, int number, IReadOnlyCollection<string> allowed)
    {
        // What was cleaned before stays as it is.
        if (name.StartsWith(Prefix, StringComparison.Ordinal))
            return name;
        var id = Prefix + number.ToString(CultureInfo.InvariantCulture);
        if (!allowed.Contains(place.LocalName))
        {
            var mark = place.Owner!.CreateElement("span");
            place.Prepend(mark);
            place = mark;
        }

        place.SetAttribute("id", id);
        return id;
    }
}
