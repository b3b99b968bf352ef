using NewsReader.Reading.Structured;

namespace NewsReader.Reading.Notes;

/// <summary>Which files of a site or a vault are no articles to show.</summary>
internal static class Publication
{
    private static readonly Dictionary<string, string> ByStatus = new(StringComparer.OrdinalIgnoreCase)
    {
        ["draft"] = LeftOutKind.Draft, ["pending"] = LeftOutKind.Draft, ["hidden"] = LeftOutKind.Private, ["private"] = LeftOutKind.Private,
        ["future"] = LeftOutKind.Scheduled, ["scheduled"] = LeftOutKind.Scheduled, ["trash"] = LeftOutKind.Trash,
        ["پیش‌نویس"] = LeftOutKind.Draft, ["خصوصی"] = LeftOutKind.Private,
    };

    /// <summary>What a file is left out as, or null where it is published.</summary>
    public static string? KindOf(SourceFile file, FrontMatterFields fields)
    {
        // Hugo writes the page of a section so.
        if (file.Name is "_index.md" or "_index.markdown")
            return LeftOutKind.Page;
        if (file.RelativePath.Split('/', '\\').SkipLast(1).Contains("_drafts") || IsTrue(fields, "draft") || IsFalse(fields, "published"))
            return LeftOutKind.Draft;
        if (IsTrue(fields, "private"))
            return LeftOutKind.Private;
        if (IsFalse(fields, "public"))
            return LeftOutKind.Private;
        return fields.Text("status", "visibility") is { } status && ByStatus.TryGetValue(status, out var kind)
            ? kind
            : fields.Texts.Select(field => FieldStatus.KindOf(field.Name, field.Text)).FirstOrDefault(said => said is not null);
    }

    private static bool IsTrue(FrontMatterFields fields, string name) =>
        fields.Text(name) is { } value && value.ToLowerInvariant() is "true" or "yes" or "on" or "1";

    private static bool IsFalse(FrontMatterFields fields, string name) =>
        fields.Text(name) is { } value && value.ToLowerInvariant() is "false" or "no" or "off" or "0";
}
