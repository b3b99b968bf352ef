using System.Collections.Concurrent;
using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsReader.Search.Indexing;

namespace NewsReader.Search.Ranking;

/// <summary>An article that shares words with another.</summary>
/// <param name="Story">The id of the article that stands for its story.</param>
/// <param name="Words">The bits of the words that it has, by their places.</param>
internal readonly record struct SharingArticle(long Id, long Story, float Score, uint Words);

/// <summary>
/// Finds the articles that share words with one. What all queries can do costs here more than the search itself: a dozen words of one
/// field are
/// added up one after the other, scored by BM25, and only articles with several of them are looked at.
/// </summary>
/// <param name="boards">Where scores are added up, for this and the next search.</param>
internal sealed class SimilarMatcher(IndexSearcher searcher, TermLookup lookup, bool withSeeds, ScoreBoards boards)
{
    /// <summary>The best articles, best first.</summary>
    /// <param name="terms">At most 32 stems of texts.</param>
    /// <param name="minShared">How many of the words an article must have.</param>
    public List<SharingArticle> Find(IReadOnlyList<ArticleKeyword> terms, int minShared, int wanted)
    {
        var collection = searcher.CollectionStatistics(IndexFields.TextStems);
        var scored = terms.Select(term => new BytesRef(term.Stem))
            .Zip(terms, (bytes, term) => (Bytes: bytes, Weight: FieldWeights.Similarity.ComputeWeight(
                1, collection, new TermStatistics(bytes, term.Frequency, -1)))).ToList();
        scored.ForEach(static term => term.Weight.Normalize(1, 1));
        var best = new PriorityQueue<SharingArticle, float>();
        var board = boards.Take();
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            board.Open(leaf.Reader.MaxDoc);
            DocsEnum? articles = null;
            for (var i = 0; i < scored.Count; i++)
            {
                if (lookup.Find(leaf, scored[i].Bytes) is not { } found)
                    continue;
                articles = found.Docs(leaf.AtomicReader.LiveDocs, articles, DocsFlags.FREQS);
                board.Add(articles, FieldWeights.Similarity.GetSimScorer(scored[i].Weight, leaf), 1u << i);
            }

            Collect(board, leaf.AtomicReader, minShared, wanted, best);
        }

        boards.GiveBack(board);
        var ordered = new List<SharingArticle>(best.Count);
        while (best.TryDequeue(out var article, out _))
            ordered.Add(article);
        ordered.Reverse();
        return ordered;
    }

    // Few articles have so many of the words: no columns of all articles are read for them.
    private void Collect(ScoreBoard board, AtomicReader segment, int minShared, int wanted, PriorityQueue<SharingArticle, float> best)
    {
        var (ids, stories) = (segment.GetNumericDocValues(IndexFields.Id), segment.GetNumericDocValues(IndexFields.Story));
        var (sortKeys, seeds) = (segment.GetNumericDocValues(IndexFields.SortKey), segment.GetNumericDocValues(IndexFields.IsSeed));
        foreach (var document in board.Touched)
        {
            var (words, score) = board.Clear(document);
            if (BitOperations.PopCount(words) < minShared || (!withSeeds && seeds.Get(document) != 0))
                continue;
            score = Recency.Boost(score, Recency.Of(sortKeys.Get(document)));
            if (best.Count < wanted)
                best.Enqueue(new SharingArticle(ids.Get(document), stories.Get(document), score, words), score);
            else if (best.TryPeek(out _, out var least) && score > least)
                best.EnqueueDequeue(new SharingArticle(ids.Get(document), stories.Get(document), score, words), score);
        }
    }
}

/// <summary>What the articles of one segment have so far.</summary>
internal sealed class ScoreBoard
{
    private float[] scores = [];
    private uint[] words = [];
    private int[] touched = [];
    private int count;

    /// <summary>The documents that have anything.</summary>
    public ReadOnlySpan<int> Touched => touched.AsSpan(0, count);

    /// <summary>Makes it ready for a segment; what was there of another has to be cleared.</summary>
    public void Open(int documents)
    {
        count = 0;
        if (scores.Length >= documents)
            return;
        (scores, words, touched) = (new float[documents], new uint[documents], new int[documents]);
    }

    public void Add(DocsEnum articles, Lucene.Net.Search.Similarities.Similarity.SimScorer scorer, uint word)
    {
        for (var document = articles.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = articles.NextDoc())
        {
            if (words[document] == 0)
                touched[count++] = document;
            words[document] |= word;
            scores[document] += scorer.Score(document, articles.Freq);
        }
    }

    public (uint Words, float Score) Clear(int document)
    {
        var had = (words[document], scores[document]);
        (words[document], scores[document]) = (0, 0);
        return had;
    }
}

/// <summary>Score boards to be used again; each is as large as the largest segment.</summary>
internal sealed class ScoreBoards
{
    private readonly ConcurrentBag<ScoreBoard> free = [];

    public ScoreBoard Take() => free.TryTake(out var board) ? board : new ScoreBoard();

    /// <summary>Takes a board back whose every document is cleared; one that was left in the middle must not come back.</summary>
    public void GiveBack(ScoreBoard board)
    {
        if (free.Count < Environment.ProcessorCount)
            free.Add(board);
    }
}
