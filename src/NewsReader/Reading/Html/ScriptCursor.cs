using System.Text;

namespace NewsReader.Reading.Html;

/// <summary>A place in a program, and what stands there.</summary>
internal abstract class ScriptCursor(string program)
{
    protected string Program => program;

    /// <summary>The place, in letters.</summary>
    protected int Position { get; set; }

    // A text in quotes; null where it has no end.
    protected string? Text()
    {
        var quote = Program[Position++];
        var text = new StringBuilder();
        while (Position < Program.Length)
        {
            var sign = Program[Position++];
            if (sign == quote)
                return text.ToString();
            if (sign == '\\' && Position < Program.Length)
                Position = ScriptEscape.Append(Program, Position, text);
            else
                text.Append(sign);
        }

        return null;
    }

    protected string Name()
    {
        SkipBlanks();
        var from = Position;
        while (Position < Program.Length && (char.IsLetterOrDigit(Program[Position]) || Program[Position] is '_' or '$'))
            Position++;
        return Program[from..Position];
    }

    // The last of names with points between them, behind which a parenthesis follows; else the place stays.
    protected string? CalledName(string name)
    {
        var from = Position;
        while (Take("."))
            name = Name();
        SkipBlanks();
        if (At('('))
            return name;
        Position = from;
        return null;
    }

    protected bool At(char sign) => Position < Program.Length && Program[Position] == sign;

    protected bool StartsWith(string word) => string.CompareOrdinal(Program, Position, word, 0, word.Length) == 0;

    protected bool Take(string word)
    {
        SkipBlanks();
        if (!StartsWith(word))
            return false;
        Position += word.Length;
        return true;
    }

    protected bool SkipTo(char sign)
    {
        Position = Program.IndexOf(sign, Position) is >= 0 and var found ? found + 1 : Program.Length;
        return Position < Program.Length;
    }

    protected void Next()
    {
        Position++;
        SkipBlanks();
    }

    protected void SkipBlanks()
    {
        while (Position < Program.Length && char.IsWhiteSpace(Program[Position]))
            Position++;
    }

    // The parameters of a function.
    protected string[] Names()
    {
        var end = Program.IndexOf(')', Position);
        if (end < 0)
            return [];
        var names = Program[Position..end].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Position = end + 1;
        SkipBlanks();
        return names;
    }
}
