using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Articles;

namespace NewsReader.Storage.Configurations;

internal sealed class ArticleEditConfiguration : IEntityTypeConfiguration<ArticleEdit>
{
    public void Configure(EntityTypeBuilder<ArticleEdit> builder)
    {
        builder.HasKey(edit => edit.ArticleId);
        builder.HasOne<Article>().WithOne().HasForeignKey<ArticleEdit>(edit => edit.ArticleId);
    }
}
