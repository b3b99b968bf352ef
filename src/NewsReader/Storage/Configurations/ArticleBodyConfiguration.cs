using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Articles;

namespace NewsReader.Storage.Configurations;

internal sealed class ArticleBodyConfiguration : IEntityTypeConfiguration<ArticleBody>
{
    public void Configure(EntityTypeBuilder<ArticleBody> builder)
    {
        builder.HasKey(body => body.ArticleId);
        builder.Property(body => body.Origins).HasConversion(origins => origins.ToString(), text => FieldOrigins.Parse(text))
            .ValueGeneratedNever().HasDefaultValueSql("''");
    }
}
