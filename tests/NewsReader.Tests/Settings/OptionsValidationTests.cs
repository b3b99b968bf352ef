using Microsoft.Extensions.Configuration;
using NewsReader.Settings;

namespace NewsReader.Tests.Settings;

public sealed class OptionsValidationTests
{
    [Fact]
    public void The_defaults_are_allowed() => Assert.Empty(Failures(new NewsReaderOptions()));

    [Theory]
    [InlineData("http://*:80")]
    [InlineData("http://+:8080;https://localhost:8443")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://127.0.0.1/")]
    [InlineData(" HTTP://LocalHost:5080/ ")]
    [InlineData("http://0.0.0.0:80;http://[::]:81")]
    [InlineData("http://127.0.0.1:80;http://[::1]:80;http://192.0.2.7:80")]
    [InlineData("http://127.0.0.1:0;http://127.0.0.1:0")]
    [InlineData("http://192.0.2.7:5080")]
    [InlineData("http://[::1]:5080;http://[2001:db8::7]")]
    [InlineData("http://127.0.0.1:65535")]
    public void Addresses_of_the_server_are_allowed(string urls) => Assert.Empty(Failures(new NewsReaderOptions { Urls = urls }));

    [Theory]
    [InlineData("localhost:5080")]
    [InlineData("ftp://localhost")]
    [InlineData("http://localhost:5080/news")]
    [InlineData("")]
    [InlineData("http://127.0.0.1:")]
    [InlineData("http://127.0.0.1:/")]
    [InlineData("http://127.0.0.1:x")]
    [InlineData("http://127.0.0.1:-1")]
    [InlineData("http://127.0.0.1:65536")]
    [InlineData("http://127.0.0.1:+80")]
    [InlineData("http://127.0.0.1:5974?x=1")]
    [InlineData("http://127.0.0.1:5974/?")]
    [InlineData("http://127.0.0.1:5974#x")]
    [InlineData("http://127.0.0.1:5974//")]
    [InlineData("http://user@127.0.0.1:5974")]
    [InlineData("http://user:word@localhost:5974")]
    [InlineData("http://256.1.1.1:5999")]
    [InlineData("http://127.0.0.1.:5974")]
    [InlineData("http://127.1:5974")]
    [InlineData("http://0x7f000001:5974")]
    [InlineData("http://2130706433:5974")]
    [InlineData("http://localhost.:5974")]
    [InlineData("http://loopback:5974")]
    [InlineData("http://localhosst:5974")]
    [InlineData("http://nohost.invalid:5999")]
    [InlineData("http://*.example.org:80")]
    [InlineData("http://**:80")]
    [InlineData("http://::1:5974")]
    [InlineData("http://[::1:5974")]
    [InlineData("http://[127.0.0.1]:5974")]
    [InlineData("http://[::1]x:5974")]
    [InlineData("http://[]:5974")]
    [InlineData("http://")]
    [InlineData("http:///")]
    [InlineData("http://:5974")]
    [InlineData("http:/127.0.0.1:5974")]
    [InlineData("http://127.0.0.1 :5974")]
    [InlineData("http://۱۲۷.۰.۰.۱:۵۰۸۰")]
    [InlineData("http://http://127.0.0.1")]
    public void Another_address_is_named_with_its_key_and_what_is_allowed(string urls) =>
        Names(new NewsReaderOptions { Urls = urls }, "NewsReader:Urls", $"\"{urls}\"", "http://localhost:5080");

    [Theory]
    [InlineData("http://127.0.0.1:5090")]
    [InlineData("http://[::1]:5090")]
    public void A_loopback_port_of_its_own_is_allowed_for_the_management_listener(string url) =>
        Assert.Empty(Failures(new NewsReaderOptions { Management = { Url = url } }));

    [Theory]
    [InlineData("http://0.0.0.0:5090")]
    [InlineData("http://192.0.2.1:5090")]
    [InlineData("http://localhost:5090")]
    [InlineData("https://127.0.0.1:5090")]
    [InlineData("http://127.0.0.1:5090/runs")]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("127.0.0.1:5090")]
    [InlineData("http://user@127.0.0.1:5090")]
    [InlineData("http://127.0.0.1:5090#x")]
    [InlineData("http://127.0.0.1:5090?x")]
    [InlineData("http://127.0.0.1:")]
    [InlineData("http://127.1:5090")]
    [InlineData("http://127.0.0.1.:5090")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("")]
    public void Another_address_of_the_management_listener_is_named_with_its_key_and_what_is_allowed(string url) =>
        Names(new NewsReaderOptions { Management = { Url = url } }, "NewsReader:Management:Url", $"\"{url}\"", "http://127.0.0.1:5090");

