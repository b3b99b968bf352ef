using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using MimeKit;

namespace NewsReader.Reading.Mail;

/// <summary>Many mails in one file (mbox), each after a line that begins with "From "; an article a mail, read as a stream.</summary>
internal sealed partial class MailboxReader(MimeReader mails, ReadingOptions limits) : IArticleReader
{
    public string Name => "mbox";

    public bool Accepts(SourceFile file) => !file.Head.IsBinary && FirstLine().IsMatch(file.Head.Text);

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = file.OpenRead();
        var parser = new MimeParser(new ParserOptions { MaxMimeDepth = MimeReader.MaxDepth }, stream, MimeFormat.Mbox);
        var keys = new ItemKeys(file.RelativePath);
        for (var number = 1; !parser.IsEndOfStream; number++)
        {
            var place = FormattableString.Invariant($"mail {number}");
            var (message, problem) = await NextAsync(parser, cancellationToken);
            if (message is null)
            {
                yield return new ReadResult.Rejected(place, problem);
                yield break;
            }

            using (message)
                yield return await ReadAsync(file, message, place, keys, number, cancellationToken);
        }
    }

    private static async Task<(MimeMessage? Message, string Problem)> NextAsync(MimeParser parser, CancellationToken cancellationToken)
    {
        try
        {
            return (await parser.ParseMessageAsync(cancellationToken), "");
        }
        catch (FormatException exception)
        {
            return (null, exception.Message.TrimEnd('.') + "; the rest of the file was not read");
        }
    }

    private async Task<ReadResult> ReadAsync(SourceFile file, MimeMessage message, string place, ItemKeys keys, int number,
        CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await message.WriteToAsync(bytes, cancellationToken);
        if (bytes.Length > MimeReader.Most(limits))
            return WholeFile.TooLarge(MimeReader.Most(limits)) with { Location = place };
        return mails.Letter(file, bytes.ToArray(), message) switch
        {
            ReadResult.Found { Draft: var draft } => new ReadResult.Found(draft with
            {
                Key = keys.For(message.MessageId, number),
                Location = place,
                Text = draft.Text is null ? null : WithoutQuotedFrom().Replace(draft.Text, "$1"),
                Reader = Name,
            }),
            ReadResult.Rejected rejected => rejected with { Location = place },
            var other => other,
        };
    }

    [GeneratedRegex(@"^From \S+[^\n]*\d{4}[^\n]*\r?\n[A-Za-z][A-Za-z0-9\-]{1,60}:")]
    private static partial Regex FirstLine();

    // Such a line of a mail itself has a sign before it, so that it begins no mail.
    [GeneratedRegex("^>(>*From )", RegexOptions.Multiline)]
    private static partial Regex WithoutQuotedFrom();
}
