using System.Net;
using System.Text.Json;
using NewsReader.Articles;

namespace NewsReader.Reading.Structured;

/// <summary>What an object leads to: the article on the web, its picture, other articles.</summary>
internal static class FieldLinks
{
    /// <summary>The address of the article itself, or null.</summary>
    public static string? Address(FieldValues values)
    {
        var all = values.Find("url").Select(value => Link(value.Value)).OfType<string>().ToList();
        return all.Find(Addresses.IsWeb) ?? all.FirstOrDefault();
    }

    private static string? Link(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && (value.TryGetProperty("href", out var inner) || value.TryGetProperty("url", out inner))
            ? FieldText.Read(inner)
            : FieldText.Read(value);

    /// <summary>The address of the picture that stands for the article, or null.</summary>
    public static string? Image(FieldValues values, string? address) => values.Find("image")
        .Select(value => Addresses.Web(RichPicture.Address(value.Value) ?? FieldText.Names(value.Value).FirstOrDefault(), address))
        .FirstOrDefault(image => image is not null);

    /// <summary>A text with the picture of its article behind it, where it is HTML and does not have it.</summary>
    public static string? WithPicture(string? html, string? image) =>
        html is null || image is null || html.Contains(image, StringComparison.Ordinal)
            || html.Contains(WebUtility.HtmlEncode(image), StringComparison.Ordinal)
            ? html
            : $"{html}\n<figure><img src=\"{WebUtility.HtmlEncode(image)}\"></figure>";

    /// <summary>A link in a paragraph of its own, behind a text.</summary>
    /// <param name="words">What it is called; its address where nothing is said.</param>
    public static string Paragraph(string address, string? words = null) =>
        $"\n<p><a href=\"{WebUtility.HtmlEncode(address)}\">{WebUtility.HtmlEncode(words ?? address)}</a></p>";

    /// <summary>Titles of other articles, or objects of title and url.</summary>
    public static IEnumerable<RelatedDraft> Related(FieldValues values, string? address)
    {
        foreach (var (_, list) in values.Find("related").Where(value => value.Value.ValueKind == JsonValueKind.Array).Take(1))
        {
            foreach (var item in list.EnumerateArray())
            {
                if (FieldText.Name(item) is { } title)
                    yield return new RelatedDraft(title, item.ValueKind == JsonValueKind.Object && item.TryGetProperty("url", out var url)
                        && url.ValueKind == JsonValueKind.String ? Addresses.Web(url.AsText(), address) : null);
            }
        }
    }
}
