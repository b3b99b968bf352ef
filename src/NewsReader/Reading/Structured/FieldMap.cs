using System.Text.Json;
using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;

namespace NewsReader.Reading.Structured;

/// <summary>Reads an article from an object or a row, whatever its fields are called.</summary>
internal sealed partial class FieldMap
{
    // Objects within objects that are looked into for an article.
    private const int MaxDepth = 6;

    // Letters of a title; what is longer is a text, whatever its name says.
    private const int MaxTitle = 300;

    // Letters of a text that is one though nobody knows its name.
    private const int MinProse = 120;

    // Letters of a source; what is longer is what was read from it.
    private const int MaxSource = 200;

    private static readonly char[] TagSeparators = [',', '،', ';', '؛', '|'];

    private readonly ReadingOptions options;
    private readonly FieldNames names;
    private readonly RecordShape shape;

    public FieldMap(ReadingOptions options)
    {
        (this.options, names) = (options, new FieldNames(options));
        shape = new RecordShape(this);
    }

    /// <summary>The fields of an article that names can be given for.</summary>
    public static IReadOnlyCollection<string> Fields => FieldNames.Fields;

    /// <summary>Whether a name is one of those that hold a part of an article.</summary>
    public bool IsKnown(string name) => KnownFieldsOf(name).Any() || JsonDates.IsUsualName(name);

    /// <summary>The parts of an article that a name may hold as it is, or with the usual words around it.</summary>
    public IEnumerable<string> KnownFieldsOf(string name) =>
        names.Places(name).Where(place => place.Rank < FieldNames.PhraseRank).Select(place => place.Field);

    /// <summary>Whether a name is one of those that hold a title, a lead or a text.</summary>
    public bool IsTitleOrText(string name) => names.Places(name).Any(place => place.Field is "title" or "lead" or "body");

    /// <summary>The parts of an article that a name may hold.</summary>
    public IEnumerable<string> FieldsOf(string name) =>
        names.Places(name).Select(place => place.Field).Where(field => field is not (FieldNames.Status or "related"));

    /// <summary>Whether an object has a title of its own, by a name that hardly anything else has.</summary>
    public bool HasTitle(JsonElement item) =>
        new FieldValues(item, names).Find("title").Any(title => !IsBareName(title) && FieldText.Read(title.Value) is not null);

    /// <summary>Whether an object has the text of an article, under a name that is known for it.</summary>
    public bool HasText(JsonElement item) => new FieldValues(item, names).Find("body").Any(body =>
        body.Value.ValueKind is JsonValueKind.String or JsonValueKind.Object && FieldText.Read(body.Value) is not null);

    /// <summary>Whether an object has a text of an article, or prose under a name that nobody knows.</summary>
    public bool HasProse(JsonElement item) => HasText(item) || new FieldTexts(new FieldValues(item, names)).Body is { Length: >= MinProse };

    /// <summary>Whether an object has a text of its own, not in a list.</summary>
    public bool HasOwnText(JsonElement item) => HasText(item) || new FieldValues(item, names).Unknown.Any(value =>
        value.Value.ValueKind == JsonValueKind.String && value.Value.AsText() is { Length: >= MinProse } text && LooseText.IsProse(text));

    /// <summary>Whether an object has a text and nothing that an article has besides.</summary>
    public bool IsPiece(JsonElement item) => HasText(item) && !HasTitle(item) && new FieldValues(item, names) is var values
        && !values.Find("url").Any() && FieldDates.Find(values) is null;

    /// <summary>Whether an object has an id, an address or a date, as what stands for itself has.</summary>
    public bool StandsAlone(JsonElement item) => new FieldValues(item, names) is var values
        && (values.Find("id").Any() || values.Find("url").Any() || FieldDates.Find(values) is not null
            || item.EnumerateObject().Any(property => FieldValues.NameOf(property) is { } name && OwnKey().IsMatch(name)));

    /// <summary>The values of an object by the fields that their names stand for.</summary>
    public FieldValues Values(JsonElement item) => new(item, names);

    /// <summary>How long the text of an object is, under a name that is known for it.</summary>
    public int LengthOfText(JsonElement item) => TextOf(item).Length;

    /// <summary>The longest text of an object under a name that is known for it; empty where there is none.</summary>
    public string TextOf(JsonElement item) => new FieldValues(item, names).Find("body").Select(
        body => FieldText.Read(body.Value) ?? "").MaxBy(text => text.Length) ?? "";

    /// <summary>A value without what programs made of the records in it on their way.</summary>
    public JsonElement Plain(JsonElement value) => shape.Plain(value);

