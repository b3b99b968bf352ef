using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsReader.Commands;
using NewsReader.Reading;
using NewsReader.Settings;
using NewsReader.Startup;
using NewsReader.Tests.Support;
using Serilog;

namespace NewsReader.Tests.Settings;

public sealed class SettingsCheckTests
{
    [Theory]
    [InlineData("NewsReader:Seeds", "maybe", "is \"maybe\"; allowed are true and false")]
    [InlineData("NewsReader:Seeds", "", "is \"\"; allowed are true and false")]
    [InlineData("NewsReader:Sedes", "true", "is no setting; allowed are Data, Urls, Seeds")]
    [InlineData("NewsReader:Sedes", "true", "Collections, Reading")]
    [InlineData("Serilog:MinimumLevle:Default", "Debug", "is no setting; allowed are Using, MinimumLevel")]
    [InlineData("Kestrel:Endpoint:Public:Url", "http://*:80", "is no setting; allowed are Endpoints")]
    [InlineData("NewsReader:Seeds:0", "true", "is no single value; allowed are true and false")]
    [InlineData("NewsReader:SearchSeconds", "2,5", "allowed are numbers such as 2.5")]
    [InlineData("NewsReader:SearchSeconds", "soon", "allowed are numbers such as 2.5")]
    [InlineData("NewsReader:PageCacheMegabytes", "1.5", "allowed are whole numbers")]
    [InlineData("NewsReader:PageCacheMegabytes", "99999999999", "allowed are whole numbers")]
    [InlineData("NewsReader:Limits", "5", "allowed are the keys RequestsPerSecond, Burst, PagesPerSecond")]
    [InlineData("NewsReader:Limits:Bursts", "5", "is no setting; allowed are RequestsPerSecond, Burst")]
    [InlineData("NewsReader:Management:Url:Port", "5", "is no single value")]
    [InlineData("NewsReader:Management:EndPoint", "5", "is no setting")]
    [InlineData("NewsReader:Dates:UseFileTime", "on", "allowed are true and false")]
    [InlineData("NewsReader:Reading:MaxRation", "100", "is no setting; allowed are MaxArticleBytes")]
    [InlineData("NewsReader:Reading:MaxEntryBytes", "16 GB", "allowed are whole numbers")]
    [InlineData("NewsReader:Reading", "all", "allowed are the keys MaxArticleBytes")]
    [InlineData("NewsReader:Collections:/a:name", "b", "is no value; allowed are names by path")]
    [InlineData("Serilog:MinimumLevel:Default", "Loud", "allowed are Verbose, Debug, Information, Warning, Error, Fatal")]
    [InlineData("Serilog:MinimumLevel:Override:System", "3", "allowed are Verbose")]
    [InlineData("Serilog:MinimumLevel", "Trace", "allowed are Verbose")]
    [InlineData("Serilog:MinimumLevel:Defualt", "Debug", "is no setting; allowed are Default, Override, ControlledBy")]
    [InlineData("Serilog:MinimumLevel:Override:Microsoft:X", "Debug", "is no single value; allowed are Verbose")]
    [InlineData("Serilog:WriteTo:1:Name", "Seq", "is \"Seq\"; allowed are Console, File")]
    [InlineData("Serilog:WriteTo:1", "Seq", "is \"Seq\"; allowed are Console, File")]
    [InlineData("Serilog:WriteTo:1:Args:path", "x", "has no Name; allowed are Console, File")]
    [InlineData("Kestrel:Endpoints:Public:Url", "http://nohost.invalid:80", "allowed are localhost, an address by number")]
    [InlineData("Kestrel:Endpoints:Public:Url", "http://127.0.0.1:", "allowed are localhost, an address by number")]
    public void What_is_no_setting_is_refused_with_its_key_its_value_and_what_is_allowed(string key, string value, string told)
    {
        var refused = Assert.Throws<SettingsRefusedException>(() => SettingsCheck.Run(Of((key, value)), AppBuilder.Sections));

        var problem = Assert.Single(refused.Problems);
        Assert.StartsWith("command line: ", problem, StringComparison.Ordinal);
        Assert.Contains(told, problem, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem);
    }

