using System.Text.RegularExpressions;

namespace NewsReader.Reading.Notes;

/// <summary>Tables of wikis, a row a line, whose heads begin with «^», «|=», «|!» or «|*».</summary>
internal static partial class WikiTable
{
    /// <summary>Lines among which those of tables are as Markdown writes them.</summary>
    public static IEnumerable<string> Aligned(IEnumerable<string> lines)
    {
        var isWithin = false;
        foreach (var line in lines)
        {
            var row = line.Trim();
            var isRow = Row().IsMatch(row);
            if (!isRow)
            {
                if (isWithin && row.Length > 0)
                    yield return "";
                isWithin = false;
                yield return line;
                continue;
            }

            var cells = Cells(row);
            if (!isWithin)
            {
                yield return "";
                yield return cells;
                yield return string.Concat(Enumerable.Repeat("|---", cells.Count(sign => sign == '|') - 1)) + "|";
            }
            else
                yield return cells;
            isWithin = true;
        }
    }

    private static string Cells(string row) => "|" + string.Join('|', row.Trim('|', '^').Split('|', '^')
        .Select(cell => $" {Head().Replace(cell, "").Trim()} ")) + "|";

    // A row ends as it begins, with the sign of a cell.
    [GeneratedRegex(@"^[|^](?![-=|}+]+$)[^|^\n]*(?:[|^][^|^\n]*)*[|^]$")]
    private static partial Regex Row();

    [GeneratedRegex(@"^\s*[=!](?=\s*\S)")]
    private static partial Regex Head();
}
