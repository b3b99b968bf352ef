using System.Diagnostics;

namespace NewsReader.BrowserTests.Support;

/// <summary>The Nu Html Checker, where the machine has Java and the environment names its jar.</summary>
internal static class Validator
{
    /// <summary>The environment variable with the path of vnu.jar.</summary>
    public const string Setting = "NEWSREADER_VNU";

    /// <summary>Its errors, one a line; skips the test where it cannot run.</summary>
    public static async Task<string[]> ErrorsAsync(params string[] arguments)
    {
        var jar = Environment.GetEnvironmentVariable(Setting);
        Assert.SkipUnless(File.Exists(jar), $"{Setting} names no vnu.jar.");
        var start = new ProcessStartInfo("java") { UseShellExecute = false, RedirectStandardError = true };
        foreach (var argument in (string[])["-jar", jar!, "--errors-only", "--exit-zero-always", .. arguments])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
