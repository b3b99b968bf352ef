using System.Collections.Frozen;
using NewsReader.Text.Words;

namespace NewsReader.Enrichment;

/// <summary>Agencies whose names are known, so that what follows a name in a sentence is not taken for part of it.</summary>
internal static class Agencies
{
    private const int MaxNameLength = 3;

    // «خبرنگار اعزامی ایسنا»: a description may stand before the name.
    private const int MaxWordsBefore = 2;

    private static readonly FrozenDictionary<string, string> ByKey = new[]
    {
        "ایسنا", "ایرنا", "فارس", "مهر", "تسنیم", "ایلنا", "ایبنا", "ایکنا", "شبستان", "میزان", "آنا", "برنا", "موج",
        "ایمنا", "ایران پرس", "پرس تی وی", "صدا و سیما", "باشگاه خبرنگاران جوان", "خبرآنلاین", "تابناک", "مشرق",
        "عصر ایران", "انتخاب", "فرارو", "جام جم", "همشهری", "اعتماد", "شرق", "کیهان", "اطلاعات", "دنیای اقتصاد",
        "ورزش سه", "رویترز", "آسوشیتدپرس", "خبرگزاری فرانسه", "اسپوتنیک", "تاس", "شینهوا", "بی بی سی", "سی ان ان",
        "الجزیره", "المیادین", "آناتولی", "یورونیوز", "گاردین", "نیویورک تایمز",
    }.ToFrozenDictionary(TitleKey.Of, StringComparer.Ordinal);

    /// <summary>The known agency that a text names among its first words, in its usual spelling; null when there is none.</summary>
    public static string? Find(string text)
    {
        var words = text.Split([' ', '\u200C', '-'], StringSplitOptions.RemoveEmptyEntries);
        for (var start = 0; start < Math.Min(words.Length, MaxWordsBefore + 1); start++)
        {
            for (var count = Math.Min(words.Length - start, MaxNameLength); count > 0; count--)
            {
                if (ByKey.TryGetValue(TitleKey.Of(string.Join(' ', words.Skip(start).Take(count))), out var name))
                    return name;
            }
        }

        return null;
    }
}
