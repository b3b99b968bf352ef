using System.Text.RegularExpressions;
using NewsReader.Reading.Notes;
using NewsReader.Reading.Structured;
using NewsReader.Text.Reports;

namespace NewsReader.Reading;

/// <summary>Reports of a plain text that have heads of labelled lines: «عنوان: …», «تاریخ: …», «متن:». Several in one file are several
/// only where each has a head of the same labels and a text; else the file is one text.</summary>
/// <param name="Fields">What the head says.</param>
/// <param name="Body">The text below it.</param>
/// <param name="Source">The lines of both as they stand in the file.</param>
/// <param name="Above">Lines that stand above the head of the first and are no words of it: the name of God, of what is sent.</param>
internal sealed partial record LabelledReport(FrontMatterFields Fields, string Body, string Source, IReadOnlyList<string> Above)
{
    private const int MaxAbove = 4;
    private const int MaxAboveLength = 60;

    private const int MinBody = 40;
    private const int MaxFields = 20;
    private const int MinFields = 3;
    private const int MinKnown = 2;
    private const int MaxValue = 400;

    private static readonly HashSet<string> Titles = new(FrontMatterNames.Title, StringComparer.Ordinal);
    private static readonly HashSet<string> Dates = new(FrontMatterNames.Date, StringComparer.Ordinal);
    private static readonly HashSet<string> Known = new(FrontMatterNames.All, StringComparer.Ordinal);
    private static readonly HashSet<string> Codes = new(["کدخبر", "شناسهخبر", "شمارهخبر", "کد", "شناسه", "ساعت", "code", "از", "به",
    "شماره", "پیوست", "تعدادبرگ", "تعدادصفحه",
        "تعدادصفحات", "کلاسه", "رونوشت", "گیرنده", "گیرندگان", "فرستنده", "نمابر", "دورنگار", "فوریت", "طبقهبندی", "from", "to", "cc",
        "fax", "pages", "ref", "ourref", "no", "slug", "priority", "urgency", "dateline", "city", "location", "place", "country", "region",
        "desk", "wordcount", "words", "version", "status", "copyright", "rights", "credit", "embargo", "service", "edition", "type",
        "format", "contact", "email", "phone", "time", "storyid", "itemid", "guid", "uid", "newsid", "docid", "provider",
        "channel", "من", "إلى", "الرقم"],
        StringComparer.Ordinal);
    private static readonly HashSet<string> Bodies = new(["متن", "متنخبر", "متنکامل", "شرح", "شرحخبر", "text", "body", "content"],
        StringComparer.Ordinal);

    // What a letter is about is its title, where it gives no other.
    private static readonly string[] Subjects = ["موضوع", "subject", "re", "الموضوع"];

    private static readonly Dictionary<string, string> Others = InOtherLanguages();

    /// <summary>The reports of a text in their order; none where it is one without a head.</summary>
    public static IReadOnlyList<LabelledReport> Find(string text)
    {
        if (!MayBegin(text))
            return [];
        var lines = text.TrimStart('\uFEFF', '\u200E', '\u200F').ReplaceLineEndings("\n").Split('\n');
        var heads = Heads(lines);
        if (heads.Count == 0)
            return [];
        var above = lines.Take(heads[0].Start).Where(line => !IsRule(line)).ToList();
        if (above.Count > 0 && !IsBelowFew(lines, heads[0].Start))
            return [];
        var labels = heads.Skip(1).Aggregate(heads[0].Names, (common, head) => [.. common.Where(head.Names.Contains)]);
        var reports = new List<LabelledReport>();
        for (var i = 0; i < heads.Count; i++)
        {
            var end = i + 1 < heads.Count ? SlugAbove(lines, heads[i + 1].Start) : lines.Length;
            while (end > heads[i].End && IsRule(lines[end - 1]))
                end--;
            var begin = heads[i].End;
            while (begin < end && IsRule(lines[begin]))
                begin++;
            var body = Unquoted(string.Join('\n', lines[begin..end].Prepend(heads[i].Begun)).Trim());
            if (body.Length < MinBody)
                return [];
            reports.Add(new LabelledReport(heads[i].Fields, body, string.Join('\n', lines[heads[i].Start..end]),
                i == 0 ? above : []));
        }

        return labels.Any(Titles.Contains) && labels.Any(label => Dates.Contains(label) || Bodies.Contains(label)
            || (heads.Count > 1 && labels.Count >= MinFields)) ? reports : [];
    }

