using MimeKit;

namespace NewsReader.Reading.Mail;

/// <summary>Mails that were sent on within a mail, or many of them as one.</summary>
internal static class InnerMessages
{
    private const int MaxDepth = 8;
    private const int MaxMessages = 2000;

    /// <summary>The mails with their places, those within them too.</summary>
    public static IEnumerable<(string Place, (MimeMessage Message, byte[] Bytes) Sent)> In(MimeMessage message) =>
        Within(message, "message ", 0).Take(MaxMessages);

    private static IEnumerable<(string Place, (MimeMessage Message, byte[] Bytes) Sent)> Within(
        MimeMessage message, string around, int depth)
    {
        // What comes back as not delivered is its sender's own.
        if (depth >= MaxDepth || message.Body is MultipartReport)
            yield break;
        var number = 0;
        foreach (var inner in message.BodyParts.Select(Message).OfType<MimeMessage>())
        {
            var place = FormattableString.Invariant($"{around}{++number}");
            yield return (place, (inner, Bytes(inner)));
            foreach (var further in Within(inner, place + ".", depth + 1))
                yield return further;
        }
    }

    // Programs attach a mail as a mail, or as a file that is one.
    private static MimeMessage? Message(MimeEntity part)
    {
        if (part is MessagePart { Message: { } message })
            return message;
        if (part is not MimePart { Content: { } content, FileName: { } name } || !name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase))
            return null;
        using var packed = new MemoryStream();
        content.DecodeTo(packed);
        try
        {
            using var bytes = new MemoryStream(HeaderFields.Bounded(packed.ToArray(), out _), writable: false);
            return MimeMessage.Load(new ParserOptions { MaxMimeDepth = 32 }, bytes);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static byte[] Bytes(MimeMessage message)
    {
        using var bytes = new MemoryStream();
        message.WriteTo(bytes);
        return bytes.ToArray();
    }
}
