using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Articles;

namespace NewsReader.Reading.Html;

/// <summary>Links of wikis and of editors' own pages beside the headings of a text, which lead to its source: «[ویرایش]».</summary>
internal static partial class EditLinks
{
    private const int MaxLength = 60;

    private const string Named = ".mw-editsection, .editsection, .mw-jump-link, .secedit, .edit-section, .section-edit, .editlink, "
        + ".edit-link, .post-edit-link, .btn_secedit, .wikia-edit";

    private static readonly FrozenSet<string> Words = new[]
    {
        "ویرایش", "ویرایش مبدأ", "ویرایش متنی", "ویرایش کد", "ویرایش بخش", "edit", "edit source", "edit section", "source", "تعديل", "عدل",
        "تعديل المصدر", "عدل المصدر", "دەستکاری", "دەستکاریی سەرچاوە", "ترمیم", "modifier", "modifier le code", "bearbeiten",
        "quelltext bearbeiten", "düzenle", "değiştir", "kaynağı değiştir", "править", "править код", "править вики-текст", "редактиране",
        "редагувати", "editar", "editar código", "editar fonte", "modifica", "modifica wikitesto", "bewerken", "brontekst bewerken",
        "redaktə", "mənbəni redaktə et", "таҳрир", "עריכה", "עריכת קוד מקור", "编辑", "編集", "編輯", "편집",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes them out of a page.</summary>
    public static void Remove(IElement body, DroppedText dropped)
    {
        foreach (var link in body.QuerySelectorAll(Named).Where(link => link.TextContent.Length <= MaxLength).ToList())
            dropped.Remove(DropRule.Navigation, link);
        foreach (var heading in body.QuerySelectorAll("h1, h2, h3, h4, h5, h6").ToList())
        {
            if (heading.TextContent.Contains('[', StringComparison.Ordinal))
                RemoveFrom(heading, dropped);
        }
    }

    private static void RemoveFrom(IElement heading, DroppedText dropped)
    {
        var links = heading.QuerySelectorAll("a").Where(link => Words.Contains(ElementHeuristics.Text(link))).ToList();
        foreach (var link in links)
            dropped.Remove(DropRule.Navigation, link);
        if (links.Count == 0)
            return;
        // The brackets around them go with them.
        foreach (var text in heading.Descendants<IText>().ToList())
            text.Data = Brackets().Replace(text.Data, "");
    }

    [GeneratedRegex(@"\s*\[[\s|·]*\]?\s*$|^[\s|·]*\]|^\s*\|\s*$")]
    private static partial Regex Brackets();
}
