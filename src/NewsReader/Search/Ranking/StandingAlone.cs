using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsReader.Search.Indexing;
using NewsReader.Search.Words;

namespace NewsReader.Search.Ranking;

/// <summary>The articles that have a form as a word of its own, and not only as half of compounds: خاور, not خاورمیانه.</summary>
internal sealed class StandingAlone : Filter
{
    // More than the halves of compounds can gain by being many.
    private const float Worth = 12;

    // Where it is the half of a compound in a smaller share of its articles, they are not in the way.
    private const double MinShare = 0.2;
    private const int MaxCompounds = 100;

    private readonly string form;
    private readonly List<string> compounds;

    private StandingAlone(string form, List<string> compounds) => (this.form, this.compounds) = (form, compounds);

    /// <summary>What has articles with the word itself come first; null where compounds are not in the way.</summary>
    /// <param name="endingIn">X terms of compounds that the form is the second half of.</param>
    public static Query? Create(IndexReader reader, string form, IEnumerable<string> endingIn)
    {
        var inTheWay = Vocabulary.ExpandForms(reader, form + '\u200C', MaxCompounds).Concat(endingIn.Take(MaxCompounds)).ToList();
        var least = MinShare * reader.DocFreq(TermOf(form));
        return inTheWay.Count == 0 || inTheWay.Sum(compound => reader.DocFreq(TermOf(compound))) < least
            ? null
            : new ConstantScoreQuery(new StandingAlone(form, inTheWay)) { Boost = Worth };
    }

    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var reader = context.AtomicReader;
        var inCompounds = new Dictionary<int, int>();
        foreach (var (document, times) in compounds.SelectMany(compound => Times(reader, compound)))
            inCompounds[document] = inCompounds.GetValueOrDefault(document) + times;
        var alone = new FixedBitSet(reader.MaxDoc);
        foreach (var (document, times) in Times(reader, form))
        {
            if (times > inCompounds.GetValueOrDefault(document))
                alone.Set(document);
        }

        return BitsFilteredDocIdSet.Wrap(alone, acceptDocs);
    }

    private static IEnumerable<(int Document, int Times)> Times(AtomicReader reader, string term)
    {
        var documents = reader.GetTermDocsEnum(TermOf(term));
        while (documents is not null && documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            yield return (documents.DocID, documents.Freq);
    }

    private static Term TermOf(string form) => new(IndexFields.TextExact, form);
}
