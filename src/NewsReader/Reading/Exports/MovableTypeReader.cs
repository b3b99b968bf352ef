using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;
using NewsReader.Reading.News;
using NewsReader.Reading.Structured;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Exports;

/// <summary>The text that Movable Type exports, and TypePad, Hatena and others after it: entries between lines of eight strokes, their
/// parts between lines of five.</summary>
internal sealed partial class MovableTypeReader(ReadingOptions limits) : IArticleReader
{
    private const string EndOfEntry = "--------";
    private const string EndOfPart = "-----";

    public string Name => "movable-type";

    public bool Accepts(SourceFile file) => !file.Head.IsBinary && Beginning().IsMatch(file.Head.Text);

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new TextStream(file);
        var keys = new ItemKeys(file.RelativePath);
        var (entry, number) = (new StringBuilder(), 0);
        while (true)
        {
            var line = await text.Reader.ReadLineAsync(cancellationToken);
            if (line is not null && line.TrimEnd() != EndOfEntry)
            {
                if (entry.Length <= limits.MaxArticleBytes)
                    entry.Append(line).Append('\n');
                continue;
            }

            var source = entry.ToString();
            entry.Clear();
            if (!string.IsNullOrWhiteSpace(source))
                yield return Read(source, text, keys, ++number);
            if (line is null)
                yield break;
        }
    }

    private ReadResult Read(string source, TextStream text, ItemKeys keys, int number)
    {
        var place = FormattableString.Invariant($"entry {number}");
        if (source.Length > limits.MaxArticleBytes)
            return new ReadResult.Rejected(place, FormattableString.Invariant(
                $"the entry is larger than {limits.MaxArticleBytes:N0} letters (NewsReader:Reading:MaxArticleBytes)"));
        var entry = new Entry(source);
        var kind = entry.Field("STATUS") switch
        {
            null => null,
            "Review" or "Unpublish" or "Unpublished" => LeftOutKind.Draft,
            { } status => StatusWords.KindOf(status),
        };
        if (LeftOutKind.Result(kind, place, limits) is { } left)
            return left;
        List<string> warnings = [.. text.Warnings(source)];
        var html = HtmlBody.Extract(entry.Html("BODY") + entry.Html("EXTENDED BODY"), null, warnings);
        if (entry.Field("TITLE") is null && html.Length == 0)
            return new ReadResult.Rejected(place, "the entry has neither a title nor a text");
        return new ReadResult.Found(MarkupArticles.Empty with
        {
            Key = keys.For(entry.Field("UNIQUE URL"), number),
            Location = place,
            Title = entry.Field("TITLE"),
            Lead = entry.Part("EXCERPT") is { Length: > 0 } excerpt ? SafeHtml.Words(excerpt) : null,
            Author = entry.Field("AUTHOR"),
            Section = entry.Field("PRIMARY CATEGORY") ?? entry.Fields("CATEGORY").FirstOrDefault(),
            Url = Addresses.Web(entry.Field("UNIQUE URL"), null),
            Image = Addresses.Web(entry.Field("IMAGE"), null),
            Published = entry.Date,
            Tags = entry.Tags,
            Html = html,
            Original = text.Bytes(source),
            Reader = Name,
            Encoding = text.EncodingName,
            Dropped = [.. entry.Comments.Select(comment => new DroppedPart(DropRule.Comments, SafeHtml.Words(comment)))],
            Warnings = warnings,
        });
    }

    [GeneratedRegex(@"^\s*(?:TITLE|AUTHOR|BASENAME|STATUS|DATE|ALLOW COMMENTS|ALLOW PINGS|CONVERT BREAKS|PRIMARY CATEGORY|CATEGORY|TAGS"
        + @"|IMAGE|UNIQUE URL|NO ENTRY):[^\n]*\n(?:(?:[A-Z][A-Z ]{1,30}:[^\n]*|[ \t\r]*)\n)*-----[ \t]*\r?\n"
        + "(?:BODY|EXTENDED BODY|EXCERPT|KEYWORDS):")]
    private static partial Regex Beginning();

    /// <summary>The parts of an entry: fields of one line, then texts, each under its name.</summary>
    private sealed partial class Entry
    {
        private readonly List<(string Name, string Value)> fields = [];
        private readonly List<(string Name, string Text)> parts = [];

        public Entry(string source)
        {
            var name = "";
            var text = new StringBuilder();
            var isHead = true;
            foreach (var line in source.Split('\n').Select(line => line.TrimEnd('\r')))
            {
                if (line.TrimEnd() == EndOfPart)
                {
                    AddPart(name, text);
                    (name, isHead) = ("", false);
                }
                else if (isHead && Labelled().Match(line) is { Success: true } field)
                {
                    fields.Add((field.Groups[1].Value, field.Groups[2].Value.Trim()));
                }
                else if (!isHead && name.Length == 0 && text.Length == 0 && Labelled().Match(line) is { Success: true } part)
                {
                    name = part.Groups[1].Value;
                    text.Append(part.Groups[2].Value);
                }
                else
                {
                    text.Append(line).Append('\n');
                }
            }

            AddPart(name, text);
        }

        public IReadOnlyList<string> Tags => [.. Fields("CATEGORY").Concat((Field("TAGS") ?? "").Split(','))
            .Concat((Part("KEYWORDS") ?? "").Split(',', '\n')).Select(tag => tag.Trim(' ', '"')).Where(tag => tag.Length > 0).Distinct()];

        public IEnumerable<string> Comments => parts.Where(part => part.Name is "COMMENT" or "PING").Select(part => part.Text);

        public PartialDate? Date => Fields("DATE").Select(date => DateExpression.ReadField(
            MonthFirst().Match(date) is { Success: true } match ? InOrder(match) : date)).FirstOrDefault();

        public string? Field(string name) => Fields(name).FirstOrDefault();

        public IEnumerable<string> Fields(string name) =>
            fields.Where(field => field.Name == name && field.Value.Length > 0).Select(field => field.Value);

        public string? Part(string name) => parts.Find(part => part.Name == name).Text;

        // Says how the lines of a text are to be read: as they are, as paragraphs, or by a way of marking up.
        public string Html(string name)
        {
            if (Part(name) is not { Length: > 0 } text)
                return "";
            if (Field("CONVERT BREAKS")?.StartsWith("markdown", StringComparison.OrdinalIgnoreCase) == true)
                return MarkdownText.Html(text) ?? XmlContent.Paragraphs(text);
            return SafeHtml.IsHtml(text) ? text + "\n" : XmlContent.Paragraphs(SafeHtml.Unescaped(text));
        }

        private static string InOrder(Match date)
        {
            var hour = int.Parse(date.Groups["hour"].Value, CultureInfo.InvariantCulture);
            if (date.Groups["half"] is { Length: > 0 } half)
                hour = (hour % 12) + (half.Value is ['P' or 'p', ..] ? 12 : 0);
            var day = $"{date.Groups["year"].Value}-{date.Groups["month"].Value}-{date.Groups["day"].Value}";
            return FormattableString.Invariant($"{day} {hour:00}:{date.Groups["minute"].Value}");
        }

        private void AddPart(string name, StringBuilder text)
        {
            if (name.Length > 0)
                parts.Add((name, text.ToString().Trim()));
            text.Clear();
        }

        [GeneratedRegex(@"^([A-Z][A-Z ]{1,30}):[ \t]?(.*)$")]
        private static partial Regex Labelled();

        [GeneratedRegex(@"^(?<month>\d\d)/(?<day>\d\d)/(?<year>\d{4}) (?<hour>\d\d):(?<minute>\d\d)(?::\d\d)?(?: (?<half>[AaPp][Mm]))?$")]
        private static partial Regex MonthFirst();
    }
}