    [Theory]
    [InlineData("newsreader:seeds", "FALSE")]
    [InlineData("NewsReader:SearchSeconds", "0.5")]
    [InlineData("newsreader:reading:maxratio", "100")]
    [InlineData("NewsReader:Reading:Fields:title", "headline,content.title")]
    [InlineData("NewsReader:Collections:/news", "اخبار")]
    [InlineData("NewsReader:Management:Url", "http://127.0.0.1:5090")]
    [InlineData("Serilog:MinimumLevel:Default", "debug")]
    [InlineData("Serilog:MinimumLevel", "Warning")]
    [InlineData("Serilog:WriteTo:File:Name", "File")]
    [InlineData("Serilog:MinimumLevel:ControlledBy", "$own")]
    [InlineData("Serilog:WriteTo:0", "Console")]
    [InlineData("Logging:LogLevel:Default", "Nothing that is ours")]
    [InlineData("Kestrel:Endpoints:Public:Url", "https://*:443")]
    public void What_is_a_setting_is_accepted(string key, string value) => SettingsCheck.Run(Of((key, value)), AppBuilder.Sections);

    [Theory]
    [InlineData("Console", "outputTemplat", "x", "is no argument; allowed are restrictedToMinimumLevel")]
    [InlineData("Console", "outputTemplate", "{Message", "every { has its }")]
    [InlineData("Console", "outputTemplate", "{{{Message}}} {Level", "every { has its }")]
    [InlineData("Console", "standardErrorFromLevel", "Loud", "allowed are Verbose")]
    [InlineData("File", "rollingInterval", "Fortnight", "allowed are Infinite, Year, Month, Day")]
    [InlineData("File", "fileSizeLimitBytes", "many", "allowed are whole numbers")]
    [InlineData("Console", "outputTemplate", "{{{Message:lj}}}{NewLine}", null)]
    [InlineData("File", "buffered", "true", null)]
    [InlineData("File", "path", "/tmp/{x", null)]
    public void What_a_sink_is_given_is_compared_with_what_it_takes(string sink, string argument, string value, string? told)
    {
        var settings = Of(("Serilog:WriteTo:1:Name", sink), ($"Serilog:WriteTo:1:Args:{argument}", value));
        var refused = Record.Exception(() => SettingsCheck.Run(settings, AppBuilder.Sections)) as SettingsRefusedException;

        Assert.Equal(told is null, refused is null);
        if (told is null)
            return;
        Assert.Contains($"command line: Serilog:WriteTo:1:Args:{argument} ", refused!.Message, StringComparison.Ordinal);
        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_are_read_once_and_their_files_are_not_watched()
    {
        using var data = new DataFolder();
        await using var app = data.Open();
        var files = ((IConfigurationRoot)app.Configuration).Providers.OfType<FileConfigurationProvider>().ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.False(file.Source.ReloadOnChange));
    }

