namespace NewsReader.Reading.Structured;

/// <summary>What names of tables and of their columns say of each other: the column author_id of posts is of a row of authors.</summary>
internal static class TableNames
{
    private static readonly HashSet<string> Articles = new(["article", "post", "news", "story", "item", "entry", "content", "node",
        "object", "entity", "record", "page", "doc", "document", "khabar", "خبر", "مطلب", "نوشته"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> People = new(["author", "user", "people", "person", "staff", "member", "reporter", "writer",
        "account", "profile", "employee", "journalist", "owner", "creator", "contributor", "by", "uid", "نویسنده", "خبرنگار", "کاربر"],
        StringComparer.OrdinalIgnoreCase);

    // Who did something else with an article than to write it.
    private static readonly string[] OtherParts = ["revis", "edit", "photo", "translat", "updat", "modif", "chang", "review", "delet",
        "lock", "approv", "check", "assign", "publish", "parent", "last"];

    private static readonly HashSet<string> Languages = new(["locale", "lang", "language", "langcode", "lang code", "language code",
        "languages code", "language id", "lang id", "culture", "زبان"], FieldNameComparer.Instance);

    private static readonly HashSet<string> Revisions = new(["revision", "version", "history", "backup", "old", "autosave", "snapshot",
        "نسخه", "تاریخچه"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Comments = new(["comment", "reply", "feedback", "opinion", "reaction", "nazar", "nazarat",
        "نظر", "نظرات", "دیدگاه", "کامنت", "didgah"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> NoReferences = new(["guid", "uuid", "valid", "paid", "void", "grid", "aid", "bid", "raid",
        "rapid", "solid", "avoid", "said", "id"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of a name, each of one thing: wp_posts is wp and post.</summary>
    public static List<string> Words(string name) => FieldAffixes.Words(name).ConvertAll(word => Singular(word.ToLowerInvariant()));

    /// <summary>What a column says that its values are the ids of, or null: author of author_id, cat of catid.</summary>
    public static List<string>? Reference(string column)
    {
        var words = Words(column);
        if (words is ["fk", _, ..])
            words.RemoveAt(0);
        if (words.Count > 1 && words[^1] is "id" or "ids" or "uuid" or "ref" or "fk" or "key")
            return words.GetRange(0, words.Count - 1);
        if (words.Count > 1 && words[0] == "id")
            return words.GetRange(1, words.Count - 1);
        if (words is [.., { Length: > 3 } last] && last.EndsWith("id", StringComparison.Ordinal) && !NoReferences.Contains(last))
            return [.. words.SkipLast(1), last[..^2]];
        return null;
    }

    /// <summary>How well a table holds what a reference is to: 0 not at all, and the better the more.</summary>
    public static int Match(List<string> reference, List<string> table)
    {
        if (reference.Count == 0 || table.Count == 0)
            return 0;
        if (table.Count >= reference.Count && table.TakeLast(reference.Count).SequenceEqual(reference))
            return table.Count == reference.Count ? 4 : 3;
        if (reference.Count > table.Count && reference.TakeLast(table.Count).SequenceEqual(table))
            return 3;
        if (IsPerson(reference) && IsPerson(table))
            return 2;
        return reference is [{ Length: > 2 } word] && table[^1].StartsWith(word, StringComparison.Ordinal) ? 2 : 0;
    }

    public static bool IsArticle(List<string> words) => words.Count > 0 && Articles.Contains(words[^1]);

    public static bool IsPerson(List<string> words) => words.Count > 0 && People.Contains(words[^1]);

    /// <summary>Whether a reference is to somebody who did something else than to write.</summary>
    public static bool IsOtherPart(string column) =>
        Array.Exists(OtherParts, part => column.Contains(part, StringComparison.OrdinalIgnoreCase));

    public static bool IsLanguage(string column) => Languages.Contains(column);

    public static bool IsOfRevisions(List<string> table) => table.Exists(Revisions.Contains);

    public static bool IsOfComments(List<string> table) => table.Exists(Comments.Contains);

    /// <summary>The field of an article that the rows of a table are values of.</summary>
    /// <param name="kind">What a row says that it is, or null.</param>
    public static string FieldOf(List<string> table, string? kind)
    {
        var words = kind is null ? table : Words(kind);
        if (words.Exists(word => word.StartsWith("cat", StringComparison.Ordinal) || word is "section" or "rubric" or "service" or "دسته"))
            return "category";
        if (words.Exists(word => word is "tag" or "keyword" or "term" or "label" or "topic" or "hashtag" or "برچسب"))
            return "tags";
        return IsPerson(words) ? "author" : words[^1];
    }

    private static string Singular(string word) => word switch
    {
        "news" or "status" or "series" => word,
        _ when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        [_, _, _, .., 's'] when !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
        _ => word.EndsWith("\u200Cها", StringComparison.Ordinal) ? word[..^3] : word,
    };
}
