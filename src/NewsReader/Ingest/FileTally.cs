using NewsReader.Articles;

namespace NewsReader.Ingest;

/// <summary>Counts what came of the file whose items are being taken.</summary>
internal sealed class FileTally
{
    private List<FileNote> notes = [];
    private int articles;
    private int rejected;

    public void AddArticle() => articles++;

    public void Add(FileNote note)
    {
        rejected += note.IsReject ? 1 : 0;
        if (notes.Count < IngestReport.MaxRejectsKept)
            notes.Add(note);
    }

    /// <summary>The reading of the file with its counts, which begin anew.</summary>
    public FileOutcome Take(FileOutcome reading)
    {
        var counted = reading with { Articles = articles, Rejected = rejected, Notes = notes };
        (notes, articles, rejected) = ([], 0, 0);
        return counted;
    }
}