    // A letter that was sent on is quoted line by line.
    private static string Unquoted(string body) => body.StartsWith('>')
        && body.Split('\n').All(line => line.Length == 0 || line[0] == '>')
        ? string.Join('\n', body.Split('\n').Select(line => line.TrimStart('>', ' ')))
        : body;

    /// <summary>Whether a line begins with a label of such a head.</summary>
    public static bool IsLabelled(string line) => Label(line) is { } label && IsField(label);

    private static List<Head> Heads(string[] lines)
    {
        var heads = new List<Head>();
        for (var i = 0; i < lines.Length; i++)
        {
            if ((i == 0 || IsRule(lines[i - 1]) || NewsLine.IsEndMarker(lines[i - 1])
                    || (heads.Count == 0 ? IsBelowFew(lines, i) : SlugAbove(lines, i) < i))
                && HeadAt(lines, i) is { } head)
            {
                heads.Add(head);
                i = head.End - 1;
            }
        }

        return heads;
    }

    // Whether one of the first lines has a colon, before all of them are taken apart.
    private static bool MayBegin(string text)
    {
        var rest = text.AsSpan();
        var number = 0;
        while (rest.Length > 0 && number <= MaxAbove)
        {
            var end = rest.IndexOf('\n');
            var line = end < 0 ? rest : rest[..end];
            if (line.IndexOfAny(':', '：') >= 0)
                return true;
            number += line.IsWhiteSpace() ? 0 : 1;
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return false;
    }

    // The line of codes between a rule and a head, which belongs to the head; the head itself where there is none.
    private static int SlugAbove(string[] lines, int at)
    {
        var slug = at - 1;
        while (slug > 0 && at - slug < MaxAbove && lines[slug].Length == 0)
            slug--;
        return slug > 0 && Slug().IsMatch(lines[slug]) && IsBelowRule(lines, slug)
            ? slug
            : at;
    }

    private static bool IsBelowRule(string[] lines, int at)
    {
        var rule = at - 1;
        while (rule > 0 && at - rule < MaxAbove && lines[rule].Length == 0)
            rule--;
        return rule >= 0 && lines[rule].Length > 0 && IsRule(lines[rule]);
    }

    // Below a few short lines that are no sentences, and no labels of another head.
    private static bool IsBelowFew(string[] lines, int at)
    {
        if (at > MaxAbove * 3)
            return false;
        var above = lines.Take(at).Where(line => line.Any(char.IsLetterOrDigit)).ToList();
        return above.Count is > 0 and <= MaxAbove && above.TrueForAll(line => line.Trim() is { Length: <= MaxAboveLength } bare
            && bare[^1] is not ('.' or '؟' or '!' or ':' or '،') && Label(line) is null) && FieldsBelow(lines, at) >= MinFields;
    }

    private static int FieldsBelow(string[] lines, int at) =>
        lines.Skip(at).TakeWhile(line => Label(line) is { } label
            && (IsField(label) || Bodies.Contains(label.Name) || Subjects.Contains(label.Name))).Count();

    // Lines of labels that are known, of which the first is that of a title, up to that of the text or a blank line.
    private static Head? HeadAt(string[] lines, int start)
    {
        if (Label(lines[start]) is not { } first || first.Value.Length == 0
            || !(IsField(first) || Subjects.Contains(first.Name) || IsOfProgram(lines[start])))
            return null;
        var unknown = 0;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = start; i < lines.Length && i - start < MaxFields; i++)
        {
            if (Label(lines[i]) is { } label && Bodies.Contains(label.Name))
                return fields.Keys.Any(Titles.Contains) ? new Head(start, i + 1, fields, label.Value, label.Name) : null;
            // Each label may have a paragraph of its own.
            if (IsRule(lines[i]))
            {
                if (i + 1 < lines.Length && Label(lines[i + 1]) is { } next && (Known.Contains(next.Name) || Bodies.Contains(next.Name)))
                    continue;
                var isEnough = fields.Count >= MinKnown && (unknown == 0 || fields.Count - unknown >= MinFields);
                return isEnough && fields.Keys.Any(Titles.Contains)
                    ? new Head(start, i, fields, "", null)
                    : null;
            }

            if (Label(lines[i]) is not { } field)
                return null;
            var isKnown = IsField(field) || Subjects.Contains(field.Name);
            unknown += isKnown ? 0 : 1;
            if ((!isKnown && !IsOfProgram(lines[i]))
                || !fields.TryAdd(Subjects.Contains(field.Name) ? "subject" : field.Name, field.Value))
                return null;
        }

        return null;
    }

