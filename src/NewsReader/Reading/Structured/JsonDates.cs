using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Structured;

/// <summary>Dates as values of JSON: texts, numbers, and the objects that databases and languages make of them.</summary>
internal static partial class JsonDates
{
    private const int MaxDepth = 4;
    private const int MaxParts = 6;
    private const int MaxWords = 4;

    // Words of a name that say so, whatever stands beside them.
    private static readonly HashSet<string> DateWords = new(["dt", "ts", "epoch", "pub", "day", "datetime", "timestamp", "effective",
        "pubdate", "datum", "fecha",
        "tarih", "tarihi", "tarikh", "zaman", "дата", "date", "data", "published", "publication", "publie", "publicado", "pubblicato",
        "veröffentlicht", "опубликовано", "parution", "aired", "live", "online", "released", "issued", "posted",
        "publiziert", "erschienen", "publiée", "paru", "publicada", "pubblicata", "yayın", "yayınlanma", "yayınlandı", "опубликован",
        "تاریخ", "زمان"], FieldNameComparer.Instance);

    private static readonly NameCache<bool> DateNames = new(IsDate);

    // Firestore, Parse, MongoDB, PHP and Go, each by the field that holds the time; then what sites give beside what they show.
    private static readonly string[] Holders =
        ["$date", "$timestamp", "t", "_seconds", "seconds", "__time__", "timestampValue", "iso", "iso8601", "utc", "timestamp", "unix",
            "raw", "datetime", "gregorian", "miladi", "date", "value", "Time", "jalali", "shamsi", "solar", "rendered", "formatted",
            "display", "text", "start",
            "#text", "_text", "$t", "__cdata", "S", "N", "stringValue", "date-parts", "dateParts"];

    /// <summary>The date of a value, or null.</summary>
    public static PartialDate? Read(JsonElement value) => Read(value, 0);

    /// <summary>Whether a name is one that dates have without fail.</summary>
    public static bool IsUsualName(string name) => DateName().IsMatch(name) && !OtherDate().IsMatch(name);

    /// <summary>Whether a name that is not one of the usual ones says all the same that a date of publication stands there.</summary>
    public static bool IsDateName(string name) => DateNames[name];

    private static bool IsDate(string name) =>
        (DateName().IsMatch(name) || FieldAffixes.Words(name) is { Count: <= MaxWords } words && words.Exists(DateWords.Contains))
        && !OtherDate().IsMatch(name);

    /// <summary>Whether a name says when something was published.</summary>
    public static bool IsOfPublishing(string name) => Publishing().IsMatch(name);

    /// <summary>Whether a name says when an entry was made, which may be long before.</summary>
    public static bool IsOfMaking(string name) => Making().IsMatch(name);

    /// <summary>Whether a name says when an entry was changed.</summary>
    public static bool IsOfChange(string name) => Change().IsMatch(name);

    private static PartialDate? Read(JsonElement value, int depth) => ExtendedJson.Unwrap(value) switch
    {
        { ValueKind: JsonValueKind.String } text => DateExpression.ReadField(Seconds(text.AsText())),
        { ValueKind: JsonValueKind.Number } number => DateExpression.ReadField(Seconds(number.GetRawText())),
        { ValueKind: JsonValueKind.Object } item when depth < MaxDepth => ReadObject(Translations.Best(item), depth + 1),
        // What gathers values of pages makes a list of every one.
        { ValueKind: JsonValueKind.Array } list when depth < MaxDepth && list.GetArrayLength() > 0
            && list[0].ValueKind is JsonValueKind.String or JsonValueKind.Object => Read(list[0], depth + 1),
        // Lists of literature have a list for the beginning and one for the end.
        { ValueKind: JsonValueKind.Array } list when depth < MaxDepth && list.GetArrayLength() > 0
            && list[0].ValueKind == JsonValueKind.Array => ReadNumbers(list[0]),
        { ValueKind: JsonValueKind.Array } list => ReadParts(list.EnumerateArray().Take(MaxParts).ToList()),
        _ => null,
    };

    // 1.7048736E9 is a number of seconds, too; a wiki writes the time of Greenwich as 20240110093000000.
    private static string Seconds(string text)
    {
        if (text.Length == 17 && Stamp().Match(text) is { Success: true } stamp)
            return stamp.Result("$1-$2-$3T$4:$5:$6Z");
        return text.Length < 32 && Exponent().IsMatch(text)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e16
                ? ((long)number).ToString(CultureInfo.InvariantCulture)
                : text;
    }

