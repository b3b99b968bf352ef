using System.Runtime.InteropServices;
using System.Text.Json;
using NewsReader.Articles;
using NewsReader.Reading.Html;

namespace NewsReader.Reading.Structured;

/// <summary>What a record says beside its title, its lead and its text: sentences under names that nobody knows, in objects and lists of
/// any depth. They stand behind the text in their order; all else is told of with the rule that it is left out by.</summary>
internal sealed class BesideTexts
{
    private const int MaxDepth = 32;

    // Bytes of a value that may have words in it.
    private const int MinRaw = 8;
    private const int MaxSpeaker = 40;

    private static readonly HashSet<string> Speakers = new(["speaker", "who", "گوینده", "interviewer", "interviewee", "گوینده‌ها"],
        FieldNameComparer.Instance);

    // What a list of parts of a text calls the text of one.
    private static readonly string[] Texts = ["text", "body", "content", "paragraph", "matn", "متن"];

    // Words at the end of a name that say that it is a text, whatever it is of.
    private static readonly HashSet<string> Said = new(["note", "notes", "caption", "captions", "text", "statement", "remark", "remarks",
        "intro", "introduction", "message", "یادداشت", "شرح"], FieldNameComparer.Instance);

    private readonly SaidText said = new();
    private readonly List<DroppedPart> dropped = [];
    private readonly List<string> shown = [];
    private readonly List<(string Name, string Words)> unplaced = [];

    /// <param name="known">Title, lead and text.</param>
    /// <param name="others">Further texts under names that are known.</param>
    /// <param name="told">The names of a list that is told of already and of a text that is one of the known, or null.</param>
    /// <param name="placed">Words that have a place in the article besides.</param>
    public BesideTexts(FieldValues values, IEnumerable<string?> known, IEnumerable<(string Name, string Text)> others,
        (string? List, string? Text) told, IReadOnlyCollection<string?> placed)
    {
        var isAdded = false;
        foreach (var (name, text) in others)
        {
            Begin();
            Tell(new Spot(name, name, 0), text, LooseText.IsOtherScript(text, known), isForm: true);
        }

        foreach (var (name, value) in values.Own)
        {
            if (name == told.List || name == told.Text || JsonMarshal.GetRawUtf8Value(value).Length < MinRaw
                || value.ValueKind is not (JsonValueKind.String or JsonValueKind.Array or JsonValueKind.Object))
                continue;
            var isKnown = value.ValueKind == JsonValueKind.String && values.IsKnown(name);
            if ((isKnown && !PlacedFields.IsLeft(values, name, value, placed)) || PlacedFields.IsOfNames(values, name, value))
                continue;
            Begin();
            var spot = new Spot(name, name, 0) { IsComment = IsOfComments(name, value) };
            if (isKnown)
                TellKnown(spot, value.AsText(), placed);
            else
                Walk(OfOwn(values, spot, value), value);
        }

        // Nothing is asked of a record that has nothing beside its text.
        void Begin()
        {
            if (isAdded)
                return;
            isAdded = true;
            foreach (var text in known.OfType<string>())
                said.Add(text);
        }
    }

    private BesideTexts()
    {
    }

    /// <summary>What a list says whose objects are parts of a text.</summary>
    public static BesideTexts OfList(JsonElement list)
    {
        var texts = new BesideTexts();
        texts.WalkList(new Spot("", "", 0), list);
        return texts;
    }

    /// <summary>Texts to stand behind that of the article, each plain or HTML.</summary>
    public IReadOnlyList<string> Shown => shown;

    public IReadOnlyList<DroppedPart> Dropped => dropped;

    /// <summary>Several words each that are left out only because nobody knows the name of their field, with that name.</summary>
    public IReadOnlyList<(string Name, string Words)> Unplaced => unplaced;

    private static Spot OfOwn(FieldValues values, Spot spot, JsonElement value)
    {
        if (values.IsOfEngines(spot.Name))
            spot = spot with { IsOther = true };
        if (value.ValueKind == JsonValueKind.Array && BesideNames.IsOfParts(spot.Name))
            spot = spot with { IsOther = false, IsPiece = true, IsList = true };
        return value.ValueKind == JsonValueKind.String && BesideNames.Alone.Contains(spot.Name) ? spot with { IsOther = false } : spot;
    }

