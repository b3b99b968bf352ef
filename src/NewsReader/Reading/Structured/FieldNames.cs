using System.Collections.Concurrent;

namespace NewsReader.Reading.Structured;

/// <summary>Which names of fields hold which part of an article: the configured ones, then those in common use.</summary>
internal sealed class FieldNames
{
    /// <summary>Whether an object is published; not a part of its article.</summary>
    public const string Status = "status";

    /// <summary>The place of names of which only some words are known; those of all others are before it.</summary>
    public const int PhraseRank = 1200;

    /// <summary>What goes on with the text of an article.</summary>
    public const string More = "more";

    // The first name that has a value wins. Case, spaces, "_" and "-" make no difference; a point leads into an object.
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["id"] = ["id", "_id", "guid", "uuid", "news id", "article id", "post id", "item id", "entry id", "nid", "docid", "code", "شناسه",
            "شناسه خبر", "کد خبر"],
        ["title"] = ["title", "title.rendered", "headline", "headline.main", "name", "titr", "heading", "subject", "news title",
            "post title", "article title", "page title", "item title", "main title", "og title", "onvan", "عنوان", "تیتر", "عنوان خبر",
            "تیتر خبر", "سرتیتر", "عنوان مطلب", "titles", "headlines",
            "node name"],
        ["kicker"] = ["kicker", "rutitr", "rooTitr", "uptitle", "overline", "eyebrow", "pre title", "super title", "روتیتر"],
        ["lead"] = ["lead", "lede", "summary", "description", "abstract", "excerpt", "excerpt.rendered", "standfirst", "subtitle", "dek",
            "deck", "intro", "introtext", "introduction", "teaser", "snippet", "custom excerpt", "post excerpt", "news lead",
            "short description", "short story", "home text", "meta description",
            "og description", "لید", "خلاصه", "خلاصه خبر", "چکیده", "مقدمه", "زیرتیتر", "لید خبر"],
        ["body"] = ["body", "body html", "content", "content.rendered", "content html", "content text", "text", "html", "article body",
            "full text", "article", "story", "text content", "post content", "page content", "news body", "news text", "news content",
            "article text", "article content", "body text", "main text", "main content", "plain text", "plaintext", "message", "markdown",
            "paragraphs", "blocks", "cooked", "selftext html", "selftext", "lexical", "mobiledoc", "selection", "highlight", "note",
            "full story", "matn", "متن", "متن خبر", "متن کامل", "متن اصلی", "متن مطلب", "بدنه",
            "محتوا", "شرح", "شرح خبر"],
        ["date"] = ["date_iso", "date gmt", "date", "published", "published at", "publish date", "pub date", "date published",
            "publication date", "published date", "published on", "publish up", "publish time", "published time", "article published time",
            "post date gmt", "post date", "news date", "release date", "issued", "publish", "created at", "created", "date created",
            "created time",
            "creation date", "authored on", "datetime", "time", "timestamp", "time added", "date added", "saved at", "تاریخ",
            "تاریخ انتشار", "تاریخ خبر", "زمان انتشار", "تاریخ درج", "زمان", "news time", "created utc", "ts"],
        ["source"] = ["source", "source.name", "source name", "agency", "news agency", "agency name", "publisher", "publisher.name",
            "feed.title", "feed title", "origin.title", "site name", "og site name", "site", "newspaper", "outlet", "provider", "منبع",
            "منبع خبر", "خبرگزاری", "نام خبرگزاری", "رسانه"],
        ["section"] = ["category", "section", "article section", "section name", "topic", "service", "category.name", "categories",
            "category name", "folder", "rubric", "سرویس", "دسته", "دسته بندی", "گروه", "گروه خبری", "بخش", "موضوع", "حوزه"],
        ["language"] = ["lang", "language", "in language", "زبان"],
        ["author"] = ["author", "author.name", "authors", "author name", "byline", "writer", "reporter", "creator", "created by alias",
            "writers", "reporters", "journalists", "correspondents", "authored by", "written by",
            "published by", "post author", "autor", "نویسنده", "نویسندگان", "خبرنگار", "نگارنده", "پدیدآور"],
        ["url"] = ["url", "link", "href", "canonical url", "web url", "permalink", "resolved url", "given url", "source url",
            "original url", "article url", "news url", "page url", "og url", "external url", "address", "guid", "نشانی", "لینک", "پیوند",
            "آدرس"],
        ["image"] = ["image", "image.url", "image url", "thumbnail", "urlToImage", "lead image url", "preview picture", "feature image",
            "featured image", "main image", "top image", "og image", "cover", "picture", "تصویر", "عکس"],
        ["tags"] = ["tags", "keywords", "labels", "meta tags", "meta keywords", "metakey", "hashtags", "tag list", "tag", "keyword",
            "برچسب‌ها", "برچسب", "کلیدواژه", "کلیدواژه‌ها", "کلمات کلیدی", "تگ‌ها", "تگ"],
        ["related"] = ["related", "related articles", "read more", "بیشتر بخوانید"],
    };

    private static readonly string[] StatusNames = ["status", "post status", "pub status", "post type", "state", "visibility", "draft",
        "is draft", "published", "is published", "publish", "private", "is private", "trashed", "is trashed", "deleted", "is deleted",
        "deleted at",
        "وضعیت", "وضعیت انتشار"];

    // Objects around the fields of an article, or beside them.
    private static readonly HashSet<string> Wrappers = new(["meta tags", "meta", "metadata", "attributes", "fields", "properties", "data",
        "doc", "document", "row", "node", "record", "item", "entry", "cmsFields", "acf", "payload",
        "elements", "props"], FieldNameComparer.Instance);

    private static readonly string[] TitleWords = ["title", "headline", "titr", "عنوان", "تیتر"];

    // A name with something around it comes after all names without.
    private const int AffixedRank = 500;
    private const int RankWidth = 2;

    // What a date is called is told elsewhere; an id or an address is of something else.
    private static readonly string[] InPhrases = ["title", "kicker", "lead", "body", "author", "source", "tags", "section"];

    // Names that files made up; those of any one file are few.
    private const int MaxMadeUp = 10_000;

    private readonly Dictionary<string, List<(string Field, int Rank)>> places = new(FieldNameComparer.Instance);
    private readonly ConcurrentDictionary<string, IReadOnlyList<(string Field, int Rank)>> madeUp = new(StringComparer.Ordinal);
    private readonly HashSet<string> configured = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> objects = new(FieldNameComparer.Instance);

    public FieldNames(ReadingOptions options)
    {
        foreach (var (field, names) in Known)
        {
            var own = options.Fields.Where(one => one.Key.Equals(field, StringComparison.OrdinalIgnoreCase))
                .SelectMany(one => one.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
            if (own.Count > 0)
                configured.Add(field);
            Add(field, [.. own, .. names, .. WorldFieldNames.All.GetValueOrDefault(field) ?? []]);
        }

        Add(Status, StatusNames);
        Add(More, WorldFieldNames.All[More]);
    }

    /// <summary>The fields of an article that names can be given for.</summary>
    public static IReadOnlyCollection<string> Fields => Known.Keys;

    /// <summary>The fields that a name may hold, each with the place of the name among those of the field; none of a name that nobody
    /// knows.</summary>
    public IReadOnlyList<(string Field, int Rank)> Places(string name)
    {
        if (places.TryGetValue(name, out var known))
            return known;
        if (madeUp.TryGetValue(name, out var seen))
            return seen;
        var found = Affixed(name);
        if (madeUp.Count < MaxMadeUp)
            madeUp[name] = found;
        return found;
    }

    /// <summary>The fields that a name holds as it is.</summary>
    public IReadOnlyList<(string Field, int Rank)> Exact(string name) => places.TryGetValue(name, out var exact) ? exact : [];

    /// <summary>Whether the settings name a field.</summary>
    public bool IsConfigured(string field) => configured.Contains(field);

    /// <summary>Whether a name leads to an object with names of its own.</summary>
    public bool IsObject(string name) => objects.Contains(name);

    /// <summary>Whether a name is that of an object whose fields count as those of the one around it, where that has none of the
    /// kind.</summary>
    public static bool IsWrapper(string name) => Wrappers.Contains(name);

    /// <summary>Whether a name that nobody knows says that it is a title's.</summary>
    public static bool IsTitleLike(string name) =>
        Array.Exists(TitleWords, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    private IReadOnlyList<(string Field, int Rank)> Affixed(string name)
    {
        // A point leads into an object; those that are only around an article are nothing.
        if (name.IndexOf('.', StringComparison.Ordinal) is > 0 and var point)
            return IsWrapper(name[..point]) || name[..point] == "_source" ? Places(name[(point + 1)..]) : [];
        var isDate = FieldAffixes.Words(name) is [.., "dt" or "tdt" or "pdt"];
        foreach (var (bare, isOfThing, isForeign) in FieldAffixes.Bare(name))
        {
            if (!places.TryGetValue(bare, out var known))
                continue;
            // What has an id of its own is something else than the article, mostly.
            var fields = known.Where(place => place.Field is not "related" && (!isDate || place.Field is "date")
                    && !(isOfThing && place.Field is "id"))
                .Select(place => (place.Field, AffixedRank + (RankWidth * place.Rank) + (isForeign ? 1 : 0))).ToList();
            if (fields.Count > 0)
                return fields;
        }

        return Phrased(name);
    }

    // Some of its words may be a name, where the others say nothing else of it.
    private List<(string Field, int Rank)> Phrased(string name)
    {
        foreach (var part in FieldPhrases.Within(name))
        {
            if (places.TryGetValue(part, out var known)
                && known.Where(place => InPhrases.Contains(place.Field)).ToList() is { Count: > 0 } fields)
                return fields.ConvertAll(place => (place.Field, PhraseRank + place.Rank));
        }

        return [];
    }

    private void Add(string field, string[] names)
    {
        for (var rank = 0; rank < names.Length; rank++)
        {
            var name = names[rank];
            if (!places.TryGetValue(name, out var list))
                places[name] = list = [];
            if (!list.Exists(place => place.Field == field))
                list.Add((field, rank));
            for (var point = name.IndexOf('.', StringComparison.Ordinal); point > 0; point = name.IndexOf('.', point + 1))
                objects.Add(name[..point]);
        }
    }
}
