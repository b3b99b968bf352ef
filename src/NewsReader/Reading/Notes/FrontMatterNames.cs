namespace NewsReader.Reading.Notes;

/// <summary>Names of fields in front matter, by the field of an article; the first that has a value wins. They are compared as
/// <see cref="Folded"/> has them.</summary>
internal static class FrontMatterNames
{
    public static readonly string[] Id = ["id"];
    public static readonly string[] Title = ["title", "headline", "عنوان", "تیتر", "عنوانخبر", "تیترخبر", "العنوان", "subject"];
    public static readonly string[] Kicker = ["kicker", "rutitr", "روتیتر"];

    // What is printed between title and text before what search engines show.
    public static readonly string[] Lead =
    [
        "lead", "لید", "summary", "excerpt", "standfirst", "subtitle", "subhead", "subheading", "subheadline", "deck", "dek", "زیرتیتر",
        "زیرعنوان", "خلاصه", "چکیده", "description", "abstract", "teaser", "intro",
    ];

    public static readonly string[] Author =
    [
        "author", "authors", "byline", "writer", "creator", "primaryauthor", "reporter", "نویسنده", "نویسندگان", "گزارشگر",
        "خبرنگار",
    ];
    public static readonly string[] Source = ["source", "agency", "publisher", "منبع", "خبرگزاری"];
    public static readonly string[] Section = ["section", "category", "سرویس", "دسته", "گروه", "بخش"];
    public static readonly string[] Categories = ["categories", "دستهها"];
    public static readonly string[] Language = ["lang", "language", "locale", "زبان"];
    public static readonly string[] Url = ["url", "canonical", "canonicalurl", "permalink", "link", "نشانی", "پیوند", "لینک"];

    // Where a page was clipped from; a name of a source is none.
    public static readonly string[] Clipped =
    [
        "source", "sourceurl", "sourcelink", "originalurl", "originallink", "original", "pageurl", "articleurl", "weburl", "website",
        "web", "webpage", "href", "origin", "clippedfrom", "clipurl", "cliplink", "from", "uri", "externalurl", "externallink", "posturl",
        "postlink", "newsurl", "newslink", "address", "sourceaddress", "منبع", "نشانیمنبع", "پیوندمنبع", "لینکمنبع", "نشانیخبر",
        "لینکخبر", "پیوندخبر", "آدرس", "آدرسخبر", "نشانیاصلی", "المصدر", "رابط", "الرابط",
    ];

    public static readonly string[] Image =
    [
        "image", "cover", "featuredimage", "featureimage", "heroimage", "coverimage", "ogimage", "thumbnail", "banner", "images",
        "تصویر",
    ];

    public static readonly string[] Date =
    [
        "date", "published", "publishdate", "pubdate", "datepublished", "publishedat", "created", "createdat", "createdtime", "تاریخ",
        "تاریخانتشار", "تاریخخبر", "تاریخدرج", "زمانانتشار", "زمانخبر", "التاریخ",
        "lastmod", "updated", "modified", "lasteditedtime",
    ];

    public static readonly string[] Tags = ["tags", "tag", "keywords", "labels", "topics", "برچسبها", "برچسب", "کلیدواژهها", "کلیدواژه"];
    public static readonly string[] Related = ["related"];

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        .. Id, .. Title, .. Kicker, .. Lead, .. Author, .. Source, .. Section, .. Categories, .. Language, .. Url, .. Image, .. Date,
        .. Tags, .. Related,
    ];

    /// <summary>A name in lower case, without what parts its words, in the letters of Persian.</summary>
    public static string Folded(string name) => string.Concat(name
        .Where(c => !char.IsWhiteSpace(c)
            && c is not ('_' or '-' or '\u0640' or '\uFEFF' or (>= '\u200B' and <= '\u200F')))
        .Select(c => c switch { 'ي' => 'ی', 'ك' => 'ک', _ => char.ToLowerInvariant(c) }));
}
