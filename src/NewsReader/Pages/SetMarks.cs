using System.Text;
using NewsReader.Search;
using NewsReader.Text.Typography;

namespace NewsReader.Pages;

/// <summary>Marked texts as a typesetter would set them; a mark that begins or ends within a place that is set otherwise has all of
/// it.</summary>
internal static class SetMarks
{
    /// <summary>A Persian text and its marks, set.</summary>
    public static MarkedText Set(MarkedText text)
    {
        var changes = PersianTypography.Changes(text.Text);
        if (changes.Count == 0)
            return text;
        var set = new StringBuilder(text.Text.Length + 16);
        // Where each character that is written begins and ends in what is set.
        var (begins, ends) = (new int[text.Text.Length], new int[text.Text.Length]);
        var next = 0;
        for (var i = 0; i < text.Text.Length;)
        {
            var (start, length) = (set.Length, 1);
            if (next < changes.Count && changes[next].Start == i)
            {
                length = changes[next].Length;
                set.Append(changes[next++].Text);
            }
            else
            {
                set.Append(text.Text[i]);
            }

            Array.Fill(begins, start, i, length);
            Array.Fill(ends, set.Length, i, length);
            i += length;
        }

        return text with
        {
            Text = set.ToString(),
            Marks = [.. text.Marks.Where(mark => mark.Start >= 0 && mark.End > mark.Start && mark.End <= begins.Length)
                .Select(mark => new TextRange(begins[mark.Start], ends[mark.End - 1]))],
        };
    }
}
