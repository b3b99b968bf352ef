using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using NewsReader.Commands;
using NewsReader.Settings;
using NewsReader.Startup;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Settings;

public sealed class SettingsCheckTests
{
    [Theory]
    [InlineData("NewsReader:Seeds", "maybe", "is \"maybe\"; allowed are true and false")]
    [InlineData("NewsReader:Seeds", "", "is \"\"; allowed are true and false")]
    [InlineData("NewsReader:Sedes", "true", "is no setting; allowed are Data, Urls, Seeds")]
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
    [InlineData("Logging:LogLevel:Default", "Nothing that is ours")]
    [InlineData("Kestrel:Endpoints:Public:Url", "https://*:443")]
    public void What_is_a_setting_is_accepted(string key, string value) => SettingsCheck.Run(Of((key, value)), AppBuilder.Sections);

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
        File.WriteAllText(data.Beside("settings.json"), """{ "NewsReader": { "Seeds": "x", "Sedes": true } }""");
        var configuration = new ConfigurationBuilder().AddJsonFile(data.Beside("settings.json")).Build();

        var refused = Assert.Throws<SettingsRefusedException>(() => SettingsCheck.Run(configuration, AppBuilder.Sections));

        Assert.Equal(2, refused.Problems.Count);
        Assert.All(refused.Problems, problem => Assert.StartsWith("settings.json: NewsReader:", problem, StringComparison.Ordinal));
        Assert.Equal(2, UserError.CodeOf(refused));
    }

    [Theory]
    [InlineData("{ \"NewsReader\": { \"Seeds\": fals } }")]
    [InlineData("{ \"NewsReader\": ")]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("{ \"NewsReader\": { \"Seeds\": true, \"seeds\": false } }")]
    public void A_file_of_settings_that_is_no_json_is_named_in_one_line(string text)
    {
        using var data = new DataFolder();
        var file = data.Beside("settings.json");
        File.WriteAllText(file, text);

        var broken = Assert.Throws<InvalidDataException>(() => new ConfigurationBuilder().AddJsonFile(file).Build());

        Assert.StartsWith($"{file} is no valid JSON: ", UserError.Describe(broken), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', UserError.Describe(broken)!);
        Assert.Equal(2, UserError.CodeOf(broken));
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

    private static IConfigurationRoot Of(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create<string, string?>(one.Key, one.Value))).Build();
}
