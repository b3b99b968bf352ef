using System.Net;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading.Notes;

/// <summary>What front matter says beside the fields of an article: sentences stand behind the text, all else is left out by a
/// rule.</summary>
internal static class FrontMatterRest
{
    /// <summary>The paragraphs to show, as HTML, and what is left out.</summary>
    /// <param name="rest">Names and words of the fields that none was asked for.</param>
    /// <param name="texts">Title, lead and text.</param>
    public static (string Html, IEnumerable<DroppedPart> Dropped) Part(IEnumerable<(string Name, string Words)> rest,
        params IEnumerable<string?> texts)
    {
        var said = new SaidText();
        var (shown, dropped) = (new List<string>(), new List<DroppedPart>());
        var isAdded = false;
        foreach (var (name, words) in rest)
        {
            if (!isAdded)
            {
                isAdded = true;
                foreach (var text in texts.OfType<string>())
                    said.Add(text);
            }

            if (BesideTexts.IsDetail(name) || !LooseText.IsSentence(words) || Addresses.IsWeb(words))
                dropped.Add(new DroppedPart(DropRule.FrontMatter, words));
            else if (said.Says(words))
                dropped.Add(new DroppedPart(DropRule.RepeatedField, SafeHtml.Words(words)));
            else
                shown.Add(SafeHtml.IsHtml(words) ? words : $"<p>{WebUtility.HtmlEncode(words)}</p>");
        }

        return (string.Concat(shown.Select(html => "\n" + html)), dropped);
    }
}
