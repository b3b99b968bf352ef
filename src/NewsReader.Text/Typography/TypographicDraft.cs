using System.Text;
using NewsReader.Text.Spacing;

namespace NewsReader.Text.Typography;

/// <summary>What takes the place of each character of a text, while it is worked out.</summary>
internal sealed class TypographicDraft(string text)
{
    private const char HalfSpace = '\u200C';
    private const char NoBreakSpace = '\u00A0';

    // What is set for a character; null for itself.
    private readonly string?[] set = new string?[text.Length];

    // Whether what is around a character, up to the next blanks, is shown with it as one place.
    private readonly bool[] isWholeWord = new bool[text.Length];

    /// <summary>Sets something else for a character.</summary>
    public void Set(int at, string instead) => set[at] = instead;

    /// <summary>Of several blanks in a row all but the first go.</summary>
    public void MarkBlanks()
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (IsBlank(text[i]) && IsBlank(text[i - 1]))
                set[i] = "";
        }
    }

    /// <summary>Half-spaces where they are missing, in a word or for a blank.</summary>
    public void MarkHalfSpaces()
    {
        var restored = HalfSpaces.Restore(text);
        for (int i = 0, j = 0; j < restored.Length; j++)
        {
            if (i < text.Length && text[i] == restored[j])
            {
                i++;
            }
            else if (i + 1 < text.Length && IsBlank(text[i]))
            {
                // Behind a letter that joins nothing the two parts of a word need no half-space.
                var isJoined = restored[j] == text[i + 1];
                set[i] = isJoined ? "" : HalfSpace.ToString();
                isWholeWord[i] = true;
                i += isJoined ? 2 : 1;
            }
            else if (i > 0 && restored[j] == HalfSpace)
            {
                set[i - 1] = (set[i - 1] ?? text[i - 1].ToString()) + HalfSpace;
                isWholeWord[i - 1] = true;
            }
        }
    }

    /// <summary>What was marked, neighbours together.</summary>
    public List<TypographicChange> Changes()
    {
        var changes = new List<TypographicChange>();
        for (var i = 0; i < text.Length; i++)
        {
            if (set[i] is null)
                continue;
            var start = i;
            var end = i + 1;
            Widen(i, ref start, ref end);
            while (end < text.Length && set[end] is not null)
                Widen(end, ref start, ref end);
            if (changes is [.., var last] && last.End >= start)
            {
                start = last.Start;
                changes.RemoveAt(changes.Count - 1);
            }

            changes.Add(new TypographicChange(start, end - start, Text(start, end)));
            i = end - 1;
        }

        return changes;
    }

    private void Widen(int at, ref int start, ref int end)
    {
        end = Math.Max(end, at + 1);
        if (!isWholeWord[at])
            return;
        while (start > 0 && IsOfWord(start - 1))
            start--;
        while (end < text.Length && IsOfWord(end))
            end++;
    }

    // A blank that becomes a half-space is of the word.
    private bool IsOfWord(int at) => char.IsLetter(text[at]) || text[at] == HalfSpace || isWholeWord[at]
        || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private string Text(int start, int end)
    {
        var word = new StringBuilder();
        for (var i = start; i < end; i++)
            word.Append(set[i] ?? text.AsSpan(i, 1));
        return word.ToString();
    }

    private static bool IsBlank(char c) => c is ' ' or NoBreakSpace;
}
