using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using NewsReader.Search;
using NewsReader.Search.Indexing;
using NewsReader.Settings;
using NewsReader.Startup;
using NewsReader.Storage;
using NewsReader.Storage.Care;
using NewsReader.Storage.Connections;

namespace NewsReader.Commands;

/// <summary>Failures that the person at the terminal can do something about, in one line.</summary>
internal static class UserError
{
    private const string DiskFull = "is full; what was stored before is safe: make room and run the same command again";

    /// <summary>Of an exception that says that an address is taken, the setting that names it; else it is "--urls".</summary>
    public const string SettingOfAddress = "NewsReader.Setting";

    // ENOSPC, as the runtime passes it on.
    private const int NoSpaceLeft = 28;

    // Set to anything, it has a fault of the program shown whole.
    private const string ShowsFaults = "NEWSREADER_SHOW_FAULTS";

    /// <summary>The line of whatever failed.</summary>
    public static string DescribeAny(Exception exception) => Describe(exception) ?? DescribeFault(exception);

    /// <summary>The line, or null for a failure that is a defect of the program.</summary>
    public static string? Describe(Exception exception) => exception switch
    {
        _ when StoreFailure.From(exception) is { } failure => Describe(failure),
        StoreRefusedException refused => refused.Message,
        IndexUnavailableException => "the index cannot be searched now, it is being made or built again; try again in a few seconds",
        OptionsValidationException options => string.Join("; ", options.Failures),
        SettingsRefusedException settings => settings.Message,
        InvalidDataException { InnerException: FormatException broken } when FileOf(exception.Message) is { } file =>
            $"{file} is no valid JSON: {(broken.InnerException is JsonException json ? Describe(json, file) : InOneLine(broken.Message))}",
        IOException { InnerException: AddressInUseException } =>
            PortInUse(exception.Message, exception.Data[SettingOfAddress] as string ?? "--urls"),
        // Of a file the system says which.
        UnauthorizedAccessException when !exception.Message.Contains('\'', StringComparison.Ordinal) => "standard output cannot be written",
        IOException { HResult: NoSpaceLeft } full => $"the disk of {FileOf(IndexDamage.Describe(full)) ?? "the data"} {DiskFull}",
        UnauthorizedAccessException or IOException => IndexDamage.Describe(exception),
        OperationCanceledException => "stopped",
        _ => null,
    };

    /// <summary>The exit code that goes with it.</summary>
    public static int CodeOf(Exception exception) => exception switch
    {
        OptionsValidationException or SettingsRefusedException or InvalidDataException => ExitCode.WrongUse,
        _ when Describe(exception) is null => ExitCode.Fault,
        _ => ExitCode.Failed,
    };

    /// <summary>Whether faults of the program are shown with where they are, in lines of their own.</summary>
    public static bool ShowsWhole => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(ShowsFaults));

    private static string DescribeFault(Exception exception) =>
        !ShowsWhole
            ? $"this is a fault of the program, and what was stored before is safe: {InOneLine(exception.Message)}. Please report it; "
                + $"with {ShowsFaults}=1 the same command says where it is"
            : exception.ToString();

    private static string InOneLine(string message) =>
        string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');

    // The reader counts lines from 0, and bytes; what it says after its first sentences is for whoever calls it.
    private static string Describe(JsonException broken, string file)
    {
        var reason = InOneLine(broken.Message.Split(" LineNumber:")[0])
            .Replace(", when isFinalBlock is true", "", StringComparison.Ordinal);
        return broken is { LineNumber: { } line, BytePositionInLine: { } bytes }
            ? FormattableString.Invariant($"line {line + 1}, column {ColumnOf(file, (int)line, (int)bytes)}: {reason.TrimEnd('.')}")
            : reason;
    }

    private static int ColumnOf(string file, int line, int bytes)
    {
        var text = Encoding.UTF8.GetBytes(File.ReadLines(file).ElementAtOrDefault(line) ?? "");
        return Encoding.UTF8.GetCharCount(text, 0, Math.Min(bytes, text.Length)) + 1;
    }

    // "Failed to load configuration from file '/etc/app/appsettings.json'."
    private static string? FileOf(string message) => message.Split('\'') is [_, var file, _] ? file : null;

    // "Failed to bind to address http://127.0.0.1:5080: address already in use."
    private static string PortInUse(string message, string setting)
    {
        var address = message.Split(' ').FirstOrDefault(word => word.Contains("://", StringComparison.Ordinal))?.TrimEnd(':');
        var owner = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? PortOwner.Describe(uri.Port) : null;
        return $"{address ?? "the address"} is in use by {owner ?? "another program"}; "
            + $"stop that one, or name another address with {setting}";
    }

    private static string Describe(StoreFailure failure) => failure.Kind switch
    {
        StoreFailureKind.DiskFull => $"the disk of the data folder {DiskFull}",
        StoreFailureKind.Damaged =>
            "the store is damaged and was left as it is; \"newsreader check\" says how, \"newsreader check --repair\" mends what can be "
            + "mended, and \"newsreader restore FILE\" puts a backup in its place",
        StoreFailureKind.NotWritable =>
            "the data folder cannot be written; give this user write permission to it, or name another one with --data",
        StoreFailureKind.Unreachable =>
            $"the store cannot be opened, or its disk does not answer ({failure.Reason}); what was stored before is safe: "
            + "see that the disk is there and that files can be opened, and run the same command again",
        StoreFailureKind.Busy =>
            FormattableString.Invariant(
                $"another program has kept the store for longer than {SqliteDatabase.BusyTimeout} s; what was stored before is safe: ")
            + "wait for that program or stop it, and run the same command again",
        _ => $"the store cannot be used: {failure.Reason}",
    };
}
