using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Articles;

namespace NewsReader.Storage.Configurations;

internal sealed class StoryTieConfiguration : IEntityTypeConfiguration<StoryTie>
{
    public void Configure(EntityTypeBuilder<StoryTie> builder)
    {
        builder.HasKey(tie => new { tie.ArticleId, tie.OtherId });
        builder.HasOne<Article>().WithMany().HasForeignKey(tie => tie.ArticleId);
        builder.HasOne<Article>().WithMany().HasForeignKey(tie => tie.OtherId);
    }
}
