using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Reading;

/// <summary>Every folder of Cases, read and enriched.</summary>
public sealed class CaseTests
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Names => [.. CaseFolder.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_case_is_read_as_its_folder_expects(string name)
    {
        var folder = new CaseFolder(Path.Combine(CaseFolder.Root, name));
        var expected = folder.Expected;
        var actual = await folder.ReadAsync(TestContext.Current.CancellationToken);
        var rejects = expected["rejects"]?.AsArray() ?? [];
        var articles = expected["articles"]?.AsArray()
            ?? (expected.Any(field => field.Key is not ("rejects" or "leftOut" or "why")) ? [expected.DeepClone()] : []);

        AssertSame(rejects, actual["rejects"]!);
        AssertSame(expected["leftOut"] ?? new JsonArray(), actual["leftOut"]!);
        Assert.Equal(articles.Count, actual["articles"]!.AsArray().Count);
        foreach (var (article, read) in articles.Zip(actual["articles"]!.AsArray()))
            AssertFields(article!.AsObject(), read!.AsObject());
    }

    private static void AssertFields(JsonObject expected, JsonObject actual)
    {
        foreach (var (field, value) in expected.Where(field => field.Key is not ("rejects" or "leftOut" or "why")))
        {
            Assert.True(actual.ContainsKey(field), $"no field is called {field}");
            AssertSame(new JsonObject { [field] = value?.DeepClone() }, new JsonObject { [field] = actual[field]?.DeepClone() });
        }
    }

    private static void AssertSame(JsonNode expected, JsonNode actual) =>
        Assert.Equal(expected.ToJsonString(Readable), actual.ToJsonString(Readable));
}
