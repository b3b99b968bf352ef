using System.Collections.Frozen;
using System.Reflection;
using NewsReader.Text.Words;

namespace NewsReader.Reading.Html;

/// <summary>Words that pages use in the classes and ids of their elements, looked up in the names of one element.</summary>
/// <remarks>A set instead of a pattern of all the words: it is asked of every element of a page, and the words stay a file.</remarks>
internal sealed class NameWords
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly int longest;

    private NameWords(FrozenSet<string> words)
    {
        this.words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        longest = words.Max(word => word.Length);
    }

    /// <summary>The words of a list of the folder Data.</summary>
    public static NameWords Load(string list) =>
        new(EmbeddedText.Lines(list, Assembly.GetExecutingAssembly()).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether one of the words stands in the names with no letter before or behind it.</summary>
    public bool AreIn(ReadOnlySpan<char> names)
    {
        for (var start = 0; start < names.Length; start++)
        {
            if (IsBeginning(names, start) && BeginsAt(names[start..]))
                return true;
        }

        return false;
    }

    private bool BeginsAt(ReadOnlySpan<char> names)
    {
        for (var length = 1; length <= Math.Min(names.Length, longest); length++)
        {
            if (IsEnd(names, length) && words.Contains(names[..length]))
                return true;
        }

        return false;
    }

    private static bool IsBeginning(ReadOnlySpan<char> names, int at) =>
        char.IsAsciiLetter(names[at]) && (at == 0 || !char.IsAsciiLetter(names[at - 1]));

    private static bool IsEnd(ReadOnlySpan<char> names, int at) =>
        char.IsAsciiLetter(names[at - 1]) && (at == names.Length || !char.IsAsciiLetter(names[at]));
}
