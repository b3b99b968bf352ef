using System.Collections.Frozen;
using System.Reflection;
using NewsReader.Text.Words;

namespace NewsReader.Reading.Html;

/// <summary>Words that pages use in the classes and ids of their elements, looked up in the names of one element.</summary>
/// <remarks>A set instead of a pattern of all the words: it is asked of every element of a page, and the words stay a file.</remarks>
internal sealed class NameWords
{
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly int longest;

    private NameWords(FrozenDictionary<string, string> words)
    {
        this.words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        longest = words.Keys.Max(word => word.Length);
    }

    /// <summary>The words of a list of the folder Data.</summary>
    public static NameWords Load(string list) =>
        new(EmbeddedText.Lines(list, Assembly.GetExecutingAssembly()).ToFrozenDictionary(word => word, _ => list,
            StringComparer.OrdinalIgnoreCase));

    /// <summary>The words of a list whose lines are <c>rule: word word …</c>.</summary>
    public static NameWords LoadRules(string list) =>
        new(EmbeddedText.Lines(list, Assembly.GetExecutingAssembly()).Select(line => line.Split(": ", 2))
            .SelectMany(line => line[1].Split(' ').Select(word => (Word: word, Rule: line[0])))
            .ToFrozenDictionary(entry => entry.Word, entry => entry.Rule, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether one of the words stands in the names as a word of its own.</summary>
    public bool AreIn(ReadOnlySpan<char> names) => RuleOf(names) is not null;

    /// <summary>The rule of the first of the words in the names, or null.</summary>
    public string? RuleOf(ReadOnlySpan<char> names)
    {
        for (var start = 0; start < names.Length; start++)
        {
            if (IsBeginning(names, start) && RuleAt(names[start..]) is { } rule)
                return rule;
        }

        return null;
    }

    private string? RuleAt(ReadOnlySpan<char> names)
    {
        for (var length = 1; length <= Math.Min(names.Length, longest); length++)
        {
            if (IsEnd(names, length) && words.TryGetValue(names[..length], out var rule))
                return rule;
        }

        return null;
    }

    private static bool IsBeginning(ReadOnlySpan<char> names, int at) =>
        char.IsAsciiLetter(names[at]) && (at == 0 || IsBorder(names[at - 1], names[at]));

    private static bool IsEnd(ReadOnlySpan<char> names, int at) =>
        char.IsAsciiLetter(names[at - 1]) && (at == names.Length || IsBorder(names[at - 1], names[at]));

    private static bool IsBorder(char before, char after) => !char.IsAsciiLetter(before) || !char.IsAsciiLetter(after)
        || (char.IsAsciiLetterLower(before) && char.IsAsciiLetterUpper(after));
}
