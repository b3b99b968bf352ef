using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;
using NewsReader.Reading.News;
using NewsReader.Reading.Structured;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Exports;

/// <summary>A site as Ghost exports it: its published posts, with the tags and people that stand in lists of their own.</summary>
internal sealed class GhostReader(ReadingOptions limits) : IArticleReader
{
    // A site of some thousand posts; the lists refer to one another, so that all of it is read at once.
    private const int SiteToArticle = 16;

    private static readonly Dictionary<string, string> Statuses = new(StringComparer.Ordinal)
    {
        ["draft"] = LeftOutKind.Draft, ["scheduled"] = LeftOutKind.Scheduled,
    };

    public string Name => "ghost";

    public bool Accepts(SourceFile file) => file.Head.JsonFields.ContainsKey("db")
        && file.Head.Text.Contains("\"exported_on\"", StringComparison.Ordinal);

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var most = (int)Math.Min((long)limits.MaxArticleBytes * SiteToArticle, int.MaxValue);
        if (await WholeFile.ReadAsync(file, most, cancellationToken) is not { } bytes)
        {
            yield return WholeFile.TooLarge(most);
            yield break;
        }

        var (document, problem) = Parse(bytes);
        using (document)
        {
            if (document is null)
            {
                yield return new ReadResult.Rejected("", problem);
                yield break;
            }

            var keys = new ItemKeys(file.RelativePath);
            var number = 0;
            foreach (var data in document.RootElement.Items("db").Select(part => part.At("data") ?? default))
            {
                var site = new Site(data);
                foreach (var post in data.Items("posts"))
                    yield return Read(post, site, keys, ++number);
            }

            if (number == 0)
                yield return new ReadResult.Rejected("", "the export has no posts");
        }
    }

    private static (JsonDocument? Document, string Problem) Parse(byte[] bytes)
    {
        try
        {
            return (JsonDocument.Parse(TextDecoder.Decode(bytes).Text, JsonShape.Lenient), "");
        }
        catch (JsonException exception)
        {
            return (null, "the file is no JSON: " + exception.Message.Split(" LineNumber", 2)[0].TrimEnd('.'));
        }
    }

    private ReadResult Read(JsonElement post, Site site, ItemKeys keys, int number)
    {
        var place = FormattableString.Invariant($"post {number}");
        if (LeftOutKind.Result(KindOf(post), place, limits) is { } left)
            return left;
        List<string> warnings = [];
        var id = post.Text("id") ?? "";
        var html = HtmlBody.Extract(Fullest(post), null, warnings);
        if (post.Text("title") is null && html.Length == 0)
            return new ReadResult.Rejected(place, "the post has neither a title nor a text");
        return new ReadResult.Found(MarkupArticles.Empty with
        {
            Key = keys.For(post.Text("uuid") ?? id, number),
            Location = place,
            Title = post.Text("title"),
            Lead = post.Text("custom_excerpt"),
            Author = site.AuthorsOf(id) is { Count: > 0 } authors ? string.Join("، ", authors) : null,
            Source = site.Title,
            Language = post.Text("locale"),
            Url = Addresses.Web(post.Text("canonical_url"), null),
            Image = Addresses.Web(post.Text("feature_image"), null),
            Published = (post.Text("published_at") ?? post.Text("created_at")) is { } date ? DateExpression.ReadField(date) : null,
            Tags = site.TagsOf(id),
            Html = html,
            Original = Encoding.UTF8.GetBytes(post.GetRawText()),
            Reader = Name,
            Encoding = "utf-8",
            Warnings = warnings,
        });
    }

    // The same text in up to four forms, of which the first that has most of it counts.
    private static string Fullest(JsonElement post)
    {
        List<string> forms = [post.Text("html") ?? "", Tree("lexical"), Tree("mobiledoc"),
            XmlContent.Paragraphs(post.Text("plaintext") ?? "")];
        var lengths = forms.ConvertAll(form => SafeHtml.PlainText(form).Length);
        return forms[lengths.FindIndex(length => 2 * length >= lengths.Max())];

        string Tree(string name) => post.Text(name) is { } json ? RichText.OfJson(json) ?? "" : "";
    }

    private static string? KindOf(JsonElement post)
    {
        if (Statuses.GetValueOrDefault(post.Text("status") ?? "") is { } status)
            return status;
        if (post.Text("visibility") is { } visibility && visibility != "public")
            return LeftOutKind.Private;
        return post.Text("type") is "page" || post.Text("page") is "1" || post.Is("page") ? LeftOutKind.Page : null;
    }

    /// <summary>Who and what the posts of a site refer to.</summary>
    private sealed class Site(JsonElement data)
    {
        private readonly ILookup<string, string> tags = Names(data, "posts_tags", "tag_id", "tags");
        private readonly ILookup<string, string> authors = Names(data, "posts_authors", "author_id", "users");

        public string? Title { get; } = data.Items("settings").FirstOrDefault(setting => setting.Text("key") is "title").Text("value");

        // Those with # are for the site, not for its readers.
        public IReadOnlyList<string> TagsOf(string post) => [.. tags[post].Where(tag => !tag.StartsWith('#'))];

        public IReadOnlyList<string> AuthorsOf(string post) => [.. authors[post]];

        private static ILookup<string, string> Names(JsonElement data, string ties, string field, string list)
        {
            var names = data.Items(list).Where(one => one.Text("id") is not null && one.Text("name") is not null)
                .DistinctBy(one => one.Text("id")).ToDictionary(one => one.Text("id")!, one => one.Text("name")!, StringComparer.Ordinal);
            return data.Items(ties).Select(tie => (Post: tie.Text("post_id") ?? "", Name: names.GetValueOrDefault(tie.Text(field) ?? "")))
                .Where(tie => tie.Name is not null).ToLookup(tie => tie.Post, tie => tie.Name!, StringComparer.Ordinal);
        }
    }
}
