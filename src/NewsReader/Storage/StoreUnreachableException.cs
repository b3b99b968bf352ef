namespace NewsReader.Storage;

/// <summary>The store is not where it has to be, or this user may not get at it: a drive that is away, a folder that was moved, rights that
/// were taken. A server waits for it.</summary>
internal sealed class StoreUnreachableException : Exception
{
    public StoreUnreachableException()
    {
    }

    /// <param name="message">Why, without a full stop.</param>
    public StoreUnreachableException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="StoreUnreachableException(string)"/>
    public StoreUnreachableException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Why the file of a store cannot be got at; null where it can, or where the store is in memory.</summary>
    public static string? Reason(string store)
    {
        if (Path.GetDirectoryName(store) is not { Length: > 0 } folder)
            return null;
        try
        {
            _ = File.GetAttributes(store);
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return $"this user has no permission to look into the data folder {folder}";
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Directory.Exists(folder) ? $"there is no file {Path.GetFileName(store)} in the data folder {folder}"
                : $"the data folder {folder} is not there";
        }
        catch (IOException exception)
        {
            return exception.Message.TrimEnd('.');
        }
    }

    /// <summary>Throws where the file of a store cannot be got at: whoever has it open would write what nobody reads any more, and whoever
    /// opens it would make another.</summary>
    public static void ThrowIfAway(string store)
    {
        if (Reason(store) is { } reason)
            throw new StoreUnreachableException(reason);
    }
}
