using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Articles;

namespace NewsReader.Storage.Configurations;

internal sealed class FrontChoiceConfiguration : IEntityTypeConfiguration<FrontChoice>
{
    public void Configure(EntityTypeBuilder<FrontChoice> builder)
    {
        builder.HasKey(choice => choice.ArticleId);
        builder.Property(choice => choice.ArticleId).ValueGeneratedNever();
        builder.HasOne<Article>().WithOne().HasForeignKey<FrontChoice>(choice => choice.ArticleId);
    }
}
