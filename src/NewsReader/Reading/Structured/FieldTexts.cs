using System.Runtime.InteropServices;
using System.Text.Json;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;

namespace NewsReader.Reading.Structured;

/// <summary>Which values of an object are the lead and the text of its article, and what becomes of the other texts in it.</summary>
internal sealed class FieldTexts
{
    // A text that nobody asks for and that is shorter is the value of something, not a part of the article.
    private const int MinLost = 80;
    private const int MinGuessed = 12;

    private const int MaxCompared = 200;

    // Signs before a heading.
    private const int MaxHeading = 3;

    // What a service of news says instead of a text that was not paid for.
    private const string NotGiven = "ONLY AVAILABLE IN ";

    /// <summary>Names of what readers wrote.</summary>
    public static readonly HashSet<string> CommentNames = new(["comments", "replies", "answers", "responses", "conversation", "discussion",
        "نظرات", "دیدگاه‌ها", "پاسخ‌ها", "کامنت‌ها", "نظرها", "kommentare", "commentaires", "comentarios", "comentários", "commenti",
        "yorumlar",
        "komentarze", "комментарии", "коментарі", "تعليقات", "التعليقات", "تبصرے"], FieldNameComparer.Instance);

    private readonly FieldValues values;
    private readonly List<(string Name, string Text)> rest = [];

    // What the texts say to programs.
    private readonly List<DroppedPart> marks = [];

    public FieldTexts(FieldValues values)
    {
        this.values = values;
        var bodies = Texts("body");
        var leads = Texts("lead");
        var fullest = Fullest(bodies);
        var isSplit = bodies.Count > 0 && leads.Count > 0 && IsCalled(bodies[fullest].Name, "fulltext")
            && IsCalled(leads[0].Name, "introtext");
        var name = bodies.Count > 0 ? bodies[fullest].Name : "";
        Body = Take(bodies, fullest);
        Lead = Take(leads, 0);
        // Joomla cuts a text in two where it is to be folded.
        if (isSplit && !Letters(SafeHtml.Words(Body!)).StartsWith(Letters(SafeHtml.Words(Lead!)), StringComparison.Ordinal))
            (Body, Lead) = (Joined(Lead, Body!), null);
        if (Body is null && Guess() is { } guess)
            (Guessed, Body, name) = (guess.Name, guess.Text, guess.Name);
        foreach (var (_, more) in Texts(FieldNames.More).Where(more => LooseText.IsProse(more.Text)))
            Body = Joined(Body, more);
        // A summary that is all there is is the text.
        if (Body is null)
            (Body, Lead) = (Lead, null);
        BodyName = name;
    }

    /// <summary>The name of the field that the text was taken from; empty where it is a lead.</summary>
    public string BodyName { get; }

    public string? Body { get; private set; }

    public string? Lead { get; }

    /// <summary>The name of the field that the text was taken from though nobody knows the name, or null.</summary>
    public string? Guessed { get; }

    public bool IsEmpty => Body is null;

