namespace NewsReader.Tests.Support;

/// <summary>How long tests wait for what threads and the system do in their own time, however busy the machine is.</summary>
internal static class Patience
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Begins to wait; its token is cancelled when that has taken too long, or the tests are stopped.</summary>
    public static CancellationTokenSource Begin()
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Limit);
        return patience;
    }
}
