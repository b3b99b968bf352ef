using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Articles;

namespace NewsReader.Storage.Configurations;

internal sealed class ArticleTagConfiguration : IEntityTypeConfiguration<ArticleTag>
{
    public void Configure(EntityTypeBuilder<ArticleTag> builder)
    {
        // The key is the order of a tag's list; the table is its own index.
        builder.HasKey(tag => new { tag.TagId, tag.SortKey, tag.ArticleId });
        builder.HasOne(tag => tag.Tag).WithMany().HasForeignKey(tag => tag.TagId);
        builder.HasOne(tag => tag.Article).WithMany().HasForeignKey(tag => tag.ArticleId);
    }
}
