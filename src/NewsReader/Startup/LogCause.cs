using NewsReader.Storage;
using Serilog.Core;
using Serilog.Events;

namespace NewsReader.Startup;

/// <summary>
/// Says why in the line of a log entry what went wrong with files, disks and settings, as the person at the terminal needs it: where in the
/// program that was is told only of failures that are the program's own.
/// </summary>
internal sealed class LogCause : ILogEventEnricher
{
    private const string Property = "Cause";

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) =>
        logEvent.AddPropertyIfAbsent(new LogEventProperty(Property, new Written(Describe(logEvent))));

    private static string Describe(LogEvent told) => told.Exception switch
    {
        null => "",
        var exception when told.Level < LogEventLevel.Error || IsOfTheWorld(exception) => $": {InOneLine(exception)}",
        var exception => Environment.NewLine + exception,
    };

    private static bool IsOfTheWorld(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or InvalidDataException or OperationCanceledException
        || StoreFailure.From(exception) is not null || exception is Storage.Care.StoreRefusedException;

    private static string InOneLine(Exception exception)
    {
        var message = StoreFailure.From(exception)?.Reason ?? exception.Message;
        return string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
    }

    // A text of its own would be written with quotation marks around it.
    private sealed class Written(string text) : LogEventPropertyValue
    {
        public override void Render(TextWriter output, string? format = null, IFormatProvider? formatProvider = null) => output.Write(text);
    }
}
