using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsReader.Benchmarks.Suites;

/// <summary>One thing that a feed of the suite says of itself: a field and its value.</summary>
/// <param name="IsOfFeed">Whether it is said of the feed, not of its first entry.</param>
/// <param name="Path">The field, its parts joined by points, numbers of lists left out ("content.value").</param>
/// <param name="Value">A text, or the numbers of a date separated by blanks.</param>
internal sealed partial record FeedExpectation(bool IsOfFeed, string Path, string Value)
{
    /// <summary>What a feed's first comment expects, as far as it is a field of an entry or a feed and its value; the suite writes it as
    /// an expression of Python.</summary>
    public static IEnumerable<FeedExpectation> In(string comment)
    {
        var expression = Expect().Match(comment).Groups[1].Value.Trim();
        foreach (var clause in Clauses(expression))
        {
            if (Character().Match(clause) is { Success: true } character)
                yield return new FeedExpectation(
                    false, character.Groups[1].Value, char.ConvertFromUtf32(Number(character.Groups[2].Value)));
            else if (Equality().Match(clause) is { Success: true } equality && Literal(equality.Groups[3].Value) is { } value)
                yield return new FeedExpectation(
                    equality.Groups[1].Value == "feed", PathOf(equality.Groups[2].Value) + value.Key, value.Text);
        }
    }

    private static string PathOf(string indexes) =>
        string.Join('.', Name().Matches(indexes).Select(match => match.Value));

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    // The parts that are joined by "and" outside of quotes and brackets, without brackets around them.
    private static IEnumerable<string> Clauses(string expression)
    {
        var (depth, from, quote) = (0, 0, '\0');
        for (var i = 0; i < expression.Length; i++)
        {
            var c = expression[i];
            if (quote != '\0')
            {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '\'' or '"')
            {
                quote = c;
            }
            else if (depth == 0 && string.CompareOrdinal(expression, i, " and ", 0, 5) == 0)
            {
                yield return Bare(expression[from..i]);
                from = i + 5;
            }
            else
            {
                depth += c switch { '(' or '{' => 1, ')' or '}' => -1, _ => 0 };
            }
        }

        yield return Bare(expression[from..]);
    }

    private static string Bare(string clause)
    {
        var bare = clause.Trim();
        return bare is ['(', .. var inner, ')'] && inner.Contains("==", StringComparison.Ordinal) ? inner.Trim() : bare;
    }

    // The value of a literal: a text, several joined by "+", numbers, or the address of a mapping, whose name is then part of the path.
    private static (string Key, string Text)? Literal(string written)
    {
        var literal = written.Trim();
        if (Numbers().IsMatch(literal))
            return ("", string.Join(' ', literal.Trim('(', ')').Split(',', StringSplitOptions.TrimEntries)));
        if (literal.StartsWith('{'))
            return Address().Match(literal) is { Success: true } address ? (".href", address.Groups[1].Value) : null;
        var result = new StringBuilder();
        var at = 0;
        while (at < literal.Length)
        {
            if (Text().Match(literal, at) is not { Success: true } text)
                return null;
            result.Append(Unescaped(text.Groups[1].Success ? text.Groups[1].Value : text.Groups[3].Value));
            at += text.Length;
        }

        return at == 0 ? null : ("", result.ToString());
    }

    private static string Unescaped(string text) => Escape().Replace(text, match => match.Value[1] switch
    {
        'x' or 'u' or 'U' => char.ConvertFromUtf32(int.Parse(match.Value.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
        'n' => "\n",
        't' => "\t",
        'r' => "\r",
        var c => c.ToString(),
    });

    [GeneratedRegex(@"Expect:(.*?)\s*(?:-->|\n\s*\w+:|$)", RegexOptions.Singleline)]
    private static partial Regex Expect();

    [GeneratedRegex(@"^ord\(entries\[0\]\['(\w+)'\]\) == (\d+)$")]
    private static partial Regex Character();

    [GeneratedRegex(@"^(entries\[0\]|feed)((?:\[['""]\w+['""]\]|\[\d+\]|\.\w+)+)\s*==\s*(.*)$", RegexOptions.Singleline)]
    private static partial Regex Equality();

    [GeneratedRegex("[a-z][a-z0-9_]*")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\([\d, ]+\)$")]
    private static partial Regex Numbers();

    [GeneratedRegex("'href': *'([^']*)'")]
    private static partial Regex Address();

    [GeneratedRegex("""\G\s*\+?\s*u?(?:\"{3}(.*?)\"{3}|(['"])((?:\\.|(?!\2).)*)\2)\s*""", RegexOptions.Singleline)]
    private static partial Regex Text();

    [GeneratedRegex(@"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", RegexOptions.Singleline)]
    private static partial Regex Escape();
}
