using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;

namespace NewsReader.Storage.Rows;

/// <summary>Shows of articles what the administrator says instead of their files; works within the transaction of its caller.</summary>
internal sealed class AdminEdits(NewsDbContext db)
{
    private readonly Dictionary<string, SourceEdit> sources = db.SourceEdits.AsNoTracking()
        .ToDictionary(edit => edit.Name, StringComparer.Ordinal);

    /// <summary>Shows what is said of the source of an article that nobody has edited yet.</summary>
    public void ApplyToNew(Article article) => Apply(article, edit: null);

    /// <summary>Shows what is said of an article and its source; where nothing is, all is as it was read.</summary>
    public void Apply(Article article) =>
        Apply(article, db.ArticleEdits.AsNoTracking().SingleOrDefault(edit => edit.ArticleId == article.Id));

    private void Apply(Article article, ArticleEdit? edit)
    {
        var read = OriginalFields.From(article);
        var source = read.Source is { } name ? sources.GetValueOrDefault(name) : null;
        if (edit is null && source is null && article.AsRead is null)
            return;
        var shown = read with
        {
            Title = edit?.Title ?? read.Title,
            TitleIsDerived = edit?.Title is null && read.TitleIsDerived,
            Section = edit?.Section is { } section ? (section.Length > 0 ? section : null) : read.Section,
            Tags = edit?.Tags ?? read.Tags,
            Source = source?.ShownName ?? read.Source,
            IsRightToLeft = edit?.IsRightToLeft ?? source?.IsRightToLeft ?? read.IsRightToLeft,
        };
        shown.Show(article);
        article.AsRead = edit is null && source is null ? null : read;
    }
}
