using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Storage.Rows;

namespace NewsReader.Storage;

/// <summary>The store: the truth about articles, links and what was read.</summary>
internal sealed class NewsDbContext : DbContext
{
    // Whatever is saved begins as a transaction does, and waits for its turn as one.
    public NewsDbContext(DbContextOptions<NewsDbContext> options)
        : base(options) => Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;

    public DbSet<Collection> Collections => Set<Collection>();

    /// <summary>The articles that readers may see.</summary>
    public DbSet<Article> Articles => Set<Article>();

    /// <summary>All articles, those that readers may not see among them.</summary>
    public IQueryable<Article> AllArticles => Articles.IgnoreQueryFilters();

    /// <summary>The number of a collection that readers do not see; 0, which none has, where they see all.</summary>
    public int LeftOutCollection { get; init; }

    public DbSet<ArticleBody> Bodies => Set<ArticleBody>();

    public DbSet<RelatedLink> RelatedLinks => Set<RelatedLink>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<RevisionText> RevisionTexts => Set<RevisionText>();

    public DbSet<Tag> Tags => Set<Tag>();

    public DbSet<ArticleTag> ArticleTags => Set<ArticleTag>();

    public DbSet<SourceFileRow> Files => Set<SourceFileRow>();

    public DbSet<IngestRun> Runs => Set<IngestRun>();

    public DbSet<QueuedPath> Queue => Set<QueuedPath>();

    public DbSet<IngestNote> Notes => Set<IngestNote>();

    public DbSet<DeletedArticle> DeletedArticles => Set<DeletedArticle>();

    public DbSet<ArticleEdit> ArticleEdits => Set<ArticleEdit>();

    public DbSet<SourceEdit> SourceEdits => Set<SourceEdit>();

    public DbSet<LabelEdit> LabelEdits => Set<LabelEdit>();

    public DbSet<FrontChoice> FrontChoices => Set<FrontChoice>();

    public DbSet<StoryTie> StoryTies => Set<StoryTie>();

    public DbSet<Administrator> Administrators => Set<Administrator>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<ChangeCounter> ChangeCounters => Set<ChangeCounter>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        SumRows();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        SumRows();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(NewsDbContext).Assembly);
        ReaderVisibility.Apply(modelBuilder, this);
    }

    private void SumRows()
    {
        foreach (var entry in ChangeTracker.Entries<ICheckedRow>().Where(one => one.State is EntityState.Added or EntityState.Modified))
            entry.Entity.Checksum = RowChecksum.Of(entry.Metadata).Compute(entry.Entity);
    }
}
