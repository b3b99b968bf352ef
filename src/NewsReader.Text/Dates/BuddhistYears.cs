using System.Globalization;

namespace NewsReader.Text.Dates;

/// <summary>Years of the Buddhist era, as Thailand counts them: 2567 is 2024, whatever the months are called.</summary>
internal static class BuddhistYears
{
    private const int Before = 543;

    // No Gregorian year that anything was published in; the years 1957 to 2106.
    private const int First = 2500;
    private const int Last = 2649;

    // Of an era that is named, any year.
    private const int FirstNamed = 2300;

    private static readonly string[][] Eras = [["พ", ".", "ศ", "."], ["พ", ".", "ศ"], ["พศ"], ["พุทธศักราช"], ["b", ".", "e", "."],
        ["b", ".", "e"], ["be"]];

    // Months are shortened to two letters with a full stop behind each.
    private const int MaxShort = 2;

    /// <summary>The text with such years as those of the common calendar; one without any is itself.</summary>
    public static List<DateToken> InCommon(List<DateToken> tokens)
    {
        if (!tokens.Exists(token => token.IsWord && IsThai(token)) && !tokens.Exists(IsYear))
            return tokens;
        var common = new List<DateToken>(tokens.Count);
        for (var at = 0; at < tokens.Count;)
        {
            var era = Array.Find(Eras, era => IsAt(tokens, at, era));
            if (era is not null && at + era.Length < tokens.Count
                && tokens[at + era.Length] is { Text.Length: 4, Value: > FirstNamed } named)
            {
                common.Add(Common(named));
                at += era.Length + 1;
            }
            else if (tokens[at].IsWord && IsThai(tokens[at]) && Joined(tokens, at) is { Length: > 1 } month)
            {
                common.Add(month.Token);
                at += month.Length;
            }
            else
            {
                // A number alone may be anything.
                common.Add(tokens.Count > 1 && IsYear(tokens[at]) ? Common(tokens[at]) : tokens[at]);
                at++;
            }
        }

        return common;
    }

    private static bool IsYear(DateToken token) => token is { IsNumber: true, Text.Length: 4, Value: >= First and <= Last };

    private static bool IsThai(DateToken token) => token.Text[0] is >= '\u0E00' and <= '\u0E7F';

    private static DateToken Common(DateToken year)
    {
        var value = year.Value - Before;
        return year with { Value = value, Text = value.ToString(CultureInfo.InvariantCulture) };
    }

    // «มี.ค.» is a word with full stops in it.
    private static (DateToken Token, int Length) Joined(List<DateToken> tokens, int at)
    {
        var (word, end) = (tokens[at].Text, at + 1);
        while (end + 1 < tokens.Count && tokens[end].IsSign('.')
            && tokens[end + 1] is { IsWord: true, SpaceBefore: false, Text.Length: <= MaxShort })
        {
            word += tokens[end + 1].Text;
            end += 2;
        }

        if (end > at + 1 && end < tokens.Count && tokens[end].IsSign('.'))
            end++;
        return (tokens[at] with { Text = word, End = tokens[end - 1].End }, end - at);
    }

    private static bool IsAt(List<DateToken> tokens, int at, string[] era)
    {
        for (var i = 0; i < era.Length; i++)
        {
            if (at + i >= tokens.Count || tokens[at + i].Text != era[i])
                return false;
        }

        return true;
    }
}
