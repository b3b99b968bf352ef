using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>Tells by the fields of an object whether it is an article that everybody may read.</summary>
internal static class FieldStatus
{
    private const string DeletedAt = "deleted at";

    // Of a word; a sentence says something else.
    private const int MaxLength = 20;

    private static readonly Dictionary<string, string> Words = new(FieldNameComparer.Instance)
    {
        ["draft"] = LeftOutKind.Draft, ["auto draft"] = LeftOutKind.Draft, ["pending"] = LeftOutKind.Draft,
        ["unpublished"] = LeftOutKind.Draft, ["pending review"] = LeftOutKind.Draft, ["پیش‌نویس"] = LeftOutKind.Draft,
            ["df"] = LeftOutKind.Draft,
        ["منتشر نشده"] = LeftOutKind.Draft, ["private"] = LeftOutKind.Private, ["خصوصی"] = LeftOutKind.Private,
        ["password"] = LeftOutKind.Private, ["future"] = LeftOutKind.Scheduled, ["scheduled"] = LeftOutKind.Scheduled,
        ["زمان‌بندی شده"] = LeftOutKind.Scheduled, ["trash"] = LeftOutKind.Trash, ["trashed"] = LeftOutKind.Trash,
        ["deleted"] = LeftOutKind.Trash, ["حذف شده"] = LeftOutKind.Trash, ["زباله"] = LeftOutKind.Trash,
    };

    // What a yes to a question means, and what a no.
    private static readonly Dictionary<string, (string? Yes, string? No)> Questions = new(FieldNameComparer.Instance)
    {
        ["draft"] = (LeftOutKind.Draft, null), ["is draft"] = (LeftOutKind.Draft, null), ["private"] = (LeftOutKind.Private, null),
        ["is private"] = (LeftOutKind.Private, null), ["trashed"] = (LeftOutKind.Trash, null), ["is trashed"] = (LeftOutKind.Trash, null),
        ["deleted"] = (LeftOutKind.Trash, null), ["is deleted"] = (LeftOutKind.Trash, null), ["published"] = (null, LeftOutKind.Draft),
        ["is published"] = (null, LeftOutKind.Draft), ["publish"] = (null, LeftOutKind.Draft),
    };

    // What WordPress keeps in the table of its articles beside them.
    private static readonly Dictionary<string, string> PostTypes = new(FieldNameComparer.Instance)
    {
        ["revision"] = LeftOutKind.Revision, ["attachment"] = LeftOutKind.Attachment, ["nav menu item"] = LeftOutKind.Menu,
        ["page"] = LeftOutKind.Page, ["custom css"] = LeftOutKind.Settings, ["customize changeset"] = LeftOutKind.Settings,
        ["oembed cache"] = LeftOutKind.Settings, ["wp global styles"] = LeftOutKind.Settings, ["wp template"] = LeftOutKind.Template,
        ["wp template part"] = LeftOutKind.Template, ["wp navigation"] = LeftOutKind.Menu, ["acf field"] = LeftOutKind.Settings,
        ["acf field group"] = LeftOutKind.Settings,
    };

    /// <summary>One of <see cref="LeftOutKind"/>, or null.</summary>
    public static string? KindOf(FieldValues values) =>
        values.Find(FieldNames.Status).Select(KindOf).FirstOrDefault(kind => kind is not null);

    private static string? KindOf(NamedValue status)
    {
        var text = status.Value.ValueKind switch
        {
            JsonValueKind.String => status.Value.AsText().Trim(),
            JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number => status.Value.GetRawText(),
            _ => "",
        };
        if (text.Length == 0)
            return null;
        if (FieldNameComparer.Instance.Equals(status.Name, "post type"))
            return PostTypes.GetValueOrDefault(text);
        if (FieldNameComparer.Instance.Equals(status.Name, DeletedAt))
            return IsNo(text) ? null : LeftOutKind.Trash;
        // Joomla's number for what is in its bin.
        if (text == "-2" && status.Name.Equals("state", StringComparison.OrdinalIgnoreCase))
            return LeftOutKind.Trash;
        if (!Questions.TryGetValue(status.Name, out var question))
            return text.Length > MaxLength ? null : Words.GetValueOrDefault(text);
        if (IsNo(text))
            return question.No;
        return IsYes(text) ? question.Yes : null;
    }

    private static bool IsYes(string text) => text.ToUpperInvariant() is "TRUE" or "1" or "YES" or "ON" or "بله" or "آری";

    private static bool IsNo(string text) => text.ToUpperInvariant() is "FALSE" or "0" or "NO" or "OFF" or "خیر";
}
