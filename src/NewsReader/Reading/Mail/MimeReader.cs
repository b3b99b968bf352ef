using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Utils;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Mail;

/// <summary>Pages that a browser saved in one file (.mht, .mhtml) and mails (.eml).</summary>
internal sealed partial class MimeReader(PageReader pages, ReadingOptions limits) : IArticleReader
{
    // Pictures are part of the file, and larger than the page.
    private const int FileToArticle = 16;
    private const int MaxSubjectBytes = 1 << 14;

    // Of a text beside which HTML is a stub.
    private const int MinPlain = 120;
    private const int PlainToStub = 3;

    // What programs that write to many say of it.
    private static readonly string[] ListHeaders = ["List-Unsubscribe", "List-Id", "List-Post", "Precedence", "Feedback-ID"];

    public string Name => "mime";

    public bool Accepts(SourceFile file) => !file.Head.IsBinary && FirstHeader().IsMatch(file.Head.Text)
        && (file.Extension is ".mht" or ".mhtml" or ".eml" || Telling().IsMatch(file.Head.Text[..Math.Min(file.Head.Text.Length, 8192)]));

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await WholeFile.ReadAsync(file, MaxBytes, cancellationToken) is not { } bytes)
        {
            yield return WholeFile.TooLarge(MaxBytes);
            yield break;
        }

        foreach (var result in await ReadAsync(file, bytes, cancellationToken))
            yield return result;
    }

    private static List<TextPart> Texts(MimeMessage message) =>
        [.. message.BodyParts.OfType<TextPart>().Where(part => !part.IsAttachment)];

    // The parts that a reader of the mail sees one below another: of alternatives the one that says most, of related ones the first.
    private static List<TextPart> Shown(MimeEntity? entity) => entity switch
    {
        MultipartAlternative choices => Fullest([.. choices.Select(Shown).Where(parts => parts.Count > 0)]),
        MultipartRelated related => Shown(related.Root),
        Multipart parts => [.. parts.SelectMany(Shown)],
        TextPart { IsAttachment: false, FileName: null } text => [text],
        _ => [],
    };

    // The last one with HTML says most, unless it is a few words where another one has a text.
    private static List<TextPart> Fullest(List<List<TextPart>> choices)
    {
        var last = choices.FindLast(parts => parts.Exists(part => part.IsHtml)) ?? choices.LastOrDefault() ?? [];
        var plain = choices.FindLast(parts => parts.TrueForAll(part => !part.IsHtml));
        return plain is not null && last.Exists(part => part.IsHtml) && Letters(plain) is >= MinPlain and var said
            && (said > Letters(last) * PlainToStub || IsBeginning(last, plain))
            ? plain : last;
    }

    // Programs that make HTML of a text may stop before its end.
    private static bool IsBeginning(List<TextPart> html, List<TextPart> plain)
    {
        var (part, whole) = (Words(html), Words(plain));
        return whole.Length * 2 > part.Length * 3 && whole.StartsWith(part, StringComparison.Ordinal);
    }

    private static int Letters(List<TextPart> parts) => Words(parts).Length;

    private static string Words(List<TextPart> parts) => string.Concat(parts.Select(part => part.IsHtml
        ? SafeHtml.PlainText(SafeHtml.WithoutData(Decoded(part).Text))
        : LinkAddress().Replace(Decoded(part).Text, "")).SelectMany(text => text).Where(char.IsLetterOrDigit));

    /// <summary>Bytes of a mail at the most.</summary>
    public int MaxBytes => limits.MaxArticleBytes * FileToArticle;

    /// <summary>The article of one mail or saved page, and those of the mails that were sent on in it.</summary>
    public async Task<IReadOnlyList<ReadResult>> ReadAsync(SourceFile file, byte[] bytes, CancellationToken cancellationToken)
    {
        MimeMessage message;
        var bounded = HeaderFields.Bounded(bytes, out var cut);
        try
        {
            using var stream = new MemoryStream(bounded, writable: false);
            message = await MimeMessage.LoadAsync(new ParserOptions { MaxMimeDepth = 32 }, stream, persistent: false, cancellationToken);
        }
        catch (FormatException exception)
        {
            return [new ReadResult.Rejected("", exception.Message.TrimEnd('.'))];
        }

        using (message)
        {
            if (LeftOutKind.Result(MailState.KindOf(message, file.RelativePath), "", limits) is { } left)
                return [left];
            // Around the letters of a digest a program of lists says what it is.
            var own = IsDigest(message) ? new ReadResult.LeftOut("", LeftOutKind.ServiceMessage) : Read(file, bytes, message);
            if (cut > 0 && own is ReadResult.Found { Draft: var draft })
                own = new ReadResult.Found(draft with { Warnings = [.. draft.Warnings, Cut(cut)] });
            var inner = new List<ReadResult>();
            foreach (var (place, sent) in InnerMessages.In(message))
                inner.Add(Inner(Read(file, sent.Bytes, sent.Message), place, file));
            // Who sends a mail on may say nothing with it.
            return own is ReadResult.Rejected && inner.Count > 0 ? inner : [own, .. inner];
        }
    }

    private static bool IsDigest(MimeMessage message) => (message.Body as Multipart)?.Append(message.Body)
        .Any(part => part is Multipart letters && part.ContentType.IsMimeType("multipart", "digest") && letters.Any(IsLetter)) == true
        && (message.Headers.Contains("X-Mailman-Version") || Numbered().IsMatch(message.Headers["Subject"] ?? ""));

    private static bool IsLetter(MimeEntity part) => part is MessagePart;

    private static DecodedText Marked(List<TextPart> texts)
    {
        var decoded = texts.ConvertAll(part => (Text: Decoded(part), part.IsHtml));
        if (decoded is [var only])
            return only.Text;
        var whole = string.Join('\n', decoded.Select(part => part.IsHtml ? part.Text.Text : PageData.AsHtml(part.Text.Text)));
        return decoded.Find(part => part.IsHtml).Text with { Text = whole };
    }

    private static ReadResult Inner(ReadResult result, string place, SourceFile file) => result switch
    {
        ReadResult.Found { Draft: var draft } => new ReadResult.Found(draft with
        {
            Key = draft.Key == file.RelativePath ? $"{file.RelativePath}#{place}" : draft.Key,
            Location = place,
        }),
        ReadResult.Rejected rejected => rejected with { Location = place },
        _ => result,
    };

    private ReadResult Read(SourceFile file, byte[] bytes, MimeMessage message)
    {
        var texts = Texts(message);
        // The first page of a saved page is the page; the others are its frames.
        var html = texts.Find(part => part.IsHtml);
        var isPage = html is not null
            && (file.Extension is ".mht" or ".mhtml" || message.Headers.Contains("Snapshot-Content-Location")
                || html.ContentLocation is not null);
        var shown = Shown(message.Body);
        if (isPage)
            return Page(file, bytes, html!, message);
        var letter = Letter(file, bytes, shown.Count > 0 ? shown : texts, message);
        return letter is ReadResult.Found { Draft: var draft } && Beside(message, shown).ToList() is { Count: > 0 } beside
            ? new ReadResult.Found(draft with { Dropped = [.. draft.Dropped, .. beside] })
            : letter;
    }

    // Texts that are sent as files, and HTML in whose place a fuller text is shown.
    private IEnumerable<DroppedPart> Beside(MimeMessage message, List<TextPart> shown)
    {
        var files = message.BodyParts.OfType<MimePart>().Where(IsTextFile)
            .Select(part => new DroppedPart(DropRule.AttachedText, Decoded(part).Text.Trim()));
        var stubs = shown.Exists(part => part.IsHtml) || shown.Count == 0 ? [] : Texts(message).Where(part => part.IsHtml)
            .Select(part => new DroppedPart(DropRule.Notice, SafeHtml.PlainText(SafeHtml.WithoutData(Decoded(part).Text)).Trim()));
        return files.Concat(stubs).Where(part => part.Text.Length > 0 && part.Text.Length <= limits.MaxArticleBytes);
    }

    // Programs that do not know a text send it as so many bytes.
    private static bool IsTextFile(MimePart part) => (part.IsAttachment || part.FileName is not null)
        && (part.ContentType.IsMimeType("text", "plain") || part.ContentType.IsMimeType("text", "markdown")
            || (part.ContentType.IsMimeType("application", "octet-stream")
                && Path.GetExtension(part.FileName ?? "").ToUpperInvariant() is ".TXT" or ".TEXT" or ".MD"));

    private ReadResult Page(SourceFile file, byte[] bytes, TextPart html, MimeMessage message)
    {
        var address = html.ContentLocation?.OriginalString ?? message.Headers["Snapshot-Content-Location"];
        var result = pages.Read(file, bytes, Decoded(html), address);
        if (result is not ReadResult.Found found)
            return result;
        return new ReadResult.Found(found.Draft with
        {
            Reader = Name,
            Title = found.Draft.Title ?? Filled(Subject(message)),
            Encoding = "us-ascii",
        });
    }

    private ReadResult Letter(SourceFile file, byte[] bytes, List<TextPart> texts, MimeMessage message)
    {
        var html = texts.Find(part => part.IsHtml);
        var decoded = html is null ? null : Marked(texts);
        var parts = new LetterParts(ListHeaders.Any(message.Headers.Contains));
        List<string> warnings = [.. decoded?.Warnings ?? []];
        var dropped = new List<DroppedPart>();
        var marked = decoded is null || decoded.Text.Length > limits.MaxArticleBytes
            ? null
            : HtmlBody.Extract(
                Visible(SafeHtml.WithoutData(decoded.Text), dropped, parts), html!.ContentBase?.OriginalString, warnings);
        var text = marked is not null
            ? ""
            : parts.Without(string.Join('\n', texts.Where(part => !part.IsHtml).Select(part => Decoded(part).Text)));
        if (!(marked ?? text).Any(char.IsLetterOrDigit))
            return new ReadResult.Rejected("", "the message has no text");
        return new ReadResult.Found(new ArticleDraft
        {
            Key = Filled(message.MessageId) is { } id ? file.RelativePath + "#" + id : file.RelativePath,
            Title = Filled(ListName.Without(parts.Title(Subject(message)), message, dropped)),
            Author = parts.Author ?? message.From.Mailboxes.Select(from => Filled(from.Name) ?? from.Address).FirstOrDefault(),
            Source = parts.Author is null && IsNewsletter(message)
                ? message.From.Mailboxes.Select(from => Filled(from.Name)).FirstOrDefault() : null,
            Section = file.FolderName,
            Published = parts.Date ?? (message.Headers["Date"] is { } date ? DateExpression.ReadField(date) : null),
            Tags = [.. (message.Headers["Keywords"]
                ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Html = marked,
            Text = marked is null ? text : null,
            Original = bytes,
            Reader = Name,
            Encoding = "us-ascii",
            Dropped = [.. dropped, .. parts.Dropped],
            Warnings = warnings,
        });
    }

    // What one can end but nobody can answer to all.
    private static bool IsNewsletter(MimeMessage message) =>
        message.Headers.Contains("List-Unsubscribe") && !message.Headers.Contains("List-Post") && !message.Headers.Contains("In-Reply-To")
        && message.From.Count == 1;

    // Letters begin with a line that only the list of mails shows.
    private static string Visible(string html, List<DroppedPart> dropped, LetterParts parts)
    {
        var body = SafeHtml.Parse(html).Body!;
        parts.RemoveFrom(body);
        var hidden = body.QuerySelectorAll("[style], [hidden]").Where(ElementHeuristics.IsHidden).ToList();
        if (hidden.Count == 0 && parts.Dropped.Count == 0)
            return html;
        foreach (var element in hidden)
        {
            if (ElementHeuristics.Text(element) is { Length: > 0 } text)
                dropped.Add(new DroppedPart(DropRule.Hidden, text));
            element.Remove();
        }

        return HtmlSerializer.Inner(body);
    }

    // A charset that is named wrongly or not at all is told from the bytes.
    private static DecodedText Decoded(MimePart part)
    {
        using var content = new MemoryStream();
        part.Content?.DecodeTo(content);
        var bytes = content.ToArray();
        return TextDecoder.Decode(bytes, part.ContentType.Charset is { Length: > 0 } name ? CharsetDeclaration.ByName(name) : null);
    }

    private static string Cut(int bytes) =>
        FormattableString.Invariant($"{bytes:N0} bytes of header fields longer than 64 KB were not read");

    // The library takes more than in proportion for a subject that is folded without end.
    private static string? Subject(MimeMessage message)
    {
        if (message.Headers.FirstOrDefault(header => header.Id == HeaderId.Subject) is not { } header)
            return null;
        return header.RawValue.Length <= MaxSubjectBytes
            ? message.Subject
            : Header.Unfold(Rfc2047.DecodeText(header.RawValue[..MaxSubjectBytes]));
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    // Long ones of those who count readers are no text.
    [GeneratedRegex(@"https?://\S+", RegexOptions.IgnoreCase)]
    private static partial Regex LinkAddress();

    [GeneratedRegex(@"Digest, Vol \d+, Issue \d+", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9\-]{1,60}:[ \t]?\S?")]
    private static partial Regex FirstHeader();

    [GeneratedRegex(@"^(MIME-Version:\s*1|Content-Type:\s*(multipart|text)/)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Telling();
}
