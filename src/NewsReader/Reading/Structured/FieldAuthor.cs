using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsReader.Reading.Structured;

/// <summary>Who wrote an article, among the fields of an object.</summary>
internal static partial class FieldAuthor
{
    private static readonly HashSet<string> Crews = new(["people", "persons", "contributors", "credits", "crew", "team", "participants",
        "staff", "creators", "bylines", "makers", "عوامل", "افراد", "دست‌اندرکاران", "پدیدآورندگان"], FieldNameComparer.Instance);

    /// <summary>The names, or null.</summary>
    public static string? Find(FieldValues values, RecordFile file)
    {
        var writers = values.Find("author").SelectMany(value => FieldMap.Flat(value.Value)).Select(file.NameOf).OfType<string>().ToList();
        if (writers.Count == 0)
            writers = values.Find("author").Select(Writers).FirstOrDefault(found => found.Count > 0)
                ?? FieldMap.Texts(values, "author", separators: []).ConvertAll(author => BylineLabel().Replace(author, ""));
        if (writers.Count == 0)
            writers = [.. values.Own.Where(value => Crews.Contains(value.Name)).SelectMany(value => FieldMap.Flat(value.Value))
                .Where(person => PartOf(person) is { } part && WritersPart().IsMatch(part) && !OtherPart().IsMatch(part))
                .SelectMany(person => FieldText.Names(person))];
        return writers.Count > 0 ? string.Join("، ", writers.Distinct()) : null;
    }

    // Of people with a part each those who wrote; none where nobody has another one.
    private static List<string> Writers(NamedValue people)
    {
        var all = FieldMap.Flat(people.Value).Where(person => person.ValueKind == JsonValueKind.Object).ToList();
        var others = all.FindAll(person => PartOf(person) is { } part && OtherPart().IsMatch(part));
        return others.Count == 0 || others.Count == all.Count ? [] : [.. all.Except(others).SelectMany(person => FieldText.Names(person))];
    }

    private static string? PartOf(JsonElement person) =>
        person.Text("role") ?? person.Text("type") ?? person.Text("job") ?? person.Text("نقش");

    [GeneratedRegex("photo|video|camera|translat|edit|illustrat|graphic|produc|عکاس|عکس|مترجم|ترجمه|تصویر|فیلم|ویرا|تدوین|گرافیک|طراح",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherPart();

    [GeneratedRegex("author|writ|report|journalis|interviewer|correspond|columnis|byline|text|words|نویسنده|نگارنده|خبرنگار|گزارش"
        + "|گفت.?و.?گو|مصاحبه.?(?:گر|کننده)|متن|روزنامه.?نگار|ستون.?نویس", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WritersPart();

    [GeneratedRegex(@"^(?:(?:by|بقلم|به قلم)\s*:?\s|(?:نویسنده|نویسندگان|نگارنده|گزارشگر|خبرنگار|الكاتب|الکاتب|autor"
        + @"|author|auteur|yazar|автор)\s*:\s*)\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BylineLabel();
}