    /// <summary>The heading that a text in Markdown begins with, which is then no longer part of it; null where there is none.</summary>
    public string? TakeHeading()
    {
        if (Body is not { } text || !text.StartsWith('#') || text.AsSpan().TrimStart('#') is not [' ', ..])
            return null;
        var begin = text.AsSpan().IndexOfAnyExcept('#');
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0 || begin > MaxHeading)
            return null;
        // Pictures of a diary are of its program.
        Body = string.Join('\n', text[end..].Split('\n').Where(line => !(line.StartsWith("![", StringComparison.Ordinal)
            && line.TrimEnd().EndsWith(')')))).Trim();
        return text[begin..end].Trim();
    }

    /// <summary>The texts that are neither, with the rules they were left out by.</summary>
    /// <param name="title">The title, or null.</param>
    /// <param name="html">The text as HTML, where it is.</param>
    /// <param name="list">The name of a list whose texts are told of already, or null.</param>
    public IReadOnlyList<DroppedPart> Dropped(string? title, string? html, string? list)
    {
        var lost = rest.Concat(values.Unknown.Where(value => value.Name != Guessed && value.Name != list && IsLong(value.Value))
            .Select(value => (value.Name, Text: FieldText.Read(value.Value) ?? ""))).ToList();
        var nested = NestedTexts.Find(values, list);
        if (lost.Count == 0 && nested.Count == 0)
            return marks;
        var said = Letters(html is null ? $"{title} {Lead} {Body}" : $"{title} {Lead} {SafeHtml.PlainText(html)}");
        List<DroppedPart> dropped = [.. marks, .. lost.Where(text => text.Text.Length > 0)
            .Select(text => Told(text.Name, SafeHtml.Words(text.Text), said))];
        var told = said + string.Concat(dropped.Select(part => Letters(part.Text)));
        foreach (var (name, text) in nested)
        {
            if (IsIn(told, Letters(SafeHtml.Words(text))))
                continue;
            dropped.Add(FieldValues.IsOfOther(name)
                ? new DroppedPart(DropRule.ItemDetails, SafeHtml.Words(text))
                : Told(name, SafeHtml.Words(text), said));
        }

        return dropped;
    }

    // By its beginning and its end, so that time does not grow with the square of a text.
    private static bool IsIn(string told, string letters) =>
        told.Contains(letters[..Math.Min(letters.Length, MaxCompared)], StringComparison.Ordinal)
            && told.Contains(letters[^Math.Min(letters.Length, MaxCompared)..], StringComparison.Ordinal);

    private static DroppedPart Told(string name, string text, string said)
    {
        if (CommentNames.Contains(name))
            return new DroppedPart(DropRule.Comments, text);
        if (said.Contains(Letters(text), StringComparison.Ordinal))
            return new DroppedPart(DropRule.RepeatedField, text);
        if (name.LastIndexOf('.') is > 0 and var point && FieldValues.IsOfOther(name[..point]))
            return new DroppedPart(DropRule.ItemDetails, text);
        return new DroppedPart(text.Length >= MinLost && LooseText.IsProse(text) ? null : DropRule.UnknownField, text);
    }

    private static bool IsCalled(string name, string word) => name.EndsWith(word, StringComparison.OrdinalIgnoreCase);

    // Of two parts one may be HTML.
    private static string Joined(string? first, string second)
    {
        if (first is null)
            return second;
        var (isFirst, isSecond) = (SafeHtml.IsHtml(first), SafeHtml.IsHtml(second));
        return (isFirst || !isSecond ? first : XmlContent.Paragraphs(first)) + "\n"
            + (isSecond || !isFirst ? second : XmlContent.Paragraphs(second));
    }

    private List<(string Name, string Text)> Texts(string field)
    {
        var texts = new List<(string Name, string Text)>();
        foreach (var (name, value) in values.Find(field))
        {
            if (FieldText.Read(value) is { } text && !text.StartsWith(NotGiven, StringComparison.Ordinal))
                texts.Add((name, TextMarkup.Mended(text, marks)));
        }

        return texts;
    }

    private string? Take(List<(string Name, string Text)> texts, int at)
    {
        if (texts.Count == 0)
            return null;
        var taken = texts[at].Text;
        texts.RemoveAt(at);
        rest.AddRange(texts);
        return taken;
    }

    // The first, unless another one has twice as much of it.
    private static int Fullest(List<(string Name, string Text)> texts)
    {
        var longest = 0;
        for (var i = 1; i < texts.Count; i++)
            longest = texts[i].Text.Length > texts[longest].Text.Length ? i : longest;
        return longest > 0 && texts[longest].Text.Length > 2 * texts[0].Text.Length ? longest : 0;
    }

    private (string Name, string Text)? Guess()
    {
        var best = values.Unknown.Where(value => value.Value.ValueKind is JsonValueKind.String or JsonValueKind.Array
                || (value.Value.ValueKind == JsonValueKind.Object && RichText.IsTree(value.Value)))
            .Select(value => (value.Name, Text: TextMarkup.Mended(FieldText.Read(value.Value) ?? "")))
            .Where(value => value.Text.Length >= MinGuessed && value.Text.Length > (Lead?.Length ?? 0) && LooseText.IsProse(value.Text))
            .OrderByDescending(value => value.Text.Length).FirstOrDefault();
        if (best.Text is null)
            return null;
        // Once more for what it says to programs.
        if (values.Unknown.FirstOrDefault(value => value.Name == best.Name).Value is { ValueKind: JsonValueKind.String } value)
            TextMarkup.Mended(value.AsText(), marks);
        return best;
    }

    private static bool IsLong(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonMarshal.GetRawUtf8Value(value).Length >= MinLost,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        _ => false,
    };

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
