using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Articles;

namespace NewsReader.Storage.Configurations;

internal sealed class RelatedLinkConfiguration : IEntityTypeConfiguration<RelatedLink>
{
    public void Configure(EntityTypeBuilder<RelatedLink> builder)
    {
        builder.HasOne(link => link.Article).WithMany(article => article.Related).HasForeignKey(link => link.ArticleId);
        builder.HasOne(link => link.Target).WithMany().HasForeignKey(link => link.TargetId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(link => link.TitleKey);
        builder.HasIndex(link => link.Url);
    }
}
