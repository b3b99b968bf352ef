using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsReader.Reading.Notes;

/// <summary>Notes that a wiki has in the midst of its lines, «((…))» and «&lt;ref&gt;…&lt;/ref&gt;»: they stand below the text.</summary>
internal sealed partial class WikiNotes
{
    private readonly List<string> notes = [];

    /// <summary>A line with the marks of its notes in place of them.</summary>
    public string Marked(string line) => !line.Contains("((", StringComparison.Ordinal) && !line.Contains("<ref", StringComparison.Ordinal)
        ? line
        : Note().Replace(line, note =>
        {
            notes.Add(note.Groups["text"].Value.Trim());
            return string.Create(CultureInfo.InvariantCulture, $"[^{notes.Count}]");
        });

    /// <summary>Writes the notes below what is written.</summary>
    public void AddTo(StringBuilder markdown)
    {
        for (var i = 0; i < notes.Count; i++)
            markdown.Append(CultureInfo.InvariantCulture, $"\n\n[^{i + 1}]: {notes[i]}\n");
    }

    [GeneratedRegex(@"\(\((?<text>[^()\n][^\n]{0,1000}?)\)\)|<ref(?:\s[^<>]*)?>(?<text>[^<\n]{1,1000})</ref>")]
    private static partial Regex Note();
}
