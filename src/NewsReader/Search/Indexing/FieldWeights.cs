using Lucene.Net.Search.Similarities;

namespace NewsReader.Search.Indexing;

/// <summary>How much a word counts by the field it is found in.</summary>
/// <remarks>
/// The text is one field with its title and its lead: scored field by field, a word in a short title outweighed all others
/// (judged queries: MAP 0.70 against 0.82). Where it stands adds to that.
/// </remarks>
internal static class FieldWeights
{
    public const float Text = 1;
    public const float Title = 0.25f;
    public const float Lead = 0.05f;
    public const float About = 0.3f;

    /// <summary>An exact form, beside the weight of its stem.</summary>
    public const float Exact = 0.2f;

    /// <summary>A form that is much rarer than its stem, where it is the whole query: 99 of 100 first results have it.</summary>
    public const float OnlyForm = 4;

    /// <summary>Another form of the word by the rules of its language, beside the word.</summary>
    public const float OtherForm = 0.5f;

    /// <summary>What is said or written otherwise: once typed comes before many times otherwise.</summary>
    public const float OtherWriting = 0.3f;

    /// <summary>The fields that all words of a query side by side are looked for in.</summary>
    public static (string Field, float Weight)[] Whole(float weight) => [(IndexFields.TextStems, weight), (IndexFields.TitleStems, weight)];

    /// <summary>The fields that bare words are looked for in, with the weight of each.</summary>
    public static readonly (string Field, float Weight)[] Stems =
        [(IndexFields.TextStems, Text), (IndexFields.TitleStems, Title), (IndexFields.About, About)];

    public static readonly Similarity Similarity = new BM25Similarity();
}
