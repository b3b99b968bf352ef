using NewsReader.Articles;
using NewsReader.Search.Labels;

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
internal sealed class FacetFilter(SegmentColumns columns, SearchFilters filters, LabelTable labels)
{
    /// <summary>Years below are Jalali.</summary>
    public const int FirstGregorianYear = 1500;

    // By ordinal, whether a value is one of the name that was chosen; null where none was.
    private readonly bool[]? source = Chosen(columns.Sources.Values, LabelKind.Source, filters.Source, labels);
    private readonly bool[]? section = Chosen(columns.Sections.Values, LabelKind.Section, filters.Section, labels);
    private readonly int language = filters.Language is null ? -1 : columns.Languages.Find(filters.Language);
    private readonly int[]? tags = ChosenTags(columns.Tags, filters.Tag, labels);
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
        if (IsOther(source, columns.Sources[document]))
            failed = Facet.Source;
        if (IsOther(section, columns.Sections[document]))
            failed = Join(failed, Facet.Section);
        if (filters.Year is { } year && years[document] != year)
            failed = Join(failed, Facet.Year);
        else if (filters is { Year: not null, Month: { } month } && months[document] != month)
            failed = Join(failed, Facet.Month);
        if (language != -1 && columns.Languages[document] != language)
            failed = Join(failed, Facet.Language);
        if (tags is not null && !Array.Exists(tags, tag => columns.Tags.Has(document, tag)))
            failed = Join(failed, Facet.Tag);
        return failed;
    }

    private static bool IsOther(bool[]? chosen, int ordinal) => chosen is not null && (ordinal < 0 || !chosen[ordinal]);

    private static bool[]? Chosen(string[] values, LabelKind kind, string? value, LabelTable labels)
    {
        if (value is null)
            return null;
        var name = labels.Find(kind, value).Name;
        return Array.ConvertAll(values, one => labels.IsIn(kind, one, name));
    }

    private static int[]? ChosenTags(TagColumn column, string? value, LabelTable labels)
    {
        if (value is null)
            return null;
        if (!labels.HasEdits(LabelKind.Tag))
            return [column.Find(value)];
        var name = labels.Find(LabelKind.Tag, value).Name;
        return [.. Enumerable.Range(0, column.Values.Length).Where(tag => labels.IsIn(LabelKind.Tag, column.Values[tag], name))];
    }

    private static Facet Join(Facet first, Facet second) => first == Facet.None ? second : Facet.Several;
}
