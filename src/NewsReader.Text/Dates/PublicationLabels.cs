using System.Buffers;
using NewsReader.Text.Words;

namespace NewsReader.Text.Dates;

/// <summary>Tells in a line of several dates which of them is that of publication: «به‌روزرسانی: ۵ اسفند | انتشار: ۲ اسفند».</summary>
internal static class PublicationLabels
{
    private const int MaxLabel = 30;

    private static readonly SearchValues<string> Updates = Load("update-labels");
    private static readonly SearchValues<string> Publications = Load("publication-labels");

    /// <summary>Whether a text says of its date that it is one of a change.</summary>
    public static bool IsUpdate(string text) =>
        text.AsSpan().ContainsAny(Updates) && Part(text) is var part && part.AsSpan().ContainsAny(Updates);

    /// <summary>Whether a text begins with such a label, or with one after a word.</summary>
    public static bool Begins(string text)
    {
        var beginning = text.AsSpan().TrimStart();
        beginning = beginning[..Math.Min(beginning.Length, MaxLabel)];
        var digit = beginning.IndexOfAnyInRange('0', '9');
        beginning = digit < 0 ? beginning : beginning[..digit];
        return beginning.ContainsAny(Publications) || beginning.ContainsAny(Updates);
    }

    /// <summary>The part of a text that says when it was published, where it says also when it was changed; else the text.</summary>
    public static string Part(string text)
    {
        if (!text.AsSpan().ContainsAny(Updates))
            return text;
        var labels = Labels(text);
        for (var i = 0; i < labels.Count; i++)
        {
            var end = i + 1 < labels.Count ? labels[i + 1].Start : text.Length;
            if (labels[i].IsPublication && text.AsSpan(labels[i].Start, end - labels[i].Start) is var part && HasDigit(part))
                return part.ToString();
        }

        var first = labels.FindIndex(label => !label.IsPublication);
        return first >= 0 && HasDigit(text.AsSpan(0, labels[first].Start)) ? text[..labels[first].Start] : text;
    }

    private static List<(int Start, bool IsPublication)> Labels(string text)
    {
        var labels = new List<(int Start, bool IsPublication)>();
        Add(labels, text, Updates, false);
        Add(labels, text, Publications, true);
        labels.Sort();
        return labels;
    }

    private static void Add(List<(int Start, bool IsPublication)> labels, string text, SearchValues<string> names, bool isPublication)
    {
        for (var at = 0; at < text.Length && text.AsSpan(at).IndexOfAny(names) is >= 0 and var found; at += found + 1)
        {
            if (at + found == 0 || !char.IsLetter(text[at + found - 1]))
                labels.Add((at + found, isPublication));
        }
    }

    private static bool HasDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsDigit(c))
                return true;
        }

        return false;
    }

    private static SearchValues<string> Load(string name) =>
        SearchValues.Create([.. EmbeddedText.Lines(name)], StringComparison.OrdinalIgnoreCase);
}
