using Lucene.Net.Search.Similarities;
using NewsReader.Search.Indexing;

namespace NewsReader.Search.Ranking;

/// <summary>How much a word counts by the field it is found in.</summary>
internal static class FieldWeights
{
    public const float Title = 4;
    public const float Lead = 2;
    public const float Body = 1;
    public const float About = 0.5f;

    /// <summary>The fields that bare words are looked for in, with the weight of each.</summary>
    public static readonly (string Field, float Weight)[] Stems =
    [
        (IndexFields.TitleStems, Title), (IndexFields.LeadStems, Lead), (IndexFields.BodyStems, Body), (IndexFields.About, About),
    ];

    /// <summary>The same for exact forms, which nothing is found by that its stems would not find.</summary>
    public static readonly (string Field, float Weight)[] Exact =
    [
        (IndexFields.TitleExact, Title), (IndexFields.LeadExact, Lead), (IndexFields.BodyExact, Body),
    ];

    public static readonly Similarity Similarity = new BM25Similarity();
}
