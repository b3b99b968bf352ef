using Serilog;
using Serilog.Debugging;

namespace NewsReader.Settings;

/// <summary>Reads the section "Serilog". What its reader cannot follow it says by exceptions of many kinds, or to itself alone.</summary>
internal static class LogSettings
{
    /// <exception cref="SettingsRefusedException">Something in it cannot be followed: a sink that is not there, an argument that it does
    /// not take, a file that cannot be opened.</exception>
    public static LoggerConfiguration Read(LoggerConfiguration logger, IConfiguration configuration)
    {
        var said = new List<string>();
        SelfLog.Enable(said.Add);
        try
        {
            logger.ReadFrom.Configuration(configuration);
        }
        catch (Exception exception)
        {
            throw Refusal(exception.GetBaseException().Message, exception);
        }
        finally
        {
            SelfLog.Disable();
        }

        // The moment stands before what is said.
        return said is [var first, ..] ? throw Refusal(first[(first.IndexOf(' ', StringComparison.Ordinal) + 1)..], cause: null) : logger;
    }

    private static SettingsRefusedException Refusal(string said, Exception? cause)
    {
        var line = said.Split('\n', StringSplitOptions.TrimEntries)[0].TrimEnd('.', ':');
        var sentence = line.Split(". Candidate", 2)[0];
        return new SettingsRefusedException(
            $"the section Serilog of the settings cannot be followed: {sentence}; "
            + "allowed are the sinks Console and File with their arguments",
            cause!);
    }
}
