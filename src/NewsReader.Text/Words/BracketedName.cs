using System.Text.RegularExpressions;

namespace NewsReader.Text.Words;

/// <summary>How sure it is where a name begins that something in brackets repeats.</summary>
public enum NameBorder
{
    /// <summary>The last of the words before the brackets, nobody knows how many.</summary>
    Before,

    /// <summary>The first of the words behind the brackets.</summary>
    Behind,

    /// <summary>All of the words: they are in quotation marks, or of one script between words of the other.</summary>
    Known,

    /// <summary>All of the words, and what is in brackets is their initials.</summary>
    Initials,
}

/// <summary>A name and what a text has in brackets beside it: دونالد ترامپ (Donald Trump), سازمان جهانی بهداشت (WHO).</summary>
/// <param name="Name">Words before or behind the brackets, or in them, a blank between two.</param>
/// <param name="Other">The same in the other script, or its abbreviation.</param>
public sealed partial record BracketedName(string Name, string Other, NameBorder Border)
{
    private const int MaxLength = 80;
    private const int MaxWords = 6;
    private const int MinAbbreviation = 2;
    private const int MaxAbbreviation = 8;
    private const string Half = "\u200C";

    /// <summary>The names that stand beside brackets in a text, in its order.</summary>
    /// <param name="most">How many at most.</param>
    public static List<BracketedName> Find(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        var names = new List<BracketedName>();
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open >= 0 && names.Count < most;
            open = open + 1 < text.Length ? text.IndexOf('(', open + 1) : -1)
        {
            var length = text.AsSpan(open + 1, Math.Min(MaxLength, text.Length - open - 1)).IndexOfAny(")(\n");
            if (length < MinAbbreviation || text[open + 1 + length] != ')')
                continue;
            var inside = Clean(text.Substring(open + 1, length));
            if (inside.Split(' ').Length <= MaxWords && Read(text, open, open + length + 2, inside) is { } name)
                names.Add(name);
        }

        return names;
    }

    /// <summary>Whether letters are the first ones of words, of each at least one, small words left out or not.</summary>
    public static bool AreInitials(ReadOnlySpan<char> letters, ReadOnlySpan<string> words)
    {
        if (words.Length == 0)
            return letters.Length == 0;
        if (words.Length > 1 && StopWords.Contains(words[0].ToLowerInvariant()) && AreInitials(letters, words[1..]))
            return true;
        for (var taken = 1; taken <= Math.Min(letters.Length, words[0].Length); taken++)
        {
            if (char.ToLowerInvariant(letters[taken - 1]) != char.ToLowerInvariant(words[0][taken - 1]))
                return false;
            if (AreInitials(letters[taken..], words[1..]))
                return true;
        }

        return false;
    }

    private static BracketedName? Read(string text, int open, int end, string inside)
    {
        var before = text[Math.Max(0, open - (2 * MaxLength))..open].TrimEnd(' ', '\u00A0', '\u200C', '\u200F', '\u200E');
        var isLatin = LatinWords().IsMatch(inside);
        if (!isLatin && !PersianWords().IsMatch(inside))
            return null;
        if (isLatin && Quoted().Match(before) is { Success: true } quoted && quoted.Groups[1].Value.Split(' ').Length <= MaxWords)
            return new BracketedName(Clean(quoted.Groups[1].Value), inside, NameBorder.Known);
        var (latin, persian) = (Words(LastLatin().Match(before)), Words(LastPersian().Match(before)));
        if (Abbreviated(inside, isLatin ? latin : persian) is { } whole)
            return new BracketedName(whole, inside, NameBorder.Initials);
        if (isLatin && persian.Length > 0)
            return new BracketedName(string.Join(' ', persian), inside, NameBorder.Before);
        if (!isLatin && latin.Length is > 0 and <= MaxWords)
            return new BracketedName(inside, string.Join(' ', latin), NameBorder.Known);
        return isLatin && (before.Length == 0 || before[^1] is '\n' or '.' or ':' or '؛' or '،')
            && Words(FirstPersian().Match(text[end..Math.Min(text.Length, end + (2 * MaxLength))])) is { Length: > 0 } behind
            ? new BracketedName(string.Join(' ', behind), inside, NameBorder.Behind) : null;
    }

    // The last words whose initials an abbreviation is.
    private static string? Abbreviated(string inside, string[] words)
    {
        var letters = inside.Replace(".", "", StringComparison.Ordinal).Replace(Half, "", StringComparison.Ordinal);
        if (letters.Length is < MinAbbreviation or > MaxAbbreviation || letters.Contains(' ', StringComparison.Ordinal))
            return null;
        for (var first = words.Length - 2; first >= 0; first--)
        {
            if (!StopWords.Contains(words[first].ToLowerInvariant()) && AreInitials(letters, words.AsSpan(first)))
                return string.Join(' ', words[first..]);
        }

        return null;
    }

    private static string[] Words(Match match) => match.Success ? Clean(match.Groups[1].Value).Split(' ') : [];

    private static string Clean(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex(@"[ \u00A0\u200E\u200F]+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(?=.*[A-Za-z].*[A-Za-z])[A-Za-z\u00C0-\u024F0-9.&'’\- ]+$")]
    private static partial Regex LatinWords();

    [GeneratedRegex(@"^[\u0621-\u06D3\u200C\- ]{2,}$", RegexOptions.NonBacktracking)]
    private static partial Regex PersianWords();

    [GeneratedRegex(@"«([\u0621-\u06D3\u200C\u00A0 ]{2,60})»$", RegexOptions.RightToLeft)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"((?:[\u0621-\u06D3\u200C]+[ \u00A0]){0,5}[\u0621-\u06D3\u200C]+)$", RegexOptions.RightToLeft)]
    private static partial Regex LastPersian();

    [GeneratedRegex(@"((?:[A-Za-z\u00C0-\u024F0-9.&'’\-]+ ){0,8}[A-Za-z\u00C0-\u024F0-9.&'’\-]+)$", RegexOptions.RightToLeft)]
    private static partial Regex LastLatin();

    [GeneratedRegex(@"^[ \u00A0]?((?:[\u0621-\u06D3\u200C]+[ \u00A0]){0,5}[\u0621-\u06D3\u200C]+)")]
    private static partial Regex FirstPersian();
}
