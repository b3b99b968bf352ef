namespace NewsReader.Queries;

/// <summary>What the store has of an article cannot be read; the rest of the archive can.</summary>
internal sealed class DamagedArticleException : Exception
{
    public DamagedArticleException()
        : this("What the store has of an article cannot be read.")
    {
    }

    public DamagedArticleException(string message)
        : base(message)
    {
    }

    public DamagedArticleException(string message, Exception reason)
        : base(message, reason)
    {
    }

    public DamagedArticleException(long id, Exception reason)
        : this(FormattableString.Invariant($"What the store has of article {id} cannot be read ({reason.Message})"), reason)
    {
    }
}
