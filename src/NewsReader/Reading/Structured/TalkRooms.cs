using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>Rooms and channels in which people talk, and which of them are not for everybody.</summary>
internal sealed class TalkRooms
{
    private const int MaxRooms = 50_000;

    private static readonly HashSet<string> ClosedTypes = new(["p", "d", "g", "im", "mpim", "dm", "private", "direct", "group dm",
        "groupdm", "private channel", "private group", "private supergroup", "direct message", "personal chat", "bot chat",
        "directtextchat", "directgrouptextchat"], FieldNameComparer.Instance);

    private static readonly HashSet<string> References = new(["channel", "channel id", "room", "room id", "rid", "chat", "chat id",
        "conversation", "conversation id", "dialog id", "peer id"], FieldNameComparer.Instance);

    private static readonly HashSet<string> ClosedPosts = new(["direct_post", "direct_message", "dm", "private_message",
        "direct_channel"], FieldNameComparer.Instance);

    private readonly HashSet<string> closed = new(StringComparer.Ordinal);

    /// <summary>Whether an object says that it is a room that is not for everybody.</summary>
    public static bool IsClosed(JsonElement room) => room.ValueKind == JsonValueKind.Object
        && (room.Is("is_private") || room.Is("isPrivate") || room.Is("private")
            || ((room.Text("type") ?? room.Text("t") ?? room.Text("kind")) is { } type && ClosedTypes.Contains(type)));

    /// <summary>Takes a room that is not for everybody, or a record that holds one; all else is passed over.</summary>
    public void Learn(JsonElement item)
    {
        foreach (var room in new[] { item, item.At("channel") ?? default, item.At("room") ?? default })
        {
            if (closed.Count > MaxRooms || !IsClosed(room))
                continue;
            foreach (var key in new[] { room.Text("id"), room.Text("_id"), room.Text("name") }.OfType<string>())
                closed.Add(key);
        }
    }

    /// <summary>Whether a record was written in such a room, or between two people.</summary>
    public bool IsOfClosed(JsonElement item) => (item.Text("type") is { } type && ClosedPosts.Contains(type))
        || (closed.Count > 0 && (IsIn(item) || (item.At("post") is { ValueKind: JsonValueKind.Object } post && IsIn(post))));

    private bool IsIn(JsonElement item) => item.EnumerateObject().Any(property => FieldValues.NameOf(property) is { } name
        && References.Contains(name) && property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number
        && closed.Contains(property.Value.ToString()));
}
