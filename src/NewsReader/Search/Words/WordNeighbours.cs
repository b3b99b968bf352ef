using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsReader.Search.Indexing;

namespace NewsReader.Search.Words;

/// <summary>How often two words stand side by side in the articles, as far as a bounded look tells.</summary>
internal sealed class WordNeighbours(IndexReader reader)
{
    /// <summary>Articles that are looked into for one pair of words.</summary>
    private const int MaxLooked = 2_000;

    // For an estimate: it is asked for thousands of pairs at once.
    private const int MaxSampled = 100;
    private const int MaxRemembered = 20_000;

    private static readonly ConditionalWeakTable<IndexReader, RememberedFrequencies> Known = [];

    /// <summary>How many articles have the S terms side by side, in this order; counting ends at <paramref name="enough"/>.</summary>
    public int Count(string left, string right, int enough) => Look(left, right, enough, MaxLooked).Together;

    /// <summary>The same for the whole archive, estimated from the first articles that have either.</summary>
    public int Estimate(string left, string right) => Estimate(left, right, MaxSampled);

    /// <summary>A better estimate, remembered as long as the archive stays as it is.</summary>
    public int Together(string left, string right) => Known.GetValue(reader, static _ => new RememberedFrequencies(MaxRemembered))
        .Get($"{left} {right}", _ => Estimate(left, right, MaxLooked));

    /// <summary>The share of the articles with both that have them side by side, told from the first of them.</summary>
    public double ShareTogether(string left, string right)
    {
        var (together, _, both) = Look(left, right, int.MaxValue, MaxLooked);
        return both == 0 ? 0 : (double)together / both;
    }

    private int Estimate(string left, string right, int sample)
    {
        var (together, looked, _) = Look(left, right, int.MaxValue, sample);
        var rarer = Math.Min(reader.DocFreq(TermOf(left)), reader.DocFreq(TermOf(right)));
        return looked < sample ? together : (int)((long)together * rarer / looked);
    }

    private (int Together, int Looked, int Both) Look(string left, string right, int enough, int most)
    {
        var (together, looked, both) = (0, 0, 0);
        foreach (var leaf in reader.Leaves)
        {
            if (looked >= most || together >= enough)
                break;
            if (leaf.AtomicReader.GetTermPositionsEnum(TermOf(left)) is not { } lefts
                || leaf.AtomicReader.GetTermPositionsEnum(TermOf(right)) is not { } rights)
                continue;
            var (first, second) = (lefts.NextDoc(), rights.NextDoc());
            while (first != DocIdSetIterator.NO_MORE_DOCS && second != DocIdSetIterator.NO_MORE_DOCS && looked < most && together < enough)
            {
                looked++;
                if (first < second)
                {
                    first = lefts.Advance(second);
                }
                else if (second < first)
                {
                    second = rights.Advance(first);
                }
                else
                {
                    both++;
                    together += AreSideBySide(lefts, rights) ? 1 : 0;
                    (first, second) = (lefts.NextDoc(), rights.NextDoc());
                }
            }
        }

        return (together, looked, both);
    }

    private static Term TermOf(string stem) => new(IndexFields.TextStems, stem);

    private static bool AreSideBySide(DocsAndPositionsEnum lefts, DocsAndPositionsEnum rights)
    {
        var (leftsLeft, rightsLeft) = (lefts.Freq - 1, rights.Freq - 1);
        var (first, second) = (lefts.NextPosition(), rights.NextPosition());
        while (second != first + 1)
        {
            if (second <= first)
            {
                if (rightsLeft-- == 0)
                    return false;
                second = rights.NextPosition();
            }
            else
            {
                if (leftsLeft-- == 0)
                    return false;
                first = lefts.NextPosition();
            }
        }

        return true;
    }
}
