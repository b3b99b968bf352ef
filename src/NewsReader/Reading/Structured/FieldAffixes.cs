namespace NewsReader.Reading.Structured;

/// <summary>What programs and people put around the name of a field: what it is of (news_title, «عنوان خبر»), in which language
/// (title_fa), and as what it is stored (title_txt, bodyHtml).</summary>
internal static class FieldAffixes
{
    private const int MaxWords = 8;
    private const int MaxBehind = 3;
    private const int MaxBefore = 2;

    private static readonly HashSet<string> Things = new([
        "news", "article", "post", "story", "item", "entry", "page", "node", "doc", "document", "record", "row", "field", "fld", "col",
        "khabar", "matlab", "haber", "yazi", "artikel", "beitrag", "nachricht", "noticia", "nota", "articulo", "articolo", "notizia",
        "новости", "статьи", "публикации", "خبر", "مطلب", "مقاله", "مقال", "نوشته", "یادداشت", "گزارش", "پست", "منشور", "تحریر"],
        FieldNameComparer.Instance);

    private static readonly HashSet<string> Before = new(["og", "dc", "dcterms", "cached", "processed", "str", "txt", "c", "f", "n", "p",
        "s", "content", "my",
        "the", "acf", "ns", "ns1"], FieldNameComparer.Instance);

    private static readonly HashSet<string> Types = new([
        "s", "ss", "t", "ts", "txt", "txts", "text", "general", "str", "strs", "string", "strings", "sort", "dt", "dts", "tdt", "pdt", "b",
        "raw", "keyword", "kw", "html", "xhtml", "md", "markdown", "plain", "value", "val", "v", "rendered", "original", "clean", "full",
        "list", "field", "col", "content", "tm", "ds", "nvarchar", "varchar", "und", "safe", "i"], FieldNameComparer.Instance);

    private static readonly HashSet<string> Persian = new(["fa", "fas", "per", "pes", "ir", "persian", "farsi", "فارسی"],
        FieldNameComparer.Instance);

    private static readonly HashSet<string> OtherLanguages = new(["en", "eng", "us", "gb", "ar", "ara", "sa", "de", "fr", "tr", "ru", "es",
        "ur", "ku", "ckb", "ps", "he", "az", "it", "pt", "zh", "ja", "english", "arabic", "انگلیسی", "عربی"], FieldNameComparer.Instance);

    // Too common a word to say anything where something stands around it: a postcode, the name of a page.
    private static readonly HashSet<string> Vague = new(["name", "code", "address", "state", "service", "visibility", "guid", "public"],
        FieldNameComparer.Instance);

    /// <summary>What a name may be without that, the nearest first.</summary>
    public static IEnumerable<FieldAffix> Bare(string name)
    {
        var words = Words(name);
        if (words.Count is < 1 or > MaxWords)
            yield break;
        for (var behind = 0; behind <= MaxBehind && behind < words.Count && (behind == 0 || IsBehind(words[^behind])); behind++)
        {
            for (var before = 0; before <= MaxBefore && before + behind < words.Count && (before == 0 || IsBefore(words[before - 1]));
                before++)
            {
                var rest = string.Join('_', words.GetRange(before, words.Count - before - behind));
                if (!Vague.Contains(rest))
                    yield return new FieldAffix(rest, before > 0, words.TakeLast(behind).Any(OtherLanguages.Contains));
            }
        }
    }

    private static bool IsBehind(string word) =>
        Types.Contains(word) || Things.Contains(word) || Persian.Contains(word) || OtherLanguages.Contains(word);

    private static bool IsBefore(string word) => Before.Contains(word) || Things.Contains(word);

    /// <summary>The words of a name. A capital letter begins a word, too; the Arabic article is none.</summary>
    public static List<string> Words(string name)
    {
        var words = new List<string>();
        for (var (at, from) = (0, 0); at <= name.Length; at++)
        {
            var isEnd = at == name.Length || name[at] is '_' or '-' or ' ' or ':' or '/' or '|' or '\\' or '#' or '.'
                or '\u200C' or '\u00A0';
            if (!isEnd && !(at > from && char.IsUpper(name[at]) && char.IsLower(name[at - 1])))
                continue;
            if (at > from)
                words.Add(WithoutArticle(name[from..at]));
            from = isEnd ? at + 1 : at;
        }

        return words;
    }

    private static string WithoutArticle(string word) =>
        word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;
}

/// <summary>A name without what stands around it.</summary>
/// <param name="IsOfThing">Whether it was said what it is of.</param>
/// <param name="IsForeign">Whether it was said to be in another language than Persian.</param>
internal readonly record struct FieldAffix(string Name, bool IsOfThing, bool IsForeign);
