using System.Text;

namespace NewsReader.Reading.Markup;

/// <summary>Characters of a text with look-ahead and line numbers, and a copy of what was taken since a mark.</summary>
internal sealed class CharSource(TextReader text)
{
    public const int End = -1;

    private const int BufferSize = 1 << 14;

    private readonly char[] buffer = new char[2 * BufferSize];
    private readonly StringBuilder copy = new();
    private int at;
    private int filled;
    private bool isCopying;

    /// <summary>The line of the next character, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Letters copied since <see cref="StartCopy"/>.</summary>
    public int CopyLength => copy.Length;

    /// <summary>The character some places on, or <see cref="End"/>.</summary>
    /// <param name="ahead">Less than 16,384.</param>
    public int Peek(int ahead = 0)
    {
        if (at + ahead >= filled && !Fill(ahead))
            return End;
        return buffer[at + ahead];
    }

    public int Take()
    {
        var c = Peek();
        if (c == End)
            return End;
        at++;
        if (c == '\n')
            Line++;
        if (isCopying)
            copy.Append((char)c);
        return c;
    }

    public void Skip(int count)
    {
        while (count-- > 0)
            Take();
    }

    /// <summary>Whether the next characters are these, letters in either case.</summary>
    public bool IsAt(string mark)
    {
        for (var i = 0; i < mark.Length; i++)
        {
            if (Peek(i) is var c && (c == End || char.ToUpperInvariant((char)c) != char.ToUpperInvariant(mark[i])))
                return false;
        }

        return true;
    }

    /// <summary>Begins the copy anew, with what was already taken of it.</summary>
    public void StartCopy(string taken)
    {
        copy.Clear().Append(taken);
        isCopying = true;
    }

    /// <summary>Ends the copy and gives it.</summary>
    public string EndCopy()
    {
        isCopying = false;
        var result = copy.ToString();
        copy.Clear();
        if (copy.Capacity > BufferSize * 16)
            copy.Capacity = 0;
        return result;
    }

    private bool Fill(int ahead)
    {
        if (at > BufferSize)
        {
            buffer.AsSpan(at, filled - at).CopyTo(buffer);
            filled -= at;
            at = 0;
        }

        while (filled <= at + ahead && filled < buffer.Length)
        {
            var read = text.Read(buffer, filled, buffer.Length - filled);
            if (read == 0)
                return false;
            filled += read;
        }

        return filled > at + ahead;
    }
}
