using System.Runtime.CompilerServices;

namespace NewsReader.Reading.Mail;

/// <summary>Mails one after another in one file, whatever its name; an article a mail.</summary>
internal sealed class MboxReader(MimeReader mails) : IArticleReader
{
    public string Name => "mbox";

    public bool Accepts(SourceFile file) => !file.Head.IsBinary && MboxMessages.AreIn(file.Head.Text);

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = file.OpenRead();
        var keys = new ItemKeys(file.RelativePath);
        var number = 0;
        await foreach (var bytes in MboxMessages.ReadAsync(stream, mails.MaxBytes, cancellationToken))
        {
            number++;
            var place = FormattableString.Invariant($"mail {number}");
            IReadOnlyList<ReadResult> results = bytes is null
                ? [WholeFile.TooLarge(mails.MaxBytes)]
                : await mails.ReadAsync(file, bytes, cancellationToken);
            foreach (var result in results)
                yield return Placed(result, place, file, keys, number);
        }
    }

    private ReadResult Placed(ReadResult result, string place, SourceFile file, ItemKeys keys, int number) => result switch
    {
        ReadResult.Found { Draft: var draft } => new ReadResult.Found(draft with
        {
            Key = keys.For(draft.Key[file.RelativePath.Length..].TrimStart('#') is { Length: > 0 } id && !id.StartsWith("message ",
                StringComparison.Ordinal) ? id : null, number),
            Location = draft.Location.Length > 0 ? $"{place}, {draft.Location}" : place,
            Reader = Name,
        }),
        ReadResult.LeftOut left => left with { Location = place },
        ReadResult.Rejected rejected => rejected with { Location = place },
        _ => result,
    };
}
