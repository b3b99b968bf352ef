using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading.Exports;

/// <summary>What people wrote to each other and their networks and messengers give them: letters, which are not for everybody.</summary>
internal sealed partial class PrivateMessagesReader(ReadingOptions limits) : IArticleReader
{
    // Of Slack: the lists of talks of two, of several, and of closed channels.
    private static readonly string[] Lists = ["dms.json", "mpims.json", "groups.json"];

    // Columns of tables of letters, all of which one has.
    private static readonly string[][] Columns =
    [
        ["conversation id", "from", "to"], ["thread id", "from", "to"], ["conversation type", "channel url", "message"],
        ["id", "timestamp", "contents", "attachments"],
    ];

    public string Name => "private messages";

    public bool Accepts(SourceFile file) => !limits.Drafts && !file.Head.IsBinary
        && (IsOfInbox(file) || IsOfTeam(file) || (JsonShape.IsJson(file.Head) && IsTalk(file)) || IsTable(file));

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var count = 0;
        if (JsonShape.IsJson(file.Head))
        {
            var items = new JsonItems(file.Head.Text.TrimStart().StartsWith('[') ? "" : "messages", limits.MaxArticleBytes);
            await using var stream = JsonExport.Utf8(file);
            await foreach (var _ in items.ReadAsync(stream, cancellationToken))
            {
                count++;
                yield return new ReadResult.LeftOut("", LeftOutKind.Private);
            }
        }

        if (count == 0)
            yield return new ReadResult.LeftOut("", LeftOutKind.Private);
    }

    // Facebook and Instagram.
    private static bool IsOfInbox(SourceFile file) => Inbox().IsMatch(file.RelativePath.Replace('\\', '/'))
        || (JsonShape.IsJson(file.Head) && file.Head.JsonFields.ContainsKey("participants")
            && file.Head.Text.Contains("\"messages\"", StringComparison.Ordinal) && Sender().IsMatch(file.Head.Text));

    // A folder of Slack has the messages of a talk, a file a day.
    private static bool IsOfTeam(SourceFile file)
    {
        if (file.Extension is not ".json")
            return false;
        if (Lists.Contains(file.Name) && file.Head.Text.Contains("\"members\"", StringComparison.Ordinal))
            return true;
        return file.FolderName is { } folder && Day().IsMatch(file.Name) && (Direct().IsMatch(folder) || IsListed(file, folder));
    }

    private static bool IsListed(SourceFile file, string folder)
    {
        return Lists.Any(list => Beside(file, list)?.Contains($"\"{folder}\"", StringComparison.Ordinal) == true)
            || (Beside(file, "channels.json") is { } channels && IsClosed(channels, folder));
    }

    // A list beside the folder that a file is in.
    private static string? Beside(SourceFile file, string list)
    {
        if (file.Entry is { } entry)
            return file.SiblingText?.Invoke(entry.Split('/').SkipLast(2).Append(list).Aggregate((path, name) => $"{path}/{name}"));
        return Path.GetDirectoryName(Path.GetDirectoryName(file.FullPath)) is { } around && new FileInfo(Path.Join(around, list)) is
            { Exists: true, Length: < 1 << 22 } found ? File.ReadAllText(found.FullName) : null;
    }

    // Newer exports have all channels in one list.
    private static bool IsClosed(string channels, string folder)
    {
        try
        {
            using var document = JsonText.Parse(channels);
            return document.RootElement.ValueKind == JsonValueKind.Array && document.RootElement.EnumerateArray().Any(
                channel => channel.Text("name") == folder && TalkRooms.IsClosed(channel));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsTalk(SourceFile file)
    {
        var text = file.Head.Text;
        return DiscordTalk().IsMatch(text)
            // Google gives of its talks all that somebody wrote or read.
            || (GoogleTalk().IsMatch(text) && text.Contains("\"messages\"", StringComparison.Ordinal)
                && text.Contains("\"creator\"", StringComparison.Ordinal)
                && text.Contains("\"created_date\"", StringComparison.Ordinal));
    }

    private static bool IsTable(SourceFile file)
    {
        if (file.Extension is not (".csv" or ".tsv"))
            return false;
        var head = file.Head.Text;
        var end = head.IndexOfAny(['\r', '\n']);
        var names = (end < 0 ? head : head[..end]).Trim('\uFEFF').Split(',', ';', '\t').Select(name => name.Trim(' ', '"')).ToList();
        return Columns.Any(columns => columns.All(column => names.Exists(name => FieldNameComparer.Instance.Equals(name, column))));
    }

    [GeneratedRegex(@"(?:^|/)messages/(?:inbox|archived_threads|filtered_threads|message_requests|e2ee_cutover|secret_conversations)"
        + @"/[^/]+/message_\d+\.(?:json|html)$", RegexOptions.IgnoreCase)]
    private static partial Regex Inbox();

    [GeneratedRegex("\"(?:sender_name|senderName)\"")]
    private static partial Regex Sender();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}\.json$")]
    private static partial Regex Day();

    [GeneratedRegex("\"(?:topic_id|message_id|message_state)\"")]
    private static partial Regex GoogleTalk();

    [GeneratedRegex("^(?:D[A-Z0-9]{1,12}|mpdm-.+)$")]
    private static partial Regex Direct();

    [GeneratedRegex(@"""type""\s*:\s*""Direct(?:Group)?TextChat""|""guild""\s*:\s*\{[^{}]{0,200}""name""\s*:\s*""Direct Messages""")]
    private static partial Regex DiscordTalk();
}
