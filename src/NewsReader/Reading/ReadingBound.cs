namespace NewsReader.Reading;

/// <summary>What is told of an article that is larger in some way than is read.</summary>
internal static class ReadingBound
{
    /// <summary>A warning that the text was read without its structure.</summary>
    /// <param name="most">What is read.</param>
    /// <param name="what">Of what there is more, in the plural.</param>
    public static string TextAlone(long most, string what) =>
        TextAlone(MoreThan(most, what));

    /// <summary>Why the structure was not read.</summary>
    public static string MoreThan(long most, string what) => FormattableString.Invariant($"it has more than {most:N0} {what}");

    /// <inheritdoc cref="TextAlone(long, string)"/>
    /// <param name="reason">Why, as a sentence without a full stop.</param>
    public static string TextAlone(string reason) => $"only the text was read, without its structure: {reason}";
}

/// <summary>An article takes more time, or has more of something, than one may; its text alone can still be read.</summary>
internal sealed class ReadingBoundException : Exception
{
    public ReadingBoundException()
    {
    }

    public ReadingBoundException(string message)
        : base(message)
    {
    }

    public ReadingBoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
