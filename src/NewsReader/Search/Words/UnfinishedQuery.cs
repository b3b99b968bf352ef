using NewsReader.Search.Language;
using NewsReader.Text.Words;

namespace NewsReader.Search.Words;

/// <summary>A query while it is being typed.</summary>
/// <param name="Head">What stands before the last word, as typed.</param>
/// <param name="Beginning">What there is of the last word; empty after a blank.</param>
/// <param name="Words">The words before the last one that tell something.</param>
internal sealed record UnfinishedQuery(string Head, string Beginning, IReadOnlyList<Token> Words)
{
    private const string BeforeWord = "\"“”„«»()+|:";

    public static UnfinishedQuery Read(string text)
    {
        var at = text.Length;
        while (at > 0 && !char.IsWhiteSpace(text[at - 1]) && !BeforeWord.Contains(text[at - 1], StringComparison.Ordinal))
            at--;
        if (at < text.Length && text[at] == '-')
            at++;
        var head = text[..at];
        var words = QueryWords.Find(head, QueryParser.Parse(head).Root).SelectMany(word => TextAnalyzer.Analyze(word.Text));
        return new UnfinishedQuery(head, text[at..], [.. words.Where(word => !StopWords.Contains(word.Stem))]);
    }

    /// <summary>The field whose value is being typed, or null.</summary>
    public QueryField? Field()
    {
        if (!Head.EndsWith(':'))
            return null;
        var start = Head.Length - 1;
        while (start > 0 && char.IsLetter(Head[start - 1]))
            start--;
        var name = Head[start..^1];
        return QueryFields.IsName(name) ? QueryFields.Find(name) : null;
    }

    /// <summary>The word that stands right before the last one, and what stands before it; empty where a sign is between.</summary>
    public (string Before, string Last) LastWord()
    {
        var end = Head.TrimEnd(' ').Length;
        var start = end;
        while (start > 0 && char.IsLetter(Head[start - 1]))
            start--;
        return end == Head.Length ? (Head, "") : (Head[..start], Head[start..end]);
    }

    /// <summary>The last words before the one that is typed, at most <paramref name="most"/>; empty where a sign is between.</summary>
    public string WordsBefore(int most)
    {
        var end = Head.TrimEnd(' ').Length;
        var start = end;
        for (var words = 0; start > 0 && IsWithinWords(Head[start - 1]); start--)
        {
            if (Head[start - 1] == ' ' && ++words == most)
                break;
        }

        return end == Head.Length ? "" : Head[start..end].Trim();
    }

    private static bool IsWithinWords(char c) => char.IsLetterOrDigit(c) || c is '\u200C' or ' ';

    /// <summary>The same typed while the keyboard was set to Persian instead of the other script; null where that makes no words.</summary>
    public static UnfinishedQuery? InOtherLayout(string text)
    {
        var words = text.Split(' ').Select(
            word => KeyboardLayout.Candidates(word).Count > 0 ? KeyboardLayout.Candidates(word)[^1] : KeyboardLayout.ToLatin(word));
        return words.All(word => word is not null) ? Read(string.Join(' ', words)) : null;
    }
}
