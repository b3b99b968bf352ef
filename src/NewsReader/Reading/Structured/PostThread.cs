using System.Text.Json;
using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Reading.Html;

namespace NewsReader.Reading.Structured;

/// <summary>A topic of a forum, which has a title, and a list of posts, the first of which is its text.</summary>
/// <param name="First">The post that began it.</param>
/// <param name="Replies">What others wrote below.</param>
internal sealed partial record PostThread(JsonElement First, IReadOnlyList<DroppedPart> Replies)
{
    private static readonly string[] Lists = ["posts", "post_stream", "messages", "children"];

    /// <summary>The thread of an object that has a title and no text, or null: what counts its posts, or names their stream, has
    /// one.</summary>
    public static PostThread? Find(JsonElement topic, FieldMap fields)
    {
        if (topic.ValueKind != JsonValueKind.Object || !Array.Exists(Lists, name => topic.TryGetProperty(name, out _))
            || !topic.EnumerateObject().Any(property => FieldValues.NameOf(property) is { } name && Sign().IsMatch(name))
            || fields.HasText(topic))
            return null;
        var posts = Lists.Select(name => topic.At(name)).OfType<JsonElement>()
            .Select(list => list.ValueKind == JsonValueKind.Object ? list.At("posts") ?? list : list)
            .FirstOrDefault(list => list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0);
        if (posts.ValueKind != JsonValueKind.Array || !posts.EnumerateArray().All(post => post.ValueKind == JsonValueKind.Object
            && !fields.HasTitle(post)) || !posts.EnumerateArray().Any(fields.HasText))
            return null;
        var all = posts.EnumerateArray().Where(fields.HasText).ToList();
        return new PostThread(all[0], [.. all.Skip(1).Select(fields.TextOf).Where(text => text.Length > 0)
            .Select(text => new DroppedPart(DropRule.Comments, SafeHtml.Words(text)))]);
    }

    [GeneratedRegex("^(?:post_?stream|(?:num_?)?(?:posts?|repl(?:y|ies)|comments?|answers?)_?(?:count|number)|posts_?total"
        + "|num_(?:replies|posts)|view_?count|tid|topic_?id|thread_?id)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