    [Theory]
    [InlineData("http://unix:/run/newsreader/http.sock", "/run/newsreader/http.sock")]
    [InlineData(" HTTP://UNIX:/tmp/x ", "/tmp/x")]
    [InlineData("http://unix:/a b.sock", "/a b.sock")]
    [InlineData("http://unix:relative.sock", null)]
    [InlineData("http://unix:", null)]
    [InlineData("http://unix:/", null)]
    [InlineData("http://unix://x", null)]
    [InlineData("http://unix:/a/", null)]
    [InlineData("http://unix:/a:b", null)]
    [InlineData("https://unix:/a", null)]
    [InlineData("http://unix", null)]
    [InlineData("http://unix:/an/address/much/longer/than/the/system/has/room/for/in/the/name/of/a/socket/and/so/is/this/onexxxxxxxxxxxxx",
        null)]
    public void A_Unix_socket_is_named_by_the_whole_path_of_its_file(string url, string? expected)
    {
        Assert.Equal(expected, ServerAddresses.Socket(url));
        Assert.Equal(expected is null ? 1 : 0, Failures(new NewsReaderOptions { Urls = url }).Count);
    }

    [Theory]
    [InlineData("http://127.0.0.1:80;http://127.0.0.1")]
    [InlineData("http://localhost:80;HTTP://LOCALHOST:80/")]
    [InlineData("http://localhost:80;http://127.0.0.1:80")]
    [InlineData("http://[::1]:80;http://localhost:80")]
    [InlineData("http://*:80;http://127.0.0.1:80")]
    [InlineData("http://192.0.2.7:80;http://+:80")]
    [InlineData("http://0.0.0.0:80;http://[::]:80")]
    [InlineData("http://127.0.0.1:80;https://127.0.0.1:80")]
    [InlineData("http://unix:/run/x;http://unix:/run/x")]
    public void Two_addresses_of_one_port_are_named(string urls) =>
        Names(new NewsReaderOptions { Urls = urls }, "NewsReader:Urls", "has it already");

    [Fact]
    public void An_address_that_is_wrong_twice_is_told_once() => Assert.Single(Failures(new NewsReaderOptions { Urls = ";" }));

    [Fact]
    public void Behind_a_Unix_socket_any_name_is_answered_and_nobody_else_can_read_along()
    {
        var options = new NewsReaderOptions { Urls = "http://unix:/run/x.sock;http://127.0.0.1:5080" };
        Assert.Equal(["*"], ServerAddresses.Hosts(options, allowed: null));
        Assert.False(ServerAddresses.IsExposed(options));
    }

    [Theory]
    [InlineData("news")]
    [InlineData("//news")]
    [InlineData("/my news")]
    [InlineData("/news?x")]
    public void A_base_path_that_is_none_is_named_with_its_key_and_what_is_allowed(string path) =>
        Names(new NewsReaderOptions { BasePath = path }, "NewsReader:BasePath", $"\"{path}\"", "/news");

    [Fact]
    public void Limits_that_are_none_are_named_each()
    {
        var limits = new LimitsOptions { Burst = 0, PageBurst = -1, PagesPerSecond = -1, PagesAtOnce = -1, Connections = 1_000_000 };
        Assert.Equal(5, Failures(new NewsReaderOptions { Limits = limits }).Count);
    }

    [Fact]
    public void An_unknown_time_zone_is_named_with_its_key_and_what_is_allowed() =>
        Names(new NewsReaderOptions { TimeZone = "Asia/Atlantis" }, "NewsReader:TimeZone", "\"Asia/Atlantis\"", "Asia/Tehran");

    [Fact]
    public void A_data_folder_that_is_a_file_is_named_with_its_key_and_what_is_allowed()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "NewsReader.dll");
        Names(new NewsReaderOptions { Data = file }, "NewsReader:Data", $"\"{file}\"", "a folder");
    }

    [Fact]
    public void A_collection_cannot_take_the_name_of_the_seeds()
    {
        var options = new NewsReaderOptions();
        options.Collections["/news"] = "seeds";
        Names(options, "NewsReader:Collections:/news", "\"seeds\"", "other than");
    }

    [Fact]
    public void Every_wrong_setting_is_named_at_once() =>
        Assert.Equal(2, Failures(new NewsReaderOptions { Urls = "x", TimeZone = "y" }).Count);

    private static void Names(NewsReaderOptions options, params string[] parts)
    {
        var failure = Assert.Single(Failures(options));
        Assert.All(parts, part => Assert.Contains(part, failure, StringComparison.Ordinal));
    }

    private static List<string> Failures(NewsReaderOptions options) =>
        [.. new NewsReaderOptionsValidation(new ConfigurationBuilder().Build()).Validate(null, options).Failures ?? []];
}
