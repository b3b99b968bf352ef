using NewsReader.Articles;
using NewsReader.Storage.Rows;

namespace NewsReader.Pages.Admin;

/// <summary>What the administrator types about an article.</summary>
public sealed class ArticleForm
{
    internal const int MaxTitleLength = 300;
    internal const int MaxNameLength = 100;

    /// <summary>One line, not empty.</summary>
    public string? Title { get; set; }

    /// <summary>One line; empty for an article of no section.</summary>
    public string? Section { get; set; }

    /// <summary>A line a tag; commas of either kind stand for line ends.</summary>
    public string? Tags { get; set; }

    /// <summary>"rtl", "ltr", or anything else for the direction that was found.</summary>
    public string? Direction { get; set; }

    internal static ArticleForm From(OriginalFields shown, ArticleEdit edit) => new()
    {
        Title = shown.Title,
        Section = shown.Section,
        Tags = string.Join('\n', shown.Tags),
        Direction = DirectionChoice.NameOf(edit.IsRightToLeft),
    };

    /// <summary>What is said otherwise than the file does, or the name of the text that says what is wrong.</summary>
    internal (ArticleEdit? Edit, string? Failure) Read(long id, OriginalFields read)
    {
        if (AdminInput.Clean(Title, MaxTitleLength) is not { Length: > 0 } title)
            return (null, "Edit.BadTitle");
        if (AdminInput.Clean(Section, MaxNameLength) is not { } section)
            return (null, "Edit.BadSection");
        var typed = (Tags ?? "").Split(['\n', '،', ',']).Select(tag => AdminInput.Clean(tag.Trim().TrimStart('#'), TagRows.MaxLength))
            .Where(tag => tag is not { Length: 0 }).ToList();
        if (typed.Contains(null) || typed.Count > TagRows.MaxTags)
            return (null, "Edit.BadTags");
        var tags = typed.OfType<string>().Distinct().ToList();
        return (new ArticleEdit
        {
            ArticleId = id,
            Title = title == read.Title ? null : title,
            Section = section == (read.Section ?? "") ? null : section,
            Tags = tags.SequenceEqual(read.Tags) ? null : tags,
            IsRightToLeft = DirectionChoice.Parse(Direction),
        }, null);
    }
}
