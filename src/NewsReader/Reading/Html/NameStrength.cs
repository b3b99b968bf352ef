using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Text.Words;

namespace NewsReader.Reading.Html;

/// <summary>How surely a name says what its element is: <c>ad-box</c> does, <c>ad-hoc</c> does not.</summary>
internal static partial class NameStrength
{
    private static readonly HashSet<string> Frames =
        new(EmbeddedText.Lines("frame-names", Assembly.GetExecutingAssembly()), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether every one of the names that say so has a word in it besides, which is of no box, so that it may be the name of a
    /// part of a text.</summary>
    public static bool IsWeak(string names)
    {
        var telling = names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(name => ElementHeuristics.NameRule(name) is not null).ToList();
        return telling.Count > 0 && telling.TrueForAll(name => Word().Matches(name).Select(word => word.Value).Any(
            word => word.Length > 1 && !Frames.Contains(word) && ElementHeuristics.NameRule(word) is null));
    }

    /// <summary>Whether one of the names has nothing in it but such words, those of boxes and others that may stand beside them.</summary>
    public static bool AreOnly(string names, NameWords words, NameWords beside) => words.AreIn(names)
        && names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Any(name => words.AreIn(name)
            && Word().Matches(name).Select(word => word.Value).All(
                word => word.Length == 1 || Frames.Contains(word) || words.AreIn(word) || beside.AreIn(word)));

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+")]
    private static partial Regex Word();
}
