namespace NewsReader.Articles;

/// <summary>The fields of an article whose origin is kept.</summary>
internal enum ArticleField
{
    Title,
    Kicker,
    Lead,
    Source,
    Via,
    Section,
    Author,
    Date,
    DeskCode,
    Url,
    Tags,
    Related,
}

/// <summary>Where a field of an article came from.</summary>
internal enum Origin
{
    /// <summary>Nobody said.</summary>
    Unknown,

    /// <summary>The file's own metadata: front matter, a field of JSON, a meta element, an element of a feed.</summary>
    Metadata,

    /// <summary>The markup of the text, such as its first heading.</summary>
    Markup,

    /// <summary>The text, by the customs of wire reports: its first line, «به گزارش …», «برچسب‌ها: …».</summary>
    Text,

    /// <summary>The first sentence of a text without a title.</summary>
    FirstSentence,

    /// <summary>A line that is nothing but a date.</summary>
    OwnLine,

    /// <summary>A date before the first words of the report.</summary>
    Dateline,

    /// <summary>A date that the first lines mention.</summary>
    FirstLines,

    /// <summary>The names of the file and its folders.</summary>
    Path,

    /// <summary>When the file was last written.</summary>
    FileTime,

    /// <summary>The file's own metadata, where they name a day that was still to come when it was read.</summary>
    Ahead,

    /// <summary>The address that the article was published at.</summary>
    Address,
}

/// <summary>Whether a field of an article came from metadata, from the text, from the path …; fields that are empty are missing.</summary>
internal sealed class FieldOrigins
{
    private readonly SortedDictionary<ArticleField, Origin> origins = [];

    /// <summary>The origin of a field.</summary>
    public Origin this[ArticleField field]
    {
        get => origins.GetValueOrDefault(field);
        init => origins[field] = value;
    }

    public IEnumerable<KeyValuePair<ArticleField, Origin>> All => origins;

    /// <summary>Notes the origin of a field, unless the field is empty or its origin is known.</summary>
    public void Note(ArticleField field, bool isFilled, Origin origin)
    {
        if (isFilled)
            origins.TryAdd(field, origin);
    }

    /// <summary>The origins as they are stored: "title=metadata,date=dateline".</summary>
    public override string ToString() => string.Join(',', origins.Select(pair => $"{Name(pair.Key)}={Name(pair.Value)}"));

    /// <summary>Reads what <see cref="ToString"/> wrote; what it does not know is left out.</summary>
    public static FieldOrigins Parse(string text)
    {
        var read = new FieldOrigins();
        foreach (var pair in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=');
            if (parts.Length == 2 && Enum.TryParse<ArticleField>(parts[0], ignoreCase: true, out var field)
                && Enum.TryParse<Origin>(parts[1], ignoreCase: true, out var origin))
                read.Note(field, true, origin);
        }

        return read;
    }

    /// <summary>The name of a field or an origin in camel case.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
