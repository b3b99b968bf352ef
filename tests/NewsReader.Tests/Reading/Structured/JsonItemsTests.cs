using System.Globalization;
using System.Text;
using NewsReader.Reading.Structured;
using static NewsReader.Tests.Support.SourceFiles;

namespace NewsReader.Tests.Reading.Structured;

public sealed class JsonItemsTests
{
    [Fact]
    public async Task Objects_of_a_list_come_with_what_is_around_them_however_the_file_is_cut()
    {
        var file = new StringBuilder("{\"name\": \"حساب\", \"chats\": {\"list\": [");
        for (var chat = 1; chat <= 3; chat++)
        {
            var messages = Enumerable.Range(1, 400)
                .Select(i => $$"""{"id": {{i}}, "text": "{{new string('ن', 300)}}", "messages": [{"id": -1}]}""");
            file.Append(chat == 1 ? "" : ", ")
                .Append(CultureInfo.InvariantCulture,
                    $$"""{"name": "کانال {{chat}}", "id": {{chat}}, "other": [{"id": 0}], "messages": [""")
                .AppendJoin(", ", messages).Append("]}");
        }

        var items = await ReadAsync("messages", file.Append("]}}").ToString());
        Assert.Null(items.Problem);
        Assert.Equal(1200, items.Found.Count);
        Assert.Equal(("کانال 3", "3", "400"),
            (items.Found[^1].Around["name"], items.Found[^1].Around["id"], items.Found[^1].Value.Text("id")));
    }

    [Theory]
    [InlineData("", "window.x = [{\"a\": 1}, {\"a\": 2}];", 2, null)]
    [InlineData("", "[{\"a\": 1}, {\"a\": 2}", 2, "from here on the file is no JSON")]
    [InlineData("list", "{\"list\": [{\"a\": 1}, {\"a\": }", 1, "from here on the file is no JSON")]
    [InlineData("list", "{\"other\": [{\"a\": 1}]}", 0, null)]
    [InlineData("list", "no JSON at all", 0, "from here on the file is no JSON")]
    public async Task What_stands_before_a_fault_is_read(string list, string json, int count, string? problem)
    {
        var items = await ReadAsync(list, json);
        Assert.Equal(count, items.Found.Count);
        Assert.StartsWith(problem ?? "", items.Problem ?? "", StringComparison.Ordinal);
        Assert.Equal(problem is null, items.Problem is null);
    }

    [Fact]
    public async Task Broken_letters_are_replaced_and_escaped_ones_read()
    {
        var json = Utf8("""{"name": "\u0646", "half": "\ud83d", "list": [{"a": "?", "b": "\ud83d"}]}""");
        json[Array.IndexOf(json, (byte)'?')] = 0xC3;
        var items = new JsonItems("list", 1 << 20);
        await foreach (var item in items.ReadAsync(new MemoryStream(json), TestContext.Current.CancellationToken))
            Assert.Equal(("ن", "\uFFFD", "\uFFFD"), (item.Around["name"], item.Value.Text("a"), item.Value.Text("b")));
        Assert.Null(items.Problem);
    }

    [Fact]
    public async Task An_object_that_is_too_large_ends_the_reading()
    {
        var items = await ReadAsync("", $$"""[{"a": 1}, {"a": "{{new string('x', 200_000)}}"}, {"a": 2}]""", most: 100_000);
        Assert.Single(items.Found);
        Assert.StartsWith("an object is larger than 100,000 bytes", items.Problem, StringComparison.Ordinal);
    }

    private static async Task<(List<JsonItem> Found, string? Problem)> ReadAsync(string list, string json, int most = 1 << 22)
    {
        var items = new JsonItems(list, most);
        var found = new List<JsonItem>();
        await foreach (var item in items.ReadAsync(new MemoryStream(Utf8(json)), TestContext.Current.CancellationToken))
            found.Add(item);
        return (found, items.Problem);
    }
}