    // Names as programs write them are fields beside those that are known: WORD_COUNT, copy-id.
    private static bool IsOfProgram(string line) => line.Length <= MaxValue && ProgramName().IsMatch(line);

    private static bool IsField((string Name, string Value) label) =>
        label.Value.Length <= MaxValue && (Known.Contains(label.Name) || Codes.Contains(label.Name));

    private static (string Name, string Value)? Label(string line)
    {
        var bare = line.AsSpan().Trim(" \t\u200C\u200E\u200F\uFEFF*");
        var colon = bare.IndexOfAny(':', '：');
        return colon is < 1 or > 30
            ? null
            : (NameOf(bare[..colon].Trim(" \t\u200C*").ToString()),
                bare[(colon + 1)..].Trim(" \t\u200C\u200E\u200F*").ToString());
    }

    // Labels in other languages are as good as the usual ones.
    private static string NameOf(string label) => FrontMatterNames.Folded(label) is var name && (Known.Contains(name)
        || Bodies.Contains(name)
        || Codes.Contains(name))
        ? name
        : Others.GetValueOrDefault(label, name);

    private static Dictionary<string, string> InOtherLanguages()
    {
        var all = new Dictionary<string, string>(FieldNameComparer.Instance);
        foreach (var (field, names) in WorldFieldNames.All.Where(one => one.Key is not ("id" or "more")))
        {
            foreach (var name in names)
                all.TryAdd(name, field == "language" ? "lang" : field);
        }

        foreach (var name in new[] { "تاریخ و ساعت", "ساعت و تاریخ", "تاریخ و زمان", "زمان و تاریخ", "زمان", "تاریخ نامه", "تاریخ تنظیم",
            "تاریخ مخابره", "تاریخ ثبت", "date and time", "datetime", "timestamp", "filed", "released", "release date", "posted",
            "التاريخ", "التاريخ والوقت" })
            all.TryAdd(name, "date");
        return all;
    }

    private static bool IsRule(string line) => Rule().IsMatch(line);

    [GeneratedRegex(@"^\s*(?:[A-Z][A-Z0-9_ \-]{1,24}|[a-z][a-z0-9]*(?:[_\-][a-z0-9]+)+)\s*[:：]")]
    private static partial Regex ProgramName();

    [GeneratedRegex(@"^\s*[A-Z0-9][A-Z0-9\-/_. ]{2,40}\s*$")]
    private static partial Regex Slug();

    [GeneratedRegex(@"^\s*(?:[-*٭=_~#+•.—–][\s\u200C]*)*$"
        + @"|^\s*[-*=_~#]{2,}\s*(?:پایان|انتها|تمت|النهاية|END)[^-*=_~#]{0,12}[-*=_~#]{2,}\s*$"
        + @"|^\s*[-*=_~#]{2,}\s*(?:(?:خبر|گزارش|شماره[\u200Cٔ]?|item|story|record|report|row)\s*)?"
        + @"[0-9۰-۹]{1,5}(?:\s*(?:/|of|از)\s*[0-9۰-۹]{1,5}|\. row)?"
        + @"\s*[-*=_~#]{2,}\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Rule();

    private sealed class Head(int start, int end, Dictionary<string, string> fields, string begun, string? bodyLabel)
    {
        public int Start => start;

        // The line that the text begins in.
        public int End => end;

        // What stands beside the label of the text.
        public string Begun => begun;

        public List<string> Names { get; } = [.. bodyLabel is null ? fields.Keys : fields.Keys.Append(bodyLabel)];

        public FrontMatterFields Fields => FrontMatterFields.FromTexts(fields);
    }
}
