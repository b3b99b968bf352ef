using System.Text;
using System.Text.Json;
using NewsReader.Reading.Html;

namespace NewsReader.Reading.Structured;

/// <summary>The text of a list whose objects have a piece of it each, under whatever name, and may have lists of more pieces: sentences
/// of a corpus, outlines, blocks that nobody knows.</summary>
internal static class LooseText
{
    private const int MaxDepth = 24;
    private const int MinWords = 3;

    // Letters of what may be a sentence, and words of what is one though it has no end.
    private const int MinSentence = 10;
    private const int MinSentenceWords = 8;

    // Where pieces stand, in the order in which they are asked for.
    private static readonly string[] TextNames = ["text", "string", "content", "value", "surface", "sentence", "raw", "body", "html",
        "line",
        "title", "name"];

    // Lists and texts that are about a piece, not of it.
    private static readonly HashSet<string> Beside = new(["tags", "keywords", "labels", "attachments", "reactions", "comments", "replies",
        "refs", "references", "links", "mentions", "entities", "tokens", "pos", "ner", "credit", "src", "url", "href", "image", "author",
        "class", "style", "related", "qas", "questions", "answers", "quiz", "history", "undos", "redos", "meta", "embedding",
        "lemmas", "translation"], FieldNameComparer.Instance);

    /// <summary>The pieces, a line each; empty where there is no prose.</summary>
    public static string Read(JsonElement list)
    {
        var text = new StringBuilder();
        Write(list, text, 0);
        return text.ToString().Trim();
    }

    /// <summary>Words with blanks between them, and more letters than anything else; code is none.</summary>
    public static bool IsProse(string text)
    {
        if (text.StartsWith("function", StringComparison.Ordinal) || text.Contains("){", StringComparison.Ordinal)
            || text.Contains(");", StringComparison.Ordinal))
            return false;
        var (letters, blanks) = (0, 0);
        foreach (var c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            blanks += char.IsWhiteSpace(c) ? 1 : 0;
        }

        return blanks + 1 >= MinWords && letters * 5 >= (text.Length - blanks) * 3;
    }

    /// <summary>Prose that says something by itself: it ends as sentences do, or has the words of one.</summary>
    public static bool IsSentence(string text)
    {
        var bare = text.AsSpan().Trim();
        if (bare.Length < MinSentence || !IsProse(text))
            return false;
        var end = bare.TrimEnd("»”\"')]");
        var words = 1;
        foreach (var c in bare)
            words += char.IsWhiteSpace(c) ? 1 : 0;
        return words >= MinSentenceWords || (end.Length > 0 && end[^1] is '.' or '!' or '?' or '؟' or '…' or '۔' or '。');
    }

    /// <summary>Whether a text is in another script than the last of those that are known, as the same in another language is,
    /// mostly.</summary>
    public static bool IsOtherScript(string text, IEnumerable<string?> known) =>
        known.LastOrDefault(one => one is not null) is { } own && IsLatin(own) != IsLatin(text);

    private static void Write(JsonElement value, StringBuilder text, int depth)
    {
        if (depth > MaxDepth)
            return;
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.String && item.AsText() is var line && (depth <= 1 || IsProse(line)))
                    text.Append(line.Trim()).Append('\n');
                else
                    Write(item, text, depth + 1);
            }

            return;
        }

        if (value.ValueKind != JsonValueKind.Object)
            return;
        if (Own(value) is { } own)
            text.Append(own.Trim()).Append('\n');
        foreach (var property in value.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.Array && FieldValues.NameOf(property) is { } name && !Beside.Contains(name))
                Write(property.Value, text, depth + 1);
        }
    }

    // Under a usual name any words; under other ones sentences, else the longest prose.
    private static string? Own(JsonElement item)
    {
        foreach (var name in TextNames)
        {
            if (item.TryGetProperty(name, out var named) && named.ValueKind == JsonValueKind.String
                && !string.IsNullOrWhiteSpace(named.AsText()))
                return named.AsText();
        }

        var prose = item.EnumerateObject()
            .Where(property => property.Value.ValueKind == JsonValueKind.String && FieldValues.NameOf(property) is { } name
                && !Beside.Contains(name) && IsProse(property.Value.AsText()))
            .Select(property => property.Value.AsText().Trim()).ToList();
        var sentences = prose.FindAll(IsSentence);
        return sentences.Count > 1 ? string.Join('\n', sentences) : prose.MaxBy(own => own.Length);
    }

    private static bool IsLatin(string text)
    {
        var (latin, all) = (0, 0);
        foreach (var c in SafeHtml.IsHtml(text) ? SafeHtml.Words(text) : text)
            (latin, all) = (latin + (c < '\u0250' && char.IsLetter(c) ? 1 : 0), all + (char.IsLetter(c) ? 1 : 0));
        return latin * 2 > all;
    }
}
