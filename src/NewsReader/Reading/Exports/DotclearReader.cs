using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading.Exports;

/// <summary>The flat file that Dotclear exports: tables, each below a line of its name and columns in brackets, with values in quotes. The
/// published posts are articles; all else in the file is left out by name.</summary>
internal sealed class DotclearReader(FieldMap fields, ReadingOptions limits) : IArticleReader
{
    private const string Sign = "///DOTCLEAR|";

    // The plain words of a post, and what its author noted for himself, are no text of it.
    private static readonly string[] Columns = ["post_id", "post_dt", "post_title", "post_excerpt_xhtml", "post_content_xhtml", "post_lang",
        "post_url"];

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["-2"] = LeftOutKind.Draft, ["0"] = LeftOutKind.Draft, ["-1"] = LeftOutKind.Scheduled,
    };

    public string Name => "dotclear";

    public bool Accepts(SourceFile file) => !file.Head.IsBinary && file.Head.Text.StartsWith(Sign, StringComparison.Ordinal);

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var most = limits.MaxArticleBytes * 8;
        if (await WholeFile.ReadAsync(file, most, cancellationToken) is not { } bytes)
        {
            yield return WholeFile.TooLarge(most);
            yield break;
        }

        using var text = new StringReader(TextDecoder.Decode(bytes).Text);
        var (keys, told) = (new ItemKeys(file.RelativePath), new RecordFile(file));
        var (table, columns, number) = ("", Array.Empty<string>(), 0);
        while (await text.ReadLineAsync(cancellationToken) is { } line)
        {
            number++;
            if (line is ['[', .., ']'] && line.IndexOf(' ', StringComparison.Ordinal) is > 1 and var blank)
                (table, columns) = (line[1..blank], line[(blank + 1)..^1].Split(','));
            else if (line is ['"', ..] && Read(table, columns, line, number, keys, told) is { } result)
                yield return result;
        }
    }

    private ReadResult? Read(string table, string[] columns, string line, int number, ItemKeys keys, RecordFile told)
    {
        var place = FormattableString.Invariant($"{table}, line {number}");
        if (table == "comment")
            return new ReadResult.LeftOut(place, LeftOutKind.Comment);
        if (table == "setting")
            return new ReadResult.LeftOut(place, LeftOutKind.Settings);
        if (table != "post")
            return null;
        if (line.Length > limits.MaxArticleBytes)
            return WholeFile.TooLarge(limits.MaxArticleBytes);
        var values = columns.Zip(Values(line)).DistinctBy(one => one.First).ToDictionary(one => one.First, one => one.Second,
            StringComparer.Ordinal);
        var kind = values.GetValueOrDefault("post_password") is { Length: > 0 }
            ? LeftOutKind.Private
            : Kinds.GetValueOrDefault(values.GetValueOrDefault("post_status") ?? "");
        if (LeftOutKind.Result(kind, place, limits) is { } left)
            return left;
        var item = JsonSerializer.SerializeToElement(values.Where(one => Columns.Contains(one.Key)).ToDictionary());
        return fields.Read(item, told).At(place, draft => draft with
        {
            Key = keys.For(values.GetValueOrDefault("post_id"), number),
            Location = place,
            Original = Encoding.UTF8.GetBytes(line),
            Reader = Name,
            Encoding = "utf-8",
        });
    }

    // In quotes, between commas; a stroke escapes what follows.
    private static IEnumerable<string> Values(string line)
    {
        var (value, isWithin) = (new StringBuilder(), false);
        for (var i = 0; i < line.Length; i++)
        {
            if (isWithin && line[i] == '\\' && i + 1 < line.Length)
                value.Append(line[++i] switch { 'n' => '\n', 'r' => ' ', var sign => sign });
            else if (line[i] == '"')
                isWithin = !isWithin;
            else if (isWithin)
                value.Append(line[i]);
            else if (line[i] == ',')
                yield return Taken(value);
        }

        yield return Taken(value);
    }

    private static string Taken(StringBuilder value)
    {
        var taken = value.ToString();
        value.Clear();
        return taken;
    }
}
