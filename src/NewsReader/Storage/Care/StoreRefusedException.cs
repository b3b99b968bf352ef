namespace NewsReader.Storage.Care;

/// <summary>What was asked of the store cannot be done; the message is for the person at the terminal and says what to do
/// instead.</summary>
internal sealed class StoreRefusedException : InvalidOperationException
{
    public StoreRefusedException()
    {
    }

    public StoreRefusedException(string message)
        : base(message)
    {
    }

    public StoreRefusedException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
