using System.Text.Json;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;

namespace NewsReader.Reading.Structured;

/// <summary>Which values of an object are the lead and the text of its article, and what becomes of the other texts in it.</summary>
internal sealed class FieldTexts
{
    private const int MinGuessed = 12;

    // Signs before a heading.
    private const int MaxHeading = 3;

    // What a service of news says instead of a text that was not paid for.
    private const string NotGiven = "ONLY AVAILABLE IN ";

    /// <summary>Names of what readers wrote.</summary>
    public static readonly HashSet<string> CommentNames = new(["comments", "replies", "answers", "responses", "conversation", "discussion",
        "feedback", "feedbacks", "opinions", "reader letters", "nazarat", "didgahha",
        "نظرات", "دیدگاه‌ها", "پاسخ‌ها", "کامنت‌ها", "نظرها", "kommentare", "commentaires", "comentarios", "comentários", "commenti",
        "yorumlar",
        "komentarze", "комментарии", "коментарі", "تعليقات", "التعليقات", "تبصرے"], FieldNameComparer.Instance);

    private readonly FieldValues values;
    private readonly List<(string Name, string Text)> rest = [];

    // What the texts say to programs.
    private readonly List<DroppedPart> marks = [];
    private IReadOnlyList<DroppedPart> dropped = [];

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
        rest.AddRange(values.Replaced.Where(value => value.Field is "title" or "lead" or "body")
            .Select(value => (value.Value.Name, Text: FieldText.Read(value.Value.Value) ?? "")).Where(value => value.Text.Length > 0));
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

    /// <summary>Texts that stand behind that, each plain or HTML.</summary>
    public IReadOnlyList<string> Beside { get; private set; } = [];

    /// <summary>What is none of the article, with the rules it was left out by.</summary>
    public IReadOnlyList<DroppedPart> Dropped => [.. marks, .. dropped];

    /// <inheritdoc cref="BesideTexts.Unplaced"/>
    public IReadOnlyList<(string Name, string Words)> Unplaced { get; private set; } = [];

    private bool isMarkdown;

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
        isMarkdown = true;
        return text[begin..end].Trim();
    }

    /// <summary>The name by which its marks are told: that of Markdown where a heading of it was taken from the text.</summary>
    public string MarkupName => isMarkdown ? "markdown" : BodyName;

    /// <summary>Tells what becomes of the texts that are neither: sentences stand behind the text, all else is left out by a
    /// rule.</summary>
    /// <param name="title">The title, or null.</param>
    /// <param name="list">The name of a list whose texts are told of already, or null.</param>
    /// <param name="placed">What else of the article has a place of its own.</param>
    public void AddBeside(string? title, string? list, IReadOnlyCollection<string?> placed)
    {
        var beside = new BesideTexts(values, [title, Lead, Body], rest, (list, Guessed), [title, .. placed]);
        (Beside, dropped, Unplaced) = (beside.Shown, beside.Dropped, beside.Unplaced);
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
                texts.Add((name, TextMarkup.Mended(MarkedText.Is(name) ? MarkedText.Read(text, marks) : text, marks)));
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
            .Select(value => (value.Name, Text: TextMarkup.Mended(Read(value, []))))
            .Where(value => value.Text.Length >= MinGuessed && value.Text.Length > (Lead?.Length ?? 0) && LooseText.IsProse(value.Text))
            .OrderByDescending(value => value.Text.Length).FirstOrDefault();
        if (best.Text is null)
            return null;
        if (values.Unknown.FirstOrDefault(value => value.Name == best.Name).Value is { ValueKind: JsonValueKind.Array } list)
            marks.AddRange(BesideTexts.OfList(list).Dropped);
        // Once more for what it says to programs.
        if (values.Unknown.FirstOrDefault(value => value.Name == best.Name).Value is { ValueKind: JsonValueKind.String } value)
            TextMarkup.Mended(Read(new NamedValue(best.Name, value), marks), marks);
        return best;
    }

    // Of objects that have a part of a text each all that they say of it.
    private static string Read(NamedValue named, List<DroppedPart> dropped)
    {
        var value = named.Value;
        var text = FieldText.Read(value) ?? "";
        if (MarkedText.Is(named.Name))
            text = MarkedText.Read(text, dropped);
        if (value.ValueKind != JsonValueKind.Array || RichText.IsTree(value))
            return text;
        var parts = string.Join('\n', BesideTexts.OfList(value).Shown);
        return parts.Length > text.Length && !SafeHtml.IsHtml(text) ? parts : text;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
