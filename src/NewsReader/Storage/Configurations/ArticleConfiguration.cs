using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Articles;

namespace NewsReader.Storage.Configurations;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    private const string IsListed = "\"StoryHeadId\" IS NULL";

    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.HasOne(article => article.Collection).WithMany().HasForeignKey(article => article.CollectionId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(article => article.Body).WithOne().HasForeignKey<ArticleBody>(body => body.ArticleId);
        builder.HasMany(article => article.Revisions).WithOne().HasForeignKey(revision => revision.ArticleId);
        builder.HasIndex(article => new { article.CollectionId, article.Key }).IsUnique();
        builder.HasIndex(article => article.TitleKey);
        builder.HasIndex(article => article.Url);
        builder.HasIndex(article => article.ChangeNumber).IsUnique();
        builder.HasOne(article => article.File).WithMany().HasForeignKey(article => article.FileId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(article => article.TextKey);
        builder.HasIndex(article => article.CopyOfId).HasFilter("\"CopyOfId\" IS NOT NULL");
        builder.HasIndex(article => article.StoryHeadId).HasFilter("\"StoryHeadId\" IS NOT NULL");
        builder.HasIndex(article => article.RemovedAt).HasFilter("\"RemovedAt\" IS NOT NULL");
        builder.HasIndex(article => article.HiddenAt).HasFilter("\"HiddenAt\" IS NOT NULL");
        builder.Property(article => article.AsRead).HasConversion(read => JsonSerializer.Serialize(read, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<OriginalFields>(text, JsonSerializerOptions.Default));
        builder.Property(article => article.RevisionCount).HasDefaultValue(1);
        ConfigureLists(builder);
    }

    // Lists show of each story the one article that stands for it, so their indexes hold no other; an agency's own list shows all of its
    // own.
    private static void ConfigureLists(EntityTypeBuilder<Article> builder)
    {
        builder.HasIndex(article => new { article.SortKey, article.Id }).IsDescending(true, false).HasFilter(IsListed);
        builder.HasIndex(article => new { article.Section, article.SortKey, article.Id }).IsDescending(false, true, false)
            .HasFilter(IsListed);
        builder.HasIndex(article => new { article.Language, article.SortKey, article.Id }).IsDescending(false, true, false)
            .HasFilter(IsListed);
        builder.HasIndex(article => new { article.Source, article.SortKey, article.Id }).IsDescending(false, true, false);
    }
}
