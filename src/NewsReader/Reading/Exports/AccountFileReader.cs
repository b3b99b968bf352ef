using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace NewsReader.Reading.Exports;

/// <summary>Files of exports that are no articles: what Medium keeps of an account, what somebody wrote below the articles of others, and
/// notes that were thrown away in Keep.</summary>
internal sealed partial class AccountFileReader(ReadingOptions limits) : IArticleReader
{
    public string Name => "account";

    public bool Accepts(SourceFile file) => KindOf(file) is { } kind && LeftOutKind.Result(kind, "", limits) is not null;

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield return new ReadResult.LeftOut("", KindOf(file)!);
    }

    private static string? KindOf(SourceFile file)
    {
        // What somebody wrote below what others wrote; unless it is asked for by name.
        if (file is { IsGiven: false, Extension: ".json" or ".csv" or ".js" } && OfComments().IsMatch(file.Name))
            return LeftOutKind.Comment;
        if (file.Extension is not ".html" || file.Head is not { IsBinary: false, Root: "html" } head)
            return null;
        var path = file.Entry is null && !file.RelativePath.Contains('/', StringComparison.Ordinal)
            ? Path.GetFileName(Path.GetDirectoryName(file.FullPath)) + "/" + file.Name
            : file.RelativePath;
        if (OfMedium().IsMatch(path) && !head.Text.Contains("class=\"e-content\"", StringComparison.Ordinal))
            return LeftOutKind.Account;
        return Thrown().IsMatch(head.Text) ? LeftOutKind.Trash : null;
    }

    [GeneratedRegex(@"^(?:(?:your|my|post|reels?|group|media|user)_)*comments?(?:_in_\w+|_and_\w+)?(?:[_\-]?\d{1,4})?\.\w+$",
        RegexOptions.IgnoreCase)]
    private static partial Regex OfComments();

    [GeneratedRegex(@"(?:^|/)(?:(bookmarks|claps|ips|sessions|highlights|blocks|interests|lists|responses|notes|stripe|twitter|facebook"
        + @"|users-following|pubs-following|topics-following|partner-program|publications)/\1-\d{4}\.html"
        + @"|profile/(?:profile|memberships|publications|charges)\.html|interests/(?:publications|tags|topics|writers)\.html)$")]
    private static partial Regex OfMedium();

    [GeneratedRegex("""<div class="note">\s*<div class="heading">\s*<div class="meta-icons">(?:(?!</div>).){0,400}\bclass="trashed\b""",
        RegexOptions.Singleline)]
    private static partial Regex Thrown();
}
