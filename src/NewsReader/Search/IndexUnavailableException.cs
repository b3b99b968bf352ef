namespace NewsReader.Search;

/// <summary>The index cannot answer now: it is not open yet, or what it was asked met broken files, and it is being built again.</summary>
internal sealed class IndexUnavailableException : Exception
{
    public IndexUnavailableException()
        : this("The index cannot answer now.")
    {
    }

    public IndexUnavailableException(string message)
        : base(message)
    {
    }

    public IndexUnavailableException(string message, Exception reason)
        : base(message, reason)
    {
    }
}
