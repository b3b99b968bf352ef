using NewsReader.Text.Characters;

namespace NewsReader.Text.Typography;

/// <summary>Numbers among Persian words.</summary>
internal static class PersianDigits
{
    private const string SentenceSigns = ".،؛:!؟?)»";

    /// <summary>Sets Persian digits for those of numbers that belong to nothing Latin: not in C3, iPhone 15, 5 GB, 192.168.1.1, addresses.
    /// Dots of decimals, commas of groups and signs of percent go with them.</summary>
    public static void Mark(string text, TypographicDraft draft)
    {
        var isLatin = false;
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfWord(text, start);
            var word = text.AsSpan(start, end - start);
            var kind = KindOf(word);
            if (kind == WordKind.Number && !isLatin && !BeginsLatin(text, end))
                MarkNumber(text, start, end, draft);
            else if (kind == WordKind.Words)
                MarkNumber(text, start, end, draft);
            isLatin = (kind, isLatin) switch
            {
                (WordKind.Latin, _) or (WordKind.Number, true) => !SentenceSigns.Contains(word[^1], StringComparison.Ordinal),
                (WordKind.Signs, _) => isLatin,
                _ => false,
            };
            start = SkipBlanks(text, end);
        }
    }

    private enum WordKind
    {
        Signs,
        Number,
        Words,
        Latin,
    }

    private static WordKind KindOf(ReadOnlySpan<char> word)
    {
        var (hasDigit, hasLetter) = (false, false);
        foreach (var c in word)
        {
            if (IsLatin(c) || c is '@' or '\\' or '_' or '#')
                return WordKind.Latin;
            hasDigit |= Digits.ValueOf(c) >= 0;
            hasLetter |= char.IsLetter(c);
        }

        if (hasLetter)
            return WordKind.Words;
        return hasDigit ? WordKind.Number : WordKind.Signs;
    }

    private static void MarkNumber(string text, int start, int end, TypographicDraft draft)
    {
        for (var i = start; i < end; i++)
        {
            if (Digits.ValueOf(text[i]) < 0)
                continue;
            var last = i;
            while (last + 1 < end && (Digits.ValueOf(text[last + 1]) >= 0
                || (IsInNumber(text[last + 1]) && last + 2 < end && Digits.ValueOf(text[last + 2]) >= 0)))
                last++;
            SetNumber(text, i, last + 1, draft);
            if (last + 1 < end && text[last + 1] == '%' && char.IsAsciiDigit(text[last]))
                draft.Set(last + 1, "٪");
            i = last;
        }
    }

    private static void SetNumber(string text, int start, int end, TypographicDraft draft)
    {
        var number = text.AsSpan(start, end - start);
        var dots = number.Count('.');
        // Of versions, sections and addresses of machines nobody knows what they are.
        if (dots > 1)
            return;
        var isGrouped = IsGrouped(number);
        for (var i = start; i < end; i++)
        {
            if (text[i] is >= '0' and <= '9' or >= '٠' and <= '٩')
                draft.Set(i, ((char)('۰' + Digits.ValueOf(text[i]))).ToString());
            else if (text[i] == '.' && dots == 1 && !number.ContainsAny(":/-"))
                draft.Set(i, "٫");
            else if (text[i] == ',' && isGrouped)
                draft.Set(i, "٬");
        }
    }

    // 1,250 and 12,345,678, not 3,4.
    private static bool IsGrouped(ReadOnlySpan<char> number)
    {
        var whole = number.IndexOf('.') is >= 0 and var dot ? number[..dot] : number;
        var isFirst = true;
        foreach (var range in whole.Split(','))
        {
            var group = whole[range];
            if (group.ContainsAny(":/-") || (isFirst ? group.Length is 0 or > 3 : group.Length != 3))
                return false;
            isFirst = false;
        }

        return true;
    }

    private static bool IsInNumber(char c) => c is '.' or ',' or ':' or '/' or '-' or '٫' or '٬';

    private static bool IsLatin(char c) => char.IsAsciiLetter(c) || c is >= 'À' and <= 'ɏ' or >= 'Ͱ' and <= 'ӿ';

    private static bool BeginsLatin(string text, int at)
    {
        at = SkipBlanks(text, at);
        return at < text.Length && IsLatin(text[at]);
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
