namespace NewsReader.Text.Typography;

/// <summary>Straight quotation marks that come in pairs.</summary>
internal static class StraightQuotes
{
    private const char Straight = '"';

    /// <summary>Sets « and » for them where each that opens has one that closes; in any doubt for none.</summary>
    public static void Mark(string text, TypographicDraft draft)
    {
        var marks = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Straight)
                marks.Add(i);
        }

        if (marks.Count == 0 || marks.Count % 2 != 0)
            return;
        for (var i = 0; i < marks.Count; i++)
        {
            if (i % 2 == 0 ? !Opens(text, marks[i]) : !Closes(text, marks[i]) || marks[i] == marks[i - 1] + 1)
                return;
        }

        for (var i = 0; i < marks.Count; i++)
            draft.Set(marks[i], i % 2 == 0 ? "«" : "»");
    }

    // A blank within the marks is a slip that is seen often; a blank on both sides says nothing.
    private static bool Opens(string text, int at) =>
        at == 0 || char.IsWhiteSpace(text[at - 1])
        || text[at - 1] is '(' or '[' or '{' or '«' or '/' or ':' or '-' or '–' or '—' or '\u200C';

    private static bool Closes(string text, int at) =>
        at == text.Length - 1 || !char.IsLetterOrDigit(text[at + 1]);
}
