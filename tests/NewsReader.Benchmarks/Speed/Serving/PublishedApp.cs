using System.Diagnostics;

namespace NewsReader.Benchmarks.Speed.Serving;

/// <summary>The application as it is published.</summary>
internal static class PublishedApp
{
    /// <summary>The program that "--app" names, else one that is published now from the sources around this one.</summary>
    public static async Task<string> FindAsync(string[] options, CancellationToken cancellationToken)
    {
        if (CommandOptions.Value(options, "app") is { } given)
            return Directory.Exists(given) ? Path.Combine(given, "NewsReader") : given;
        var target = Path.Combine(Path.GetTempPath(), "newsreader-published");
        using var publish = Process.Start("dotnet", [
            "publish", Path.Combine(CommandOptions.Sources(), "src", "NewsReader"), "-c", "Release", "-v", "q", "-o", target]);
        await publish.WaitForExitAsync(cancellationToken);
        return publish.ExitCode == 0
            ? Path.Combine(target, "NewsReader") : throw new InvalidOperationException("The application could not be published.");
    }
}
