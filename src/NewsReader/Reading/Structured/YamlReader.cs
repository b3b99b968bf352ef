using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace NewsReader.Reading.Structured;

/// <summary>Articles in YAML, in a list or a document each: what JSON could say as well.</summary>
internal sealed partial class YamlReader(FieldMap fields, ReadingOptions limits) : IArticleReader
{
    // A YAML reader calls itself for every level; no list of articles has as many as end a program's stack.
    private const int MaxLevels = 200;
    private const int FileToArticle = 8;

    private readonly JsonReader json = new(fields, limits);

    public string Name => "yaml";

    // Settings of programs have titles and texts, too, but no date, address or writer beside them.
    public bool Accepts(SourceFile file)
    {
        if (file.Extension is not (".yaml" or ".yml") || file.Head.IsBinary || JsonShape.IsJson(file.Head))
            return false;
        var held = Field().Matches(file.Head.Text).SelectMany(field => fields.KnownFieldsOf(field.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);
        return held.IsSupersetOf(["title", "body"]) && held.Overlaps(["date", "author", "url"]);
    }

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var most = (int)Math.Min((long)limits.MaxArticleBytes * FileToArticle, int.MaxValue);
        if (await WholeFile.ReadAsync(file, most, cancellationToken) is not { } bytes)
        {
            yield return WholeFile.TooLarge(most);
            yield break;
        }

        var decoded = TextDecoder.Decode(bytes);
        var (root, problem) = Parse(decoded.Text);
        if (root is null)
        {
            yield return new ReadResult.Rejected("", problem);
            yield break;
        }

        foreach (var result in json.Read(JsonSerializer.SerializeToElement(root), file))
        {
            yield return result is ReadResult.Found { Draft: var draft }
                ? new ReadResult.Found(draft with { Reader = Name, Warnings = [.. draft.Warnings, .. decoded.Warnings] })
                : result;
        }
    }

    private static (JsonNode? Root, string Problem) Parse(string text)
    {
        if (IsTangled(text))
            return (null, "the YAML is nested beyond reason");
        try
        {
            return YamlDocuments.Read(text) switch
            {
                [JsonObject one] => (one, ""),
                [JsonArray list] => (new JsonObject { ["items"] = list }, ""),
                var documents => (new JsonObject { ["items"] = new JsonArray([.. documents]) }, ""),
            };
        }
        catch (YamlException exception)
        {
            return (null, $"the file is no YAML (line {exception.Start.Line + 1}: {exception.Message.TrimEnd('.')})");
        }
        catch (InvalidOperationException)
        {
            // What the YAML reader throws where it loses its own way.
            return (null, "the file is no YAML");
        }
    }

    private static bool IsTangled(ReadOnlySpan<char> text)
    {
        var depth = 0;
        foreach (var line in text.EnumerateLines())
        {
            // A bracket in a text may have no end: it counts all the same.
            depth = Math.Max(0, depth + line.Count('[') + line.Count('{') - line.Count(']') - line.Count('}'));
            if (line.Length - line.TrimStart(" -?\t").Length > MaxLevels || line.Count('[') + line.Count('{') > MaxLevels
                || depth > MaxLevels)
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"^[ \t]*(?:- +)?[""']?([\p{L}_][\p{L}\p{M}\p{N}_ \-\u200C]{0,40})[""']?[ \t]*:(?:[ \t]|\r?$)", RegexOptions.Multiline)]
    private static partial Regex Field();
}
