using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace NewsReader.Search.Indexing;

/// <summary>The names of the index's fields and how each is kept.</summary>
internal static class IndexFields
{
    public const string Id = "id";

    /// <summary>Title, lead and body together, a paragraph apart: what words are scored by.</summary>
    public const string TextStems = "text";

    /// <summary>The exact forms of the same.</summary>
    public const string TextExact = "exact";

    /// <summary>What stands beside what in brackets, see <see cref="NamePair"/>.</summary>
    public const string Pairs = "pairs";

    public const string TitleStems = "ts";
    public const string LeadStems = "ls";

    /// <summary>Tags, source, section and author together: what bare words find an article by besides its text.</summary>
    public const string About = "about";

    public const string SourceStems = "src";
    public const string SectionStems = "sec";
    public const string TagStems = "tag";
    public const string AuthorStems = "by";
    public const string Language = "lang";

    /// <summary>The <see cref="Language.ArticleTraits"/> that it has.</summary>
    public const string Traits = "has";

    public const string SourceValue = "source";
    public const string SectionValue = "section";
    public const string LanguageValue = "language";
    public const string TagValues = "tags";
    public const string SortKey = "sort";

    /// <summary>The day of publication as <see cref="DateOnly.DayNumber"/> + 1; 0 for an article without a date.</summary>
    public const string Day = "day";

    public const string JalaliYear = "jyear";

    /// <summary>The <see cref="Text.Dates.DatePrecision"/> of the date as a number.</summary>
    public const string Precision = "precision";

    public const string IsSeed = "seed";

    /// <summary>The id of the article that stands in lists for the story.</summary>
    public const string Story = "story";

    /// <summary>Terms, frequencies, positions and length.</summary>
    public static readonly FieldType WithPositions = Create(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, omitNorms: false);

    /// <summary>Exact forms are ranked by, never matched as phrases, so that their positions would only cost space.</summary>
    public static readonly FieldType WithoutPositions = Create(IndexOptions.DOCS_AND_FREQS, omitNorms: false);

    /// <summary>Short labels: their length says nothing.</summary>
    public static readonly FieldType Label = Create(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, omitNorms: true);

    private static FieldType Create(IndexOptions options, bool omitNorms)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = options, OmitNorms = omitNorms };
        type.Freeze();
        return type;
    }
}
