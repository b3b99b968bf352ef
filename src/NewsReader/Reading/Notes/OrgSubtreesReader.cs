using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Notes;

/// <summary>One file of Org with many posts, a heading each, as ox-hugo and org2blog publish them: properties below the heading say what
/// becomes of it.</summary>
internal sealed partial class OrgSubtreesReader(ReadingOptions limits) : IArticleReader
{
    private const int MinBody = 20;
    private const string PageNames = "EXPORT_FILE_NAME|EXPORT_DATE|EXPORT_TITLE|POST_DATE|POSTID|PUBDATE|RSS_PERMALINK";

    public string Name => "org";

    public bool Accepts(SourceFile file) => !file.Head.IsBinary && (file.Extension == ".org" || file.Head.Text is ['#' or '*', ..])
        && Sign().IsMatch(file.Head.Text);

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var bytes = await WholeFile.ReadAsync(file, limits.MaxArticleBytes, cancellationToken);
        if (bytes is null)
        {
            yield return WholeFile.TooLarge(limits.MaxArticleBytes);
            yield break;
        }

        var decoded = TextDecoder.Decode(bytes);
        var lines = decoded.Text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n');
        var keys = new ItemKeys(file.RelativePath);
        var settings = Settings(lines);
        var number = 0;
        foreach (var post in Posts(lines))
        {
            var place = FormattableString.Invariant($"line {post.Line}");
            number++;
            if (LeftOutKind.Result(KindOf(post), place, limits) is { } left)
                yield return left;
            else if (Read(file, post, settings) is { } draft)
                yield return new ReadResult.Found(draft with
                {
                    Key = keys.For(draft.Key.Length > 0 ? draft.Key : null, number),
                    Location = place,
                    Original = Encoding.UTF8.GetBytes(post.Source),
                    Reader = Name,
                    Encoding = decoded.Encoding,
                    Warnings = decoded.Warnings,
                });
            else
                yield return new ReadResult.Rejected(place, "the post has no text");
        }
    }

    private static Dictionary<string, string> Settings(string[] lines)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in lines.TakeWhile(line => !line.StartsWith("* ", StringComparison.Ordinal))
            .Select(line => Setting().Match(line)))
        {
            if (setting.Success)
                settings.TryAdd(setting.Groups[1].Value, setting.Groups[2].Value.Trim());
        }

        return settings;
    }

    // Headings with a property that names a page; one within another is a part of it.
    private static List<Post> Posts(string[] lines)
    {
        var (posts, around) = (new List<Post>(), new List<(int Stars, bool IsOwn, string[] Tags)>());
        for (var i = 0; i < lines.Length; i++)
        {
            if (Heading().Match(lines[i]) is not { Success: true } heading)
                continue;
            var stars = heading.Groups["stars"].Length;
            around.RemoveAll(one => one.Stars >= stars);
            var end = i + 1;
            while (end < lines.Length && !(Heading().Match(lines[end]) is { Success: true } next && next.Groups["stars"].Length <= stars))
                end++;
            var tags = heading.Groups["tags"].Value.Split(':', StringSplitOptions.RemoveEmptyEntries);
            var (properties, body) = Drawer(lines[(i + 1)..end]);
            if (!properties.Keys.Any(name => PageProperty().IsMatch(name)))
            {
                around.Add((stars, heading.Groups["own"].Success || tags.Contains("noexport"), tags));
                continue;
            }

            posts.Add(new Post(i + 1, heading.Groups["text"].Value.Trim(), heading.Groups["state"].Value,
                [.. around.SelectMany(one => one.Tags).Concat(tags).Distinct()],
                around.Exists(one => one.IsOwn) || heading.Groups["own"].Success || tags.Contains("noexport"), properties, stars, body,
                string.Join('\n', lines[i..end])));
            i = end - 1;
        }

        return posts;
    }

    private static (Dictionary<string, string> Properties, string[] Body) Drawer(string[] lines)
    {
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var at = 0;
        for (; at < lines.Length && Planned().Match(lines[at]) is { Success: true } planned; at++)
        {
            foreach (Match closed in Closed().Matches(planned.Value))
                properties["CLOSED"] = closed.Groups[1].Value;
        }

        while (at < lines.Length && lines[at].Trim().Length == 0)
            at++;
        if (at >= lines.Length || !lines[at].Trim().Equals(":PROPERTIES:", StringComparison.OrdinalIgnoreCase))
            return (properties, lines[at..]);
        for (at++; at < lines.Length && !lines[at].Trim().Equals(":END:", StringComparison.OrdinalIgnoreCase); at++)
        {
            if (Property().Match(lines[at]) is { Success: true } property)
                properties.TryAdd(property.Groups[1].Value.TrimEnd('+'), property.Groups[2].Value.Trim());
        }

        return (properties, lines[Math.Min(lines.Length, at + 1)..]);
    }

    private static string? KindOf(Post post)
    {
        if (post.IsOwn || post.State is "TODO" or "DRAFT" or "NEXT" or "WAITING" or "IDEA" or "WIP")
            return LeftOutKind.Draft;
        var more = post.Properties.GetValueOrDefault("EXPORT_HUGO_CUSTOM_FRONT_MATTER") ?? "";
        if (DraftField().IsMatch(more) || post.Properties.GetValueOrDefault("EXPORT_HUGO_DRAFT") is "true" or "t")
            return LeftOutKind.Draft;
        return post.Properties.GetValueOrDefault("EXPORT_FILE_NAME") is "_index" ? LeftOutKind.Page : null;
    }

    private static ArticleDraft? Read(SourceFile file, Post post, Dictionary<string, string> settings)
    {
        // Headings within it are counted from its own.
        var body = string.Join('\n', post.Body.Select(line => Heading().IsMatch(line) ? line[Math.Min(post.Stars, line.Length)..] : line));
        if (body.Trim().Length < MinBody)
            return null;
        var note = NoteText.Read(OrgText.ToMarkdown(body.TrimStart('\n')));
        var html = MarkdownText.Html(note.Markdown);
        var day = First(post.Properties, "EXPORT_DATE", "POST_DATE", "PUBDATE", "DATE", "EXPORT_HUGO_PUBLISHDATE", "CLOSED");
        var categories = post.Tags.Where(tag => tag.StartsWith('@')).Select(tag => tag[1..].Replace('_', ' ')).ToList();
        return new ArticleDraft
        {
            Key = First(post.Properties, "EXPORT_FILE_NAME", "POSTID", "ID", "CUSTOM_ID") ?? "",
            Title = First(post.Properties, "EXPORT_TITLE") ?? Links().Replace(post.Title, "$1"),
            Lead = First(post.Properties, "EXPORT_DESCRIPTION"),
            Author = First(post.Properties, "EXPORT_AUTHOR", "AUTHOR") ?? settings.GetValueOrDefault("author"),
            Section = categories.Count > 0 ? categories[0] : First(post.Properties, "EXPORT_HUGO_SECTION", "CATEGORY") ?? file.FolderName,
            Published = day is null ? null : DateExpression.ReadField(Weekday().Replace(day.Trim('<', '>', '[', ']'), "$1")),
            Tags = [.. post.Tags.Where(tag => tag[0] != '@').Select(tag => tag.Replace('_', ' ')).Distinct()],
            Html = html,
            Text = html is null ? note.Markdown : null,
            Dropped = note.Dropped,
            Original = [],
            Reader = "",
            Encoding = "",
        };
    }

    private static string? First(Dictionary<string, string> properties, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (properties.GetValueOrDefault(name) is { Length: > 0 } value)
                return value;
        }

        return null;
    }

    [GeneratedRegex(@"^[ \t]*:(?:" + PageNames + @"):[ \t]+\S", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Sign();

    [GeneratedRegex("^(?:" + PageNames + ")$", RegexOptions.IgnoreCase)]
    private static partial Regex PageProperty();

    [GeneratedRegex(@"^(?<stars>\*{1,8})[ \t]+(?:(?<state>TODO|DRAFT|DONE|NEXT|WAITING|IDEA|WIP|CANCELLED)[ \t]+)?(?:\[#[A-Z]\][ \t]+)?"
        + @"(?<own>COMMENT\b[ \t]*)?(?<text>[^\n]*?)(?:[ \t]+:(?<tags>[\w@#%:]+):)?[ \t]*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^#\+([A-Za-z_]{1,30}):[ \t]*(.*)$")]
    private static partial Regex Setting();

    [GeneratedRegex(@"^[ \t]*(?:(?:CLOSED|SCHEDULED|DEADLINE):[ \t]*[\[<][^\]>]*[\]>][ \t]*)+$")]
    private static partial Regex Planned();

    [GeneratedRegex(@"CLOSED:[ \t]*[\[<]([^\]>]*)[\]>]")]
    private static partial Regex Closed();

    [GeneratedRegex(@"^[ \t]*:([A-Za-z][\w+-]*):[ \t]*(.*)$")]
    private static partial Regex Property();

    [GeneratedRegex(@":draft[ \t]+(?:true|t)\b")]
    private static partial Regex DraftField();

    [GeneratedRegex(@"\[\[[^\]]+\]\[([^\]]+)\]\]")]
    private static partial Regex Links();

    [GeneratedRegex(@"(?<=^\d{4}-\d\d-\d\d)[ \t]+[\p{L}.]+([ \t]+\d{1,2}:\d\d)?$")]
    private static partial Regex Weekday();

    /// <param name="IsOwn">Whether it is kept for oneself.</param>
    private sealed record Post(int Line, string Title, string State, IReadOnlyList<string> Tags, bool IsOwn,
        Dictionary<string, string> Properties, int Stars, string[] Body, string Source);
}
