using NewsReader.Pages;
using NewsReader.Search;

namespace NewsReader.Tests.Pages;

public sealed class SetMarksTests
{
    [Theory]
    [InlineData("او می [گوید] که", "او [می\u200cگوید] که")]
    [InlineData("سال [2019] و [\"باران\"]", "سال [۲۰۱۹] و [«باران»]")]
    [InlineData("سال 20[19]", "سال [۲۰۱۹]")]
    [InlineData("[باران] آمد", "[باران] آمد")]
    public void Marks_go_with_their_words(string marked, string set)
    {
        var shown = SetMarks.Set(Read(marked));

        Assert.Equal(set, Write(shown));
    }

    private static MarkedText Read(string marked)
    {
        var (text, marks, start) = ("", new List<TextRange>(), 0);
        foreach (var c in marked)
        {
            if (c == '[')
                start = text.Length;
            else if (c == ']')
                marks.Add(new TextRange(start, text.Length));
            else
                text += c;
        }

        return new MarkedText(text, marks);
    }

    private static string Write(MarkedText text) => text.Marks.OrderByDescending(mark => mark.Start)
        .Aggregate(text.Text, (written, mark) => written.Insert(mark.End, "]").Insert(mark.Start, "["));
}
