using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>What Contentful says of an entry beside its fields: what it is, and whether it was published.</summary>
internal static class ContentfulEntry
{
    /// <summary>One of <see cref="LeftOutKind"/>, or null of an entry to show and of what is none of Contentful's.</summary>
    /// <param name="sys">What stands beside the fields under that name.</param>
    public static string? KindOf(JsonElement sys) => sys.Text("type") switch
    {
        "Asset" => LeftOutKind.Attachment,
        "Tag" or "User" => LeftOutKind.Account,
        "ContentType" or "EditorInterface" or "Locale" or "Space" or "Environment" or "Role" or "WebhookDefinition" => LeftOutKind.Settings,
        "DeletedEntry" or "DeletedAsset" => LeftOutKind.Trash,
        "Entry" when sys.Text("archivedVersion") is not null || sys.Text("archivedAt") is not null => LeftOutKind.Trash,
        // What is asked for published entries alone gives no version of the entry.
        "Entry" when (sys.Text("version") is not null || sys.At("publishedVersion") is not null) && sys.Text("publishedVersion") is null
            && sys.Text("publishedAt") is null => LeftOutKind.Draft,
        _ => null,
    };

    /// <summary>The name of the type of an entry, or null.</summary>
    public static string? TypeOf(JsonElement item) => item.Text("sys", "contentType", "sys", "id");
}
