using System.Text;

namespace NewsReader.Reading.Structured;

/// <summary>What a token of SQL is.</summary>
internal enum SqlTokenKind
{
    /// <summary>A word or the name of something, quoted or not.</summary>
    Word,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A bracket, a comma, the end of a statement.</summary>
    Sign,
}

/// <param name="Value">Without its quotes; of a text that is longer than the limit its beginning.</param>
/// <param name="IsQuoted">Whether it is a name in quotes, which is no word of the language.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Value, bool IsQuoted = false)
{
    public bool Is(string word) => Kind != SqlTokenKind.Text && !IsQuoted && Value.Equals(word, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Reads the tokens of a dump one by one, comments left out.</summary>
/// <param name="isStroked">Whether a stroke in a text escapes the sign behind it, as in MySQL.</param>
/// <param name="most">Letters of a text at the most.</param>
internal sealed class SqlTokens(TextReader reader, bool isStroked, int most)
{
    private readonly StringBuilder value = new();

    /// <summary>The line that is read, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Whether a text was longer than the limit.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The next token, or null at the end.</summary>
    public SqlToken? Next()
    {
        for (var c = Read(); c >= 0; c = Read())
        {
            if (char.IsWhiteSpace((char)c) || c == '\uFEFF')
                continue;
            if (IsComment(c))
                continue;
            return (char)c switch
            {
                '\'' => new SqlToken(SqlTokenKind.Text, Quoted('\'', isStroked)),
                '"' => new SqlToken(isStroked ? SqlTokenKind.Text : SqlTokenKind.Word, Quoted('"', isStroked), !isStroked),
                '`' => new SqlToken(SqlTokenKind.Word, Quoted('`', false), IsQuoted: true),
                '[' => new SqlToken(SqlTokenKind.Word, Quoted(']', false), IsQuoted: true),
                var sign when IsWordSign(sign) => Word(sign),
                var sign => new SqlToken(SqlTokenKind.Sign, sign.ToString()),
            };
        }

        return null;
    }

    /// <summary>The rest of the line.</summary>
    public string? RestOfLine()
    {
        var line = reader.ReadLine();
        Line += line is null ? 0 : 1;
        return line;
    }

    // N'…', E'…' and _utf8'…' are texts all the same.
    private SqlToken Word(char first)
    {
        value.Clear().Append(first);
        while (reader.Peek() is >= 0 and var c && IsWordSign((char)c))
            Append(Read());
        var word = value.ToString();
        return reader.Peek() == '\'' && (word is "N" or "n" or "E" or "e" || word[0] == '_') && Read() >= 0
            ? new SqlToken(SqlTokenKind.Text, Quoted('\'', isStroked || word is "E" or "e"))
            : new SqlToken(SqlTokenKind.Word, word);
    }

    private static bool IsWordSign(char c) => char.IsLetterOrDigit(c) || c is '_' or '.' or '$' or '-' or '+' or ':' or '\\' or '@';

    private bool IsComment(int c)
    {
        if ((c == '-' && reader.Peek() == '-') || (c == '#' && isStroked))
        {
            RestOfLine();
            return true;
        }

        if (c != '/' || reader.Peek() != '*')
            return false;
        for (var (last, next) = (Read(), Read()); next >= 0 && !(last == '*' && next == '/'); (last, next) = (next, Read()))
            continue;
        return true;
    }

    private string Quoted(char end, bool isEscaped)
    {
        value.Clear();
        for (var c = Read(); c >= 0; c = Read())
        {
            if (c == '\\' && isEscaped)
            {
                AppendEscaped(Read());
                continue;
            }

            // Twice it is a letter.
            if (c == end && (reader.Peek() != end || Read() < 0))
                break;
            Append(c);
        }

        return value.ToString();
    }

    private void AppendEscaped(int c)
    {
        switch (c)
        {
            case 'n':
                Append('\n');
                break;
            case 'r' or '0' or 'Z' or 'b':
                break;
            case 't':
                Append('\t');
                break;
            case >= 0:
                Append(c);
                break;
        }
    }

    private void Append(int c)
    {
        if (value.Length < most)
            value.Append((char)c);
        else
            IsCut = true;
    }

    private int Read()
    {
        var c = reader.Read();
        Line += c == '\n' ? 1 : 0;
        return c;
    }
}
