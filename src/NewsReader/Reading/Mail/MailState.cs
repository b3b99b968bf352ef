using System.Globalization;
using System.Text.RegularExpressions;
using MimeKit;

namespace NewsReader.Reading.Mail;

/// <summary>Tells by what programs of mail write into a letter, or by the folder it lies in, whether it is one that was received and
/// kept: no draft, nothing thrown away, no spam.</summary>
internal static partial class MailState
{
    // Bits of X-Mozilla-Status, X-Mozilla-Status2 and X-Evolution.
    private const int MozillaExpunged = 0x0008;
    private const int MozillaDeleted = 0x0020_0000;
    private const int EvolutionDeleted = 0x2;
    private const int EvolutionDraft = 0x4;
    private const int EvolutionJunk = 0x80;

    private const int MaxHeader = 2000;

    // Folders and labels of programs, in the languages that they speak.
    private static readonly Dictionary<string, string> Folders = All(
        (LeftOutKind.Draft, "drafts|draft|[gmail]/drafts|outbox|unsent messages|templates|پیش‌نویس|پیش‌نویس‌ها|چرکنویس‌ها"
            + "|المسودات|مسودات|entwürfe|brouillons|borradores|rascunhos|bozze|taslaklar|черновики|чернетки|wersje robocze"
            + "|concepten|utkast|ڈرافٹس"),
        (LeftOutKind.Trash, "trash|bin|deleted|deleted items|deleted messages|[gmail]/trash|[gmail]/bin|زباله|زباله‌دان|سطل زباله|حذف‌شده"
            + "|حذف‌شده‌ها|موارد حذف‌شده|پیام‌های حذف‌شده|دورریخته|المهملات|المحذوفات|العناصر المحذوفة|papierkorb|gelöschte elemente"
            + "|corbeille|éléments supprimés|papelera|elementos eliminados|lixeira|cestino|çöp|çöp kutusu|silinmiş öğeler|корзина"
            + "|удаленные|кошик|kosz|prullenbak|papperskorgen"),
        (LeftOutKind.Spam, "spam|junk|junk e-mail|junk email|junk mail|bulk mail|[gmail]/spam|هرزنامه|هرزنامه‌ها|اسپم|جفنگ|بريد عشوائي"
            + "|الرسائل غير المرغوب فيها|courrier indésirable|indésirables|correo no deseado|no deseado|lixo eletrônico|posta indesiderata"
            + "|istenmeyen|gereksiz|спам|skräppost|ongewenste e-mail"));

    /// <summary>One of <see cref="LeftOutKind"/>, or null of a letter to show.</summary>
    /// <param name="path">The path of its file.</param>
    public static string? KindOf(MimeMessage message, string path) =>
        OfLabels(message) ?? OfMozilla(message) ?? OfOthers(message) ?? OfPath(path);

    // Gmail gives the labels of a letter; one that is thrown away is a draft or spam no more.
    private static string? OfLabels(MimeMessage message)
    {
        var kinds = new[] { "X-Gmail-Labels", "X-GM-LABELS" }.Select(name => Header(message, name)).OfType<string>()
            .SelectMany(labels => labels.Split(',', StringSplitOptions.TrimEntries)).Select(label => label.Trim('"', '\\', ' '))
            .Select(Folders.GetValueOrDefault).OfType<string>().ToList();
        return kinds.Find(kind => kind == LeftOutKind.Trash) ?? kinds.FirstOrDefault();
    }

    private static string? OfMozilla(MimeMessage message)
    {
        if ((Bits(message, "X-Mozilla-Status") & MozillaExpunged) != 0 || (Bits(message, "X-Mozilla-Status2") & MozillaDeleted) != 0)
            return LeftOutKind.Trash;
        if (message.Headers.Contains("X-Mozilla-Draft-Info"))
            return LeftOutKind.Draft;
        return Words(message, "X-Mozilla-Keys").Contains("Junk") ? LeftOutKind.Spam : null;
    }

    private static string? OfOthers(MimeMessage message)
    {
        // Dovecot, Pine and Mutt write letters; Evolution writes bits behind a number.
        var (status, keywords) = (Header(message, "X-Status") ?? "", Words(message, "X-Keywords"));
        var evolution = Header(message, "X-Evolution") is { } said && Evolution().Match(said) is { Success: true } bits
            ? int.Parse(bits.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : 0;
        if (status.Contains('D', StringComparison.Ordinal) || (evolution & EvolutionDeleted) != 0 || keywords.Contains("\\Deleted"))
            return LeftOutKind.Trash;
        if (status.Contains('T', StringComparison.Ordinal) || (evolution & EvolutionDraft) != 0 || Header(message, "X-Unsent") == "1"
            || Header(message, "X-Uniform-Type-Identifier") == "com.apple.mail-draft" || keywords.Contains("\\Draft"))
            return LeftOutKind.Draft;
        return (evolution & EvolutionJunk) != 0 || keywords.Contains("$Junk") || keywords.Contains("Junk") || IsYes(message, "X-Spam-Flag")
            || IsYes(message, "X-Spam-Status") ? LeftOutKind.Spam : null;
    }

    // "Drafts", "Drafts.mbox/mbox", ".Trash/cur/1.host:2,S": and Maildir has flags of a letter in its name.
    private static string? OfPath(string path)
    {
        var parts = path.Split('/', '\\');
        if (Maildir().Match(parts[^1]) is { Success: true } flags)
        {
            if (flags.Groups[1].ValueSpan.Contains('T'))
                return LeftOutKind.Trash;
            if (flags.Groups[1].ValueSpan.Contains('D'))
                return LeftOutKind.Draft;
        }

        return parts.Reverse().Take(3).Select(part => part.TrimStart('.'))
            .Select(part => part.EndsWith(".mbox", StringComparison.OrdinalIgnoreCase) ? part[..^".mbox".Length] : part)
            .Select(Folders.GetValueOrDefault).FirstOrDefault(kind => kind is not null);
    }

    private static int Bits(MimeMessage message, string name) =>
        int.TryParse(Header(message, name), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var bits) ? bits : 0;

    private static string[] Words(MimeMessage message, string name) =>
        (Header(message, name) ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsYes(MimeMessage message, string name) =>
        Header(message, name)?.StartsWith("yes", StringComparison.OrdinalIgnoreCase) == true;

    private static string? Header(MimeMessage message, string name) =>
        message.Headers.FirstOrDefault(header => header.Field.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } header
            && header.RawValue.Length <= MaxHeader ? header.Value.Trim() : null;

    private static Dictionary<string, string> All(params ReadOnlySpan<(string Kind, string Names)> kinds)
    {
        var all = new Dictionary<string, string>(Structured.FieldNameComparer.Instance);
        foreach (var (kind, names) in kinds)
        {
            foreach (var name in names.Split('|'))
                all[name] = kind;
        }

        return all;
    }

    [GeneratedRegex("-([0-9a-fA-F]{1,7})\\s*$")]
    private static partial Regex Evolution();

    [GeneratedRegex("[:;!]2,([A-Za-z]*)(?:\\.eml)?$")]
    private static partial Regex Maildir();
}