    /// <summary>The article of an object, without what the file itself gives.</summary>
    /// <param name="file">What the objects of its file have in common; names that hold texts are added.</param>
    public FieldReading Read(JsonElement item, RecordFile file) =>
        Read(shape.Plain(DescribedParts.Joined(DatabaseTypes.Plain(item))), file, 0) ?? FieldReading.Unreadable(item);

    private FieldReading? Read(JsonElement item, RecordFile file, int depth)
    {
        if (depth == 0 && RecordKind.IsCommand(item))
            return FieldReading.OfKind(LeftOutKind.Settings);
        if (depth == 0 && file.Rooms.IsOfClosed(item) && IsLeftOut(LeftOutKind.Private))
            return FieldReading.OfKind(LeftOutKind.Private);
        var values = new FieldValues(item, names);
        if (FieldStatus.KindOf(values) is { } kind && IsLeftOut(kind))
            return FieldReading.OfKind(kind);
        var title = Title(values);
        var texts = new FieldTexts(values);
        if (RecordKind.Find(values, title is { } own && !IsBareName(own), texts.Body ?? "", file) is { } what)
        {
            file.Learn(item, what);
            return FieldReading.OfKind(what);
        }

        if (Numbered(values) is { } name)
            return FieldReading.Problem($"{name} is no text");
        if (title is null && !texts.IsEmpty && values.AddHeads(item, this))
        {
            (title, texts) = (Title(values), new FieldTexts(values));
            if (FieldStatus.KindOf(values) is { } ofHead && IsLeftOut(ofHead))
                return FieldReading.OfKind(ofHead);
        }

        var thread = title is { } ofThread && !IsBareName(ofThread) ? PostThread.Find(item, this) : null;
        if (thread is not null)
        {
            values.Add(thread.First);
            texts = new FieldTexts(values);
        }

        if (title is { } found && !(texts.IsEmpty && IsBareName(found) && !IsAnywhere(values)))
        {
            file.HasTitles = true;
            var draft = Draft(values, FieldText.Read(found.Value), texts, file, thread?.List);
            return FieldReading.Article(thread is null ? draft : draft with { Dropped = [.. draft.Dropped, .. thread.Replies] });
        }

        if (!texts.IsEmpty)
            return FieldReading.Article(Draft(values, null, texts, file));
        file.Rooms.Learn(item);
        return title is null && depth < MaxDepth ? Within(item, file, depth + 1) : null;
    }

    private bool IsLeftOut(string kind) => LeftOutKind.Result(kind, "", options) is not null;

    // The object that the article is wrapped in.
    private FieldReading? Within(JsonElement item, RecordFile file, int depth) => item.EnumerateObject()
        .Where(property => property.Value.ValueKind == JsonValueKind.Object).Select(property =>
            FieldValues.NameOf(property) is { } name && FieldTexts.CommentNames.Contains(name) && !HasTitle(property.Value)
                ? FieldReading.OfKind(LeftOutKind.Comment) : Read(property.Value, file, depth))
        .FirstOrDefault(reading => reading is not null);

    private static ArticleDraft Draft(FieldValues values, string? title, FieldTexts texts, RecordFile file, string? list = null)
    {
        var address = FieldLinks.Address(values);
        var warnings = new List<string>();
        // What has no title of its own is a message, whose tags stand in its text.
        var tags = Texts(values, "tags", TagSeparators) is var given && (given.Count > 0 || title is not null) ? given
            : TextMarkup.Hashtags(texts.Body ?? "");
        title ??= texts.TakeHeading();
        var (kicker, author) = (Text(values, "kicker"), FieldAuthor.Find(values, file));
        texts.AddBeside(title, list, [kicker, author]);
        var image = FieldLinks.Image(values, address);
        var html = FieldLinks.WithPicture(Html(texts, address, warnings), image);
        warnings.AddRange(UnknownFields.Warnings(texts, file.Told));
        return new ArticleDraft
        {
            Key = Key(values),
            Title = title is null ? null : TitleText.Words(title),
            Kicker = kicker,
            Lead = texts.Lead is { } lead ? WithoutCutMark(SafeHtml.Words(lead)) : null,
            Author = author,
            Source = Source(values) is { Length: <= MaxSource } source ? source : null,
            Section = Texts(values, "section", separators: []) is [var section, ..] ? section : null,
            Language = Text(values, "language"),
            Url = address,
            Image = image,
            Published = FieldDates.Find(values, file.IsMonthFirst),
            Tags = [.. tags, .. file.TagsOf(Key(values))],
            Related = [.. FieldLinks.Related(values, address)],
            Text = html is null ? string.Join('\n', texts.Beside.Prepend(SafeHtml.Unescaped(texts.Body ?? ""))).Trim() : null,
            Html = html,
            Original = [],
            Reader = "",
            Encoding = "",
            Dropped = texts.Dropped,
            Warnings = warnings,
        };
    }

