using Microsoft.Playwright;

namespace NewsReader.BrowserTests.Support;

/// <summary>The Chromium of the machine.</summary>
internal static class Chromium
{
    /// <summary>The environment variable that names the browser's program.</summary>
    public const string Setting = "NEWSREADER_CHROMIUM";

    private static readonly string[] KnownPaths =
    [
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/opt/google/chrome/chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    /// <summary>The browser's program, or null when the machine has none.</summary>
    public static string? Find(IPlaywright playwright)
    {
        IEnumerable<string> candidates = Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } chosen
            ? [chosen]
            : [.. KnownPaths, playwright.Chromium.ExecutablePath];
        return candidates.FirstOrDefault(File.Exists);
    }

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright, string path) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments });
}
