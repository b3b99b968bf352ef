using NewsReader.Reading.Structured;

namespace NewsReader.Reading.Notes;

/// <summary>Which files of a site or a vault are no articles to show.</summary>
internal static class Publication
{
    // What writers of notes say of a text that is not yet one.
    private static readonly Dictionary<string, string> ByStatus = All((LeftOutKind.Draft, ["idea", "ideas", "todo", "to do", "backlog",
        "outline", "rough", "rough draft", "first draft", "unfinished", "incomplete", "writing", "in writing", "editing",
        "not started", "stub", "not ready", "draft in progress", "needs editing", "under review", "under construction", "on hold",
        "inactive", "disabled", "rejected", "offline", "idée", "en cours", "idee", "in arbeit", "in bearbeitung", "inaktiv",
        "en progreso", "en curso", "inactivo", "fikir", "devam ediyor", "hazırlanıyor", "pasif", "идея", "в работе", "неактивно",
        "فكرة", "قيد الكتابة", "قيد المراجعة", "غير نشط", "غير مكتمل", "ایده", "طرح", "طرح اولیه", "ناتمام", "نیمه‌کاره", "نیمه کاره",
        "ناقص", "کامل نشده", "تکمیل نشده", "آماده نشده", "آماده نیست", "در دست نگارش", "در حال نگارش", "در دست نوشتن", "در حال نوشتن",
        "در دست تهیه", "در دست ویرایش", "در حال ویرایش", "در دست کار", "در دست بررسی", "در حال بررسی", "در حال تکمیل", "در نوبت",
        "غیرفعال", "غیر فعال", "رد شده", "چرک‌نویس", "چرک نویس"]),
        (LeftOutKind.Private, ["only me", "members only", "internal", "محرمانه", "داخلی", "فقط خودم"]));

    private static readonly HashSet<string> Statuses = new(["حالت", "publication", "publish state", "publication status",
        "draft status", "progress"],
        FieldNameComparer.Instance);

    private static readonly HashSet<string> Folders = new(
        ["_drafts", "drafts", "پیش‌نویس", "پیش‌نویس‌ها"], StringComparer.OrdinalIgnoreCase);

    // A text is published where these are said of it, and none where they are denied.
    private static readonly HashSet<string> Shown = new(["active", "enabled", "live", "online", "visible", "ready", "publish",
        "publishing", "publishable", "show", "انتشار", "منتشر", "منتشر شود", "فعال", "نمایش", "نمایش داده شود", "آماده", "آماده انتشار",
        "actif", "active", "aktiv", "activo", "aktif", "yayınla", "publier", "publicar", "активно", "публиковать", "نشر", "نشط",
        "بڵاوکراوە"], FieldNameComparer.Instance);

    private static readonly HashSet<string> Unshown = new(["offline", "disabled", "inactive", "unfinished", "incomplete", "idea", "ناتمام",
        "غیرفعال", "غیر فعال", "نیمه‌کاره", "چرک‌نویس", "چرک نویس"], FieldNameComparer.Instance);

    // Before the name of a field, of the program that asks.
    private static readonly HashSet<string> Programs = new(["is", "dg", "blog", "site", "web", "post", "note", "page", "article"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What a file is left out as, or null where it is published.</summary>
    public static string? KindOf(SourceFile file, FrontMatterFields fields)
    {
        // Hugo writes the page of a section so.
        if (file.Name is "_index.md" or "_index.markdown")
            return LeftOutKind.Page;
        var folders = file.RelativePath.Split('/', '\\').SkipLast(1).ToList();
        if (folders.Exists(Folders.Contains))
            return LeftOutKind.Draft;
        // Logseq keeps there what pages were before.
        if (folders.IndexOf("logseq") is >= 0 and var at && at + 1 < folders.Count && folders[at + 1] is "bak" or "version-files")
            return LeftOutKind.Revision;
        // Hugo makes no page of it.
        if (fields.Inner("render", "build", "_build") is { } render && (render is "never" || StatusWords.IsNo(render)))
            return LeftOutKind.Draft;
        return fields.Said.Select(field => KindOf(field.Name.Trim('_', ' '), field.Value)).FirstOrDefault(kind => kind is not null);
    }

    private static string? KindOf(string name, string value)
    {
        if (StatusWords.IsStatus(name) || Statuses.Contains(name))
            return OfStatus(value);
        if (name.ToLowerInvariant() is "type" or "flags" or "flag")
            return OfStatus(value) is LeftOutKind.Draft ? LeftOutKind.Draft : null;
        if (FieldNameComparer.Instance.Equals(name, "headless") && StatusWords.IsYes(value))
            return LeftOutKind.Draft;
        var bare = Bare(name);
        return (StatusWords.IsNo(value) && Shown.Contains(bare)) || (StatusWords.IsYes(value) && Unshown.Contains(bare))
            ? LeftOutKind.Draft
            : FieldStatus.KindOf(name, value);
    }

    // «draft (2)», «🌱 idea»: a word with signs around it, and what is said of it behind them.
    private static string? OfStatus(string value)
    {
        var first = value.Split(['(', '/', ',', '،', ';', '—', '–', '|'])[0].Trim();
        while (first.Length > 0 && !char.IsLetterOrDigit(first[0]))
            first = first[1..];
        return ByStatus.GetValueOrDefault(first) ?? StatusWords.KindOf(first);
    }

    private static string Bare(string name)
    {
        var words = FieldAffixes.Words(name);
        var from = 0;
        while (from + 1 < words.Count && Programs.Contains(words[from]))
            from++;
        return from == 0 ? name : string.Join('_', words.Skip(from));
    }

    private static Dictionary<string, string> All(params ReadOnlySpan<(string Kind, string[] Words)> kinds)
    {
        var all = new Dictionary<string, string>(FieldNameComparer.Instance);
        foreach (var (kind, words) in kinds)
        {
            foreach (var word in words)
                all.TryAdd(word, kind);
        }

        return all;
    }
}