    [Fact]
    public async Task A_management_address_that_is_taken_names_its_own_setting()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var taken = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var data = new DataFolder();
        var (code, _, error) = await Executable.RunAsync("serve", "--no-seeds", "--data", data.Path, "--urls", "http://127.0.0.1:0",
            $"--NewsReader:Management:Url=http://127.0.0.1:{taken}");
        Assert.Equal(1, code);
        Assert.EndsWith("name another address with --NewsReader:Management:Url", error.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_key_of_the_documentation_is_a_setting()
    {
        var keys = File.ReadLines(Path.Combine(SourceTree.Root, "src", "docs", "configuration.md"))
            .Where(line => line.StartsWith("| `NewsReader:", StringComparison.Ordinal)).Select(line => line.Split('`')[1]).ToList();

        Assert.InRange(keys.Count, 10, 100);
        foreach (var key in keys)
        {
            var refused = Record.Exception(() => SettingsCheck.Run(Of((key, "1")), AppBuilder.Sections));
            Assert.DoesNotContain("is no setting", refused?.Message ?? "", StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_problem_is_told_and_where_it_stands()
    {
        using var data = new DataFolder();
        File.WriteAllText(data.Beside("settings.json"),
            """{ "NewsReader": { "Seeds": "x", "Sedes": true }, "NewsReeder": { "Seeds": true } }""");
        var configuration = new ConfigurationBuilder().AddJsonFile(data.Beside("settings.json")).Build();

        var refused = Assert.Throws<SettingsRefusedException>(() => SettingsCheck.Run(configuration, AppBuilder.Sections));

        Assert.Equal(3, refused.Problems.Count);
        Assert.All(refused.Problems, problem => Assert.StartsWith("settings.json: NewsRe", problem, StringComparison.Ordinal));
        Assert.Equal(2, UserError.CodeOf(refused));
    }

    [Theory]
    [InlineData("{ \"NewsReader\": { \"Seeds\": fals } }", "line 1, column 32: ")]
    [InlineData("{\n \"TimeZone\": \"تهران\" x }", "line 2, column 22: ")]
    [InlineData("{ \"NewsReader\": ", "line 1, column 17: ")]
    [InlineData("{\n\n}}", "line 3, column 2: ")]
    [InlineData("", "line 1, column 1: ")]
    [InlineData("   ", "line 1, column 4: ")]
    [InlineData("[1]", "")]
    [InlineData("{ \"NewsReader\": { \"Seeds\": true, \"seeds\": false } }", "")]
    public void A_file_of_settings_that_is_no_json_is_named_in_one_line(string text, string place)
    {
        using var data = new DataFolder();
        var file = data.Beside("settings.json");
        File.WriteAllText(file, text);

        var broken = Assert.Throws<InvalidDataException>(() => new ConfigurationBuilder().AddJsonFile(file).Build());

        Assert.StartsWith($"{file} is no valid JSON: {place}", UserError.Describe(broken), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', UserError.Describe(broken)!);
        Assert.DoesNotContain("isFinalBlock", UserError.Describe(broken)!, StringComparison.Ordinal);
        Assert.DoesNotContain("BytePosition", UserError.Describe(broken)!, StringComparison.Ordinal);
        Assert.Equal(2, UserError.CodeOf(broken));
    }

    [Theory]
    [InlineData("NewsReader__Limits__Burst", "0", "NewsReader:Limits:Burst is \"0\"")]
    [InlineData("NewsReader__TimeZone", "Asia/Atlantis", "NewsReader:TimeZone is")]
    [InlineData("NewsReader__BasePath", "news", "NewsReader:BasePath is")]
    [InlineData("NewsReader__Proxies", "proxy", "NewsReader:Proxies is")]
    [InlineData("NewsReader__SearchSeconds", "0", "NewsReader:SearchSeconds is")]
    [InlineData("NewsReader__PageCacheMegabytes", "-1", "NewsReader:PageCacheMegabytes is")]
    [InlineData("NewsReader__Reading__MaxSeconds", "0", "NewsReader:Reading:MaxSeconds is")]
    [InlineData("NewsReader__Reading__Fields__titel", "a", "NewsReader:Reading:Fields:titel is")]
    [InlineData("NewsReader__Collections__/a", "seeds", "NewsReader:Collections:/a is")]
    [InlineData("NewsReader__Management__Url", "http://0.0.0.0:80", "NewsReader:Management:Url is")]
    [InlineData("NewsReader__Urls", "http://nohost.invalid", "NewsReader:Urls is")]
    [InlineData("NewsReader__Seeds", "x", "NewsReader:Seeds is")]
    public void A_value_that_is_not_allowed_names_the_variable_or_file_or_command_line_that_it_stands_in(string variable, string value,
        string told)
    {
        using var data = new DataFolder();
        var key = variable.Replace("__", ":", StringComparison.Ordinal);
        File.WriteAllText(data.Beside("settings.json"), new JsonObject { [key] = value }.ToJsonString());
        var prefix = $"TEST{Guid.NewGuid():N}_";
        Environment.SetEnvironmentVariable(prefix + variable, value);

        Assert.Contains($"command line: {told}", Refusal(Of((key, value))), StringComparison.Ordinal);
        Assert.Contains($"settings.json: {told}", Refusal(new ConfigurationBuilder().AddJsonFile(data.Beside("settings.json")).Build()),
            StringComparison.Ordinal);
        Assert.Contains($"environment variable {variable}: {told}", Refusal(new ConfigurationBuilder().AddEnvironmentVariables(prefix)
            .Build()), StringComparison.Ordinal);
        Assert.Contains($"command line: {told}", Refusal(new ConfigurationBuilder().AddCommandLine([$"--{key}={value}"]).Build()),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Serilog:WriteTo:0:Name", "Nope", "Nope")]
    [InlineData("Serilog:WriteTo:0:Args:x", "1", "Serilog:WriteTo:0")]
    [InlineData("Serilog:WriteTo:0", "Nope", "Nope")]
    [InlineData("Serilog:WriteTo:File:Name", "File", "File")]
    [InlineData("Serilog:Enrich:0", "Nope", "Nope")]
    [InlineData("Serilog:Using:0", "No.Such.Sink", "No.Such.Sink")]
    public void A_log_that_cannot_be_set_up_is_refused_in_one_line(string key, string value, string told)
    {
        var refused = Assert.Throws<SettingsRefusedException>(() => LogSettings.Read(new LoggerConfiguration(),
            Of(("Serilog:Using:1", "Serilog.Sinks.Console"), ("Serilog:Using:2", "Serilog.Sinks.File"), (key, value))));

        Assert.Contains("the section Serilog", refused.Message, StringComparison.Ordinal);
        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.Equal(2, UserError.CodeOf(refused));
    }

    [Fact]
    public void Who_listens_at_a_port_is_named_where_the_system_tells()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere the system does not tell.");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        Assert.StartsWith($"process {Environment.ProcessId} (", PortOwner.Describe(((IPEndPoint)listener.LocalEndpoint).Port),
            StringComparison.Ordinal);
        Assert.Null(PortOwner.Describe(1));
    }

    [Theory]
    [InlineData("stats")]
    [InlineData("runs")]
    [InlineData("search", "نان")]
    [InlineData("check")]
    [InlineData("admin", "set-password")]
    [InlineData("admin", "unlock")]
    [InlineData("reindex")]
    [InlineData("backup", "copy.db")]
    [InlineData("export", "out")]
    public async Task A_verb_that_reads_makes_no_archive_where_none_is(params string[] verb)
    {
        using var data = new DataFolder();
        var nowhere = data.Beside("nowhere");

        var (code, error) = await Verb.RunAsync([.. verb, "--data", nowhere]);

        Assert.Equal((1, $"there is no archive in {nowhere}; name another folder with --data"), (code, error));
        Assert.False(Directory.Exists(nowhere));
    }

    private static string Refusal(IConfigurationRoot configuration)
    {
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration);
        services.AddOptions<NewsReaderOptions>().BindConfiguration(NewsReaderOptions.Section);
        services.AddOptions<ReadingOptions>().BindConfiguration(ReadingOptions.Section);
        services.AddSingleton<IValidateOptions<NewsReaderOptions>, NewsReaderOptionsValidation>();
        services.AddSingleton<IValidateOptions<ReadingOptions>, ReadingOptionsValidation>();
        using var provider = services.BuildServiceProvider();
        var refused = Record.Exception(() =>
        {
            SettingsCheck.Run(configuration, AppBuilder.Sections);
            _ = provider.GetRequiredService<IOptions<NewsReaderOptions>>().Value;
            _ = provider.GetRequiredService<IOptions<ReadingOptions>>().Value;
        });
        Assert.NotNull(refused);
        return UserError.Describe(refused)!;
    }

    private static IConfigurationRoot Of(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create<string, string?>(one.Key, one.Value))).Build();
}
