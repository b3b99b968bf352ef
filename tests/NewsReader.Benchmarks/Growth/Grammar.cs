using System.Globalization;
using System.Text;

namespace NewsReader.Benchmarks.Growth;

/// <summary>How the tokens of a grammar are repeated.</summary>
internal enum Repetition
{
    /// <summary>All of them one after another, again and again.</summary>
    Together,

    /// <summary>Each of them as often as there is room for, then the next.</summary>
    OneByOne,
}

/// <summary>Files of one shape and of any size: what stands first, tokens that are repeated, what stands last.</summary>
/// <param name="Format">The format whose reader takes them.</param>
/// <param name="Tokens">In them, {i} is the number of the repetition.</param>
internal sealed record Grammar(GrammarFormat Format, IReadOnlyList<string> Tokens, Repetition Repetition)
{
    private const string Counter = "{i}";

    /// <summary>What it is called in a list: the tokens with a sign for how they are repeated.</summary>
    public string Name => string.Join(Repetition == Repetition.Together ? " " : "* ", Tokens.Select(Visible))
        + (Repetition == Repetition.Together ? "" : "*");

    /// <summary>A file of about as many letters.</summary>
    public string Write(int size)
    {
        var text = new StringBuilder(Format.Head);
        if (Repetition == Repetition.Together)
            Repeat(text, Tokens, size);
        else
        {
            foreach (var token in Tokens)
                Repeat(text, [token], size / Tokens.Count);
        }

        return text.Append(Format.Tail).ToString();
    }

    private static void Repeat(StringBuilder text, IReadOnlyList<string> tokens, int size)
    {
        var end = text.Length + size;
        for (var i = 0; text.Length < end; i++)
        {
            foreach (var token in tokens)
            {
                text.Append(token.Contains(Counter, StringComparison.Ordinal)
                    ? token.Replace(Counter, i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                    : token);
            }
        }
    }

    // A table of Markdown has room for letters that can be seen, and none for its own signs.
    private static string Visible(string token)
    {
        var text = new StringBuilder("`");
        foreach (var c in token)
        {
            text.Append(c switch
            {
                '\n' => "\\n",
                '\t' => "\\t",
                '|' => "¦",
                '`' => "´",
                _ when char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark =>
                    $"\\u{(int)c:X4}",
                _ => c.ToString(),
            });
        }

        return text.Append('`').ToString();
    }
}

/// <summary>A format and the tokens that files of it are made of.</summary>
/// <param name="Extension">Of the files' names, by which a reader is chosen.</param>
internal sealed record GrammarFormat(string Name, string Extension, string Head, string Tail, IReadOnlyList<string> Tokens);
