using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsReader.Articles;

namespace NewsReader.Storage.Configurations;

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.HasOne(revision => revision.Text).WithOne().HasForeignKey<RevisionText>(text => text.RevisionId);
        builder.HasIndex(revision => new { revision.ArticleId, revision.Number }).IsUnique();
    }
}
