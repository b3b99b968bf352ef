using System.Text;
using Microsoft.Extensions.Options;
using NewsReader.Settings;
using NewsReader.Text.Words;

namespace NewsReader.Search.Words;

/// <summary>The synonyms of news that the program ships with, and those of the administrator's file, which is read again when it
/// changes.</summary>
internal sealed partial class Synonyms
{
    private const string Shipped = "synonyms";
    private const long MaxBytes = 1 << 20;

    private readonly Lock gate = new();
    private readonly string file;
    private readonly bool isNamed;
    private readonly ILogger<Synonyms> logger;
    private volatile SynonymTable current = SynonymTable.Empty;
    private (bool Exists, DateTime Written, long Length)? read;

    public Synonyms(AppPaths paths, IOptions<NewsReaderOptions> options, ILogger<Synonyms> logger)
    {
        isNamed = options.Value.Synonyms is not null;
        file = options.Value.Synonyms is { } named ? Path.GetFullPath(named) : paths.Synonyms;
        this.logger = logger;
        Refresh();
    }

    public SynonymTable Current => current;

    /// <summary>Reads the file where it is not as it was.</summary>
    /// <returns>Whether other words may be found now.</returns>
    public bool Refresh()
    {
        lock (gate)
        {
            var info = new FileInfo(file);
            var stamp = info.Exists ? (true, info.LastWriteTimeUtc, info.Length) : (false, default, 0L);
            if (read == stamp)
                return false;
            read = stamp;
            var table = new SynonymTable();
            SynonymFile.Read(EmbeddedText.Lines(Shipped, typeof(TextAnalyzer).Assembly), table);
            if (info.Exists && info.Length > MaxBytes)
                LogTooLarge(file, MaxBytes);
            else if (info.Exists)
                ReadOwn(table);
            else if (isNamed)
                LogMissing(file);
            current = table;
            return true;
        }
    }

    private void ReadOwn(SynonymTable table)
    {
        try
        {
            foreach (var fault in SynonymFile.Read(File.ReadLines(file, Encoding.UTF8), table))
                LogFault(file, fault.Line, fault.Reason);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogUnreadable(exception, file);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{File}, line {Line}: {Reason}; the other lines count")]
    private partial void LogFault(string file, int line, string reason);

    [LoggerMessage(LogLevel.Warning, "The file of synonyms {File} is not there")]
    private partial void LogMissing(string file);

    [LoggerMessage(LogLevel.Warning, "The file of synonyms {File} has more than {Most} bytes and is not read")]
    private partial void LogTooLarge(string file, long most);

    [LoggerMessage(LogLevel.Warning, "The file of synonyms {File} could not be read")]
    private partial void LogUnreadable(Exception exception, string file);
}
