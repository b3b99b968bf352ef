namespace NewsReader.Search.Ranking;

/// <summary>What results can be narrowed by.</summary>
internal enum Facet
{
    None,
    Source,
    Section,
    Year,
    Month,
    Language,
    Tag,

    /// <summary>More than one of them.</summary>
    Several,
}

/// <summary>The chosen facet values, in the ordinals of one segment.</summary>
internal sealed class FacetFilter(SegmentColumns columns, SearchFilters filters)
{
    /// <summary>Years below are Jalali.</summary>
    public const int FirstGregorianYear = 1500;

    private readonly int source = filters.Source is null ? -1 : columns.Sources.Find(filters.Source);
    private readonly int section = filters.Section is null ? -1 : columns.Sections.Find(filters.Section);
    private readonly int language = filters.Language is null ? -1 : columns.Languages.Find(filters.Language);
    private readonly int tag = filters.Tag is null ? -1 : columns.Tags.Find(filters.Tag);
    private readonly short[] years = filters.Year switch
    {
        null => [],
        < FirstGregorianYear => columns.JalaliYears,
        _ => columns.GregorianYears,
    };

    private readonly byte[] months = filters switch
    {
        { Year: null } or { Month: null } => [],
        { Year: < FirstGregorianYear } => columns.JalaliMonths,
        _ => columns.GregorianMonths,
    };

    /// <summary>The one facet by which a document is kept out, <see cref="Facet.None"/> when it passes.</summary>
    public Facet Failed(int document)
    {
        var failed = Facet.None;
        if (source != -1 && columns.Sources[document] != source)
            failed = Facet.Source;
        if (section != -1 && columns.Sections[document] != section)
            failed = Join(failed, Facet.Section);
        if (filters.Year is { } year && years[document] != year)
            failed = Join(failed, Facet.Year);
        else if (filters is { Year: not null, Month: { } month } && months[document] != month)
            failed = Join(failed, Facet.Month);
        if (language != -1 && columns.Languages[document] != language)
            failed = Join(failed, Facet.Language);
        if (tag != -1 && !columns.Tags.Has(document, tag))
            failed = Join(failed, Facet.Tag);
        return failed;
    }

    private static Facet Join(Facet first, Facet second) => first == Facet.None ? second : Facet.Several;
}
