using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Articles;

namespace NewsReader.Storage.Configurations;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.HasOne(article => article.Collection).WithMany().HasForeignKey(article => article.CollectionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(article => article.Body).WithOne().HasForeignKey<ArticleBody>(body => body.ArticleId);
        builder.HasMany(article => article.Revisions).WithOne().HasForeignKey(revision => revision.ArticleId);
        builder.HasIndex(article => new { article.CollectionId, article.Key }).IsUnique();
        builder.HasIndex(article => article.TitleKey);
        builder.HasIndex(article => article.Url);
        builder.HasIndex(article => article.ChangeNumber).IsUnique();
        builder.HasIndex(article => new { article.SortKey, article.Id }).IsDescending(true, false);
    }
}
