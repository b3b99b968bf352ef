using Lucene.Net.Index;

namespace NewsReader.Search.Ranking;

/// <summary>How near two words stand to each other in the articles of a segment, compared with the query.</summary>
internal sealed class WordDistance(AtomicReader reader, string field, string first, string second, int distance)
{
    private const int MaxDeviation = 8;

    private readonly DocsAndPositionsEnum? firsts = reader.GetTermPositionsEnum(new Term(field, first));
    private readonly DocsAndPositionsEnum? seconds = reader.GetTermPositionsEnum(new Term(field, second));

    /// <summary>Adds to each document's gain: all of <paramref name="most"/> where the words stand as in the query, less the farther they
    /// are from it.</summary>
    /// <param name="documents">Ascending.</param>
    public void AddGains(List<int> documents, Span<float> gains, float most)
    {
        if (firsts is null || seconds is null)
            return;
        for (var i = 0; i < documents.Count; i++)
        {
            if (Find(firsts, documents[i]) && Find(seconds, documents[i]) && MinDeviation() is <= MaxDeviation and var deviation)
                gains[i] += most / (1 + deviation);
        }
    }

    private static bool Find(DocsAndPositionsEnum postings, int document) =>
        (postings.DocID < document ? postings.Advance(document) : postings.DocID) == document;

    // Both lists ascend, so that one walk over them meets the nearest pair.
    private int MinDeviation()
    {
        var (left, right) = (firsts!.Freq, seconds!.Freq);
        var (a, b) = (firsts.NextPosition(), seconds.NextPosition());
        var least = int.MaxValue;
        while (true)
        {
            least = Math.Min(least, Math.Abs(b - a - distance));
            if (least == 0)
                return 0;
            if (b - a < distance)
            {
                if (--right == 0)
                    return least;
                b = seconds.NextPosition();
            }
            else
            {
                if (--left == 0)
                    return least;
                a = firsts.NextPosition();
            }
        }
    }
}