    private static PartialDate? ReadObject(JsonElement item, int depth)
    {
        if (item.ValueKind != JsonValueKind.Object)
            return Read(item, depth);
        foreach (var name in Holders)
        {
            if (!item.TryGetProperty(name, out var held))
                continue;
            // PHP gives the zone beside the date.
            if ((held.ValueKind == JsonValueKind.String && item.TryGetProperty("timezone", out var zone)
                && zone.ValueKind == JsonValueKind.String
                ? DateExpression.ReadField($"{held.AsText()} {zone.AsText()}")
                : Read(held, depth)) is { } date)
                return date;
        }

        var parts = new[] { ("year", "year"), ("monthValue", "month"), ("dayOfMonth", "day"), ("hour", "hour"), ("minute", "minute") }
            .Select(names => Part(item, names.Item1) ?? Part(item, names.Item2)).TakeWhile(part => part is not null);
        return ReadParts([.. parts.OfType<JsonElement>()]);
    }

    // [2020, 1, 5], ["2020", "1"] or [2020]
    private static PartialDate? ReadNumbers(JsonElement list)
    {
        var numbers = list.EnumerateArray().Take(3).Select(part => part.ToString().Trim()).TakeWhile(part => part.Length > 0).ToList();
        return numbers.Count > 0 && numbers.TrueForAll(part => part.All(char.IsAsciiDigit))
            ? DateExpression.ReadField(string.Join('-', numbers.Select(part => part.PadLeft(2, '0'))))
            : null;
    }

    private static JsonElement? Part(JsonElement item, string name) =>
        item.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Number ? part : null;

    // Java writes a local time as [2025, 11, 6, 12, 30].
    private static PartialDate? ReadParts(List<JsonElement> parts)
    {
        if (parts.Count < 3 || !parts.TrueForAll(part => part.ValueKind == JsonValueKind.Number && part.TryGetInt32(out _)))
            return null;
        var numbers = parts.ConvertAll(part => part.GetInt32().ToString("00", CultureInfo.InvariantCulture));
        var time = numbers.Count > 4 ? $" {numbers[3]}:{numbers[4]}" : "";
        return DateExpression.ReadField($"{numbers[0]}-{numbers[1]}-{numbers[2]}{time}");
    }

    [GeneratedRegex(@"(?:^|[^a-z])date(?:[^a-z]|$)|[a-z]Date(?:[^a-z]|$)|تاریخ|تاريخ"
        + "|^(?:[cC]reated?|[pP]ub(?:lish(?:ed)?)?|[pP]ost(?:ed)?|[nN]ews|[aA]rticle|[iI]nsert(?:ed)?|[rR]elease[d]?|[rR]egistered"
        + "|[iI]ssued)[_ -]?(?:[aA]t|[oO]n|[tT]s|[tT]ime(?:[_ -]?[sS]tamp)?)$"
        + "|^(?:[cC]reated|[pP]ublish(?:ed)?|[pP]osted|[rR]eleased|[iI]ssued)$|^(?:ts|zaman|tarikh)$|زمان|بەروار",
        RegexOptions.CultureInvariant)]
    private static partial Regex DateName();

    [GeneratedRegex("pub|live|effective|issue|releas|online|aired|parution|erschein|veröffent|yayın|yayin|опубл|انتشار|نشر|اشاعت",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Publishing();

    [GeneratedRegex("^(?:sys\\.|system\\.)?(?:creat|date.?(?:creat|added)|time.?added|added|saved|insert|entry|imported"
        + "|authored)|(?:creat|add|sav|insert)ed"
        + "|creation|درج|ایجاد|ثبت", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Making();

    [GeneratedRegex("revis|chang|updat|modif", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Change();

    [GeneratedRegex(@"^((?:19|20)\d\d)([01]\d)([0-3]\d)([0-2]\d)([0-5]\d)([0-5]\d)\d{3}$")]
    private static partial Regex Stamp();

    [GeneratedRegex(@"^\d(?:\.\d+)?[eE]\+?\d{1,2}$")]
    private static partial Regex Exponent();

    [GeneratedRegex("updat|modif|edit|expir|birth|event|start|end|valid|crawl|scrap|fetch|read|delet|trash|view|comment|reply"
        + "|meta|last|due|deadline"
        + "|seen|login|visit|sync|export|archiv|received|access|check|scan"
        + "|ویرایش|روزرسانی|تولد|انقضا|پایان|تاریخچه|مطالعه|استخراج", RegexOptions.IgnoreCase)]
    private static partial Regex OtherDate();
}
