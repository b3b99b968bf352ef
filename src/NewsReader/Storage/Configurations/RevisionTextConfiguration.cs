using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Articles;

namespace NewsReader.Storage.Configurations;

internal sealed class RevisionTextConfiguration : IEntityTypeConfiguration<RevisionText>
{
    public void Configure(EntityTypeBuilder<RevisionText> builder) => builder.HasKey(text => text.RevisionId);
}
