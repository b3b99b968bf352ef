using NewsReader.Startup;
using NewsReader.Storage.Care;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace NewsReader.Tests.Startup;

/// <summary>A line of the log says why; where in the program is said of the program's own faults alone.</summary>
public sealed class LogCauseTests
{
    [Theory]
    [InlineData(LogEventLevel.Warning)]
    [InlineData(LogEventLevel.Error)]
    public void What_the_disk_refuses_is_said_in_the_line(LogEventLevel level)
    {
        Assert.Equal("Cannot read a.zip: No room\n", Line(level, Thrown(new IOException("No room."))));
        Assert.Equal("Cannot read a.zip: of a newer one\n", Line(level, Thrown(new StoreRefusedException("of a newer one"))));
        Assert.Equal("Cannot read a.zip: two lines\n", Line(level, Thrown(new InvalidDataException("two\r\n  lines."))));
    }

    [Fact]
    public void A_fault_of_the_program_keeps_its_place_at_errors_alone()
    {
        Assert.Equal("Cannot read a.zip: gone\n", Line(LogEventLevel.Warning, Thrown(new InvalidOperationException("gone"))));
        Assert.Contains(nameof(Thrown), Line(LogEventLevel.Error, Thrown(new InvalidOperationException("gone"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_without_a_failure_is_as_it_was() => Assert.Equal("Cannot read a.zip\n", Line(LogEventLevel.Warning, null));

    private static Exception Thrown(Exception exception)
    {
        try
        {
            throw exception;
        }
        catch (Exception caught)
        {
            return caught;
        }
    }

    private static string Line(LogEventLevel level, Exception? exception)
    {
        using var output = new StringWriter();
        var sink = new Sink(new MessageTemplateTextFormatter("{Message:lj}{Cause}{NewLine}"), output);
        using (var logger = new LoggerConfiguration().Enrich.With<LogCause>().WriteTo.Sink(sink).CreateLogger())
            logger.Write(level, exception, "Cannot read {Path}", "a.zip");
        return output.ToString().ReplaceLineEndings("\n");
    }

    private sealed class Sink(MessageTemplateTextFormatter format, TextWriter output) : Serilog.Core.ILogEventSink
    {
        public void Emit(LogEvent logEvent) => format.Format(logEvent, output);
    }
}
