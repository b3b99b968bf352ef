namespace NewsReader.Reading.Structured;

/// <summary>Words of programs, in several languages, for whether an article is published, and yes and no.</summary>
internal static class StatusWords
{
    private static readonly string[] Drafts = ["draft", "auto draft", "df", "pending", "unpublished", "not published", "pending review",
        "in review", "in progress", "needs review", "moderated", "moderation", "unapproved", "awaiting moderation", "awaiting approval",
        "queued", "hold", "submitted", "work in progress", "wip", "brouillon", "non publié", "en attente", "entwurf", "unveröffentlicht",
        "borrador", "pendiente", "rascunho", "bozza", "taslak", "yayınlanmadı", "qaralama", "concept", "utkast", "szkic", "черновик",
        "на модерации", "не опубликовано", "чернетка", "مسوده", "مسودة", "غیر منشور", "ڈرافٹ", "پیش‌نویس", "پیش نویس", "منتشر نشده",
        "در انتظار", "در انتظار تأیید", "در انتظار تایید", "در انتظار بررسی", "تأیید نشده", "تایید نشده", "منتظر انتشار",
        "ڕەشنووس", "inactive", "disabled", "offline", "not active", "rejected",
        "declined", "withheld", "on hold", "acf disabled",
        "عدم انتشار", "عدم نمایش", "منتشر نمی‌شود", "غیر قابل نمایش", "غیرفعال", "غیر فعال", "رد شده", "آماده انتشار نیست", "منتشر نشود"];

    private static readonly string[] Privates = ["private", "password", "personal", "secret", "confidential", "hidden", "privé", "privat",
        "privado", "privato", "gizli", "özel", "личное", "приватный", "خصوصی", "محرمانه", "شخصی", "پنهان", "members",
        "members only", "member",
        "subscribers", "subscribers only", "subscriber", "paid", "followers", "followers only", "friends", "friends only", "only me",
        "restricted", "internal", "logged in", "registered", "invite only", "unlisted", "nonpublic", "non public", "not public",
        "staff only", "password protected", "self", "just me", "me",
        "اعضا", "ویژه اعضا", "فقط اعضا", "مخصوص اعضا", "مشترکان", "ویژه مشترکان", "محدود", "داخلی",
        "غیر عمومی", "غیرعمومی", "فقط من", "دوستان", "دنبال‌کنندگان", "للأعضاء", "nur mitglieder", "abonnés", "miembros", "suscriptores"];

    private static readonly string[] Bins = ["trash", "trashed", "deleted", "removed", "bin", "soft deleted", "corbeille",
        "supprimé", "papierkorb", "gelöscht", "papelera", "eliminado", "borrado", "lixeira", "excluído", "cestino", "eliminato", "çöp",
        "silindi", "silinmiş", "удалено", "удален", "удалён", "корзина", "محذوف", "مهملات", "حذف شده", "حذف‌شده", "زباله", "سطل زباله",
        "سڕاوە", "حذف", "canceled", "cancelled", "killed", "retracted", "withdrawn", "لغو شده", "لغوشده"];

    private static readonly string[] Unwanted = ["spam", "junk", "هرزنامه", "اسپم", "спам"];

    private static readonly string[] Waiting = ["future", "scheduled", "embargoed", "embargo", "planned", "programmé", "planifié",
        "geplant",
        "programado",
        "agendado", "programmato", "zamanlanmış", "planlandı", "запланировано", "مجدول", "زمان‌بندی شده", "زمانبندی شده"];

    private static readonly string[] Replaced = ["superseded", "outdated", "obsolete", "replaced", "old version", "previous version",
        "نسخه قدیمی", "جایگزین شده", "منسوخ"];

    // Of several states of one article.
    private static readonly HashSet<string> Current = new(["current", "latest", "newest", "current version", "latest version",
        "current revision", "latest revision", "last version", "head"], FieldNameComparer.Instance);

    private static readonly string[] Published = ["published", "publish", "publié", "veröffentlicht", "publicado", "pubblicato", "yayında",
        "yayınlandı", "опубликовано", "visible", "approved", "approve", "online", "منتشر شده", "منشور", "montasher", "montasher shode",
        "active", "enabled", "confirmed", "فعال", "تایید شده", "تأیید شده", "انتشار", "نشر", "نمایش", "قابل نمایش",
        "نمایش در سایت", "show in site", "display in site", "display on site", "display", "visible on site", "show", "shown", "displayed",
        "show on site", "aktiv", "actif",
        "activo", "attivo", "aktif", "активно", "مفعل"];

    private static readonly HashSet<string> Open = new(["public", "publicly visible", "عمومی", "listed", "öffentlich", "público",
        "herkese açık"], FieldNameComparer.Instance);

