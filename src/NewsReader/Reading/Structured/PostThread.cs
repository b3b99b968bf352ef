using System.Text.Json;
using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Reading.Html;

namespace NewsReader.Reading.Structured;

/// <summary>A topic of a forum, which has a title, and a list of posts, the first of which is its text.</summary>
/// <param name="First">The post that began it.</param>
/// <param name="Replies">What others wrote below.</param>
/// <param name="List">The name of the list.</param>
internal sealed partial record PostThread(string List, JsonElement First, IReadOnlyList<DroppedPart> Replies)
{
    private static readonly string[] Lists = ["posts", "post_stream", "messages", "children"];

    /// <summary>The thread of an object that has a title and no text, or null: what counts its posts, or names their stream, has
    /// one.</summary>
    public static PostThread? Find(JsonElement topic, FieldMap fields)
    {
        if (topic.ValueKind != JsonValueKind.Object || !Array.Exists(Lists, list => topic.TryGetProperty(list, out _))
            || !topic.EnumerateObject().Any(property => FieldValues.NameOf(property) is { } own && Sign().IsMatch(own))
            || fields.HasText(topic))
            return null;
        var (name, posts) = Lists.Where(list => topic.TryGetProperty(list, out _)).Select(list => (list, Posts(topic.GetProperty(list))))
            .FirstOrDefault(list => list.Item2.ValueKind == JsonValueKind.Array && list.Item2.GetArrayLength() > 0);
        if (posts.ValueKind != JsonValueKind.Array || !posts.EnumerateArray().All(post => post.ValueKind == JsonValueKind.Object
            && !fields.HasTitle(post)) || !posts.EnumerateArray().Any(fields.HasText))
            return null;
        var all = posts.EnumerateArray().Where(fields.HasText).ToList();
        return new PostThread(name, all[0], [.. all.Skip(1).Select(fields.TextOf).Where(text => text.Length > 0)
            .Select(text => new DroppedPart(DropRule.Comments, SafeHtml.Words(text)))]);
    }

    private static JsonElement Posts(JsonElement list) => list.ValueKind == JsonValueKind.Object ? list.At("posts") ?? list : list;

    [GeneratedRegex("^(?:post_?stream|(?:num_?)?(?:posts?|repl(?:y|ies)|comments?|answers?)_?(?:count|number)|posts_?total"
        + "|num_(?:replies|posts)|view_?count|tid|topic_?id|thread_?id)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
