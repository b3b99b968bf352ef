using CsCheck;

namespace NewsReader.Tests.Text.Words;

/// <summary>Generated texts: words of news, their endings and prefixes, every kind of invisible character, and any unit at all.</summary>
internal static class PersianText
{
    private static readonly string[] Pieces =
    [
        "کتاب", "رئیس", "جمهور", "رئیسجمهور", "می", "نمی", "شود", "ماه", "ها", "هایشان", "های", "تر", "ترین", "ای", "اند", "خانه",
            "هستهای", "علماء", "آمریکایی",
        "گفتگو", "وگو", "۱۲", "345", "٦", "COVID", "19", "Trump", "'s", "’", "%", "٪", "ﷲ", "ﷺ", "ﻻ", " ", " ", " ", "\u00A0", "\n",
        "\r\n", "\u200C", "\u200C", "\u200B",
        "\u00AC", "ـ", "\u064E", "\u0654", "\u0653", "\u200F", "\uFEFF", ",", "٬", "،", ".", "«", "»", "(", "\"", "-", "/", "ء", "ة", "ك",
        "ي", "😀", "\uD83D", "i\u0307", "é",
    ];

    public static readonly Gen<string> Gen =
        CsCheck.Gen.Select(CsCheck.Gen.Int[0, Pieces.Length + 5], CsCheck.Gen.Char, (index, any) => index < Pieces.Length
            ? Pieces[index] : any.ToString())
            .Array[0, 40].Select(pieces => string.Concat(pieces));
}
