using System.Buffers;

namespace NewsReader.Text.Direction;

/// <summary>
/// The runs of a text written from the right that Unicode's algorithm would tear apart there, since they begin or end with marks that
/// have no direction: C++, #FIFA, addresses, handles, numbers of telephones, formulas. A display isolates them; the text stays.
/// </summary>
public static class LeftToRightRuns
{
    // Whatever tears has one of these; so most paragraphs are done at a glance.
    private static readonly SearchValues<char> Signs = SearchValues.Create("0۰٠+#@=°/\\-_$~%٪*^&|<>.:−±≈→²³®™");

    /// <summary>The runs in their order, none within another.</summary>
    /// <param name="text">Plain text; the time it takes grows with its length.</param>
    public static IReadOnlyList<Range> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAny(Signs))
            return [];
        var runs = new List<Range>();
        var group = new List<RunWord>();
        foreach (var word in RunWord.Split(text))
        {
            if (group.Count > 0 && !(group[^1].JoinsNext && word.JoinsBefore && word.Start == group[^1].End + 1))
                Close(text, group, runs);
            if (word.Kind == RunKind.Address)
            {
                Close(text, group, runs);
                runs.Add(word.Start..word.End);
            }
            else if (word.Kind != RunKind.Other)
            {
                group.Add(word);
            }
            else
            {
                Close(text, group, runs);
            }
        }

        Close(text, group, runs);
        return runs;
    }

    // What stands together, a blank between each two, is a formula, a number in groups, or words of which some begin or end with a sign.
    private static void Close(string text, List<RunWord> group, List<Range> runs)
    {
        while (group is [.., { Kind: RunKind.Operator }])
            group.RemoveAt(group.Count - 1);
        var first = group.FindIndex(word => word.Kind != RunKind.Operator);
        if (first > 0)
            group.RemoveRange(0, first);
        if (group.Count > 0)
        {
            var hasLatin = group.Exists(word => word.Kind == RunKind.Latin);
            var whole = text.AsSpan(group[0].Start, group[^1].End - group[0].Start);
            if (RunShape.IsFormula(whole, hasLatin) || (!hasLatin && RunShape.IsNumberInGroups(whole)))
                runs.Add(group[0].Start..group[^1].End);
            else
                CloseWords(text, group, runs);
        }

        group.Clear();
    }

    private static void CloseWords(string text, List<RunWord> group, List<Range> runs)
    {
        for (var i = 0; i < group.Count; i++)
        {
            if (group[i].Kind != RunKind.Latin)
            {
                AddIf(RunShape.IsNumberInGroups(text.AsSpan(group[i].Start, group[i].End - group[i].Start)), group[i].Start, group[i].End);
                continue;
            }

            var start = i;
            while (i + 1 < group.Count && group[i + 1].Kind != RunKind.Operator)
                i++;
            var words = text.AsSpan(group[start].Start, group[i].End - group[start].Start);
            AddIf(RunShape.HasOpenEdge(words), group[start].Start, group[i].End);
        }

        void AddIf(bool tears, int start, int end)
        {
            if (tears)
                runs.Add(start..end);
        }
    }
}
