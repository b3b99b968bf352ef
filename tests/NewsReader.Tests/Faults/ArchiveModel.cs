using System.Collections.Immutable;

namespace NewsReader.Tests.Faults;

/// <summary>The archive as it should be; what happens to it makes a new one, so that a backup is the model of its time.</summary>
internal sealed record ArchiveModel(ImmutableList<ModelArticle> Articles, ImmutableList<(long First, long Second)> Ties)
{
    public static readonly ArchiveModel Empty = new([], []);

    public IEnumerable<ModelArticle> Visible => Articles.Where(article => !article.IsHidden);

    /// <summary>How many articles lists show: of two that tell one story, one.</summary>
    public int ListedCount
    {
        get
        {
            var visible = Visible.Select(article => article.Id).ToHashSet();
            return visible.Count - Ties.Count(tie => visible.Contains(tie.First) && visible.Contains(tie.Second));
        }
    }

    public bool IsTied(long id) => Ties.Exists(tie => tie.First == id || tie.Second == id);

    public ArchiveModel With(ModelArticle changed) => this with { Articles = Articles.Replace(Find(changed), changed) };

    public ArchiveModel Adding(ModelArticle article) => this with { Articles = Articles.Add(article) };

    /// <summary>What an ingest of a folder makes of it.</summary>
    /// <param name="disk">The articles of each file there is, by their keys.</param>
    /// <param name="mirrors">Whether articles whose source is gone are deleted.</param>
    public ArchiveModel Ingested(IReadOnlyDictionary<string, ImmutableDictionary<string, Content>> disk, bool mirrors)
    {
        var (model, met) = (this, new HashSet<string>(StringComparer.Ordinal));
        foreach (var (file, key, content) in disk.SelectMany(file => file.Value.Select(one => (file.Key, one.Key, one.Value))))
        {
            model = model.Met(file, key, content, disk);
            met.Add(key);
        }

        // What was found gone before stays marked: it was hidden then, or nobody mirrored.
        foreach (var gone in model.Articles.Where(article => !article.IsUpload && !article.IsRemoved && !met.Contains(article.Key)))
        {
            model = mirrors && !gone.IsHidden
                ? model.Without(gone)
                : model.With(gone with { IsRemoved = true });
        }

        return model;
    }

    private ArchiveModel Without(ModelArticle gone) =>
        new(Articles.Remove(gone), Ties.RemoveAll(tie => tie.First == gone.Id || tie.Second == gone.Id));

    private ArchiveModel Met(
        string file, string key, Content content, IReadOnlyDictionary<string, ImmutableDictionary<string, Content>> disk)
    {
        // One that is gone and says the same is the same article, moved.
        var known = Articles.Find(article => !article.IsUpload && article.Key == key)
            ?? Articles.Find(article => !article.IsUpload && article.Content == content && !disk.ContainsKey(article.File));
        return known is null
            ? Adding(new ModelArticle(key, file, content))
            : With(known with { Key = key, File = file, Content = content, IsRemoved = false });
    }

    private ModelArticle Find(ModelArticle article) => Articles.Find(one => one.Key == article.Key && one.IsUpload == article.IsUpload)
        ?? Articles.Find(one => one.Id == article.Id)!;
}
