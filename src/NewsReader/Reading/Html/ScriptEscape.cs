using System.Globalization;
using System.Text;

namespace NewsReader.Reading.Html;

/// <summary>Escapes in the texts of programs: <c>\n</c>, <c>\x3C</c>, <c>\u003C</c>, <c>\u{3C}</c>.</summary>
internal static class ScriptEscape
{
    /// <summary>Adds the letter that is meant.</summary>
    /// <param name="program">The program.</param>
    /// <param name="at">The place behind the backslash.</param>
    /// <param name="text">Takes the letter.</param>
    /// <returns>The place behind the escape.</returns>
    public static int Append(string program, int at, StringBuilder text)
    {
        var sign = program[at++];
        if (sign is 'x' && IsHex(program, at, 2, out var letter))
            return Append(letter, at + 2, text);
        if (sign is 'u' && IsHex(program, at, 4, out letter))
            return Append(letter, at + 4, text);
        if (sign is 'u' && at < program.Length && program[at] == '{' && program.IndexOf('}', at) is > 0 and var end && end - at <= 7
            && IsHex(program, at + 1, end - at - 1, out letter) && Rune.IsValid(letter))
        {
            text.Append(new Rune(letter));
            return end + 1;
        }

        if (sign is not ('\n' or '\r'))
            text.Append(sign switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' or 'f' or 'v' => ' ', '0' => '\0', _ => sign });
        return at;
    }

    private static int Append(int letter, int at, StringBuilder text)
    {
        text.Append((char)letter);
        return at;
    }

    private static bool IsHex(string program, int at, int length, out int letter)
    {
        letter = 0;
        return at + length <= program.Length
            && int.TryParse(program.AsSpan(at, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out letter);
    }
}
