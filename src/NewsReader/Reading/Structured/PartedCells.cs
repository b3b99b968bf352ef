using NewsReader.Text.Dates;

namespace NewsReader.Reading.Structured;

/// <summary>Rows that have more cells than there are names, because a text with the sign that separates cells stands without
/// quotes.</summary>
/// <param name="header">The names of the columns.</param>
/// <param name="delimiter">What separates the cells.</param>
/// <param name="fields">Which column is which.</param>
internal sealed class PartedCells(string[] header, char delimiter, FieldMap fields)
{
    // The last column of texts, or none.
    private readonly int text = Array.FindLastIndex(header, name => fields.FieldsOf(name).Contains("body"));
    private readonly int date = Array.FindLastIndex(header, name => fields.FieldsOf(name).FirstOrDefault() == "date");

    /// <summary>The cells with the text in one, where the row tells that it was parted; else the cells as they are.</summary>
    public string[] Joined(string[] row)
    {
        var more = row.Length - header.Length;
        if (more <= 0 || text < 0 || Array.TrueForAll(row[header.Length..], string.IsNullOrWhiteSpace) || !IsParted(row, more))
            return row;
        return [.. row[..text], string.Join(delimiter, row[text..(text + more + 1)]), .. row[(text + more + 1)..]];
    }

    // Behind a comma of a sentence stands a blank; and the date stands where it does only if the text is one.
    private bool IsParted(string[] row, int more) => row[(text + 1)..(text + more + 1)].All(cell => cell is [' ', ..])
        || (date > text && DateExpression.ReadField(row[date].Trim()) is null
            && DateExpression.ReadField(row[date + more].Trim()) is not null);
}
