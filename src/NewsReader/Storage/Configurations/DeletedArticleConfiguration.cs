using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Articles;

namespace NewsReader.Storage.Configurations;

internal sealed class DeletedArticleConfiguration : IEntityTypeConfiguration<DeletedArticle>
{
    public void Configure(EntityTypeBuilder<DeletedArticle> builder)
    {
        builder.HasKey(deleted => deleted.ChangeNumber);
        builder.Property(deleted => deleted.ChangeNumber).ValueGeneratedNever();
    }
}