    private static readonly string[] Names = ["status", "state", "visibility", "workflow", "stage", "lifecycle", "life cycle", "phase",
        "publish state", "statut", "état", "zustand", "estado",
        "stato", "durum", "durumu", "статус", "состояние", "وضعیت", "وضعیت انتشار", "حاله", "الحاله", "حیثیت", "دۆخ", "post status",
        "privacy", "access", "access level", "access type", "audience", "readable by", "دسترسی", "سطح دسترسی", "مخاطب", "وضعیت نشر",
        "نوع دسترسی", "pub status", "publication status", "news status"];

    // Around such words in the name of a field.
    private static readonly HashSet<string> Around = new(["is", "was", "has", "been", "flag", "review", "publish", "publishing",
        "publication", "moderation", "message", "content", "news", "article", "post", "story", "item", "entry", "page", "node", "topic",
        "n", "bs", "ss", "its",
        "c", "f", "p", "fld", "msg", "record", "currently", "in", "thread", "discussion", "workflow", "yn", "bool"],
        FieldNameComparer.Instance);

    private static readonly HashSet<string> YesWords = new(["true", "1", "yes", "on", "y", "t", "بله", "آری", "بلی", "oui", "ja", "sí",
        "si",
        "sim", "evet", "да", "так", "نعم", "ہاں", "بەڵێ"], FieldNameComparer.Instance);

    private static readonly HashSet<string> NoWords = new(["false", "0", "no", "off", "n", "f", "خیر", "نه", "non", "nein", "nee", "não",
        "hayır", "нет", "ні", "لا", "نہیں", "نەخێر"], FieldNameComparer.Instance);

    private static readonly Dictionary<string, string> Kinds = All((Drafts, LeftOutKind.Draft), (Privates, LeftOutKind.Private),
        (Bins, LeftOutKind.Trash), (Waiting, LeftOutKind.Scheduled), (Unwanted, LeftOutKind.Spam), (Replaced, LeftOutKind.Revision));

    // Of a name they say something else: submitted, password.
    private static readonly HashSet<string> NoQuestions = new(["submitted", "hold", "queued", "moderated", "moderation", "personal",
        "concept",
        "secret", "embargoed", "embargo", "password", "in progress", "in review", "حذف", "member", "members", "paid", "subscriber",
        "subscribers",
        "friends",
        "followers", "registered", "اعضا", "مشترکان", "دوستان", "محدود", "داخلی"], FieldNameComparer.Instance);

    private static readonly HashSet<string> PublishedWords = new(Published, FieldNameComparer.Instance);
    private static readonly HashSet<string> StatusNames = new(Names, FieldNameComparer.Instance);

    /// <summary>One of <see cref="LeftOutKind"/> by what a status says, or null.</summary>
    public static string? KindOf(string status) => Kinds.GetValueOrDefault(status);

    /// <summary>One of <see cref="LeftOutKind"/> by the name of a list: drafts, trashedNotes; or null.</summary>
    public static string? KindOfList(string name)
    {
        if (LetterTable.IsOfLetters(name))
            return LeftOutKind.Private;
        foreach (var word in FieldAffixes.Words(name))
        {
            if ((KindOf(word) ?? KindOf(word.TrimEnd('s'))) is { } kind && !NoQuestions.Contains(word))
                return kind;
        }

        return null;
    }

    /// <summary>Whether a name is that of a status.</summary>
    public static bool IsStatus(string name) => Bare(name, StatusNames.Contains) is not null;

    /// <summary>What a yes and what a no to the question mean that a name asks, or null of one that asks none.</summary>
    public static (string? Yes, string? No)? Question(string name)
    {
        if (Bare(name, one => Kinds.ContainsKey(one) && !NoQuestions.Contains(one)) is { } word)
            return (Kinds[word], null);
        if (Bare(name, Open.Contains) is not null)
            return (null, LeftOutKind.Private);
        if (Bare(name, Current.Contains) is not null)
            return (null, LeftOutKind.Revision);
        return Bare(name, PublishedWords.Contains) is null ? null : (null, LeftOutKind.Draft);
    }

    /// <summary>Whether a text says yes.</summary>
    public static bool IsYes(string text) => YesWords.Contains(text);

    /// <summary>Whether a text says no.</summary>
    public static bool IsNo(string text) => NoWords.Contains(text);

    // The name itself, or its last words where those before it are only of what it is.
    private static string? Bare(string name, Predicate<string> isOne)
    {
        if (isOne(name))
            return name;
        var words = FieldAffixes.Words(name);
        for (var from = 1; from < words.Count && Around.Contains(words[from - 1]); from++)
        {
            if (string.Join('_', words.Skip(from)) is var rest && isOne(rest))
                return rest;
        }

        if (words.Count > 1 && words[^1].ToLowerInvariant() is "flag" or "yn" or "bool"
            && string.Join('_', words.SkipLast(1)) is var before && isOne(before))
            return before;

        return null;
    }

    private static Dictionary<string, string> All(params ReadOnlySpan<(string[] Words, string Kind)> kinds)
    {
        var all = new Dictionary<string, string>(FieldNameComparer.Instance);
        foreach (var (words, kind) in kinds)
        {
            foreach (var word in words)
                all[word] = kind;
        }

        return all;
    }
}
