namespace NewsReader.Text.Dates;

/// <summary>Words that make a date of what follows them, or keep it from being one.</summary>
internal static class FalseDates
{
    // «میدان ۷ تیر» and «بیمارستان ۱۵ خرداد» are places that bear a date as their name.
    private static readonly HashSet<string> Places = new(
        ["میدان", "خیابان", "بیمارستان", "پل", "بزرگراه", "بلوار", "مترو", "متروی", "ایستگاه", "شهرک", "دبیرستان", "مدرسه", "ورزشگاه",
            "استادیوم", "فلکه", "کوچه", "پارک",
            "بوستان", "بنیاد", "سالن", "سد", "پادگان", "لشکر", "تیپ", "نیروگاه", "دانشگاه", "درمانگاه", "مجتمع", "پایگاه"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> BeforeFriday = new(
        ["نماز", "امام", "ایمه", "خطبه", "خطیب", "هر", "نمازهای", "بلک"], StringComparer.Ordinal);
    private static readonly HashSet<string> AfterWeekday = new(["ها", "های", "هایی", "بازار", "سوری", "سیاه"], StringComparer.Ordinal);

    /// <summary>Whether a place is named before the token, so that the date is its name.</summary>
    public static bool IsPlaceName(List<DateToken> tokens, int at) => at > 0 && Places.Contains(tokens[at - 1].Text);

    /// <summary>Whether the weekday means no single day: «نماز جمعه», «شنبه‌ها», «چهارشنبه سوری».</summary>
    public static bool IsNoDay(List<DateToken> tokens, int at, int end) =>
        (at > 0 && BeforeFriday.Contains(tokens[at - 1].Text)) || (end < tokens.Count && AfterWeekday.Contains(tokens[end].Text));

    /// <summary>Whether the word joins the ends of a range.</summary>
    public static bool IsUntil(DateToken token) => token.IsWordOf("تا") || token.IsWordOf("الی") || token.IsWordOf("لغایت");

    /// <summary>Whether the word only announces a date.</summary>
    public static bool IsDateWord(DateToken token) =>
        token.IsWordOf("روز") || token.IsWordOf("مورخ") || token.IsWordOf("تاریخ") || token.IsWordOf("مورخه");
}
