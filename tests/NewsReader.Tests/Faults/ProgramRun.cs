using System.Text.RegularExpressions;

namespace NewsReader.Tests.Faults;

/// <summary>How a run of the program ended and what it said.</summary>
internal sealed partial record ProgramRun(int Code, string Output, string Error)
{
    /// <summary>Ended by a kill, from within or as the shell tells of it.</summary>
    public bool IsKilled => Code is 137 or -9;

    /// <summary>What is said is for the person who runs the program, not for the one who wrote it.</summary>
    public void AssertSpeaksToPeople()
    {
        AssertSpeaksToPeople(Output + "\n" + Error);
        Assert.True(IsKilled || Code is 0 or 1 or 2, $"It ended with {Code}: {Error}");
        Assert.True(Code is not (1 or 2) || Error.Contains("newsreader: ", StringComparison.Ordinal), $"It failed silently: {Output}");
    }

    /// <inheritdoc cref="AssertSpeaksToPeople()"/>
    public static void AssertSpeaksToPeople(string text)
    {
        var inside = Insides().Match(text);
        Assert.False(inside.Success, $"\"{inside.Value}\" is in: {text}");
    }

    [GeneratedRegex(@"^\s+at \w+\S*\(|\b(?:System|Microsoft|Lucene|NewsReader)\.[A-Z]\w+\.\w+|\b[A-Z]\w+Exception\b|Unhandled",
        RegexOptions.Multiline)]
    private static partial Regex Insides();
}
