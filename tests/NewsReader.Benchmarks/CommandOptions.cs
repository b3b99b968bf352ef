namespace NewsReader.Benchmarks;

/// <summary>Options written as "--name value".</summary>
internal static class CommandOptions
{
    /// <summary>The value of an option, or null when it is not given.</summary>
    public static string? Value(string[] options, string name)
    {
        var index = Array.IndexOf(options, "--" + name);
        return index >= 0 && index + 1 < options.Length ? options[index + 1] : null;
    }
}