    private static string? Html(FieldTexts texts, string? address, List<string> warnings)
    {
        var body = texts.Body ?? "";
        var marked = SafeHtml.IsHtml(body) ? body : TextMarkup.Html(body, texts.MarkupName);
        if (marked is null && !texts.Beside.Any(SafeHtml.IsHtml))
            return null;
        marked = (marked ?? XmlContent.Paragraphs(body)) + string.Concat(texts.Beside.Select(
            text => "\n" + (SafeHtml.IsHtml(text) ? text : XmlContent.Paragraphs(text))));
        return HtmlBody.Extract(marked, address, warnings);
    }

    private static NamedValue? Title(FieldValues values)
    {
        foreach (var title in values.Find("title"))
        {
            if (FieldText.Read(title.Value) is not null)
                return title;
        }

        foreach (var other in values.Unknown)
        {
            if (other.Value.ValueKind == JsonValueKind.String && FieldNames.IsTitleLike(other.Name)
                && other.Value.AsText() is { Length: < MaxTitle } text && text.Contains(' ', StringComparison.Ordinal))
                return other;
        }

        return null;
    }

    // A name is the title of an article, and of anything else: people, programs, lists.
    private static bool IsBareName(NamedValue title) => FieldNameComparer.Instance.Equals(title.Name, "name");

    private static bool IsAnywhere(FieldValues values) => values.Find("url").Any() || values.Find("date").Any();

    // The name of a title or text that is something else.
    private static string? Numbered(FieldValues values)
    {
        foreach (var value in values.Find("title").Concat(values.Find("body")))
        {
            if (value.Value.ValueKind is JsonValueKind.Number or JsonValueKind.True)
                return value.Name;
            if (FieldText.Read(value.Value) is not null)
                return null;
        }

        return null;
    }

    private static string Key(FieldValues values)
    {
        foreach (var (_, value) in values.Find("id"))
        {
            if ((value.ValueKind is JsonValueKind.String or JsonValueKind.Object ? FieldText.Read(value) : null) is { } text)
                return text;
            if (value.ValueKind is not (JsonValueKind.String or JsonValueKind.False))
                return value.GetRawText();
        }

        return "";
    }

    // An address is one where nothing else is told.
    private static string? Source(FieldValues values) => values.Find("source")
        .Select(value => FieldText.Names(value.Value).FirstOrDefault())
        .OfType<string>().FirstOrDefault(name => !Addresses.IsWeb(name)) ?? Text(values, "source");

    private static string? Text(FieldValues values, string field) =>
        values.Find(field).Select(value => FieldText.Names(value.Value).FirstOrDefault()).FirstOrDefault(text => text is not null);

    /// <summary>The texts of a field: texts, or objects with a name, or one text of several.</summary>
    public static List<string> Texts(FieldValues values, string field, char[] separators)
    {
        foreach (var (_, value) in values.Find(field))
        {
            List<string> found = value switch
            {
                { ValueKind: JsonValueKind.String } => separators.Length == 0 ? [value.AsText()] : TagList.Split(value.AsText(),
                    separators),
                _ => [.. Flat(value).Where(item => IsOf(field, item)).SelectMany(item => FieldText.Names(item))],
            };
            // The number of a writer is that of a row elsewhere.
            found = [.. found.Select(text => text.Trim()).Where(text => text.Length > 0 && (field != "author" || text.Any(char.IsLetter)))];
            if (found.Count > 0)
                return found;
        }

        return [];
    }

    private static string WithoutCutMark(string lead) => lead.AsSpan().TrimEnd() is [.., ']'] ? CutMark().Replace(lead, "") : lead;

    /// <summary>The values of a list of any depth, or a value alone.</summary>
    public static IEnumerable<JsonElement> Flat(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(Flat) : [value];

    // WordPress keeps its categories and tags in one list, and says of each what it is.
    private static bool IsOf(string field, JsonElement item) => item.Text("taxonomy") is not { } taxonomy
        || (taxonomy.Contains("cat", StringComparison.Ordinal) ? field == "section" : field != "section");

    [GeneratedRegex("^(?:[a-z]{1,3}id|slug|ref|key|permalink|.+_id)$|Id$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnKey();

    [GeneratedRegex(@"\s*(?:\[(?:…|\.{3})\]|…?\s*\[\+\d+ chars\])\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex CutMark();
}