    private void TellKnown(Spot spot, string text, IReadOnlyCollection<string?> placed)
    {
        if (PlacedFields.IsForm(text, placed))
            dropped.Add(new DroppedPart(DropRule.RepeatedField, text));
        else
            Tell(spot, text);
    }

    private void Walk(Spot spot, JsonElement value)
    {
        if (spot.Depth > MaxDepth)
            return;
        switch (value.ValueKind)
        {
            case JsonValueKind.String when JsonMarshal.GetRawUtf8Value(value).Length >= MinRaw || spot.IsPiece:
                WalkText(spot, FieldText.Read(value) ?? "");
                break;
            case JsonValueKind.Array:
                WalkList(spot, value);
                break;
            case JsonValueKind.Object when RichText.IsTree(value) && !spot.IsOther:
                WalkText(spot, RichText.Html(value));
                break;
            case JsonValueKind.Object:
                WalkObject(spot, value, [], false);
                break;
        }
    }

    // What one object of a list says in a sentence the others say too, however short.
    private void WalkList(Spot spot, JsonElement list)
    {
        if (RichText.IsTree(list) && !spot.IsOther)
        {
            WalkText(spot, RichText.Html(list));
            return;
        }

        var pieces = new HashSet<string>(Texts, StringComparer.Ordinal);
        var (isOfSentences, hasSentence) = (false, false);
        foreach (var item in list.EnumerateArray())
        {
            isOfSentences |= item.ValueKind == JsonValueKind.String && LooseText.IsSentence(item.AsText());
            if (item.ValueKind != JsonValueKind.Object)
                continue;
            hasSentence |= HasSentence(item);
            foreach (var property in item.EnumerateObject())
            {
                if (property.Value.ValueKind == JsonValueKind.String && FieldValues.NameOf(property) is { } name
                    && !pieces.Contains(name) && LooseText.IsSentence(property.Value.AsText()))
                    pieces.Add(name);
            }
        }

        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object && !RichText.IsTree(item))
                WalkObject(spot with { Depth = spot.Depth + 1 }, item, pieces, hasSentence);
            else
                Walk(spot with { Depth = spot.Depth + 1, IsPiece = spot.IsPiece || isOfSentences }, item);
        }
    }

    private static bool HasSentence(JsonElement item) => item.EnumerateObject().Any(property => property.Value.ValueKind switch
    {
        JsonValueKind.String => LooseText.IsSentence(property.Value.AsText()),
        JsonValueKind.Array => property.Value.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String
            && LooseText.IsSentence(one.AsText())),
        _ => false,
    });

    private void WalkObject(Spot spot, JsonElement item, HashSet<string> pieces, bool isAmongSentences)
    {
        if (spot.IsList && !HasSentence(item) && BesideNames.Line(item) is { } line)
        {
            Show(spot, line);
            return;
        }

        var isArticle = IsOtherArticle(spot, item);
        var isComment = item.EnumerateObject().Any(property => FieldValues.NameOf(property) is { } own
            && BesideNames.OfComments.Contains(own));
        var hasSentence = isAmongSentences || HasSentence(item);
        var speaker = "";
        foreach (var property in item.EnumerateObject())
        {
            if (FieldValues.NameOf(property) is not { } name)
                continue;
            var value = property.Value;
            if (hasSentence && value.ValueKind == JsonValueKind.String && Speakers.Contains(name)
                && value.AsText() is { Length: > 0 and <= MaxSpeaker } who)
            {
                speaker = who.Trim() + ": ";
                continue;
            }

            Walk(new Spot(name, spot.Outer, spot.Depth + 1)
            {
                IsComment = spot.IsComment || isComment || IsOfComments(name, value),
                IsOther = spot.IsOther || isArticle
                    || (IsOfOther(name) && !(value.ValueKind == JsonValueKind.String && BesideNames.Alone.Contains(name))),
                IsShown = spot.IsShown,
                IsPiece = (pieces.Contains(name) && !spot.IsOther) || (hasSentence && BesideNames.Headings.Contains(name)),
                Speaker = speaker,
            }, value);
        }
    }

    // What has a title and an address or a date of its own stands for itself.
    private bool IsOtherArticle(Spot spot, JsonElement item) => spot.Depth > 0 && !FieldNames.IsWrapper(spot.Name)
        && (item.Text("url") ?? item.Text("link") ?? item.Text("href") ?? item.Text("published_at") ?? item.Text("publishedAt"))
            is not null && item.Text("title") is { } title && !said.Says(title);

    /// <summary>Whether a name is that of another thing than the article, or of a detail of it.</summary>
    public static bool IsDetail(string name) => IsOfOther(name);

    // The note of an editor and the caption of a picture are of the article; so is what is called a comment, alone.
    private static bool IsOfOther(string name)
    {
        var words = FieldAffixes.Words(name);
        return !(words.Count > 0 && Said.Contains(words[^1]) && !words.Exists(BesideNames.Details.Contains)) && !FieldNames.IsWrapper(name)
            && (FieldValues.IsOfOther(name) || words.Exists(BesideNames.Details.Contains));
    }

    private void WalkText(Spot spot, string text)
    {
        // Words of machines alone are of no account.
        if (!text.Any(char.IsLetter) || (!spot.IsPiece && !spot.IsShown && !text.Contains(' ', StringComparison.Ordinal)
                && !text.Any(c => c >= '\u0250' && char.IsLetter(c)))
            || Addresses.IsWeb(text) || text is ['{', .., '}'] or ['[', '{', .., ']'])
            return;
        if (spot.IsComment)
            dropped.Add(new DroppedPart(DropRule.Comments, SafeHtml.Words(text)));
        else if (spot.IsShown)
            Show(spot, TextMarkup.Mended(MarkedText.Read(text, dropped)));
        else if ((spot.IsOther && BesideNames.IsCaption(spot.Name, spot.Outer) && LooseText.IsSentence(text))
            || (spot.IsPiece && !spot.IsOther))
            Show(spot, TextMarkup.Mended(text));
        else
            Tell(spot, text);
    }

    private void Show(Spot spot, string text)
    {
        // A short part of a longer text has its place there, whatever was said before.
        if (spot.IsPiece && text.Length < MinRaw ? said.SaysAlone(text) && BesideNames.Headings.Contains(spot.Name) : said.Says(text))
            return;
        said.Add(text);
        shown.Add(SafeHtml.IsHtml(text) ? text : spot.Speaker + text.Trim());
    }

    private void Tell(Spot spot, string text, bool isForeign = false, bool isForm = false)
    {
        var words = SafeHtml.Words(text);
        if (said.Says(text, isForm))
            dropped.Add(new DroppedPart(DropRule.RepeatedField, words));
        else if (isForeign)
            dropped.Add(new DroppedPart(DropRule.Translation, words));
        else if (spot.IsOther)
            dropped.Add(new DroppedPart(DropRule.ItemDetails, words));
        else if (LooseText.IsSentence(words))
            Show(spot, TextMarkup.Mended(text));
        else
            Leave(spot, words);
    }

    private void Leave(Spot spot, string words)
    {
        dropped.Add(new DroppedPart(DropRule.UnknownField, words));
        if (words.AsSpan().Trim().ContainsAny(' ', '\n'))
            unplaced.Add((spot.Name.Length > 0 ? spot.Name : spot.Outer, words));
    }

    // What answers a question is one where it is a text alone.
    private static bool IsOfComments(string name, JsonElement value) => value.ValueKind == JsonValueKind.String
        ? FieldTexts.CommentNames.Contains(name) && !BesideNames.MaybeComments.Contains(name)
        : FieldAffixes.Words(name).Exists(FieldTexts.CommentNames.Contains);

    /// <summary>Where a value stands.</summary>
    /// <param name="Name">Its own name.</param>
    /// <param name="Outer">The name of the outermost thing it is of.</param>
    private sealed record Spot(string Name, string Outer, int Depth)
    {
        public bool IsOther { get; init; } = IsOfOther(Name);

        public bool IsComment { get; init; }

        public bool IsShown { get; init; } = MarkedText.Is(Outer);

        public bool IsPiece { get; init; }

        /// <summary>Whether it is in a list of things that are parts of the text however short they are.</summary>
        public bool IsList { get; init; }

        public string Speaker { get; init; } = "";
    }
}
